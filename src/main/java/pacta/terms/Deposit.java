package pacta.terms;

import java.time.LocalDate;
import java.util.Optional;
import pacta.money.Money;

/// Point 4: a sum paid on signing that counts towards the price.
///
/// @param amount     part of the price, tax and all
/// @param credited   against which payment it is set off
/// @param refundable the last day on which the client can leave and have it back; without one it
///                   is never given back to a client who leaves
/// @param doubled    whether the professional who leaves gives it back twice
public record Deposit(Money amount, Credited credited, Optional<LocalDate> refundable,
    boolean doubled) implements Clause {
  /// Against which payment it counts.
  public enum Credited { FIRST_PAYMENT, LAST_PAYMENT }

  public Deposit {
    InvalidTerm.unless(amount.isPositive(), "price.positive", amount);
  }

  @Override public Point point() {
    return Point.FEES;
  }
}

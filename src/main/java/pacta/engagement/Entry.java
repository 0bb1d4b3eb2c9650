package pacta.engagement;

import java.time.Instant;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Personal;
import pacta.terms.Derivation;
import pacta.terms.Instalments.Due;

/// One line of the account between the two. A correction is another line.
///
/// @param number  from 1; never used again
/// @param amount  above zero when the client owes more by it, below zero when less
/// @param because the clause and the arithmetic; absent for payments
/// @param session the session it is about, when it is about one
/// @param due     when it is to be paid, when it is a part of the price
/// @param against the line it takes back, when it does
/// @param reason  what was written about taking back a payment
public record Entry(int number, Instant at, Kind kind, Money amount, Optional<Derivation> because,
    Optional<Integer> session, Optional<Due> due, Optional<Integer> against,
    Optional<Personal> reason) {
  Entry(int number, Instant at, Kind kind, Money amount, Optional<Derivation> because,
      Optional<Integer> session, Optional<Due> due, Optional<Integer> against) {
    this(number, at, kind, amount, because, session, due, against, Optional.empty());
  }

  /// What a line is.
  public enum Kind {
    INSTALMENT, SESSION, SESSION_TAKEN_BACK, FEE, CREDIT, WAIVER, PAYMENT, PAYMENT_TAKEN_BACK;

    /// Whether it tells of money that came, or of such that did not come after all.
    public boolean isOfPaying() {
      return this == PAYMENT || this == PAYMENT_TAKEN_BACK;
    }
  }
}

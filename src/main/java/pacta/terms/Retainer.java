package pacta.terms;

import java.util.Currency;
import java.util.Optional;
import pacta.money.Money;

/// A fee a calendar month for up to so many hours.
///
/// @param fee      a month, above zero
/// @param minutes  in it
/// @param rollover how much of what was not used passes to the next months; none where it lapses
/// @param overage  the price of what goes beyond
public record Retainer(Money fee, int minutes, Optional<Rollover> rollover, Overage overage,
    Vat vat) implements Price {
  /// @param most   minutes that can be kept at any time
  /// @param months after which they lapse
  public record Rollover(int most, int months) {
    public Rollover {
      InvalidTerm.unless(most >= 1 && most <= 60_000, "retainer.rollover", most);
      InvalidTerm.unless(months >= 1 && months <= 24, "retainer.months", months);
    }
  }

  /// @param hour      price of an hour beyond
  /// @param increment minutes to which time beyond is rounded up; 1 where none is
  /// @param approval  minutes beyond, a month, above which the client says yes first
  public record Overage(Money hour, int increment, int approval) {
    public Overage {
      InvalidTerm.unless(hour.isPositive(), "price.positive", hour);
      InvalidTerm.unless(increment >= 1 && increment <= 480, "retainer.increment", increment);
      InvalidTerm.unless(approval >= 0 && approval <= 60_000, "retainer.approval", approval);
    }
  }

  public Retainer {
    InvalidTerm.unless(fee.isPositive(), "price.positive", fee);
    InvalidTerm.unless(minutes >= 1 && minutes <= 60_000, "retainer.minutes", minutes);
    InvalidTerm.unless(overage.hour().currency().equals(fee.currency()), "price.currency",
        fee.currency());
  }

  /// The fee of a month.
  @Override public Money unitValue(int unit) {
    return fee;
  }

  @Override public Currency currency() {
    return fee.currency();
  }
}

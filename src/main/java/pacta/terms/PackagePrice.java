package pacta.terms;

import java.util.Currency;
import pacta.money.Money;

/// One price for a number of sessions.
///
/// @param price    for all of them, above zero
/// @param sessions at least one
/// @param onEnd    what a session already used is worth if the work ends early
public record PackagePrice(Money price, int sessions, UnitWorth onEnd, Vat vat) implements Price {
  /// What a used session of a package is worth.
  public sealed interface UnitWorth {
    /// The package price divided by its sessions; when cents are left over, the first sessions
    /// used carry them.
    record Effective() implements UnitWorth {}

    /// A price per session outside the package.
    record ListPrice(Money perSession) implements UnitWorth {
      public ListPrice {
        InvalidTerm.unless(perSession.isPositive(), "price.list", perSession);
      }
    }
  }

  public PackagePrice {
    InvalidTerm.unless(price.isPositive(), "price.positive", price);
    InvalidTerm.unless(!(onEnd instanceof UnitWorth.ListPrice(var perSession))
        || perSession.currency().equals(price.currency()), "price.currency", price.currency());
    InvalidTerm.unless(sessions >= 1 && sessions <= 500, "price.sessions", sessions);
  }

  /// Sessions beyond the package are worth as much as its last one.
  @Override public Money unitValue(int unit) {
    return price.partOf(sessions, Math.min(unit, sessions) - 1);
  }

  /// What `used` sessions are worth on an early end.
  public Money worth(int used) {
    return switch (onEnd) {
      case UnitWorth.ListPrice(var perSession) -> perSession.times(used).min(price);
      case UnitWorth.Effective() -> price.split(sessions).stream().limit(used)
          .reduce(Money.zero(price.currency()), Money::plus);
    };
  }

  @Override public Currency currency() {
    return price.currency();
  }
}

package pacta.terms;

import java.util.Currency;
import pacta.money.Money;

/// Each session has its price, and is owed when it is booked and not given back.
///
/// @param price above zero
public record SessionPrice(Money price, Vat vat) implements Price {
  public SessionPrice {
    InvalidTerm.unless(price.isPositive(), "price.positive", price);
  }

  @Override public Money unitValue(int unit) {
    return price;
  }

  @Override public Currency currency() {
    return price.currency();
  }
}

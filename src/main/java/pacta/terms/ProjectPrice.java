package pacta.terms;

import java.util.Currency;
import pacta.money.Money;

/// One price for the whole of a work, whatever sessions it takes.
///
/// @param price above zero
public record ProjectPrice(Money price, Vat vat) implements Price {
  public ProjectPrice {
    InvalidTerm.unless(price.isPositive(), "price.positive", price);
  }

  /// The whole of the work: a session has no price of its own.
  @Override public Money unitValue(int unit) {
    return price;
  }

  @Override public Currency currency() {
    return price.currency();
  }
}

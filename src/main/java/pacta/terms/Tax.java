package pacta.terms;

import pacta.money.Exact;
import pacta.money.Money;
import pacta.money.Rounding;

/// The tax in an amount.
public final class Tax {
  private Tax() {}

  /// @param amount tax and all
  /// @return the part of it that is tax
  public static Money within(Money amount, Vat vat, Rounding rounding) {
    return switch (vat) {
      case Vat.None _ -> Money.zero(amount.currency());
      case Vat.Included(var rate) ->
          amount.minus(Exact.of(amount).withoutRate(rate).rounded(rounding));
      case Vat.Added(var rate) ->
          amount.minus(Exact.of(amount).withoutRate(rate).rounded(rounding));
    };
  }

  /// @param price as the terms write it
  /// @return what is paid for it, tax and all
  public static Money onTop(Money price, Vat vat, Rounding rounding) {
    return switch (vat) {
      case Vat.None _, Vat.Included _ -> price;
      case Vat.Added(var rate) -> Exact.of(price).plusRate(rate).rounded(rounding);
    };
  }
}

package pacta.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/// An amount on its way to being money: an exact fraction of minor units, not yet rounded.
///
/// Sums are carried in this form so that rounding happens once, at the end.
public record Exact(BigInteger numerator, BigInteger denominator, Currency currency) {
  public Exact {
    if (denominator.signum() <= 0) throw new IllegalArgumentException("over " + denominator);
    if (!denominator.equals(BigInteger.ONE)) {
      var common = numerator.gcd(denominator);
      if (common.compareTo(BigInteger.ONE) > 0) {
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
      }
    }
  }

  public static Exact of(Money money) {
    return new Exact(BigInteger.valueOf(money.minorUnits()), BigInteger.ONE, money.currency());
  }

  public Exact plus(Money other) {
    if (!currency.equals(other.currency())) throw new CurrencyMismatch(currency, other.currency());
    var added = denominator.multiply(BigInteger.valueOf(other.minorUnits()));
    return new Exact(numerator.add(added), denominator, currency);
  }

  /// @throws CurrencyMismatch when the other amount is in another currency
  public Exact plus(Exact other) {
    if (!currency.equals(other.currency)) throw new CurrencyMismatch(currency, other.currency);
    return new Exact(numerator.multiply(other.denominator).add(
        other.numerator.multiply(denominator)), denominator.multiply(other.denominator), currency);
  }

  public Exact times(Percent share) {
    return times(share.value().unscaledValue(),
        BigInteger.TEN.pow(share.value().scale()).multiply(BigInteger.valueOf(100)));
  }

  /// This amount × `part` ÷ `whole`.
  public Exact times(BigInteger part, BigInteger whole) {
    return new Exact(numerator.multiply(part), denominator.multiply(whole), currency);
  }

  /// This amount with the rate added: × (100 + rate) ÷ 100.
  public Exact plusRate(Percent rate) {
    return times(new Percent(rate.value().add(BigDecimal.valueOf(100))));
  }

  /// The net amount that gives this one once the rate is added: × 100 ÷ (100 + rate).
  public Exact withoutRate(Percent rate) {
    var gross = rate.value().add(BigDecimal.valueOf(100));
    return times(BigInteger.TEN.pow(gross.scale()).multiply(BigInteger.valueOf(100)),
        gross.unscaledValue());
  }

  /// The amount as money, where no fraction of a minor unit is left.
  ///
  /// @throws ArithmeticException when one is
  public Money whole() {
    if (!denominator.equals(BigInteger.ONE)) throw new ArithmeticException("a fraction is left");
    return new Money(numerator.longValueExact(), currency);
  }

  /// Rounded to the minor unit as the caller says.
  public Money rounded(Rounding rounding) {
    var minor = new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, rounding.mode());
    return new Money(minor.longValueExact(), currency);
  }
}

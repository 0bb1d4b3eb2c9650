package pacta.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An exact amount in one currency, counted in minor units (cents for EUR, yen for JPY).
///
/// Positive or negative; who owes whom is said by whoever holds the amount. Nothing rounds in
/// silence: where a fraction can arise, the caller names the rounding.
/// Source: ISO 4217 minor units, as [Currency#getDefaultFractionDigits()] gives them.
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})?");

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /// @param amount a plain decimal such as `90.00`
  /// @throws ArithmeticException when it has more decimals than the currency's minor unit
  public static Money of(String amount, Currency currency) {
    return of(new BigDecimal(amount), currency);
  }

  /// @throws ArithmeticException when the amount has more decimals than the currency's minor unit
  public static Money of(BigDecimal amount, Currency currency) {
    var digits = currency.getDefaultFractionDigits();
    return new Money(amount.movePointRight(digits).longValueExact(), currency);
  }

  /// Reads what [#toString()] writes: `90.00 EUR`.
  ///
  /// @throws IllegalArgumentException when the text has another shape
  public static Money parse(String text) {
    var parts = text.strip().split(" ");
    if (parts.length != 2 || !AMOUNT.matcher(parts[0]).matches())
      throw new IllegalArgumentException("not an amount: " + text);
    try {
      return of(parts[0], Currency.getInstance(parts[1]));
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException("too many decimals: " + text, tooFine);
    } catch (IllegalArgumentException noCurrency) {
      throw new IllegalArgumentException("not an amount: " + text, noCurrency);
    }
  }

  /// @throws CurrencyMismatch when the other amount is in another currency
  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  /// @throws CurrencyMismatch when the other amount is in another currency
  public Money minus(Money other) {
    return plus(other.negated());
  }

  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(minorUnits, count), currency);
  }

  /// The share of this amount, rounded once, to the minor unit, as the caller says.
  public Money share(Percent share, Rounding rounding) {
    var part = BigDecimal.valueOf(minorUnits).multiply(share.asFraction());
    return new Money(part.setScale(0, rounding.mode()).longValueExact(), currency);
  }

  /// Equal parts that sum to this amount; they differ by one minor unit at most, larger parts
  /// first. A negative amount is split as its absolute value.
  ///
  /// @throws IllegalArgumentException when `parts` is below one
  public List<Money> split(int parts) {
    if (parts < 1) throw new IllegalArgumentException("parts: " + parts);
    return IntStream.range(0, parts).mapToObj(part -> partOf(parts, part)).toList();
  }

  /// One of the parts that [#split(int)] gives, from 0.
  public Money partOf(int parts, int part) {
    var whole = Math.abs(minorUnits);
    return signed(whole / parts + (part < whole % parts ? 1 : 0));
  }

  /// Parts in proportion to the weights, by largest remainder: every part is floored to the minor
  /// unit, then the missing units go one by one to the largest remainders, ties to the earlier.
  ///
  /// @param weights zero or more each, not all zero
  public List<Money> splitBy(List<BigInteger> weights) {
    var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() <= 0) throw new IllegalArgumentException("weights: " + weights);
    var whole = BigInteger.valueOf(minorUnits).abs();
    var parts = new ArrayList<BigInteger>();
    var remainders = new ArrayList<BigInteger>();
    for (var weight : weights) {
      var divided = whole.multiply(weight).divideAndRemainder(sum);
      parts.add(divided[0]);
      remainders.add(divided[1]);
    }
    var missing = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
    IntStream.range(0, weights.size()).boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(missing.longValueExact())
        .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
    return parts.stream().map(part -> signed(part.longValueExact())).toList();
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  public boolean isPositive() {
    return minorUnits > 0;
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  /// The lesser of the two.
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// The greater of the two.
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The amount in major units, with the currency's own number of decimals.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  @Override public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  @Override public String toString() {
    var digits = currency.getDefaultFractionDigits();
    var text = new StringBuilder().append(minorUnits);
    var sign = minorUnits < 0 ? 1 : 0;
    while (text.length() - sign <= digits) text.insert(sign, '0');
    if (digits > 0) text.insert(text.length() - digits, '.');
    return text.append(' ').append(currency.getCurrencyCode()).toString();
  }

  private Money signed(long part) {
    return new Money(minorUnits < 0 ? -part : part, currency);
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) throw new CurrencyMismatch(currency, other.currency);
  }
}

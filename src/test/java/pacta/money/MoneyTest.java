package pacta.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.house.Seeds;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency KWD = Currency.getInstance("KWD");

  private static Money euros(String amount) {
    return Money.of(amount, EUR);
  }

  @Test void each_currency_has_its_own_decimals() {
    assertThat(euros("90.00").minorUnits()).isEqualTo(9000);
    assertThat(Money.of("90", JPY).minorUnits()).isEqualTo(90);
    assertThat(Money.of("1.234", KWD).minorUnits()).isEqualTo(1234);
    assertThat(euros("-0.05")).hasToString("-0.05 EUR");
    assertThat(Money.of("5000", JPY)).hasToString("5000 JPY");
    assertThatThrownBy(() -> euros("1.005")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of("1.5", JPY)).isInstanceOf(ArithmeticException.class);
  }

  @Test void what_is_written_is_read_back() {
    for (var money : List.of(euros("0.00"), euros("-12.30"), Money.of("7", JPY),
        Money.of("0.001", KWD)))
      assertThat(Money.parse(money.toString())).isEqualTo(money);
  }

  @Test void it_is_written_as_an_exact_decimal_of_its_currency() {
    Seeds.forEach(200, chance -> {
      for (var currency : List.of(EUR, JPY, KWD))
        for (var units : new long[] {chance.nextLong(), chance.nextInt(-1000, 1000)})
          assertThat(new Money(units, currency)).hasToString(BigDecimal.valueOf(units,
              currency.getDefaultFractionDigits()).toPlainString() + " " + currency);
    });
    assertThat(new Money(Long.MIN_VALUE, EUR)).hasToString("-92233720368547758.08 EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "90.00", "EUR 90", "90,00 EUR", "90.00 EUROS", "90.001 EUR",
      "1e3 EUR", "90.00 EUR EUR", "+1.00 EUR", "1234567890123 EUR"})
  void what_is_no_amount_is_refused(String text) {
    assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test void two_currencies_never_meet() {
    var yen = Money.of("1", JPY);
    assertThatThrownBy(() -> euros("1.00").plus(yen))
        .isInstanceOfSatisfying(CurrencyMismatch.class, mismatch -> {
          assertThat(mismatch.left()).isEqualTo(EUR);
          assertThat(mismatch.right()).isEqualTo(JPY);
        }).hasMessage("EUR and JPY");
    assertThatThrownBy(() -> euros("1.00").minus(yen)).isInstanceOf(CurrencyMismatch.class);
    assertThatThrownBy(() -> euros("1.00").compareTo(yen)).isInstanceOf(CurrencyMismatch.class);
    assertThatThrownBy(() -> Exact.of(euros("1.00")).plus(yen))
        .isInstanceOf(CurrencyMismatch.class);
  }

  @Test void sums_and_comparisons() {
    assertThat(euros("1.10").plus(euros("2.05"))).isEqualTo(euros("3.15"));
    assertThat(euros("1.10").minus(euros("2.05"))).isEqualTo(euros("-0.95"));
    assertThat(euros("1.10").negated()).isEqualTo(euros("-1.10"));
    assertThat(euros("1.10").times(3)).isEqualTo(euros("3.30"));
    assertThat(euros("1.10").min(euros("1.00"))).isEqualTo(euros("1.00"));
    assertThat(euros("1.00").min(euros("1.10"))).isEqualTo(euros("1.00"));
    assertThat(euros("1.10").max(euros("1.00"))).isEqualTo(euros("1.10"));
    assertThat(euros("1.00").max(euros("1.10"))).isEqualTo(euros("1.10"));
    assertThat(List.of(euros("0.01").isPositive(), euros("0.00").isPositive(),
        euros("-0.01").isPositive())).containsExactly(true, false, false);
    assertThat(List.of(euros("0.01").isNegative(), euros("0.00").isNegative(),
        euros("-0.01").isNegative())).containsExactly(false, false, true);
    assertThat(List.of(euros("0.01").isZero(), Money.zero(EUR).isZero()))
        .containsExactly(false, true);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, EUR).plus(euros("0.01")))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest(name = "{1} % of {0}, {2}: {3}")
  @CsvSource(textBlock = """
      90.00, 50,   HALF_UP,   45.00
      0.05,  50,   HALF_UP,   0.03
      0.05,  50,   HALF_EVEN, 0.02
      0.07,  50,   HALF_EVEN, 0.04
      0.09,  50,   DOWN,      0.04
      10.00, 12.5, HALF_UP,   1.25
      10.00, 0,    HALF_UP,   0.00
      """)
  void a_share_is_rounded_as_the_caller_says(String whole, String share, Rounding rounding,
      String part) {
    assertThat(euros(whole).share(Percent.parse(share), rounding)).isEqualTo(euros(part));
    assertThat(Exact.of(euros(whole)).times(Percent.parse(share)).rounded(rounding))
        .isEqualTo(euros(part));
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(textBlock = """
      100.00,  3, 33.34 33.33 33.33
      0.02,    3, 0.01 0.01 0.00
      -100.00, 3, -33.34 -33.33 -33.33
      640.00,  8, 80.00 80.00 80.00 80.00 80.00 80.00 80.00 80.00
      """)
  void equal_parts_differ_by_a_cent_at_most_the_larger_first(String whole, int parts,
      String expected) {
    assertThat(euros(whole).split(parts).stream().map(it -> it.amount().toPlainString()).toList())
        .containsExactly(expected.split(" "));
  }

  @Test void parts_by_weight_go_to_the_largest_remainders_and_ties_to_the_earlier() {
    assertThat(euros("1.00").splitBy(weights(1, 1, 4))).containsExactly(
        euros("0.17"), euros("0.17"), euros("0.66"));
    assertThat(euros("0.10").splitBy(weights(0, 3, 0))).containsExactly(
        euros("0.00"), euros("0.10"), euros("0.00"));
    assertThat(euros("0.01").splitBy(weights(1, 1))).containsExactly(
        euros("0.01"), euros("0.00"));
    assertThatThrownBy(() -> euros("1.00").splitBy(weights(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> euros("1.00").split(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(euros("1.00").split(1)).containsExactly(euros("1.00"));
  }

  private static List<BigInteger> weights(long... weights) {
    return LongStream.of(weights).mapToObj(BigInteger::valueOf).toList();
  }

  @Test void parts_always_sum_to_the_whole() {
    Seeds.forEach(2000, random -> {
      var whole = new Money(random.nextLong(-1_000_000, 1_000_000), EUR);
      var weights = random.longs(random.nextInt(1, 9), 1, 1000).mapToObj(BigInteger::valueOf)
          .toList();
      assertThat(whole.splitBy(weights).stream().reduce(Money::plus)).contains(whole);
      var parts = whole.split(random.nextInt(1, 40));
      assertThat(parts.stream().reduce(Money::plus)).contains(whole);
      var least = parts.stream().reduce(Money::min).orElseThrow();
      var most = parts.stream().reduce(Money::max).orElseThrow();
      assertThat(most.minus(least)).isLessThanOrEqualTo(euros("0.01"));
    });
  }
}

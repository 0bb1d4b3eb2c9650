package pacta.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static Exact euros(String amount) {
    return Exact.of(Money.of(amount, EUR));
  }

  private static Exact fraction(long numerator, long denominator) {
    return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator), EUR);
  }

  @Test void a_fraction_is_kept_in_its_lowest_terms() {
    assertThat(fraction(6, 4)).isEqualTo(fraction(3, 2));
    assertThat(fraction(-6, 4)).isEqualTo(fraction(-3, 2));
    assertThat(fraction(0, 7)).isEqualTo(fraction(0, 1));
    assertThatThrownBy(() -> fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fraction(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test void nothing_is_lost_between_the_steps() {
    var third = euros("1.00").times(BigInteger.ONE, BigInteger.valueOf(3));
    assertThat(third.times(BigInteger.valueOf(3), BigInteger.ONE)).isEqualTo(euros("1.00"));
    assertThat(euros("121.00").withoutRate(Percent.of(21))).isEqualTo(euros("100.00"));
    assertThat(euros("100.00").plusRate(Percent.of(21))).isEqualTo(euros("121.00"));
    assertThat(euros("33.33").plusRate(Percent.parse("5.2")).withoutRate(Percent.parse("5.2")))
        .isEqualTo(euros("33.33"));
    assertThat(third.plus(Money.of("0.01", EUR))).isEqualTo(fraction(103, 3));
  }

  @Test void only_whole_minor_units_are_money() {
    assertThat(fraction(4, 2).whole()).isEqualTo(Money.of("0.02", EUR));
    assertThatThrownBy(() -> fraction(1, 2).whole()).isInstanceOf(ArithmeticException.class);
    assertThat(fraction(1, 2).rounded(Rounding.HALF_UP)).isEqualTo(Money.of("0.01", EUR));
    assertThat(fraction(1, 2).rounded(Rounding.HALF_EVEN)).isEqualTo(Money.of("0.00", EUR));
    assertThat(fraction(9, 10).rounded(Rounding.DOWN)).isEqualTo(Money.of("0.00", EUR));
  }

  @Test void a_percentage_is_exact_and_never_below_zero() {
    assertThat(Percent.parse("50.00")).isEqualTo(Percent.of(50)).hasToString("50");
    assertThat(Percent.parse("100")).isEqualTo(Percent.ALL).hasToString("100");
    assertThat(Percent.parse(" 12.5 ")).hasToString("12.5");
    assertThat(Percent.of(50).asFraction()).isEqualByComparingTo("0.5");
    assertThat(List.of(Percent.ALL.isAll(), Percent.of(99).isAll(), Percent.of(101).isAll()))
        .containsExactly(true, false, false);
    assertThat(List.of(Percent.NONE.isNone(), Percent.of(1).isNone()))
        .containsExactly(true, false);
    assertThat(Percent.of(50)).isLessThan(Percent.ALL).isGreaterThan(Percent.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1,5", "fifty", "1e2", "12345678"})
  void what_is_no_percentage_is_refused(String text) {
    assertThatThrownBy(() -> Percent.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.terms.Agreements.euros;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.EqualParts.Remainder;
import pacta.terms.Lateness.Ratio;
import pacta.time.BusinessCalendar;
import pacta.time.Reckoning;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// How late something is, and how many stretches of delay that comes to.
class LatenessTest {
  private static final Reckoning RECKONING =
      new Reckoning(Agreements.MADRID, Optional.of(BusinessCalendar.of("ES-MD")));

  private static Lateness days(String due, String on) {
    return new Lateness.Days(LocalDate.parse(due), LocalDate.parse(on));
  }

  private static Lateness exactly(String due, String on) {
    return new Lateness.Exactly(Instant.parse(due), Instant.parse(on));
  }

  private static List<Ratio> stretches(Lateness late, int amount, Span.Unit unit) {
    return Stream.of(Counting.STARTED, Counting.COMPLETED, Counting.PRO_RATA)
        .map(it -> late.stretches(new Span(amount, unit), it, RECKONING)).toList();
  }

  @ParameterizedTest(name = "due {0}, on {1}, every {2} {3}: {4} begun, {5} whole, {6} of {7}")
  @CsvSource(textBlock = """
      2027-01-31, 2027-01-31, 2, DAYS,          0, 0, 0,  1
      2027-01-31, 2027-02-01, 2, DAYS,          1, 0, 1,  2
      2027-01-31, 2027-02-02, 2, DAYS,          1, 1, 2,  2
      2027-01-31, 2027-02-03, 2, DAYS,          2, 1, 3,  2
      2027-01-31, 2027-02-14, 2, WEEKS,         1, 1, 14, 14
      2027-01-31, 2027-02-15, 2, WEEKS,         2, 1, 15, 14
      2027-01-31, 2027-02-27, 1, MONTHS,        1, 0, 27, 28
      2027-01-31, 2027-02-28, 1, MONTHS,        1, 1, 31, 31
      2027-01-31, 2027-03-01, 1, MONTHS,        2, 1, 32, 31
      2027-01-31, 2027-03-31, 1, MONTHS,        2, 2, 60, 30
      2027-01-31, 2028-02-01, 1, YEARS,         2, 1, 367, 366
      2027-05-07, 2027-05-10, 2, BUSINESS_DAYS, 1, 0, 1,  2
      2027-05-07, 2027-05-11, 2, BUSINESS_DAYS, 1, 1, 2,  2
      2027-05-07, 2027-05-12, 2, BUSINESS_DAYS, 2, 1, 3,  2
      """)
  void a_delay_of_days_in_stretches(String due, String on, int amount, Span.Unit unit, long begun,
      long whole, long part, long of) {
    assertThat(stretches(days(due, on), amount, unit)).containsExactly(new Ratio(begun, 1),
        new Ratio(whole, 1), new Ratio(part, of));
  }

  @ParameterizedTest(name = "due {0}, on {1}, every {2} {3}: {4} begun, {5} whole, {6} of {7}")
  @CsvSource(textBlock = """
      2027-02-01T17:00:00Z, 2027-02-01T17:00:01Z, 2, DAYS,          1, 0, 1,      172800
      2027-02-01T17:00:00Z, 2027-02-03T17:00:00Z, 2, DAYS,          1, 1, 172800, 172800
      2027-02-01T17:00:00Z, 2027-02-03T17:00:01Z, 2, DAYS,          2, 1, 172801, 172800
      2027-02-01T17:00:00Z, 2027-02-08T17:00:01Z, 1, WEEKS,         2, 1, 604801, 604800
      2027-01-31T22:30:00Z, 2027-01-31T23:30:00Z, 1, MONTHS,        1, 0, 1,      28
      2027-05-07T17:00:00Z, 2027-05-09T22:30:00Z, 2, BUSINESS_DAYS, 1, 0, 1,      2
      """)
  void a_delay_to_the_second_in_stretches(String due, String on, int amount, Span.Unit unit,
      long begun, long whole, long part, long of) {
    assertThat(stretches(exactly(due, on), amount, unit)).containsExactly(new Ratio(begun, 1),
        new Ratio(whole, 1), new Ratio(part, of));
  }

  @Test void a_day_that_was_only_begun_is_a_whole_one() {
    assertThat(days("2027-02-01", "2027-02-03").days()).isEqualTo(2);
    assertThat(days("2027-02-03", "2027-02-01").days()).isZero();
    assertThat(exactly("2027-02-01T17:00:00Z", "2027-02-01T17:00:00Z").days()).isZero();
    assertThat(exactly("2027-02-01T17:00:00Z", "2027-02-01T17:00:01Z").days()).isEqualTo(1);
    assertThat(exactly("2027-02-01T17:00:00Z", "2027-02-02T17:00:00Z").days()).isEqualTo(1);
    assertThat(exactly("2027-02-01T17:00:00Z", "2027-02-02T17:00:01Z").days()).isEqualTo(2);
    assertThat(exactly("2027-02-02T17:00:00Z", "2027-02-01T17:00:01Z").days()).isZero();
  }

  @Test void the_rest_of_two_delays_is_in_its_lowest_terms() {
    assertThat(new Ratio(3, 2).minus(new Ratio(1, 3))).isEqualTo(new Ratio(7, 6));
    assertThat(new Ratio(32, 31).minus(new Ratio(1, 31))).isEqualTo(new Ratio(1, 1));
    assertThat(new Ratio(5, 7).minus(new Ratio(0, 1))).isEqualTo(new Ratio(5, 7));
  }

  // --- what a levy and equal parts come to ---

  @Test void a_levy_is_read_as_it_is_written() {
    assertThat(Levy.parse("50")).isEqualTo(Levy.of(50));
    assertThat(Levy.parse(" 12.5 % ").asShare()).contains(Percent.parse("12.5"));
    assertThat(Levy.parse("30.00 EUR")).isEqualTo(new Levy.Fixed(euros("30.00")));
    for (var levy : List.of(Levy.FREE, Levy.of(50), Levy.ALL, new Levy.Fixed(euros("0.01"))))
      assertThat(Levy.parse(levy.toString())).isEqualTo(levy);
    for (var text : List.of("", "half", "30 euros"))
      assertThatThrownBy(() -> Levy.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test void levies_are_compared_where_no_price_is_needed() {
    var thirty = new Levy.Fixed(euros("30.00"));
    assertThat(Levy.of(51).isDearerThan(Levy.of(50))).isTrue();
    assertThat(Levy.of(50).isDearerThan(Levy.of(50))).isFalse();
    assertThat(Levy.of(49).isDearerThan(Levy.of(50))).isFalse();
    assertThat(thirty.isDearerThan(new Levy.Fixed(euros("29.99")))).isTrue();
    assertThat(thirty.isDearerThan(thirty)).isFalse();
    assertThat(thirty.isDearerThan(new Levy.Fixed(Money.parse("1.00 GBP")))).isFalse();
    assertThat(thirty.isDearerThan(Levy.FREE)).isTrue();
    assertThat(Levy.FREE.isDearerThan(Levy.FREE)).isFalse();
    assertThat(thirty.isDearerThan(Levy.of(1))).isFalse();
    assertThat(Levy.ALL.isDearerThan(thirty)).isFalse();
  }

  @ParameterizedTest(name = "100.00 in {0} parts, {1}: {2}")
  @CsvSource(textBlock = """
      3, SPREAD, 33.34 33.33 33.33
      3, FIRST,  33.34 33.33 33.33
      3, LAST,   33.33 33.33 33.34
      7, FIRST,  14.32 14.28 14.28 14.28 14.28 14.28 14.28
      1, FIRST,  100.00
      1, LAST,   100.00
      """)
  void the_cents_that_do_not_divide_go_where_it_was_agreed(int parts, Remainder remainder,
      String amounts) {
    assertThat(new EqualParts(parts, LocalDate.of(2027, 1, 31), new Span(1, Span.Unit.MONTHS),
        WeekendShift.NONE, remainder).amounts(euros("100.00")).stream()
        .map(it -> it.amount().toPlainString())).containsExactly(amounts.split(" "));
  }
}

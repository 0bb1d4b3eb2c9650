package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.journal.Canonical;
import pacta.terms.Course;
import pacta.terms.Written;

/// What people who count days, rates and cents for a living would ask first, as files of terms and
/// facts; each expectation was worked out by hand.
class KnownCasesTest {
  private static final String WEEKDAYS = """
      {"is": "ReferenceCalendar", "region": "ES-MD", "restDays": ["SATURDAY", "SUNDAY"]},""";

  private static Answer asked(String zone, String clauses, String facts) {
    var terms = """
        {"language": "EN", "zone": "%s", "capacity": "BUSINESS", "clauses": [%s]}"""
        .formatted(zone, clauses);
    return Answer.of(Canonical.PLAIN.read(terms, Written.class).terms(),
        Canonical.PLAIN.read(facts, Course.class), true);
  }

  private static List<String> charged(Answer answer) {
    return answer.turns().stream().flatMap(turn -> turn.consequences().stream())
        .filter(it -> it.kind().equals("Charge"))
        .map(it -> it.amount().orElseThrow().toPlainString()).toList();
  }

  /// 10,000 € due on a day, late until another.
  private static String late(String rate, String count, String due) {
    return """
        {"is": "ProjectPrice", "price": "10000.00 EUR", "vat": {"is": "None"}},
        {"is": "Instalments", "parts": [
          {"amount": "10000.00 EUR", "due": {"is": "OnDate", "date": "%s"}}]},
        {"is": "LatePayment", "grace": 0, "surcharge":
          {"is": "Interest", "rate": %s, "count": "%s"}}""".formatted(due, rate, count);
  }

  private static final String EIGHT = "{\"is\": \"Fixed\", \"year\": \"8\"}";
  private static final String ECB =
      "{\"is\": \"Published\", \"rate\": \"ECB_MAIN_REFINANCING\", \"above\": \"8\"}";

  private static String seen(String on, String... facts) {
    return """
        {"signed": "2019-01-01T10:00:00Z", "asOf": "%sT12:00:00Z", "facts": [%s]}"""
        .formatted(on, String.join(",", facts));
  }

  private static String paid(String amount, String on) {
    return """
        {"is": "Paid", "amount": "%s", "at": "%sT12:00:00Z"}""".formatted(amount, on);
  }

  @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
  @CsvSource(textBlock = """
      ACTUAL_365,    2027-01-31, 2027-03-31, 129.32
      ACTUAL_360,    2027-01-31, 2027-03-31, 131.11
      THIRTY_360,    2027-01-31, 2027-03-31, 133.33
      THIRTY_360,    2027-01-30, 2027-02-28, 62.22
      THIRTY_360,    2027-02-28, 2027-03-31, 71.11
      ACTUAL_365,    2024-02-28, 2024-03-01, 4.38
      ACTUAL_365,    2027-12-31, 2028-12-31, 802.19
      ACTUAL_ACTUAL, 2027-12-31, 2028-12-31, 800.00
      ACTUAL_ACTUAL, 2026-12-31, 2027-12-31, 800.00
      ACTUAL_ACTUAL, 2027-12-15, 2028-02-15, 135.61
      """)
  void days_become_a_part_of_a_year(String count, String due, String on, String interest) {
    assertThat(charged(asked("Europe/Madrid", late(EIGHT, count, due), seen(on))))
        .containsExactly(interest);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource(textBlock = """
      2025-06-15, 2025-07-15, 87.53
      2024-12-15, 2025-01-15, 99.52
      2023-06-30, 2024-07-01, 1231.58
      """)
  void interest_changes_with_the_rate_of_each_half_year(String due, String on, String sum) {
    assertThat(charged(asked("Europe/Madrid", late(ECB, "ACTUAL_365", due), seen(on))))
        .containsExactly(sum);
  }

  @Test void the_days_of_a_leap_year_are_its_own_wherever_a_rate_changes() {
    assertThat(charged(asked("Europe/Madrid", late(ECB, "ACTUAL_ACTUAL", "2023-12-15"),
        seen("2024-02-15")))).as("16 of 365 at 12 %, 46 of 366 at 12.5 %")
        .containsExactly("209.71");
  }

  @Test void a_rate_that_was_not_published_is_asked_for_and_can_be_given() {
    var terms = late(ECB, "ACTUAL_365", "2026-06-15");
    var none = asked("Europe/Madrid", terms, seen("2026-07-15")).turns().getLast();
    assertThat(none.verdict()).isEqualTo("NotComputable");
    assertThat(none.why()).contains("ECB_MAIN_REFINANCING 2026-07-01");
    var given = seen("2026-07-15").replace("\"facts\"", """
        "rates": [{"rate": "ECB_MAIN_REFINANCING", "from": "2026-07-01", "until": "2026-12-31",
          "year": "2"}], "facts\"""");
    assertThat(charged(asked("Europe/Madrid", terms, given)))
        .as("15 days at 10.15 %, 15 at 10 %").containsExactly("82.81");
  }

  @Test void a_part_payment_pays_the_interest_first() {
    assertThat(charged(asked("Europe/Madrid", late(EIGHT, "ACTUAL_365", "2027-01-01"),
        seen("2027-03-02", paid("5000.00 EUR", "2027-01-31"))))).containsExactly("99.06");
  }

  private static List<String> dues(Answer answer) {
    return answer.owed().stream().map(it -> it.amount() + " "
        + it.due().map(LocalDate::toString).orElse("")).toList();
  }

  private static Answer parts(String price, int parts, String first, String every, String shift,
      String remainder, String vat) {
    return asked("Europe/Madrid", WEEKDAYS + """
        {"is": "ProjectPrice", "price": "%s", "vat": %s},
        {"is": "EqualParts", "parts": %d, "first": "%s", "every": %s, "shift": "%s",
          "remainder": "%s"}""".formatted(price, vat, parts, first, every, shift, remainder),
        seen("2027-01-01"));
  }

  private static final String MONTH = "{\"amount\": 1, \"unit\": \"MONTHS\"}";
  private static final String NO_VAT = "{\"is\": \"None\"}";

  @ParameterizedTest(name = "{0} in {1} parts, {2}")
  @CsvSource(delimiter = '|', textBlock = """
      1000.00 EUR | 3 | SPREAD | 333.34 333.33 333.33
      1000.00 EUR | 3 | FIRST  | 333.34 333.33 333.33
      1000.00 EUR | 3 | LAST   | 333.33 333.33 333.34
      100.00 EUR  | 7 | SPREAD | 14.29 14.29 14.29 14.29 14.28 14.28 14.28
      100.00 EUR  | 7 | LAST   | 14.28 14.28 14.28 14.28 14.28 14.28 14.32
      1000 JPY    | 3 | SPREAD | 334 333 333
      0.02 EUR    | 3 | SPREAD | 0.01 0.01
      """)
  void parts_that_do_not_divide_add_up(String price, int count, String remainder,
      String amounts) {
    var answer = parts(price, count, "2027-03-01", MONTH, "NONE", remainder, NO_VAT);
    assertThat(answer.owed().stream().map(it -> it.amount().toPlainString())
        .collect(Collectors.joining(" "))).isEqualTo(amounts);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2027-01-31 | NONE               | 2027-01-31 2027-02-28 2027-03-31 2027-04-30
      2027-01-31 | FOLLOWING          | 2027-02-01 2027-03-01 2027-03-31 2027-04-30
      2027-01-31 | MODIFIED_FOLLOWING | 2027-01-29 2027-02-26 2027-03-31 2027-04-30
      2027-01-31 | PRECEDING          | 2027-01-29 2027-02-26 2027-03-31 2027-04-30
      2027-08-31 | MODIFIED_FOLLOWING | 2027-08-31 2027-09-30 2027-10-29 2027-11-30
      2028-02-29 | NONE               | 2028-02-29 2028-03-29 2028-04-29 2028-05-29
      2027-02-28 | NONE               | 2027-02-28 2027-03-28 2027-04-28 2027-05-28
      """)
  void days_of_payment_are_counted_from_the_first(String first, String shift, String days) {
    var answer = parts("400.00 EUR", 4, first, MONTH, shift, "SPREAD", NO_VAT);
    assertThat(dues(answer)).isEqualTo(Stream.of(days.split(" "))
        .map(day -> "100.00 " + day).toList());
  }

  @Test void a_year_from_a_leap_day_ends_on_the_last_of_february() {
    var answer = parts("200.00 EUR", 2, "2028-02-29", "{\"amount\": 1, \"unit\": \"YEARS\"}",
        "NONE", "SPREAD", NO_VAT);
    assertThat(dues(answer)).containsExactly("100.00 2028-02-29", "100.00 2029-02-28");
  }

  @Test void tax_on_top_is_rounded_once_for_the_whole() {
    var answer = parts("1000.01 EUR", 3, "2027-03-01", MONTH, "NONE", "SPREAD",
        "{\"is\": \"Added\", \"rate\": \"21\"}");
    assertThat(answer.owed().stream().map(Answer.Sum::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1210.01");
  }

  private static Answer cancelled(String zone, String unit, int amount, String start,
      String told) {
    return asked(zone, WEEKDAYS.replace("ES-MD", zone.startsWith("Europe") ? "ES-MD" : "") + """
        {"is": "SessionPrice", "price": "90.00 EUR", "vat": {"is": "None"}},
        {"is": "NoticeTiers", "table": {"tiers": [{"notice": {"amount": %d, "unit": "%s",
          "boundary": "IN_TIME"}, "fee": "0"}], "less": "100"}, "whole": "COSTS_ITS_PRICE",
          "feeVat": "AS_SERVICE", "graceMinutes": 0, "rounding": "HALF_UP"}"""
        .formatted(amount, unit), """
        {"signed": "2026-01-01T10:00:00Z", "facts": [
          {"is": "Booked", "session": 1, "start": "%s", "at": "2026-01-02T10:00:00Z"},
          {"is": "Cancelled", "session": 1, "by": "CLIENT", "at": "%s"}]}"""
        .formatted(start, told));
  }

  @ParameterizedTest(name = "{0}, {2} {1} before {3}: until {4}")
  @CsvSource(textBlock = """
      Europe/Madrid,        ELAPSED_HOURS, 24, 2027-03-28T10:00, 2027-03-27T09:00:00+01:00
      Europe/Madrid,        CALENDAR_DAYS,  1, 2027-03-28T10:00, 2027-03-27T10:00:00+01:00
      Europe/Madrid,        ELAPSED_HOURS, 24, 2027-10-31T10:00, 2027-10-30T11:00:00+02:00
      Europe/Madrid,        CALENDAR_DAYS,  1, 2027-10-31T10:00, 2027-10-30T10:00:00+02:00
      Europe/Madrid,        CALENDAR_DAYS,  1, 2027-03-29T02:30, 2027-03-28T03:30:00+02:00
      Europe/Madrid,        CALENDAR_DAYS,  1, 2027-11-01T02:30, 2027-10-31T02:30:00+01:00
      America/New_York,     ELAPSED_HOURS, 24, 2027-03-14T10:00, 2027-03-13T09:00:00-05:00
      America/New_York,     CALENDAR_DAYS,  1, 2027-11-07T10:00, 2027-11-06T10:00:00-04:00
      America/New_York,     ELAPSED_HOURS, 24, 2027-11-07T10:00, 2027-11-06T11:00:00-04:00
      Australia/Lord_Howe,  ELAPSED_HOURS, 24, 2027-04-04T10:00, 2027-04-03T10:30:00+11:00
      Australia/Lord_Howe,  CALENDAR_DAYS,  1, 2027-04-04T10:00, 2027-04-03T10:00:00+11:00
      Australia/Lord_Howe,  ELAPSED_HOURS, 24, 2027-10-03T10:00, 2027-10-02T09:30:00+10:30
      Europe/Madrid,        CALENDAR_DAYS,  1, 2028-03-01T10:00, 2028-02-29T10:00:00+01:00
      Europe/Madrid,        BUSINESS_DAYS,  2, 2027-03-30T10:00, 2027-03-24T10:00:00+01:00
      Europe/Madrid,   BUSINESS_DAY_HOURS, 48, 2027-03-30T10:00, 2027-03-24T10:00:00+01:00
      """)
  void the_last_moment_of_a_notice_is_in_time_and_a_second_later_is_late(String zone,
      String unit, int amount, String start, String until) {
    assertThat(charged(cancelled(zone, unit, amount, start, until))).as("in time").isEmpty();
    var later = java.time.OffsetDateTime.parse(until).plusSeconds(1).toString();
    assertThat(charged(cancelled(zone, unit, amount, start, later))).as("a second later")
        .containsExactly("90.00");
  }

  @Test void the_explanation_names_each_stretch_with_its_own_days() {
    var told = asked("Europe/Madrid", late(ECB, "ACTUAL_ACTUAL", "2023-12-15"),
        seen("2024-02-15")).turns().getLast().told().map(Answer.Told::en).orElse("");
    assertThat(told).contains("16 December", "31 December", "1 January", "15 February");
  }

  @Test void nothing_else_is_owed_where_nothing_is_late() {
    assertThat(Optional.of(charged(asked("Europe/Madrid",
        late(EIGHT, "ACTUAL_365", "2027-03-01"), seen("2027-03-01"))))).contains(List.of());
  }
}

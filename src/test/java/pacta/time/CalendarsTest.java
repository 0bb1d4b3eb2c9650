package pacta.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

/// Days counted, shifted and looked up, apart from any notice.
class CalendarsTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final BusinessCalendar CALENDAR = BusinessCalendar.of("ES-MD");
  private static final Reckoning RECKONING = new Reckoning(MADRID, Optional.of(CALENDAR));

  /// Only Mondays, and each of them closed for longer than anybody looks.
  private static final BusinessCalendar NEVER = new BusinessCalendar("",
      EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
      Stream.iterate(LocalDate.of(2000, 1, 3), day -> day.plusWeeks(1)).limit(3_000)
          .collect(Collectors.toSet()),
      List.of(new OfficeHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest(name = "{0}: {1} or later, {2} or earlier")
  @CsvSource(textBlock = """
      # Tuesday; then a Saturday before a holiday that moved to Monday; then the Epiphany
      2027-05-04, 2027-05-04, 2027-05-04
      2027-05-01, 2027-05-04, 2027-04-30
      2027-01-06, 2027-01-07, 2027-01-05
      """)
  void the_nearest_business_day(String from, String later, String earlier) {
    assertThat(CALENDAR.onOrAfter(day(from))).isEqualTo(day(later));
    assertThat(CALENDAR.onOrBefore(day(from))).isEqualTo(day(earlier));
  }

  @ParameterizedTest(name = "after {0} until {1}: {2}")
  @CsvSource(textBlock = """
      2027-01-04, 2027-01-04, 0
      2027-01-04, 2027-01-05, 1
      2027-01-04, 2027-01-06, 1
      2027-01-04, 2027-01-11, 4
      2027-01-11, 2027-01-04, 0
      """)
  void the_first_day_is_not_counted_and_the_last_is(String from, String until, int count) {
    assertThat(CALENDAR.between(day(from), day(until))).isEqualTo(count);
  }

  @Test void a_calendar_without_any_business_day_is_noticed() {
    assertThatThrownBy(() -> NEVER.after(day("2020-01-01"), 1)).hasMessageContaining("no business");
    assertThatThrownBy(() -> NEVER.before(day("2050-01-01"), 1))
        .hasMessageContaining("no business");
    var start = WallTime.of(LocalDateTime.parse("2050-01-03T10:00"), MADRID);
    for (var unit : List.of(Unit.WORKING_HOURS, Unit.BUSINESS_DAY_HOURS))
      assertThatThrownBy(() -> new Notice(1, unit, Boundary.IN_TIME)
          .deadline(start, new Reckoning(MADRID, Optional.of(NEVER))))
          .hasMessageContaining("no business hours");
    assertThatThrownBy(() -> new BusinessCalendar("", EnumSet.allOf(DayOfWeek.class), Set.of(),
        List.of())).hasMessageContaining("no day of business");
  }

  @Test void office_hours_are_needed_where_they_are_counted() {
    var start = WallTime.of(LocalDateTime.parse("2027-01-07T10:00"), MADRID);
    assertThatThrownBy(() -> new Notice(1, Unit.WORKING_HOURS, Boundary.IN_TIME)
        .deadline(start, RECKONING)).hasMessageContaining("office hours");
    assertThat(new Notice(0, Unit.BUSINESS_DAY_HOURS, Boundary.IN_TIME).deadline(start, RECKONING))
        .isEqualTo(start.instant());
    assertThatThrownBy(() -> new Notice(1, Unit.BUSINESS_DAYS, Boundary.IN_TIME)
        .deadline(start, Reckoning.in(MADRID))).hasMessageContaining("calendar");
  }

  @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
  @CsvSource(textBlock = """
      # 2028 is a leap year
      ACTUAL_365,    2027-12-01, 2028-03-01, 91/365
      ACTUAL_360,    2027-12-01, 2028-03-01, 91/360
      ACTUAL_ACTUAL, 2027-12-01, 2028-03-01, 30/365 61/366
      ACTUAL_ACTUAL, 2027-12-31, 2028-12-31, 366/366
      ACTUAL_ACTUAL, 2028-12-30, 2029-01-01, 1/366 1/365
      ACTUAL_ACTUAL, 2028-05-05, 2028-05-05, 0/365
      THIRTY_360,    2027-12-01, 2028-03-01, 90/360
      THIRTY_360,    2027-01-31, 2027-02-28, 28/360
      THIRTY_360,    2027-01-30, 2027-03-31, 60/360
      THIRTY_360,    2026-11-15, 2028-01-10, 415/360
      """)
  void a_fraction_of_a_year(DayCount count, String from, String to, String fractions) {
    assertThat(count.between(day(from), day(to)).stream()
        .map(it -> it.days() + "/" + it.of()).collect(Collectors.joining(" ")))
        .isEqualTo(fractions);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(textBlock = """
      NONE,               2027-10-31, 2027-10-31
      FOLLOWING,          2027-10-30, 2027-11-02
      PRECEDING,          2027-10-30, 2027-10-29
      MODIFIED_FOLLOWING, 2027-10-30, 2027-10-29
      MODIFIED_FOLLOWING, 2027-10-23, 2027-10-25
      MODIFIED_FOLLOWING, 2027-10-22, 2027-10-22
      """)
  void a_payment_on_a_day_of_rest(WeekendShift shift, String due, String shifted) {
    assertThat(shift.shift(day(due), RECKONING)).isEqualTo(day(shifted));
  }

  @ParameterizedTest(name = "{0} {1} from 31 January 2028: {2}, twice {3}, before {4}")
  @CsvSource(textBlock = """
      0, DAYS,          2028-01-31, 2028-01-31, 2028-01-31
      3, DAYS,          2028-02-03, 2028-02-06, 2028-01-28
      3, BUSINESS_DAYS, 2028-02-03, 2028-02-08, 2028-01-26
      2, WEEKS,         2028-02-14, 2028-02-28, 2028-01-17
      1, MONTHS,        2028-02-29, 2028-03-31, 2027-12-31
      1, YEARS,         2029-01-31, 2030-01-31, 2027-01-31
      """)
  void a_stretch_of_days(int amount, Span.Unit unit, String end, String twice, String before) {
    var span = new Span(amount, unit);
    var from = day("2028-01-31");
    assertThat(span.from(from, RECKONING)).isEqualTo(day(end));
    assertThat(span.times(2, from, RECKONING)).isEqualTo(day(twice));
    assertThat(span.before(from, RECKONING)).isEqualTo(day(before));
  }

  @Test void neither_notice_nor_span_is_below_none() {
    assertThatThrownBy(() -> Span.days(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Notice.hours(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Notice.hours(24).at(LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Stream.of(Unit.values()).filter(Unit::countsDays))
        .containsExactly(Unit.CALENDAR_DAYS, Unit.BUSINESS_DAYS);
    assertThat(Stream.of(Span.Unit.values()).filter(it -> new Span(1, it).needsCalendar()))
        .containsExactly(Span.Unit.BUSINESS_DAYS);
  }

  @Test void notices_compare_where_their_units_do() {
    assertThat(Notice.hours(24).isNoLongerThan(Notice.days(1))).isTrue();
    assertThat(Notice.hours(25).isNoLongerThan(Notice.days(1))).isFalse();
    assertThat(Notice.hours(0).isNoLongerThan(Notice.days(1))).isTrue();
    assertThat(Notice.days(0).isNoLongerThan(Notice.hours(0))).isTrue();
    assertThat(Notice.days(2).isNoLongerThan(Notice.days(2))).isTrue();
    assertThat(Notice.days(3).isNoLongerThan(Notice.days(2))).isFalse();
    assertThat(Notice.hours(1).isNoLongerThan(new Notice(9, Unit.BUSINESS_DAYS, Boundary.IN_TIME)))
        .isFalse();
  }

  @ParameterizedTest(name = "{0} {1} within a year")
  @CsvSource({"8784, ELAPSED_HOURS", "366, CALENDAR_DAYS", "262, BUSINESS_DAYS",
      "6288, BUSINESS_DAY_HOURS", "6288, WORKING_HOURS"})
  void the_longest_notice_of_a_year(int most, Unit unit) {
    assertThat(new Notice(most, unit, Boundary.IN_TIME).isWithin(1)).isTrue();
    assertThat(new Notice(most + 1, unit, Boundary.IN_TIME).isWithin(1)).isFalse();
    assertThat(new Notice(most + 1, unit, Boundary.IN_TIME).isWithin(2)).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} within a year")
  @CsvSource({"366, DAYS", "262, BUSINESS_DAYS", "53, WEEKS", "12, MONTHS", "1, YEARS"})
  void the_longest_span_of_a_year(int most, Span.Unit unit) {
    assertThat(new Span(most, unit).isWithin(1)).isTrue();
    assertThat(new Span(most + 1, unit).isWithin(1)).isFalse();
    assertThat(new Span(most + 1, unit).isWithin(2)).isTrue();
  }

  /// An hour a week, for a whole year's worth of hours: more than a hundred years of weeks.
  @Test void however_far_back_hours_are_counted() {
    var mondays = new BusinessCalendar("", EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
        Set.of(), NEVER.windows());
    var start = WallTime.of(LocalDateTime.parse("2050-01-03T10:00"), MADRID);
    assertThat(new Notice(6288, Unit.WORKING_HOURS, Boundary.IN_TIME)
        .deadline(start, new Reckoning(MADRID, Optional.of(mondays))))
        .isEqualTo(LocalDateTime.parse("2050-01-03T09:00").minusWeeks(6287).atZone(MADRID)
            .toInstant());
    assertThat(mondays.after(day("2050-01-03"), 2_000)).isEqualTo(day("2050-01-03")
        .plusWeeks(2_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES", "ES-MD", "ES-CT", "GB-ENG", "US-CA", "PT"})
  void regions_that_are_there(String region) {
    assertThat(Holidays.knows(region)).isTrue();
    assertThat(Holidays.countries()).contains(region.substring(0, 2));
    assertThat(Holidays.regionsOf(region.substring(0, 2))).contains(region)
        .allMatch(Holidays::knows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "ES-ZZ", "es-md", "ES-MD-ZZ", "ES_MD", "NYSE", "Spain"})
  void regions_that_are_not(String region) {
    assertThat(Holidays.knows(region)).isFalse();
    assertThat(Holidays.countries()).doesNotContain(region).allMatch(it -> it.length() == 2);
    if (!region.isEmpty()) assertThatThrownBy(() -> BusinessCalendar.of(region))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test void a_week_is_from_monday_to_friday_where_no_more_is_said() {
    assertThat(BusinessCalendar.of("ES-MD")).isEqualTo(new BusinessCalendar("ES-MD",
        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), List.of()));
  }

  @Test void a_region_has_the_holidays_of_its_country_and_its_own() {
    assertThat(Holidays.of("ES", 2025)).contains(day("2025-10-12"))
        .doesNotContain(day("2025-05-02"));
    assertThat(Holidays.of("ES-MD", 2025)).contains(day("2025-12-25"), day("2025-05-02"));
  }
}

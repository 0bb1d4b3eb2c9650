package pacta.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

/// The second before, the second itself and the second after each deadline in business time, over
/// weekends, holidays of Madrid, a closure and both clock changes.
class BusinessNoticeTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final BusinessCalendar CALENDAR = new BusinessCalendar("ES-MD",
      Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(),
      Stream.of(DayOfWeek.values()).flatMap(day -> Stream.of(
          new OfficeHours(day, LocalTime.of(9, 0), LocalTime.of(14, 0)),
          new OfficeHours(day, LocalTime.of(16, 0), LocalTime.of(19, 0)))).toList());

  @ParameterizedTest(name = "{0} {1} before {2}: {3}")
  @CsvSource(textBlock = """
      # 6 January 2027, a Wednesday, is a holiday; 1 May falls on a Saturday, 2 May on a Sunday
      1,  BUSINESS_DAYS,      2027-01-07T10:00, 2027-01-05T10:00
      2,  BUSINESS_DAYS,      2027-01-07T10:00, 2027-01-04T10:00
      1,  BUSINESS_DAYS,      2027-03-29T10:00, 2027-03-24T10:00
      1,  BUSINESS_DAYS,      2027-11-02T10:00, 2027-10-29T10:00
      24, BUSINESS_DAY_HOURS, 2027-01-07T10:00, 2027-01-05T10:00
      48, BUSINESS_DAY_HOURS, 2027-01-19T10:00, 2027-01-15T10:00
      24, BUSINESS_DAY_HOURS, 2027-01-17T10:00, 2027-01-15T00:00
      24, BUSINESS_DAY_HOURS, 2027-03-30T10:00, 2027-03-29T10:00
      8,  WORKING_HOURS,      2027-01-07T10:00, 2027-01-05T10:00
      3,  WORKING_HOURS,      2027-01-13T10:00, 2027-01-12T17:00
      5,  WORKING_HOURS,      2027-01-13T15:00, 2027-01-13T09:00
      6,  WORKING_HOURS,      2027-01-18T10:00, 2027-01-15T12:00
      """)
  void a_second_decides(int amount, Unit unit, String session, String deadline) {
    var start = WallTime.of(LocalDateTime.parse(session), MADRID);
    var reckoning = new Reckoning(MADRID, Optional.of(CALENDAR));
    var at = LocalDateTime.parse(deadline).atZone(MADRID).toInstant();
    for (var boundary : Boundary.values()) {
      var notice = new Notice(amount, unit, boundary);
      assertThat(notice.deadline(start, reckoning)).isEqualTo(at);
      assertThat(List.of(notice.inTime(at.minusSeconds(1), start, reckoning),
          notice.inTime(at, start, reckoning), notice.inTime(at.plusSeconds(1), start, reckoning)))
          .containsExactly(true, boundary == Boundary.IN_TIME, false);
    }
  }

  @ParameterizedTest(name = "{0} {1} before {2}: {3}")
  @CsvSource(textBlock = """
      24, BUSINESS_DAY_HOURS, 2027-03-28T10:00, 2027-03-27T09:00
      24, BUSINESS_DAY_HOURS, 2027-10-31T10:00, 2027-10-30T11:00
      1,  BUSINESS_DAYS,      2027-03-28T10:00, 2027-03-27T10:00
      9,  WORKING_HOURS,      2027-03-28T10:00, 2027-03-27T09:00
      """)
  void a_day_of_23_or_25_hours(int amount, Unit unit, String session, String deadline) {
    var always = new Reckoning(MADRID, Optional.of(new BusinessCalendar("", Set.of(), Set.of(),
        CALENDAR.windows())));
    assertThat(new Notice(amount, unit, Boundary.IN_TIME).deadline(
        WallTime.of(LocalDateTime.parse(session), MADRID), always))
        .isEqualTo(LocalDateTime.parse(deadline).atZone(MADRID).toInstant());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2027-01-06, false", "2027-01-07, true", "2027-05-03, false", "2027-05-04, true",
      "2027-12-08, false", "2027-10-12, false"})
  void holidays_of_madrid(String day, boolean business) {
    assertThat(CALENDAR.isBusinessDay(java.time.LocalDate.parse(day))).isEqualTo(business);
  }
}

package pacta.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

class NoticeTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static WallTime madrid(String local) {
    return WallTime.of(LocalDateTime.parse(local), MADRID);
  }

  private static LocalDateTime deadline(Notice notice, String start) {
    return notice.deadline(madrid(start), Reckoning.in(MADRID)).atZone(MADRID).toLocalDateTime();
  }

  @ParameterizedTest(name = "{0} {1} before {2} is {3}")
  @CsvSource(textBlock = """
      24, ELAPSED_HOURS, 2027-01-13T10:00, 2027-01-12T10:00
      24, ELAPSED_HOURS, 2027-03-28T10:00, 2027-03-27T09:00
      48, ELAPSED_HOURS, 2027-03-29T10:00, 2027-03-27T09:00
      24, ELAPSED_HOURS, 2027-10-31T10:00, 2027-10-30T11:00
      0,  ELAPSED_HOURS, 2027-01-13T10:00, 2027-01-13T10:00
      1,  CALENDAR_DAYS, 2027-03-28T10:00, 2027-03-27T10:00
      1,  CALENDAR_DAYS, 2027-10-31T10:00, 2027-10-30T10:00
      7,  CALENDAR_DAYS, 2027-03-05T10:00, 2027-02-26T10:00
      1,  CALENDAR_DAYS, 2027-03-29T02:30, 2027-03-28T03:30
      """)
  void the_deadline(int amount, Unit unit, String start, String deadline) {
    assertThat(deadline(new Notice(amount, unit, Boundary.IN_TIME), start))
        .isEqualTo(LocalDateTime.parse(deadline));
  }

  @Test void a_deadline_that_happens_twice_is_the_later_one() {
    assertThat(Notice.days(1).deadline(madrid("2027-11-01T02:30"), Reckoning.in(MADRID)))
        .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
  }

  @Test void days_are_counted_in_the_zone_of_the_agreement() {
    var auckland = WallTime.of(LocalDateTime.parse("2027-03-28T22:00"),
        ZoneId.of("Pacific/Auckland"));
    assertThat(Notice.days(1).deadline(auckland, Reckoning.in(MADRID)))
        .isEqualTo(Instant.parse("2027-03-27T10:00:00Z"));
    assertThat(Notice.days(1).deadline(auckland, Reckoning.in(ZoneId.of("Pacific/Auckland"))))
        .isEqualTo(Instant.parse("2027-03-27T09:00:00Z"));
    var afterTheChange = WallTime.of(LocalDateTime.parse("2027-03-29T08:00"),
        ZoneId.of("America/Bogota"));
    assertThat(Notice.days(1).deadline(afterTheChange, Reckoning.in(MADRID)))
        .isEqualTo(Instant.parse("2027-03-28T13:00:00Z"));
  }

  private static final BusinessCalendar OFFICE = new BusinessCalendar("ES-MD",
      Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(),
      Stream.of(DayOfWeek.values()).map(day -> new OfficeHours(
          day, LocalTime.of(9, 0), LocalTime.of(17, 0))).toList());

  @ParameterizedTest(name = "{0} at the limit: {1} {2} {3}")
  @CsvSource(textBlock = """
      IN_TIME, true,  true,  false
      LATE,    true,  false, false
      """)
  void a_second_before_at_and_after_the_limit(Boundary boundary, boolean before, boolean at,
      boolean after) {
    var reckoning = new Reckoning(MADRID, Optional.of(OFFICE));
    for (var unit : Unit.values()) {
      var notice = new Notice(1, unit, boundary);
      var start = madrid("2027-01-13T10:00");
      var deadline = notice.deadline(start, reckoning);
      assertThat(notice.inTime(deadline.minusSeconds(1), start, reckoning)).isEqualTo(before);
      assertThat(notice.inTime(deadline, start, reckoning)).isEqualTo(at);
      assertThat(notice.inTime(deadline.plusMillis(999), start, reckoning)).isEqualTo(at);
      assertThat(notice.inTime(deadline.plusSeconds(1), start, reckoning)).isEqualTo(after);
    }
  }

  @Test void no_notice_is_below_zero() {
    assertThatThrownBy(() -> Notice.hours(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Notice.hours(0).amount()).isZero();
    assertThat(Notice.hours(3)).isEqualTo(new Notice(3, Unit.ELAPSED_HOURS, Boundary.IN_TIME));
    assertThat(Notice.days(3)).isEqualTo(new Notice(3, Unit.CALENDAR_DAYS, Boundary.IN_TIME));
  }
}

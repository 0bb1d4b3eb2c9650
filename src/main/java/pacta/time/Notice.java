package pacta.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How long before a start one has to say something for it to count as said in time.
///
/// The boundary, the unit and the hour of the day are values, so that the agreement prints them.
///
/// @param amount zero or more
/// @param cutOff where days are counted, the time of day at which the deadline falls; without one
///               it falls at the time of the start. Only with [Unit#CALENDAR_DAYS] and
///               [Unit#BUSINESS_DAYS].
public record Notice(int amount, Unit unit, Boundary boundary, Optional<LocalTime> cutOff) {
  /// What an hour or a day of notice is.
  public enum Unit {
    /// Real hours: a day with a clock change has 23 or 25 of them.
    ELAPSED_HOURS,
    /// The same wall-clock time so many days before, in the agreement's zone.
    CALENDAR_DAYS,
    /// So many business days before, none of them the day of the start.
    BUSINESS_DAYS,
    /// Hours that lie on business days, which run from midnight to midnight.
    BUSINESS_DAY_HOURS,
    /// Hours that lie within the office hours of business days.
    WORKING_HOURS;

    /// Whether it takes a calendar of business days to count it.
    public boolean needsCalendar() {
      return this != ELAPSED_HOURS && this != CALENDAR_DAYS;
    }

    /// Whether whole days are counted, so that a time of day may be set.
    public boolean countsDays() {
      return this == CALENDAR_DAYS || this == BUSINESS_DAYS;
    }
  }

  /// Whether a notice given exactly at the deadline is in time.
  public enum Boundary { IN_TIME, LATE }

  public Notice {
    if (amount < 0) throw new IllegalArgumentException("notice: " + amount);
    if (cutOff.isPresent() && !unit.countsDays())
      throw new IllegalArgumentException("a time of day with " + unit);
  }

  public Notice(int amount, Unit unit, Boundary boundary) {
    this(amount, unit, boundary, Optional.empty());
  }

  public static Notice hours(int amount) {
    return new Notice(amount, Unit.ELAPSED_HOURS, Boundary.IN_TIME);
  }

  public static Notice days(int amount) {
    return new Notice(amount, Unit.CALENDAR_DAYS, Boundary.IN_TIME);
  }

  /// The same, with the deadline at that time of the day.
  public Notice at(LocalTime time) {
    return new Notice(amount, unit, boundary, Optional.of(time));
  }

  /// The instant that separates in time from late, never after the start.
  ///
  /// A wall-clock deadline that a clock change skips moves forward by the length of the jump, and
  /// one that happens twice is the later of the two: both favour who gives notice.
  ///
  /// @throws IllegalArgumentException when the unit needs a calendar and there is none
  public Instant deadline(WallTime start, Reckoning reckoning) {
    var instant = start.instant();
    var deadline = switch (unit) {
      case ELAPSED_HOURS -> instant.minus(Duration.ofHours(amount));
      case CALENDAR_DAYS -> onDay(start, reckoning, day(start, reckoning).minusDays(amount));
      case BUSINESS_DAYS -> onDay(start, reckoning,
          reckoning.businessDays().before(day(start, reckoning), amount));
      case BUSINESS_DAY_HOURS, WORKING_HOURS ->
          reckoning.businessDays().hoursBefore(instant, amount, unit, reckoning.zone());
    };
    return deadline.isAfter(instant) ? instant : deadline;
  }

  /// Whether something told at `told` is in time. Seconds count, fractions of them do not.
  public boolean inTime(Instant told, WallTime start, Reckoning reckoning) {
    return inTime(told, deadline(start, reckoning));
  }

  /// The same, where the deadline is known.
  public boolean inTime(Instant told, Instant deadline) {
    var order = told.truncatedTo(ChronoUnit.SECONDS).compareTo(deadline);
    return boundary == Boundary.IN_TIME ? order <= 0 : order < 0;
  }

  /// Whether it never asks for more notice than another, as far as their units compare; the clock
  /// changes are left out of it.
  public boolean isNoLongerThan(Notice other) {
    if (unit == other.unit) return amount <= other.amount;
    return hours() >= 0 && other.hours() >= 0 && hours() <= other.hours();
  }

  /// Whether it asks for no more than so many years, as near as its unit tells.
  public boolean isWithin(int years) {
    return amount <= years * switch (unit) {
      case ELAPSED_HOURS -> 24 * 366;
      case CALENDAR_DAYS -> 366;
      case BUSINESS_DAYS -> 262;
      case BUSINESS_DAY_HOURS, WORKING_HOURS -> 24 * 262;
    };
  }

  private int hours() {
    return switch (unit) {
      case ELAPSED_HOURS -> amount;
      case CALENDAR_DAYS -> amount * 24;
      case BUSINESS_DAYS, BUSINESS_DAY_HOURS, WORKING_HOURS -> -1;
    };
  }

  private static LocalDate day(WallTime start, Reckoning reckoning) {
    return local(start, reckoning).toLocalDate();
  }

  private Instant onDay(WallTime start, Reckoning reckoning, LocalDate day) {
    var time = cutOff.orElseGet(() -> local(start, reckoning).toLocalTime());
    return favourable(day.atTime(time), reckoning.zone());
  }

  private static LocalDateTime local(WallTime start, Reckoning reckoning) {
    return start.zoned().withZoneSameInstant(reckoning.zone()).toLocalDateTime();
  }

  private static Instant favourable(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    var offset = offsets.isEmpty()
        ? rules.getTransition(local).getOffsetBefore() : offsets.getLast();
    return local.toInstant(offset);
  }
}

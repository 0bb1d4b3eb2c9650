package pacta.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// How long before a start one has to say something for it to count as said in time.
///
/// The boundary and the unit are values, so that the agreement can print them.
///
/// @param amount zero or more
public record Notice(int amount, Unit unit, Boundary boundary) {
  /// What an hour or a day of notice is.
  public enum Unit {
    /// Real hours: a day with a clock change has 23 or 25 of them.
    ELAPSED_HOURS,
    /// The same wall-clock time so many days before, in the agreement's zone.
    CALENDAR_DAYS
  }

  /// Whether a notice given exactly at the deadline is in time.
  public enum Boundary { IN_TIME, LATE }

  public Notice {
    if (amount < 0) throw new IllegalArgumentException("notice: " + amount);
  }

  public static Notice hours(int amount) {
    return new Notice(amount, Unit.ELAPSED_HOURS, Boundary.IN_TIME);
  }

  public static Notice days(int amount) {
    return new Notice(amount, Unit.CALENDAR_DAYS, Boundary.IN_TIME);
  }

  /// The instant that separates in time from late.
  ///
  /// A wall-clock deadline that a clock change skips moves forward by the length of the jump, and
  /// one that happens twice is the later of the two: both favour who gives notice.
  ///
  /// @param reference the agreement's zone, in which calendar days are counted
  public Instant deadline(WallTime start, ZoneId reference) {
    return switch (unit) {
      case ELAPSED_HOURS -> start.instant().minus(Duration.ofHours(amount));
      case CALENDAR_DAYS -> favourable(
          start.zoned().withZoneSameInstant(reference).toLocalDateTime().minusDays(amount),
          reference);
    };
  }

  /// Whether something told at `told` is in time. Seconds count, fractions of them do not.
  public boolean inTime(Instant told, WallTime start, ZoneId reference) {
    var order = told.truncatedTo(ChronoUnit.SECONDS).compareTo(deadline(start, reference));
    return boundary == Boundary.IN_TIME ? order <= 0 : order < 0;
  }

  private static Instant favourable(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    var offset = offsets.isEmpty()
        ? rules.getTransition(local).getOffsetBefore() : offsets.getLast();
    return local.toInstant(offset);
  }
}

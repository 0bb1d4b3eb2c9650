package pacta.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which days are business days: not a day of rest, not a public holiday of the region, and not a
/// closure of the professional's own.
///
/// @param region   whose public holidays count, such as `ES-MD`; empty for none
/// @param restDays of every week, not all seven
/// @param closures further days: municipal holidays and the professional's own
/// @param windows  the office hours of business days; a business day without any has none
public record BusinessCalendar(String region, Set<DayOfWeek> restDays, Set<LocalDate> closures,
    List<OfficeHours> windows) {
  /// @param until after `from`; not itself within the hours
  public record OfficeHours(DayOfWeek day, LocalTime from, LocalTime until) {
    public OfficeHours {
      if (!from.isBefore(until)) throw new IllegalArgumentException(from + " until " + until);
    }
  }

  /// No holiday region has longer a run of days that are none of business.
  private static final int FURTHEST = 10_000;

  public BusinessCalendar {
    if (restDays.size() == 7) throw new IllegalArgumentException("no day of business");
    if (!region.isEmpty() && !Holidays.knows(region))
      throw new IllegalArgumentException("no such region: " + region);
    restDays = Set.copyOf(restDays);
    closures = Set.copyOf(closures);
    windows = windows.stream().sorted(Comparator.comparing(OfficeHours::day)
        .thenComparing(OfficeHours::from)).toList();
  }

  /// Monday to Friday, with the public holidays of the region.
  public static BusinessCalendar of(String region) {
    return new BusinessCalendar(region, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        Set.of(), List.of());
  }

  public boolean isBusinessDay(LocalDate day) {
    return !restDays.contains(day.getDayOfWeek()) && !closures.contains(day)
        && (region.isEmpty() || !Holidays.of(region, day.getYear()).contains(day));
  }

  /// The n-th business day strictly before a day; the day itself for none.
  public LocalDate before(LocalDate day, int count) {
    return counted(day, count, -1);
  }

  /// The n-th business day strictly after a day; the day itself for none.
  public LocalDate after(LocalDate day, int count) {
    return counted(day, count, 1);
  }

  /// The day itself if it is one of business, else the next that is.
  public LocalDate onOrAfter(LocalDate day) {
    return isBusinessDay(day) ? day : after(day, 1);
  }

  /// The day itself if it is one of business, else the last one before.
  public LocalDate onOrBefore(LocalDate day) {
    return isBusinessDay(day) ? day : before(day, 1);
  }

  /// How many business days lie after `from` and no later than `until`.
  public int between(LocalDate from, LocalDate until) {
    var count = 0;
    for (var day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1))
      if (isBusinessDay(day)) count++;
    return count;
  }

  /// The latest instant from which so many counted hours remain until the start.
  ///
  /// @throws IllegalArgumentException when office hours are counted and there are none
  Instant hoursBefore(Instant start, int hours, Notice.Unit unit, ZoneId zone) {
    if (unit == Notice.Unit.WORKING_HOURS && windows.isEmpty())
      throw new IllegalArgumentException("working hours without office hours");
    var left = Duration.ofHours(hours);
    if (left.isZero()) return start;
    var day = start.atZone(zone).toLocalDate();
    for (var none = 0; none < FURTHEST; none++, day = day.minusDays(1))
      for (var stretch : stretches(day, unit, zone).reversed()) {
        var until = stretch.until.isBefore(start) ? stretch.until : start;
        var length = Duration.between(stretch.from, until);
        if (length.compareTo(left) >= 0) return until.minus(left);
        if (length.isPositive()) left = left.minus(length);
        none = 0;
      }
    throw new IllegalArgumentException("no business hours before " + start);
  }

  private record Stretch(Instant from, Instant until) {}

  private List<Stretch> stretches(LocalDate day, Notice.Unit unit, ZoneId zone) {
    if (!isBusinessDay(day)) return List.of();
    if (unit == Notice.Unit.BUSINESS_DAY_HOURS)
      return List.of(new Stretch(day.atStartOfDay(zone).toInstant(),
          day.plusDays(1).atStartOfDay(zone).toInstant()));
    return windows.stream().filter(window -> window.day() == day.getDayOfWeek())
        .map(window -> new Stretch(day.atTime(window.from()).atZone(zone).toInstant(),
            day.atTime(window.until()).atZone(zone).toInstant())).toList();
  }

  private LocalDate counted(LocalDate from, int count, int direction) {
    var day = from;
    var left = count;
    for (var none = 0; left > 0; none++) {
      if (none > FURTHEST) throw new IllegalArgumentException("no business day near " + from);
      day = day.plusDays(direction);
      if (isBusinessDay(day)) {
        left--;
        none = 0;
      }
    }
    return day;
  }
}

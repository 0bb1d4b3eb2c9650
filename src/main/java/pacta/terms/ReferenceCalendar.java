package pacta.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import pacta.time.BusinessCalendar;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.Holidays;

/// Point 3: which days and hours are of business, where the agreement counts them.
///
/// @param region   whose public holidays count, such as `ES-MD`; empty for none
/// @param restDays of every week
/// @param closures municipal holidays and the professional's own
/// @param hours    office hours; none where the agreement counts no working hours
public record ReferenceCalendar(String region, Set<DayOfWeek> restDays, Set<LocalDate> closures,
    List<OfficeHours> hours) implements Clause {
  public ReferenceCalendar {
    restDays = Set.copyOf(restDays);
    closures = Set.copyOf(closures);
    hours = List.copyOf(hours);
    InvalidTerm.unless(restDays.size() < 7, "calendar.no-business-day", restDays.size());
    for (var i = 0; i < hours.size(); i++)
      for (var other : hours.subList(0, i))
        InvalidTerm.unless(other.day() != hours.get(i).day()
            || !other.from().isBefore(hours.get(i).until())
            || !hours.get(i).from().isBefore(other.until()), "calendar.hours-overlap",
            other.from());
    InvalidTerm.unless(region.isEmpty() || Holidays.knows(region), "calendar.region", region);
  }

  /// The same as a calendar to count by.
  public BusinessCalendar calendar() {
    return new BusinessCalendar(region, restDays, closures, hours);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}

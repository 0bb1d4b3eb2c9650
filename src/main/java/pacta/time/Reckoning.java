package pacta.time;

import java.time.ZoneId;
import java.util.Optional;

/// How an agreement counts time: the zone of its days and, where it counts business days, which
/// days those are.
public record Reckoning(ZoneId zone, Optional<BusinessCalendar> calendar) {
  public static Reckoning in(ZoneId zone) {
    return new Reckoning(zone, Optional.empty());
  }

  /// @throws IllegalArgumentException when the agreement names no calendar
  public BusinessCalendar businessDays() {
    return calendar.orElseThrow(
        () -> new IllegalArgumentException("business days without a calendar"));
  }
}

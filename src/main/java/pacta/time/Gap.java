package pacta.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// A local time that does not exist because the clock jumped over it.
///
/// @param before the last minute before the jump
/// @param after  the first local time after it
public record Gap(LocalDateTime local, ZoneId zone, LocalDateTime before, LocalDateTime after) {
  public static Optional<Gap> at(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    if (!rules.getValidOffsets(local).isEmpty()) return Optional.empty();
    var change = rules.getTransition(local);
    return Optional.of(new Gap(local, zone,
        change.getDateTimeBefore().minusMinutes(1), change.getDateTimeAfter()));
  }
}

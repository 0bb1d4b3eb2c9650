package pacta.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A time as people agree it: what the clock on the wall says in a zone.
///
/// The local time is what was agreed; the instant follows from it, so that new time-zone data
/// move the instant and leave the local time.
///
/// @param local   to the minute or finer; never inside a [Gap]
/// @param overlap which of the two instants is meant when the clock shows this time twice
public record WallTime(LocalDateTime local, ZoneId zone, Overlap overlap) {
  /// When the clock is set back, one hour happens twice.
  public enum Overlap { EARLIER, LATER }

  /// @throws NoSuchTime when the local time is skipped by a clock change in this zone
  public WallTime {
    Gap.at(local, zone).ifPresent(gap -> {
      throw new NoSuchTime(gap);
    });
  }

  /// The earlier of the two where the clock shows the time twice.
  ///
  /// @throws NoSuchTime when the local time is skipped by a clock change in this zone
  public static WallTime of(LocalDateTime local, ZoneId zone) {
    return new WallTime(local, zone, Overlap.EARLIER);
  }

  public ZonedDateTime zoned() {
    var offsets = zone.getRules().getValidOffsets(local);
    var offset = overlap == Overlap.EARLIER ? offsets.getFirst() : offsets.getLast();
    return ZonedDateTime.ofLocal(local, zone, offset);
  }

  public Instant instant() {
    return zoned().toInstant();
  }
}

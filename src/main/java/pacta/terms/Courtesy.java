package pacta.terms;

import java.util.Optional;

/// Point 5: passes, each of which makes one late cancellation free.
///
/// @param passes at least one, in each period
/// @param renews the period after which there are as many again; without one they are for the
///               whole of the work
public record Courtesy(int passes, Covers covers, Optional<Quota.Every> renews)
    implements Clause {
  /// What a pass may be used for.
  public enum Covers { LATE_CANCELLATION, LATE_CANCELLATION_AND_NO_SHOW }

  public Courtesy {
    InvalidTerm.unless(passes >= 1 && passes <= 100, "courtesy.passes", passes);
  }

  public Courtesy(int passes, Covers covers) {
    this(passes, covers, Optional.empty());
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

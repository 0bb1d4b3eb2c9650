package pacta.terms;

/// Point 5: passes, each of which makes one late cancellation free.
///
/// @param passes for the whole of the work, at least one
public record Courtesy(int passes, Covers covers) implements Clause {
  /// What a pass may be used for.
  public enum Covers { LATE_CANCELLATION, LATE_CANCELLATION_AND_NO_SHOW }

  public Courtesy {
    InvalidTerm.unless(passes >= 1 && passes <= 100, "courtesy.passes", passes);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

package pacta.terms;

/// Point 5: what the professional may do when the client fails several times in a row. A session
/// that is held begins the count anew.
///
/// @param noShows       in a row; zero where they are not counted
/// @param cancellations late ones in a row; zero where they are not counted
public record Streak(int noShows, int cancellations, Remedy remedy) implements Clause {
  /// What the professional may then do. What is left is given back in any case.
  public enum Remedy { TALK, HOLD, END }

  public Streak {
    InvalidTerm.unless(noShows >= 0 && noShows <= 20, "streak.count", noShows);
    InvalidTerm.unless(cancellations >= 0 && cancellations <= 20, "streak.count", cancellations);
    InvalidTerm.unless(noShows + cancellations >= 1, "streak.none", 0);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

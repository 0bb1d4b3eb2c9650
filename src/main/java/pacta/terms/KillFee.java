package pacta.terms;

import java.util.List;
import pacta.money.Percent;

/// Point 5: what a client owes who stops a work before it is done.
///
/// @param rungs in order of rising completion, the first from 0; the last one that was reached
///              applies
/// @param mode  how it stands to the worth of what was done
public record KillFee(List<Rung> rungs, Mode mode) implements Clause {
  /// @param from  share of the work that is done, at least
  /// @param share of the price
  public record Rung(Percent from, Percent share) {}

  /// How the fee and the worth of the work done stand to each other.
  public enum Mode {
    /// The greater of the two is owed.
    GREATER,
    /// Both are owed, never more than the price.
    ADDED
  }

  public KillFee {
    rungs = List.copyOf(rungs);
    InvalidTerm.unless(!rungs.isEmpty() && rungs.size() <= 10, "kill.count", rungs.size());
    InvalidTerm.unless(rungs.getFirst().from().isNone(), "kill.first", rungs.getFirst().from());
    for (var i = 1; i < rungs.size(); i++)
      InvalidTerm.unless(rungs.get(i).from().compareTo(rungs.get(i - 1).from()) > 0
          && rungs.get(i).share().compareTo(rungs.get(i - 1).share()) >= 0,
          "kill.order", rungs.get(i).from());
    InvalidTerm.unless(rungs.getLast().share().compareTo(Percent.ALL) <= 0, "kill.share",
        rungs.getLast().share());
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

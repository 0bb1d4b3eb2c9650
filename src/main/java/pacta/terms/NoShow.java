package pacta.terms;

import pacta.money.Percent;

/// Point 5: the client does not come.
///
/// @param waitMinutes how long the professional waits, from the start, before it counts
/// @param share       of the session, owed then
/// @param whole       what a share of 100 % means
public record NoShow(int waitMinutes, Percent share, Whole whole, FeeVat feeVat) implements Clause {
  public NoShow {
    InvalidTerm.unless(waitMinutes >= 0 && waitMinutes <= 24 * 60, "no-show.wait", waitMinutes);
    InvalidTerm.unless(share.compareTo(Percent.ALL) <= 0, "tiers.over-all", share);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

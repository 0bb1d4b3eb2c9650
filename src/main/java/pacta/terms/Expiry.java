package pacta.terms;

import pacta.money.Percent;
import pacta.time.Span;

/// Point 3: until when the sessions of a package can be used.
///
/// @param after from the anchor; it ends at the end of its last day, and days on which the work
///              stood still are added
/// @param unused what becomes of the sessions that are left then
public record Expiry(Span after, Anchor anchor, Unused unused) implements Clause {
  /// From when the time runs.
  public enum Anchor { SIGNATURE, FIRST_PAYMENT, FIRST_SESSION }

  /// What becomes of the sessions that were not used.
  public sealed interface Unused {
    record Lapse() implements Unused {}

    /// @param share of their worth, given back
    /// @param days  calendar days after the last day within which it is
    record GivenBack(Percent share, int days) implements Unused {
      public GivenBack {
        InvalidTerm.unless(days >= 0 && days <= 60, "end.refund", days);
        InvalidTerm.unless(!share.isNone() && share.compareTo(Percent.ALL) <= 0,
            "expiry.share", share);
      }
    }

    /// @param more once, from the end of the first time
    record Extended(Span more) implements Unused {
      public Extended {
        InvalidTerm.unlessLasts(more, "expiry.after");
      }
    }
  }

  public Expiry {
    InvalidTerm.unlessLasts(after, "expiry.after");
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}

package pacta.terms;

import pacta.money.Percent;
import pacta.time.Notice;

/// Point 5: what the professional owes for cancelling. The session is always given again at no
/// cost; when said late, something is added.
///
/// @param notice with at least this much, nothing is added
/// @param refund whether the client may have the session's price back instead of the session
/// @param inARow after so many in a row the client may end the work and have back what is left;
///               zero where they are not counted
public record ProfessionalCancels(Notice notice, Amends late, boolean refund, int inARow)
    implements Clause {
  public ProfessionalCancels {
    InvalidTerm.unlessGiven(notice);
    InvalidTerm.unless(inARow >= 0 && inARow <= 20, "streak.count", inARow);
  }

  public ProfessionalCancels(Notice notice, Amends late) {
    this(notice, late, false, 0);
  }

  /// Whether being late adds something; where it does not, the notice is neither said nor looked
  /// at, and no calendar is needed to count it.
  public boolean looksAtTheNotice() {
    return !(late instanceof Amends.OnlyAgain);
  }

  /// What the professional adds for cancelling late.
  public sealed interface Amends {
    /// @param minutes added, free, to the session when it is given
    record ExtraTime(int minutes) implements Amends {
      public ExtraTime {
        InvalidTerm.unless(minutes >= 1 && minutes <= 600, "amends.minutes", minutes);
      }
    }

    /// @param share of the session's worth, credited to the client
    record Discount(Percent share) implements Amends {
      public Discount {
        InvalidTerm.unless(share.compareTo(Percent.ALL) <= 0 && !share.isNone(), "amends.share",
            share);
      }
    }

    record OnlyAgain() implements Amends {}
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

package pacta.terms;

import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;

/// Point 5: the work may end before its time.
///
/// What was used is paid and what was lawfully owed stays. What is left is given back, as the
/// settlement says when it is the client who leaves, and whole when it is the professional.
///
/// @param who        may end it without giving a reason
/// @param noticeDays calendar days from the day it is said (not counted) to the last day of service
/// @param refundDays calendar days after the last day within which what is left is given back
public record EarlyTermination(Who who, int noticeDays, int refundDays, Settlement settlement)
    implements Clause {
  /// Who may end the work.
  public enum Who { EITHER, CLIENT, PROFESSIONAL }

  /// What a client who leaves has back of what was paid and not used.
  public sealed interface Settlement {
    record Whole() implements Settlement {}

    record Nothing() implements Settlement {}

    /// @param share of what is left, that the professional keeps
    record LessShare(Percent share) implements Settlement {
      public LessShare {
        InvalidTerm.unless(!share.isNone() && share.compareTo(Percent.ALL) < 0, "end.share",
            share);
      }
    }

    /// @param kept of what is left, tax and all, by the professional
    /// @param days calendar days after the first payment until which that is so, and nothing is
    ///             given back later; without them it is always so
    record LessSum(Money kept, Optional<Integer> days) implements Settlement {
      public LessSum {
        InvalidTerm.unless(kept.isPositive(), "price.positive", kept);
        days.ifPresent(it -> InvalidTerm.unless(it >= 1 && it <= 365, "end.days", it));
      }
    }

    /// @param used share of the agreed sessions: all is given back until so many are used, nothing
    ///             once more are
    record UntilUsed(Percent used) implements Settlement {
      public UntilUsed {
        InvalidTerm.unless(!used.isNone() && used.compareTo(Percent.ALL) < 0, "end.share", used);
      }
    }
  }

  public EarlyTermination {
    InvalidTerm.unless(noticeDays >= 0 && noticeDays <= 365, "end.notice", noticeDays);
    InvalidTerm.unless(refundDays >= 0 && refundDays <= 60, "end.refund", refundDays);
  }

  /// Either may end it, and all that is left is given back.
  public EarlyTermination(int noticeDays, int refundDays) {
    this(Who.EITHER, noticeDays, refundDays, new Settlement.Whole());
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

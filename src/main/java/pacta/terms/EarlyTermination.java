package pacta.terms;

import java.time.LocalDate;
import java.util.Optional;
import pacta.money.Money;

/// Point 5: either of the two may end the work before its time.
///
/// What was used is paid, what was lawfully owed stays, the rest is given back.
///
/// @param noticeDays calendar days from the day it is said (not counted) to the last day of service
/// @param refundDays calendar days after the last day within which what is left is given back
/// @param commitment a penalty for the client's leaving before a date, in proportion to the days
///                   left; the professional's leaving costs the client nothing
public record EarlyTermination(int noticeDays, int refundDays, Optional<Commitment> commitment)
    implements Clause {
  /// @param penalty owed if the client leaves on the first day
  /// @param from    the first day of the commitment
  /// @param until   its last day, included
  public record Commitment(Money penalty, LocalDate from, LocalDate until) {
    public Commitment {
      InvalidTerm.unless(penalty.isPositive(), "price.positive", penalty);
      InvalidTerm.unless(from.isBefore(until), "commitment.dates", until);
    }
  }

  public EarlyTermination {
    InvalidTerm.unless(noticeDays >= 0 && noticeDays <= 365, "end.notice", noticeDays);
    InvalidTerm.unless(refundDays >= 0 && refundDays <= 60, "end.refund", refundDays);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }

  @Override public int sentences() {
    return commitment.isPresent() ? 2 : 1;
  }
}

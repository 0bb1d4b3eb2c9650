package pacta.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pacta.money.Money;

/// Point 5: a time the client commits to. Leaving before costs a penalty in proportion to the days
/// left; nothing when the professional leaves or fails.
///
/// Source: art. 62.5 of RDLeg 1/2007 (in proportion to the days not served).
///
/// @param penalty owed if the client leaves on the first day
/// @param from    the first day of the commitment
/// @param until   its last day, included
public record MinimumCommitment(Money penalty, LocalDate from, LocalDate until)
    implements Clause {
  public MinimumCommitment {
    InvalidTerm.unless(penalty.isPositive(), "price.positive", penalty);
    InvalidTerm.unless(from.isBefore(until), "commitment.dates", until);
  }

  /// Its days, first and last included.
  public long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

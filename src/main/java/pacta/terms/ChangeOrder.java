package pacta.terms;

import pacta.money.Money;

/// Point 4: work that was not agreed. It is done and owed only after a yes in writing.
///
/// @param hour      price of an hour of it, as the other prices are
/// @param minimum   minutes that a change is counted as, at least
/// @param increment minutes to which longer changes are rounded up; 1 where none is
/// @param small     minutes of small changes a calendar month that cost nothing
public record ChangeOrder(Money hour, int minimum, int increment, int small) implements Clause {
  public ChangeOrder {
    InvalidTerm.unless(hour.isPositive(), "price.positive", hour);
    InvalidTerm.unless(minimum >= 0 && minimum <= 2400, "change.minimum", minimum);
    InvalidTerm.unless(increment >= 1 && increment <= 480, "change.increment", increment);
    InvalidTerm.unless(small >= 0 && small <= 6000, "change.small", small);
  }

  @Override public Point point() {
    return Point.FEES;
  }
}

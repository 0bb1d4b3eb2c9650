package pacta.terms;

import pacta.money.Percent;

/// Point 4: what work in a hurry costs more, when the client asks for it.
///
/// @param hours     real hours: work to be ready in less than these is in a hurry
/// @param surcharge on the price of the work that is in a hurry
/// @param restDays  whether work to be done on a day that is not of business is in a hurry too
public record Rush(int hours, Percent surcharge, boolean restDays) implements Clause {
  public Rush {
    InvalidTerm.unless(hours >= 1 && hours <= 2000, "rush.hours", hours);
    InvalidTerm.unless(!surcharge.isNone(), "rush.surcharge", surcharge);
  }

  @Override public Point point() {
    return Point.FEES;
  }
}

package pacta.terms;

import pacta.money.Money;

/// Point 5: what a cancellation costs once the professional is on the way to the client.
///
/// @param travel expenses given back, besides what the session costs
public record SetOut(Levy fee, Money travel, FeeVat feeVat) implements Clause {
  public SetOut {
    InvalidTerm.unlessWithinAll(fee);
    InvalidTerm.unless(!travel.isNegative(), "price.not-negative", travel);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

package pacta.terms;

import pacta.money.Money;
import pacta.time.Span;

/// Point 3: how often each piece of the work is revised at no cost.
///
/// @param rounds   in the price, of each piece
/// @param feedback from the delivery: what the client asks later counts as a further round
/// @param extra    the price of each further round, as the other prices are
public record RevisionRounds(int rounds, Span feedback, Money extra) implements Clause {
  public RevisionRounds {
    InvalidTerm.unless(rounds >= 0 && rounds <= 50, "rounds.count", rounds);
    InvalidTerm.unlessLasts(feedback, "rounds.feedback");
    InvalidTerm.unless(extra.isPositive(), "price.positive", extra);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}

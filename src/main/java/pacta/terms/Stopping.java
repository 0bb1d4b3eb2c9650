package pacta.terms;

import pacta.money.Percent;
import pacta.terms.KillFee.Mode;

/// What the client owes who stops a whole work: a share of its price by how much of it is done, and
/// how that stands to the worth of what is done.
record Stopping(KillFee clause, ProjectPrice price, Percent done) {
  Sum sum() {
    return switch (clause.mode()) {
      case GREATER -> rung().compareTo(done) >= 0 ? share(rung()) : share(done);
      case ADDED -> share(rung()).add(Step.What.DONE_WORK,
          price.price().share(done, pacta.money.Rounding.HALF_UP))
          .tell(new Step.Capped(price.price()));
    };
  }

  private Sum share(Percent share) {
    return new Sum().tell(new Step.DoneSoFar(done)).start(Step.What.PRICE, price.price())
        .times(share);
  }

  private Percent rung() {
    return clause.rungs().stream().filter(rung -> rung.from().compareTo(done) <= 0)
        .reduce((_, last) -> last).orElseThrow().share();
  }
}

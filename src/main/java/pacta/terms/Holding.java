package pacta.terms;

import java.util.List;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;

/// A session is given: one unit is used, at its worth.
final class Holding {
  private Holding() {}

  static List<Consequence> consequences(Terms terms, Facts facts, Incident.SessionIsHeld held) {
    var worth = Prices.worth(terms, facts, held.session());
    var because = new Sum().tell(Prices.of(terms, facts.history(), held.session()))
        .start(Step.What.SESSION_WORTH, worth)
        .because(terms.idOf(terms.price(), 0), facts.version());
    return List.of(new UnitsUsed(Fate.HELD, worth, because));
  }
}

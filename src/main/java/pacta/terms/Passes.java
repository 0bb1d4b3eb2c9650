package pacta.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence.PassSpent;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NoPass;

/// Using a pass, and whether there is one.
final class Passes {
  private Passes() {}

  static Verdict spend(Terms terms, Facts facts, List<Step> told, Session session, Instant at) {
    var agreed = terms.find(Courtesy.class).map(Courtesy::passes).orElse(0);
    var left = agreed - used(terms, facts, session, at);
    if (left <= 0) return new NoPass(agreed);
    var clause = terms.idOf(terms.find(Courtesy.class).orElseThrow(), 0);
    var steps = new ArrayList<>(told);
    steps.add(new Step.Excused(left - 1));
    var because = new Derivation(clause, facts.version(), steps, List.of());
    return new Judged(List.of(new PassSpent(left - 1, because),
        new UnitsUsed(Fate.RETURNED, Prices.worth(terms, facts, session), because)));
  }

  static Optional<WhyNot> left(Terms terms, Facts facts, Session session, Instant at) {
    return terms.find(Courtesy.class).map(courtesy -> {
      var clause = terms.idOf(courtesy, 0);
      var left = courtesy.passes() - used(terms, facts, session, at);
      return left > 0 ? new WhyNot.PassLeft(clause, left)
          : new WhyNot.PassesUsedUp(clause, courtesy.passes());
    });
  }

  private static int used(Terms terms, Facts facts, Session session, Instant at) {
    var renews = terms.find(Courtesy.class).flatMap(Courtesy::renews);
    if (renews.isEmpty()) return facts.passesUsed();
    var now = Periods.of(renews.get(), terms.day(at), session.number());
    return (int) facts.history().count(done -> done.ledTo(PassSpent.class)
        && done.incident() instanceof Incident.OfSession it && Periods.of(renews.get(),
            terms.day(it.told()), it.session().number()).equals(now));
  }
}

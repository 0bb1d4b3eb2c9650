package pacta.terms;

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

  static Verdict spend(Terms terms, Facts facts, List<Step> told, Session session) {
    var agreed = terms.find(Courtesy.class).map(Courtesy::passes).orElse(0);
    var left = agreed - facts.passesUsed();
    if (left <= 0) return new NoPass(agreed);
    var clause = terms.idOf(terms.find(Courtesy.class).orElseThrow(), 0);
    var steps = new ArrayList<>(told);
    steps.add(new Step.Excused(left - 1));
    var because = new Derivation(clause, facts.version(), steps, List.of());
    return new Judged(List.of(new PassSpent(left - 1, because),
        new UnitsUsed(Fate.RETURNED, terms.price().unitValue(facts.unitsUsed() + 1), because)));
  }

  static Optional<WhyNot> left(Terms terms, Facts facts) {
    return terms.find(Courtesy.class).map(courtesy -> {
      var clause = terms.idOf(courtesy, 0);
      var left = courtesy.passes() - facts.passesUsed();
      return left > 0 ? new WhyNot.PassLeft(clause, left)
          : new WhyNot.PassesUsedUp(clause, courtesy.passes());
    });
  }
}

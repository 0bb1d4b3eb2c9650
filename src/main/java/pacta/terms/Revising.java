package pacta.terms;

import java.time.LocalDate;
import java.util.List;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Verdict.Judged;

/// The client asks for a piece to be revised: within the rounds of the price, or as a further one.
record Revising(Terms terms, Facts facts, RevisionRounds clause,
    Incident.RevisionIsAsked incident) {
  Verdict verdict() {
    var sum = new Sum()
        .tell(new Step.Reached(clause.feedback(), incident.delivered(), lastDay()))
        .tell(new Step.Allowed(incident.round() - 1L, clause.rounds()));
    var id = terms.idOf(clause, 0);
    if (incident.round() <= clause.rounds() && !terms.day(incident.told()).isAfter(lastDay()))
      return new Judged(List.of(new NoEffect(sum.because(id, facts.version()))));
    sum.start(Step.What.EXTRA_ROUND, clause.extra()).taxed(terms.price().vat()).rounded();
    return new Judged(List.of(new Charge(Role.CLIENT, sum.amount(),
        Tax.within(sum.amount(), terms.price().vat(), Rounding.HALF_UP),
        sum.because(id, facts.version()))));
  }

  private LocalDate lastDay() {
    return clause.feedback().from(incident.delivered(), terms.reckoning());
  }
}

package pacta.terms;

import java.time.Instant;
import java.util.List;
import pacta.people.Role;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.Right;
import pacta.terms.LateStart.Remedy;
import pacta.terms.Verdict.Judged;

/// The work begins: whether its price still holds.
record Starting(Terms terms, Facts facts, LateStart clause, Incident.WorkBegins incident) {
  Verdict verdict() {
    var id = terms.idOf(clause, 0);
    var signed = terms.day(facts.history().signed().orElse(Instant.EPOCH));
    var sum = new Sum().tell(
        new Step.Counted(signed, clause.days(), signed.plusDays(clause.days())));
    if (!incident.first().isAfter(signed.plusDays(clause.days())))
      return new Judged(List.of(new NoEffect(sum.because(id, facts.version()))));
    if (incident.delayedBy() == Role.PROFESSIONAL)
      return new Judged(List.of(new NoEffect(
          sum.because(id, facts.version(), new WhyNot.CausedByOther(id)))));
    return new Judged(List.of(new Right(clause.remedy() == Remedy.NEW_PRICE
        ? Right.Kind.NEW_PRICE : Right.Kind.PROFESSIONAL_MAY_END,
        sum.because(id, facts.version()))));
  }
}

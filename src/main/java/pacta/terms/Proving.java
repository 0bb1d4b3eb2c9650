package pacta.terms;

import java.time.LocalDate;
import java.util.List;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;
import pacta.terms.Verdict.TooSoon;

/// A reason has to be proven: with the proof it excuses for good, without it what it excused is
/// owed as if no reason had been given.
record Proving(Terms terms, Facts facts, Excuse clause, Incident.ProofIsDue incident) {
  Verdict verdict() {
    var over = !incident.told().isBefore(terms.endOf(lastDay()));
    if (incident.shown()) return over ? new NotAllowed(id(), Objection.PERIOD_OVER) : excused();
    if (!over) return new TooSoon(id(), terms.endOf(lastDay()));
    return switch (incident.of()) {
      case Incident.ClientCancels it -> new Cancelling(terms, facts, it, true).verdict();
      case Incident.ClientDoesNotCome it -> terms.find(NoShow.class).<Verdict>map(noShow ->
          new NotComing(terms, facts, noShow, it, true).verdict()).orElseGet(Verdict.Silent::new);
    };
  }

  private Verdict excused() {
    return new Judged(List.of(new NoEffect(new Sum().tell(new Step.Counted(
        terms.day(incident.of().told()), clause.proofDays(), lastDay()))
        .because(id(), facts.version()))));
  }

  private LocalDate lastDay() {
    return terms.day(incident.of().told()).plusDays(clause.proofDays());
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

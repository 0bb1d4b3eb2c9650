package pacta.terms;

import java.time.LocalDate;
import java.util.List;
import pacta.terms.Acceptance.Silence;
import pacta.terms.Consequence.PieceStands;
import pacta.terms.Consequence.PieceStands.Standing;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;
import pacta.terms.Verdict.TooSoon;

/// The client says yes or no to a piece, or says nothing until the time is over.
record Answering(Terms terms, Facts facts, Acceptance clause, Incident.PieceIsAnswered incident) {
  Verdict verdict() {
    var late = !incident.told().isBefore(terms.endOf(lastDay()));
    if (incident.accepted().isEmpty())
      return late ? judged(bySilence(), lastDay())
          : new TooSoon(id(), terms.endOf(lastDay()));
    if (late && clause.silence() == Silence.ACCEPTED && !incident.accepted().get())
      return new NotAllowed(id(), Objection.PERIOD_OVER);
    return judged(incident.accepted().get() ? Standing.ACCEPTED : Standing.NOT_ACCEPTED,
        terms.day(incident.told()));
  }

  private Standing bySilence() {
    return clause.silence() == Silence.ACCEPTED ? Standing.ACCEPTED : Standing.NOT_ACCEPTED;
  }

  private Verdict judged(Standing standing, LocalDate on) {
    return new Judged(List.of(new PieceStands(incident.piece(), standing, on, new Sum()
        .tell(new Step.Reached(clause.within(), incident.delivered(), lastDay()))
        .because(id(), facts.version()))));
  }

  private LocalDate lastDay() {
    return clause.within().from(incident.delivered(), terms.reckoning());
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

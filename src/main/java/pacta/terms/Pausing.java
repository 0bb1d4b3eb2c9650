package pacta.terms;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence.DatesMove;
import pacta.terms.Consequence.Standstill;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;

/// The client asks for a pause.
record Pausing(Terms terms, Facts facts, Pause clause, Incident.PauseIsAsked incident) {
  Verdict verdict() {
    return objection().<Verdict>map(it -> new NotAllowed(terms.idOf(clause, 0), it))
        .orElseGet(() -> new Judged(List.of(
            new Standstill(Standstill.Kind.PAUSED, incident.first(),
                Optional.of(incident.until()), because()),
            new DatesMove((int) days(), because()))));
  }

  private Optional<Objection> objection() {
    if (before() >= clause.times()) return Optional.of(Objection.PAUSES_USED_UP);
    if (days() > clause.days()) return Optional.of(Objection.PAUSE_TOO_LONG);
    if (terms.day(incident.told()).isAfter(incident.first().minusDays(clause.notice())))
      return Optional.of(Objection.PAUSE_TOO_SOON);
    if (clause.from() == Pause.From.FIRST_OF_MONTH && incident.first().getDayOfMonth() != 1)
      return Optional.of(Objection.PAUSE_NOT_ON_THE_FIRST);
    return Optional.empty();
  }

  private long before() {
    return facts.history().of(Incident.PauseIsAsked.class).count();
  }

  /// The first day counts, the day on which the work goes on does not.
  private long days() {
    return ChronoUnit.DAYS.between(incident.first(), incident.until());
  }

  private Derivation because() {
    return new Sum().tell(new Step.Allowed(before(), clause.times()))
        .tell(new Step.Counted(terms.day(incident.told()), (int) ChronoUnit.DAYS.between(
            terms.day(incident.told()), incident.first()), incident.first()))
        .because(terms.idOf(clause, 0), facts.version());
  }
}

package pacta.terms;

import java.time.Duration;
import java.util.List;
import pacta.people.Role;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.Right;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.Silent;

/// One of the two comes late to a session that is still given.
record ComingLate(Terms terms, Facts facts, Incident.SomebodyIsLate incident) {
  Verdict verdict() {
    return incident.by() == Role.CLIENT ? ofClient() : ofProfessional();
  }

  private Verdict ofClient() {
    return terms.find(NoShow.class).<Verdict>map(clause -> {
      if (incident.minutes() > clause.waitMinutes())
        return new NotComing(terms, facts, clause, new Incident.ClientDoesNotCome(
            incident.session(), incident.told(), Incident.Settling.AS_AGREED), false).verdict();
      var given = clause.late() == NoShow.Late.ENDS_AS_PLANNED
          ? Math.max(0, incident.session().minutes() - incident.minutes())
          : incident.session().minutes();
      return new Judged(List.of(new NoEffect(late(clause.waitMinutes())
          .tell(new Step.Given(given)).because(terms.idOf(clause, 0), facts.version()))));
    }).orElseGet(Silent::new);
  }

  private Verdict ofProfessional() {
    return terms.find(ProfessionalLate.class).<Verdict>map(clause -> {
      if (incident.minutes() > clause.minutes()) return asCancelled();
      var kind = clause.makesUp() == ProfessionalLate.MakesUp.LONGER_SESSION
          ? Right.Kind.EXTRA_MINUTES_NOW : Right.Kind.EXTRA_MINUTES;
      return new Judged(List.of(new Right(kind, incident.minutes(), late(clause.minutes())
          .because(terms.idOf(clause, 0), facts.version()))));
    }).orElseGet(Silent::new);
  }

  private Verdict asCancelled() {
    return terms.find(ProfessionalCancels.class)
        .<Verdict>map(clause -> new Judged(new OwnCancelling(terms, facts, clause,
            incident.session(), incident.session().start().instant()).consequences()))
        .orElseGet(Silent::new);
  }

  private Sum late(int wait) {
    var start = incident.session().start().instant();
    return new Sum().tell(new Step.CameLate(
        start.plus(Duration.ofMinutes(incident.minutes())), incident.minutes(), wait));
  }
}

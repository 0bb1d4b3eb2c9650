package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pacta.money.Rounding;
import pacta.terms.Courtesy.Covers;
import pacta.terms.Incident.Settling;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.PassDoesNotCover;
import pacta.terms.Verdict.TooSoon;

/// The client does not come: point 5, once the wait is over.
///
/// @param unproven whether the reason that was given was not proven in time
record NotComing(Terms terms, Facts facts, NoShow clause, Incident.ClientDoesNotCome incident,
    boolean unproven) {
  Verdict verdict() {
    if (incident.told().isBefore(waitEnds())) return new TooSoon(id(), waitEnds());
    var excused = excusing().consequences(steps(), true);
    if (excused.isPresent()) return new Judged(excused.get());
    if (incident.settling() == Settling.WITH_A_PASS && !clause.fee().isNone()) return withPass();
    return new Judged(new Streaks(terms, facts).after(incident,
        new Fee(terms, facts, clause.fee(), clause.whole(), clause.feeVat(), Rounding.HALF_UP,
            incident.session()).consequences(id(), steps(), others())));
  }

  private Verdict withPass() {
    var courtesy = terms.find(Courtesy.class);
    if (courtesy.isPresent() && courtesy.get().covers() == Covers.LATE_CANCELLATION)
      return new PassDoesNotCover(terms.idOf(courtesy.get(), 0));
    return Passes.spend(terms, facts, steps(), incident.session(), incident.told());
  }

  private Excusing excusing() {
    return new Excusing(terms, facts, incident.session(), incident.told(), incident.cause(),
        unproven);
  }

  private List<WhyNot> others() {
    var others = new ArrayList<WhyNot>();
    excusing().whyNot().ifPresent(others::add);
    terms.find(Courtesy.class)
        .filter(courtesy -> courtesy.covers() == Covers.LATE_CANCELLATION_AND_NO_SHOW)
        .flatMap(_ -> Passes.left(terms, facts, incident.session(), incident.told()))
        .ifPresent(others::add);
    return others;
  }

  private List<Step> steps() {
    return List.of(new Step.Waited(waitEnds(), clause.waitMinutes()));
  }

  private Instant waitEnds() {
    return incident.session().start().instant().plus(Duration.ofMinutes(clause.waitMinutes()));
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

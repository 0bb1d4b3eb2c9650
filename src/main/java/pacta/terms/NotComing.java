package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import pacta.money.Rounding;
import pacta.terms.Courtesy.Covers;
import pacta.terms.Incident.Settling;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.PassDoesNotCover;
import pacta.terms.Verdict.TooSoon;

/// The client does not come: point 5, once the wait is over.
record NotComing(Terms terms, Facts facts, NoShow clause, Incident.ClientDoesNotCome incident) {
  Verdict verdict() {
    if (incident.told().isBefore(waitEnds())) return new TooSoon(id(), waitEnds());
    if (incident.settling() == Settling.WITH_A_PASS && !clause.share().isNone()) return withPass();
    return new Judged(new Fee(terms, facts, clause.share(), clause.whole(), clause.feeVat(),
        Rounding.HALF_UP).consequences(id(), steps(), others()));
  }

  private Verdict withPass() {
    var courtesy = terms.find(Courtesy.class);
    if (courtesy.isPresent() && courtesy.get().covers() == Covers.LATE_CANCELLATION)
      return new PassDoesNotCover(terms.idOf(courtesy.get(), 0));
    return Passes.spend(terms, facts, steps(), incident.session());
  }

  private List<WhyNot> others() {
    return terms.find(Courtesy.class)
        .filter(courtesy -> courtesy.covers() == Covers.LATE_CANCELLATION_AND_NO_SHOW)
        .flatMap(_ -> Passes.left(terms, facts)).map(List::of).orElse(List.of());
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

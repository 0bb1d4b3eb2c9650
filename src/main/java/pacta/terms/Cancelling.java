package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import pacta.money.Percent;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Incident.Settling;
import pacta.terms.Verdict.Judged;

/// The client cancels a session: point 5, by how early they said so.
record Cancelling(Terms terms, Facts facts, Incident.ClientCancels incident) {
  Verdict verdict() {
    if (withinGrace()) return new Judged(free(graceClause(), graceSteps(), List.of()));
    if (shareOf(tier()).isNone()) return new Judged(free(clause(tier()), steps(), others()));
    if (incident.settling() == Settling.AS_AGREED)
      return new Judged(fee(tier()).consequences(clause(tier()), steps(), others()));
    return Passes.spend(terms, facts, steps(), incident.session());
  }

  /// Which of the tiers applies, from 0; one past the last for less notice than any asks.
  private int tier() {
    for (var i = 0; i < tiers().tiers().size(); i++)
      if (inTime(i)) return i;
    return tiers().tiers().size();
  }

  private boolean inTime(int tier) {
    return tiers().tiers().get(tier).notice()
        .inTime(incident.told(), incident.session().start(), terms.zone());
  }

  private boolean withinGrace() {
    var end = incident.session().booked().plus(Duration.ofMinutes(tiers().graceMinutes()));
    return tiers().graceMinutes() > 0 && !told().isAfter(end)
        && told().isBefore(incident.session().start().instant());
  }

  private List<Consequence> free(ClauseId clause, List<Step> steps, List<WhyNot> others) {
    return List.of(new NoEffect(new Derivation(clause, facts.version(), steps, others)),
        new UnitsUsed(Fate.RETURNED, terms.price().unitValue(facts.unitsUsed() + 1),
            new Derivation(clause, facts.version(), steps, List.of())));
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(measured());
    var applied = tier();
    if (applied > 0) steps.add(compared(applied - 1));
    if (applied < tiers().tiers().size()) steps.add(compared(applied));
    return steps;
  }

  private Step measured() {
    var start = incident.session().start().instant();
    return new Step.Measured(told(), start, Duration.between(told(), start).toMinutes());
  }

  private Step compared(int tier) {
    return new Step.Compared(tiers().tiers().get(tier).notice(), deadline(tier), inTime(tier));
  }

  private List<Step> graceSteps() {
    return List.of(measured(),
        new Step.WithinGrace(incident.session().booked(), tiers().graceMinutes()));
  }

  private List<WhyNot> others() {
    var others = new ArrayList<WhyNot>();
    var applied = tier();
    if (applied > 0)
      others.add(new WhyNot.Earlier(clause(applied - 1), deadline(applied - 1),
          fee(applied - 1).outcome()));
    if (applied < tiers().tiers().size())
      others.add(new WhyNot.Later(clause(applied + 1), deadline(applied),
          fee(applied + 1).outcome()));
    if (!shareOf(applied).isNone()) Passes.left(terms, facts).ifPresent(others::add);
    return others;
  }

  private Fee fee(int tier) {
    return new Fee(terms, facts, shareOf(tier), tiers().whole(), tiers().feeVat(),
        tiers().rounding());
  }

  private Percent shareOf(int tier) {
    return tiers().shares().get(tier);
  }

  private ClauseId clause(int tier) {
    return terms.idOf(tiers(), tier);
  }

  private ClauseId graceClause() {
    return terms.idOf(tiers(), tiers().tiers().size() + 1);
  }

  private Instant deadline(int tier) {
    return tiers().tiers().get(tier).notice().deadline(incident.session().start(), terms.zone());
  }

  private Instant told() {
    return incident.told().truncatedTo(ChronoUnit.SECONDS);
  }

  private NoticeTiers tiers() {
    return terms.tiers();
  }
}

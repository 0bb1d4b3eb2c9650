package pacta.terms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Incident.Settling;
import pacta.terms.Verdict.Judged;

/// The client cancels a session: point 5, by how early they said so.
///
/// What frees them comes first: the time after booking, an excuse, a pass. Then one rule says what
/// is owed: that of a kept hour, of somebody already on the way, or of the notice given.
final class Cancelling {
  private final Terms terms;
  private final Facts facts;
  private final Incident.ClientCancels incident;
  private final boolean unproven;
  private final Optional<NoticeTiers> tiers;
  private final Optional<FixedSlot> slot;
  private final Optional<Tiering> tiering;

  /// @param unproven whether the reason that was given was not proven in time
  Cancelling(Terms terms, Facts facts, Incident.ClientCancels incident, boolean unproven) {
    this.terms = terms;
    this.facts = facts;
    this.incident = incident;
    this.unproven = unproven;
    tiers = terms.find(NoticeTiers.class);
    slot = terms.find(FixedSlot.class)
        .filter(it -> KeptHour.is(it, incident.session(), terms.zone()));
    tiering = tiers.map(it -> new Tiering(terms, it, incident.session(), told()));
  }

  Verdict verdict() {
    if (slot.isPresent()) return slotted(slot.get());
    if (tiers.isEmpty()) return setOut().<Verdict>map(it -> new Judged(onTheWay(it)))
        .orElseGet(Verdict.Silent::new);
    if (withinGrace()) return new Judged(free(graceClause(), graceSteps(), List.of()));
    if (levy().isNone() && setOut().isEmpty())
      return new Judged(free(tier().clause(), tier().steps(), others()));
    var excused = excusing().consequences(tier().steps(), false);
    if (excused.isPresent()) return new Judged(excused.get());
    if (incident.settling() == Settling.WITH_A_PASS)
      return Passes.spend(terms, facts, tier().steps(), incident.session(), told());
    if (setOut().isPresent()) return new Judged(onTheWay(setOut().get()));
    return new Judged(new Streaks(terms, facts).after(incident,
        fee(levy()).consequences(tier().clause(), tier().steps(), others())));
  }

  private Verdict slotted(FixedSlot slot) {
    var kept = new KeptHour(terms, facts, slot, incident.session(), told());
    if (kept.isFree()) return new Judged(free(kept.clause(), kept.steps(), List.of()));
    var excused = excusing().consequences(kept.steps(), false);
    if (excused.isPresent()) return new Judged(excused.get());
    if (incident.settling() == Settling.WITH_A_PASS)
      return Passes.spend(terms, facts, kept.steps(), incident.session(), told());
    var paid = new ArrayList<>(kept.paid(others()));
    setOut().flatMap(it -> new OnTheWay(terms, facts, it, incident.session()).travel())
        .ifPresent(paid::add);
    return new Judged(new Streaks(terms, facts).after(incident, paid));
  }

  private Excusing excusing() {
    return new Excusing(
        terms, facts, incident.session(), told(), incident.cause(), unproven);
  }

  private List<Consequence> onTheWay(SetOut clause) {
    return new OnTheWay(terms, facts, clause, incident.session()).consequences(told());
  }

  private Optional<SetOut> setOut() {
    return terms.find(SetOut.class).filter(_ -> facts.history()
        .of(Incident.ProfessionalSetsOut.class)
        .anyMatch(it -> it.session().number() == incident.session().number()
            && !it.told().isAfter(told())));
  }

  private boolean withinGrace() {
    return tiers.orElseThrow().graceUntil(incident.session())
        .filter(end -> !told().isAfter(end)).isPresent()
        && told().isBefore(incident.session().start().instant());
  }

  private List<Consequence> free(ClauseId clause, List<Step> steps, List<WhyNot> others) {
    var sum = new Sum(steps);
    return List.of(new NoEffect(sum.because(clause, facts.version(), others)),
        new UnitsUsed(Fate.RETURNED, Prices.worth(terms, facts, incident.session()),
            sum.because(clause, facts.version())));
  }

  private List<Step> graceSteps() {
    return List.of(tier().measured(), new Step.WithinGrace(
        incident.session().booked(), tiers.orElseThrow().graceMinutes()));
  }

  private List<WhyNot> others() {
    var others = new ArrayList<WhyNot>();
    slot.ifPresentOrElse(
        it -> new KeptHour(terms, facts, it, incident.session(), told()).whyNot()
            .ifPresent(others::add),
        () -> tier().neighbours(this::outcome).forEach(others::add));
    excusing().whyNot().ifPresent(others::add);
    if (slot.isPresent() || !levy().isNone())
      Passes.left(terms, facts, incident.session(), told()).ifPresent(others::add);
    return others;
  }

  private pacta.money.Money outcome(Levy levy) {
    return fee(levy).outcome();
  }

  private Fee fee(Levy levy) {
    return Fee.of(terms, facts, levy, tiers.orElseThrow(), incident.session());
  }

  private Levy levy() {
    return tier().levy();
  }

  private Tiering tier() {
    return tiering.orElseThrow();
  }

  private ClauseId graceClause() {
    var clause = tiers.orElseThrow();
    return terms.idOf(clause, clause.graceSentence());
  }

  private Instant told() {
    return incident.told().truncatedTo(ChronoUnit.SECONDS);
  }
}

package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Awaited;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.SessionMoved;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;
import pacta.time.Notice;

/// A session is moved to another time. Each move is judged by the start that is given up.
record Moving(Terms terms, Facts facts, Reschedule clause, Incident.SessionIsMoved incident) {
  Verdict verdict() {
    if (incident.by() == Role.PROFESSIONAL) return judged(new NoEffect(because(List.of())));
    if (outsideTheWindow()) return new NotAllowed(id(), Objection.OUTSIDE_THE_WINDOW);
    if (inTime(clause.free()) && !quotaIsUsedUp()) return judged(new NoEffect(because(List.of())));
    if (inTime(clause.free())) return oneTooMany();
    if (clause.approval().isPresent() && inTime(clause.approval().get().from()))
      return asked(clause.approval().get().hours());
    return beyond();
  }

  /// In time, but all the moves of the period were used.
  private Verdict oneTooMany() {
    return clause.quota().flatMap(Quota::above).map(above -> switch (above) {
      case Quota.Above.Costs(var fee, var vat) -> costs(fee, vat);
      case Quota.Above.NeedsApproval() -> needsApproval();
      case Quota.Above.NotPossible() -> new NotAllowed(id(), Objection.MOVES_USED_UP);
    }).orElseGet(this::beyond);
  }

  private Verdict costs(Levy levy, FeeVat vat) {
    var fee = new Fee(terms, facts, levy, Whole.COSTS_ITS_PRICE, vat, Rounding.HALF_UP,
        incident.session());
    var consequences = new ArrayList<>(fee.consequences(id(), steps(), others()));
    consequences.add(new SessionMoved(incident.to(), because(List.of())));
    return new Judged(consequences);
  }

  private Verdict beyond() {
    return switch (clause.beyond()) {
      case NOT_POSSIBLE -> new NotAllowed(id(), Objection.TOO_LATE_TO_MOVE);
      case NEEDS_APPROVAL -> needsApproval();
      case AS_CANCELLED -> asCancelled();
    };
  }

  private Verdict needsApproval() {
    return asked(clause.approval().map(Reschedule.Approval::hours).orElse(Integer.MAX_VALUE));
  }

  /// The answer is needed before the session begins, however long the professional has for it.
  private Verdict asked(int hours) {
    var start = incident.session().start().instant();
    var until = hours == Integer.MAX_VALUE ? start : told().plus(Duration.ofHours(hours));
    return new Judged(List.of(new Awaited(Role.PROFESSIONAL, Awaited.What.APPROVAL,
        until.isAfter(start) ? start : until, because(others()))));
  }

  /// The slot is lost as if it had been cancelled, and the session has a new date all the same: so
  /// it is not used up, and what it costs is always money.
  private Verdict asCancelled() {
    var tiers = terms.find(NoticeTiers.class);
    if (tiers.isEmpty()) return new Verdict.Silent();
    var tier = new Tiering(terms, tiers.get(), incident.session(), told());
    var fee = new Fee(terms, facts, tier.levy(), Whole.COSTS_ITS_PRICE, tiers.get().feeVat(),
        tiers.get().rounding(), incident.session());
    var consequences = new ArrayList<>(fee.consequences(
        tier.clause(), tier.steps(), others()));
    consequences.add(new SessionMoved(incident.to(), because(List.of())));
    return new Judged(consequences);
  }

  private Verdict judged(Consequence first) {
    return new Judged(List.of(first, new SessionMoved(incident.to(), because(List.of()))));
  }

  private boolean outsideTheWindow() {
    var first = incident.session().first().zoned().withZoneSameInstant(terms.zone()).toLocalDate();
    return clause.within().filter(within -> terms.day(incident.to().instant())
        .isAfter(within.from(first, terms.reckoning()))).isPresent();
  }

  private boolean quotaIsUsedUp() {
    return clause.quota().filter(quota -> used(quota) >= quota.times()).isPresent();
  }

  /// Free moves of the client in the period of this one.
  private long used(Quota quota) {
    var now = period(quota, incident);
    return facts.history().count(done -> done.incident() instanceof Incident.SessionIsMoved it
        && it.by() == Role.CLIENT && done.verdict().main() instanceof NoEffect
        && period(quota, it).equals(now));
  }

  private String period(Quota quota, Incident.SessionIsMoved move) {
    var day = quota.counts() == Quota.By.NOTICE ? terms.day(move.told())
        : terms.day(move.session().first().instant());
    return Periods.of(quota.every(), day, move.session().number());
  }

  private List<WhyNot> others() {
    return clause.quota().filter(_ -> inTime(clause.free()) && quotaIsUsedUp())
        .<List<WhyNot>>map(quota -> List.of(new WhyNot.MovesUsedUp(id(), quota.times())))
        .orElseGet(List::of);
  }

  private Derivation because(List<WhyNot> others) {
    return new Derivation(id(), facts.version(), steps(), others);
  }

  private List<Step> steps() {
    var start = incident.session().start();
    var sum = new Sum()
        .tell(new Step.Measured(told(), start.instant(),
            Duration.between(told(), start.instant()).toMinutes()))
        .tell(new Step.Compared(clause.free(), clause.free().deadline(start, terms.reckoning()),
            inTime(clause.free())));
    if (incident.by() == Role.CLIENT)
      clause.quota().ifPresent(quota ->
          sum.tell(new Step.Allowed(used(quota), quota.times())));
    return sum.steps();
  }

  private boolean inTime(Notice notice) {
    return notice.inTime(told(), incident.session().start(), terms.reckoning());
  }

  private Instant told() {
    return incident.told().truncatedTo(ChronoUnit.SECONDS);
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

package pacta.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.terms.Finding.Weight;
import pacta.terms.Instalments.Due;

/// Whether the clauses of a draft are all there and fit together.
final class Composition {
  private final Draft draft;
  private final List<Finding> findings = new ArrayList<>();

  private Composition(Draft draft) {
    this.draft = draft;
  }

  static List<Finding> check(Draft draft) {
    var composition = new Composition(draft);
    composition.gaps();
    composition.currencies();
    composition.payment();
    composition.payer();
    composition.sessions();
    composition.calendar();
    composition.work();
    composition.changes();
    var all = new ArrayList<>(composition.findings);
    all.addAll(Fairness.check(draft));
    all.sort(Comparator.comparing(Finding::point));
    return List.copyOf(all);
  }

  private void gaps() {
    gapUnless(draft.professional().isPresent(), Point.PARTIES, "gap.professional");
    gapUnless(draft.client().isPresent() && draft.capacity().isPresent(), Point.PARTIES,
        "gap.client");
    gapUnless(has(Included.class) || has(Deliverables.class), Point.SCOPE, "gap.included");
    gapUnless(has(NotIncluded.class), Point.SCOPE, "gap.not-included");
    gapUnless(has(Procedure.class) || isProject() && has(Deliverables.class), Point.PROCEDURE,
        "gap.procedure");
    gapUnless(has(Price.class), Point.FEES, "gap.price");
    gapUnless(has(PaymentSchedule.class), Point.FEES, "gap.payment");
    gapUnless(has(NoticeTiers.class) || has(FixedSlot.class) || isProject()
        || has(Retainer.class), Point.CHANGES, "gap.tiers");
    gapUnless(has(ProfessionalCancels.class) || isProject() || has(Retainer.class),
        Point.CHANGES, "gap.professional-cancels");
    gapUnless(has(Extras.class), Point.EXTRAS, "gap.extras");
  }

  private void currencies() {
    var price = draft.find(Price.class);
    if (price.isEmpty()) return;
    for (var clause : draft.clauses())
      if (Sums.in(clause).anyMatch(sum -> !sum.currency().equals(price.get().currency())))
        error(clause, clause instanceof Instalments ? "instalments.currency"
            : "currency.mixed", Map.of("currency", price.get().currency().getCurrencyCode()));
  }

  private void payment() {
    var schedule = draft.find(PaymentSchedule.class);
    if (schedule.isEmpty() || !has(Price.class)) return;
    var price = draft.find(Price.class).get();
    var whole = price instanceof PackagePrice || isProject();
    switch (schedule.get()) {
      case Instalments _ when !whole ->
          error(schedule.get(), "payment.instalments-without-total", Map.of());
      case EqualParts _ when !whole ->
          error(schedule.get(), "payment.instalments-without-total", Map.of());
      case EachMonth _ when !(price instanceof Retainer) ->
          error(schedule.get(), "payment.month-without-fee", Map.of());
      case BeforeEachSession _ when isProject() || price instanceof Retainer ->
          error(schedule.get(), "payment.no-session-price", Map.of());
      case Instalments parts when price instanceof PackagePrice it -> total(it.price(), parts);
      case Instalments parts when price instanceof ProjectPrice it -> total(it.price(), parts);
      case Instalments _, EqualParts _, EachMonth _, BeforeEachSession _ -> { }
    }
    draft.find(Deposit.class).ifPresent(deposit -> deposit(deposit, schedule.get()));
  }

  /// Who pays is a company or a professional, and nobody who signs already; the client, who then
  /// pays nothing, contracts as no consumer.
  private void payer() {
    draft.find(Payer.class).ifPresent(payer -> {
      if (draft.capacity().equals(Optional.of(Capacity.CONSUMER)))
        error(payer, "payer.consumer", Map.of());
      var parties = Stream.concat(draft.professional().stream(), draft.client().stream()).toList();
      if (parties.stream().anyMatch(it -> same(it.email(), payer.email())))
        error(payer, "payer.same", Map.of("email", payer.email().strip()));
      if (parties.stream().anyMatch(it -> same(it.name(), payer.name())
          || same(it.taxId(), payer.taxId().orElse(""))))
        error(payer, "payer.party", Map.of("name", payer.name().strip()));
    });
  }

  private static boolean same(String one, String other) {
    return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
  }

  /// It has to fit into the payment against which it counts.
  private void deposit(Deposit deposit, PaymentSchedule schedule) {
    var first = deposit.credited() == Deposit.Credited.FIRST_PAYMENT;
    switch (schedule) {
      case BeforeEachSession _, EachMonth _ -> error(deposit, "deposit.no-parts", Map.of());
      case Instalments it -> {
        var part = first ? it.parts().getFirst() : it.parts().getLast();
        if (part.amount().currency().equals(deposit.amount().currency())
            && deposit.amount().compareTo(part.amount()) > 0)
          error(deposit, "deposit.over-part", Map.of("amount", part.amount()));
      }
      case EqualParts _ -> { }
    }
  }

  private void total(Money price, Instalments parts) {
    if (!price.currency().equals(parts.parts().getFirst().amount().currency())) return;
    var missing = price.minus(parts.total());
    if (missing.isPositive())
      error(parts, "instalments.missing", Map.of("amount", missing, "total", price));
    if (missing.isNegative())
      error(parts, "instalments.excess", Map.of("amount", missing.negated(), "total", price));
  }

  private void sessions() {
    var planned = draft.find(Procedure.class).flatMap(Procedure::sessions);
    var price = draft.find(PackagePrice.class);
    if (has(Procedure.class) && price.isPresent()
        && !planned.equals(price.map(PackagePrice::sessions)))
      error(draft.find(Procedure.class).get(), "sessions.differ",
          Map.of("package", price.get().sessions(), "planned", planned.orElse(0)));
    draft.find(Instalments.class).ifPresent(parts -> parts.parts().forEach(part -> {
      if (part.due() instanceof Due.BeforeSession(var session, var _)
          && price.isPresent() && session > price.get().sessions())
        error(parts, "instalments.no-such-session",
            Map.of("session", session, "package", price.get().sessions()));
    }));
    draft.find(Expiry.class).filter(_ -> price.isEmpty()).ifPresent(it ->
        error(it, "expiry.no-package", Map.of()));
    if (isProject() || has(Retainer.class))
      draft.clauses().stream().filter(Composition::asksAShareOfASession)
          .forEach(it -> error(it, "tiers.no-session-price", Map.of()));
  }

  private static boolean asksAShareOfASession(Clause clause) {
    return clause instanceof FixedSlot
        || clause instanceof NoShow noShow && isShare(noShow.fee())
        || clause instanceof SetOut setOut && isShare(setOut.fee())
        || clause instanceof Reschedule move && move.quota().flatMap(Quota::above).orElse(null)
            instanceof Quota.Above.Costs(var fee, var _) && isShare(fee)
        || clause instanceof ProfessionalCancels own
            && own.late() instanceof ProfessionalCancels.Amends.Discount
        || clause instanceof NoticeTiers tiers && tiers.tables()
            .flatMap(table -> table.fees().stream()).anyMatch(Composition::isShare);
  }

  private static boolean isShare(Levy fee) {
    return fee instanceof Levy.Share && !fee.isNone();
  }

  private void calendar() {
    var calendar = draft.find(ReferenceCalendar.class);
    for (var clause : draft.clauses()) {
      if (calendar.isEmpty() && Reckoned.needsCalendar(clause))
        error(clause, "calendar.missing", Map.of());
      if (calendar.isPresent() && calendar.get().hours().isEmpty()
          && Reckoned.needsOfficeHours(clause)) error(clause, "calendar.no-hours", Map.of());
    }
  }

  private void work() {
    draft.find(Instalments.class).ifPresent(parts -> parts.pieces().forEach(piece -> {
      if (draft.find(Deliverables.class).flatMap(it -> it.find(piece)).isEmpty())
        error(parts, "instalments.no-such-piece", Map.of("piece", piece));
      if (!has(Acceptance.class)) error(parts, "instalments.no-acceptance", Map.of());
    }));
    draft.find(LateDelivery.class).filter(_ -> draft.find(Deliverables.class).stream()
        .flatMap(it -> it.pieces().stream()).noneMatch(it -> it.due().isPresent()))
        .ifPresent(it -> error(it, "late-delivery.no-date", Map.of()));
    draft.find(KillFee.class).filter(_ -> has(Price.class) && !isProject())
        .ifPresent(it -> error(it, "kill.no-project", Map.of()));
    draft.find(LatePayment.class).filter(it -> it.suspend().isPresent() && it.end().isPresent()
        && it.end().get() < it.suspend().get())
        .ifPresent(it -> error(it, "late.end-before-suspend", Map.of()));
  }

  private void changes() {
    draft.find(MinimumCommitment.class).filter(_ -> !has(EarlyTermination.class))
        .ifPresent(it -> error(it, "commitment.no-end", Map.of()));
    draft.find(Reschedule.class).filter(it -> it.beyond() == Reschedule.Beyond.AS_CANCELLED
        && !has(NoticeTiers.class)).ifPresent(it -> error(it, "move.no-tiers", Map.of()));
    draft.find(Reschedule.class).filter(this::neverCountsMoves)
        .ifPresent(it -> warn(it, "move.quota-useless"));
    draft.find(NoShow.class).ifPresent(noShow -> draft.find(NoticeTiers.class)
        .filter(tiers -> tiers.table().less().isDearerThan(noShow.fee()))
        .ifPresent(_ -> warn(noShow, "no-show.cheaper")));
    draft.find(ProfessionalLate.class).filter(_ -> !has(ProfessionalCancels.class))
        .ifPresent(it -> error(it, "own-late.no-cancelling", Map.of()));
    draft.find(Courtesy.class).filter(_ -> !has(NoticeTiers.class) && !has(FixedSlot.class))
        .ifPresent(it -> warn(it, "courtesy.useless"));
  }

  /// A move too many costs what cancelling then costs, and that is nothing with as much notice.
  private boolean neverCountsMoves(Reschedule clause) {
    return clause.beyond() == Reschedule.Beyond.AS_CANCELLED
        && clause.quota().filter(it -> it.above().isEmpty()).isPresent()
        && draft.find(NoticeTiers.class).filter(tiers -> tiers.tables().allMatch(table ->
            table.free().filter(free -> free.isNoLongerThan(clause.free())).isPresent()))
            .isPresent();
  }

  private boolean has(Class<? extends Clause> kind) {
    return draft.find(kind).isPresent();
  }

  private boolean isProject() {
    return has(ProjectPrice.class);
  }

  private void gapUnless(boolean there, Point point, String reason) {
    if (!there)
      findings.add(new Finding(Weight.GAP, point, Optional.empty(), reason, Map.of()));
  }

  private void error(Clause clause, String reason, Map<String, Object> slots) {
    findings.add(new Finding(Weight.ERROR, clause.point(),
        Optional.of(Outline.idOf(draft.clauses(), clause, 0)), reason, slots));
  }

  private void warn(Clause clause, String reason) {
    findings.add(new Finding(Weight.WARNING, clause.point(),
        Optional.of(Outline.idOf(draft.clauses(), clause, 0)), reason, Map.of()));
  }
}

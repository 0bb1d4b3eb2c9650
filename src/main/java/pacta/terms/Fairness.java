package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.money.Percent;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EarlyTermination.Who;
import pacta.terms.Finding.Weight;
import pacta.terms.Instalments.Due;
import pacta.terms.LatePayment.Rate;
import pacta.terms.LatePayment.Surcharge;
import pacta.time.Span;

/// Whether a court would hold what the draft asks of the client, by who the client is.
///
/// Rules L1 to L16 protect consumers above all; B1 to B3 are of contracts between businesses. They
/// warn and never change anything.
/// Source: arts. 62, 85 to 90, 97, 101 and 102 of RDLeg 1/2007; arts. 4 and 9 of Ley 3/2004.
final class Fairness {
  private static final Percent FAR_ABOVE_LEGAL = Percent.of(10);
  private static final Percent LARGE_SHARE = Percent.of(20);

  private final Draft draft;
  private final Capacity capacity;
  private final List<Finding> findings = new ArrayList<>();

  private Fairness(Draft draft, Capacity capacity) {
    this.draft = draft;
    this.capacity = capacity;
  }

  static List<Finding> check(Draft draft) {
    return draft.capacity().map(capacity -> {
      var fairness = new Fairness(draft, capacity);
      draft.clauses().forEach(fairness::check);
      fairness.whatIsMissing();
      return List.copyOf(fairness.findings);
    }).orElse(List.of());
  }

  private void check(Clause clause) {
    switch (clause) {
      case EarlyTermination it -> ending(it);
      case Expiry it when it.unused() instanceof Expiry.Unused.Lapse ->
          add(it, "L1.lapse", Weight.UNFAIR, Weight.NOTE);
      case ProfessionalCancels it -> reciprocity(it);
      case FixedSlot it -> add(it, "L4.kept-hour", Weight.UNFAIR, Weight.NOTE);
      case ChangeOrder it when it.increment() > 1 ->
          add(it, "L4.rounding-up", Weight.UNFAIR, Weight.NOTE);
      case Retainer it when it.overage().increment() > 1 ->
          add(it, "L4.rounding-up", Weight.UNFAIR, Weight.NOTE);
      case PackagePrice it when it.onEnd() instanceof PackagePrice.UnitWorth.ListPrice ->
          add(it, "L5.list-price", Weight.WARNING, Weight.NOTE);
      case LatePayment it -> late(it);
      case Reschedule it -> moving(it);
      case KillFee it when it.mode() == KillFee.Mode.ADDED ->
          add(it, "L5.kill-fee-added", Weight.WARNING, Weight.NOTE);
      case PriceReview it when it.basis() == PriceReview.Basis.PROFESSIONAL_PROPOSES ->
          add(it, "L6.price", Weight.UNFAIR, Weight.WARNING);
      case Acceptance it -> silence(it);
      case Deposit it when !it.doubled() ->
          add(it, "L2.deposit", Weight.UNFAIR, Weight.WARNING);
      case Instalments it -> term(it);
      case FreeClause it -> FreeText.rules(it.text()).forEach(rule ->
          add(it, rule, Weight.UNFAIR, rule.startsWith("L10.") ? Weight.NOTE : Weight.WARNING));
      case Included _, NotIncluded _, Deliverables _, Procedure _, ReferenceCalendar _,
          LateStart _, ClientMaterials _, RevisionRounds _, Expiry _, SessionPrice _,
          PackagePrice _, ProjectPrice _, Retainer _, EqualParts _, EachMonth _,
          BeforeEachSession _, Payer _, Deposit _, PriceReview _, Rush _, ChangeOrder _,
          WithdrawalRight _, NoticeTiers _, SetOut _, NoShow _, Courtesy _, Excuse _, Streak _,
          ProfessionalLate _, Pause _, MinimumCommitment _, KillFee _, LateDelivery _,
          Extras _ -> { }
    }
  }

  private void ending(EarlyTermination clause) {
    if (clause.settlement() instanceof Settlement.Nothing
        || clause.settlement() instanceof Settlement.UntilUsed
        || clause.settlement() instanceof Settlement.LessSum(var _, var days)
            && days.isPresent())
      add(clause, "L1.no-refund", Weight.UNFAIR, Weight.NOTE);
    if (clause.settlement() instanceof Settlement.LessShare(var share)
        && share.compareTo(LARGE_SHARE) > 0)
      add(clause, "L5.share-kept", Weight.WARNING, Weight.NOTE);
    if (clause.who() == Who.PROFESSIONAL)
      add(clause, "L8.cannot-leave", Weight.UNFAIR, Weight.NOTE);
    if (clause.noticeDays() > 30) add(clause, "L8.long-notice", Weight.WARNING, Weight.NOTE);
  }

  private void reciprocity(ProfessionalCancels clause) {
    var pays = draft.find(NoticeTiers.class).filter(tiers -> tiers.tables()
        .flatMap(table -> table.fees().stream()).anyMatch(fee -> !fee.isNone())).isPresent();
    if (pays && clause.late() instanceof ProfessionalCancels.Amends.OnlyAgain)
      add(clause, "L2.one-sided", Weight.WARNING, Weight.NOTE);
  }

  private void late(LatePayment clause) {
    if (clause.surcharge() instanceof Surcharge.Interest(Rate.Fixed(var year), var _)
        && year.compareTo(FAR_ABOVE_LEGAL) > 0)
      add(clause, "L5.interest", Weight.WARNING, Weight.NOTE);
    if (clause.lump().isPresent()) add(clause, "L5.lump-sum", Weight.WARNING, null);
    if (clause.surcharge() instanceof Surcharge.None) add(clause, "B3.no-interest", null,
        Weight.WARNING);
  }

  private void moving(Reschedule clause) {
    var dear = draft.find(NoticeTiers.class).map(tiers -> tiers.table().less().isAll())
        .orElse(false);
    if (dear && clause.beyond() == Reschedule.Beyond.AS_CANCELLED)
      add(clause, "L5.move", Weight.WARNING, Weight.NOTE);
  }

  private void silence(Acceptance clause) {
    if (clause.silence() == Acceptance.Silence.ACCEPTED)
      add(clause, "L11.silence", Weight.UNFAIR, null);
    if (isLongerThanThirtyDays(clause.within()))
      add(clause, "B2.acceptance", null, Weight.WARNING);
  }

  /// As near as its unit tells; a month is let be.
  private static boolean isLongerThanThirtyDays(Span span) {
    return span.amount() > switch (span.unit()) {
      case DAYS -> 30;
      case BUSINESS_DAYS -> 22;
      case WEEKS -> 4;
      case MONTHS -> 1;
      case YEARS -> 0;
    };
  }

  private void term(Instalments clause) {
    var days = clause.parts().stream().map(part -> part.due() instanceof Due.OnAcceptance it
        ? it.days() : 0).max(Integer::compare).orElse(0);
    if (days > 60) add(clause, "B1.term", null, Weight.WARNING);
  }

  private void whatIsMissing() {
    var prepaid = draft.find(PackagePrice.class);
    if (prepaid.isPresent() && draft.find(EarlyTermination.class).isEmpty())
      missing(Point.CHANGES, "L1.no-early-end", Weight.WARNING);
    var openEnded = draft.find(SessionPrice.class).isPresent()
        || draft.find(Retainer.class).isPresent();
    if (openEnded && draft.find(FixedSlot.class).isPresent()
        && draft.find(EarlyTermination.class).isEmpty())
      missing(Point.CHANGES, "L8.no-way-out", Weight.UNFAIR);
    if (draft.find(Price.class).isPresent() && draft.find(WithdrawalRight.class).isEmpty())
      missing(Point.CHANGES, "L10.not-said", Weight.NOTE);
  }

  private void missing(Point point, String reason, Weight consumer) {
    if (capacity == Capacity.CONSUMER)
      findings.add(new Finding(consumer, point, Optional.empty(), reason, Map.of()));
  }

  /// @param consumer how grave it is towards a consumer; null where it does not matter
  private void add(Clause clause, String reason, Weight consumer, Weight business) {
    var weight = capacity == Capacity.CONSUMER ? consumer : business;
    if (weight != null)
      findings.add(new Finding(weight, clause.point(),
          Optional.of(Outline.idOf(draft.clauses(), clause, 0)), reason, Map.of()));
  }
}

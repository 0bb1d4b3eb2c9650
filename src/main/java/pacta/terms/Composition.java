package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pacta.money.Money;
import pacta.terms.Finding.Weight;
import pacta.terms.Instalments.Due;
import pacta.terms.PackagePrice.UnitWorth;

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
    composition.sums();
    composition.commitment();
    composition.sessions();
    composition.fairness();
    composition.findings.sort(java.util.Comparator.comparing(Finding::point));
    return List.copyOf(composition.findings);
  }

  private void gaps() {
    gapUnless(draft.professional().isPresent(), Point.PARTIES, "gap.professional");
    gapUnless(draft.client().isPresent() && draft.capacity().isPresent(), Point.PARTIES,
        "gap.client");
    gapUnless(draft.find(Included.class).isPresent(), Point.SCOPE, "gap.included");
    gapUnless(draft.find(NotIncluded.class).isPresent(), Point.SCOPE, "gap.not-included");
    gapUnless(draft.find(Procedure.class).isPresent(), Point.PROCEDURE, "gap.procedure");
    gapUnless(draft.find(Price.class).isPresent(), Point.FEES, "gap.price");
    gapUnless(draft.find(PaymentSchedule.class).isPresent(), Point.FEES, "gap.payment");
    gapUnless(draft.find(NoticeTiers.class).isPresent(), Point.CHANGES, "gap.tiers");
    gapUnless(draft.find(ProfessionalCancels.class).isPresent(), Point.CHANGES,
        "gap.professional-cancels");
    gapUnless(draft.find(Extras.class).isPresent(), Point.EXTRAS, "gap.extras");
  }

  private void sums() {
    var price = draft.find(Price.class);
    var schedule = draft.find(PaymentSchedule.class);
    if (price.isEmpty() || schedule.isEmpty()) return;
    switch (price.get()) {
      case SessionPrice _ when schedule.get() instanceof Instalments ->
          error(Point.FEES, "payment.instalments-without-total", Map.of());
      case PackagePrice whole when schedule.get() instanceof Instalments parts ->
          total(whole.price(), parts);
      case SessionPrice _, PackagePrice _ -> { }
    }
  }

  private void total(Money price, Instalments parts) {
    if (!price.currency().equals(parts.total().currency())) {
      error(Point.FEES, "instalments.currency", Map.of());
      return;
    }
    var missing = price.minus(parts.total());
    if (missing.isPositive())
      error(Point.FEES, "instalments.missing", Map.of("amount", missing, "total", price));
    if (missing.isNegative())
      error(Point.FEES, "instalments.excess", Map.of("amount", missing.negated(), "total", price));
  }

  private void commitment() {
    var penalty = draft.find(EarlyTermination.class).flatMap(EarlyTermination::commitment)
        .map(EarlyTermination.Commitment::penalty);
    var price = draft.find(Price.class);
    if (penalty.isPresent() && price.isPresent()
        && !penalty.get().currency().equals(price.get().currency()))
      error(Point.CHANGES, "commitment.currency", Map.of());
  }

  private void sessions() {
    var planned = draft.find(Procedure.class).flatMap(Procedure::sessions);
    var price = draft.find(PackagePrice.class);
    if (draft.find(Procedure.class).isPresent() && price.isPresent()
        && !planned.equals(price.map(PackagePrice::sessions)))
      error(Point.PROCEDURE, "sessions.differ",
          Map.of("package", price.get().sessions(), "planned", planned.orElse(0)));
    draft.find(Instalments.class).ifPresent(parts -> parts.parts().forEach(part -> {
      if (part.due() instanceof Due.BeforeSession(var session, var _)
          && price.isPresent() && session > price.get().sessions())
        error(Point.FEES, "instalments.no-such-session",
            Map.of("session", session, "package", price.get().sessions()));
    }));
  }

  /// Source: arts. 85.6, 87.2 and 62.5 of RDLeg 1/2007 (consumers).
  private void fairness() {
    if (draft.capacity().orElse(Capacity.BUSINESS) == Capacity.BUSINESS) return;
    if (draft.find(PackagePrice.class).map(PackagePrice::onEnd).orElse(null)
        instanceof UnitWorth.ListPrice)
      warn(Point.FEES, "fair.list-price");
    if (draft.find(PackagePrice.class).isPresent() && draft.find(EarlyTermination.class).isEmpty())
      warn(Point.CHANGES, "fair.no-early-end");
  }

  private void gapUnless(boolean there, Point point, String reason) {
    if (!there) findings.add(new Finding(Weight.GAP, point, reason, Map.of()));
  }

  private void error(Point point, String reason, Map<String, Object> slots) {
    findings.add(new Finding(Weight.ERROR, point, reason, slots));
  }

  private void warn(Point point, String reason) {
    findings.add(new Finding(Weight.WARNING, point, reason, Map.of()));
  }
}

package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;

/// What a session that is not given comes to: a sum, or the session itself, never both.
///
/// Earlier moves of the same session count: all of them together never cost more than the dearest.
record Fee(Terms terms, Facts facts, Levy levy, Whole whole, FeeVat vat, Rounding rounding,
    Session session) {
  static Fee of(Terms terms, Facts facts, Levy levy, NoticeTiers tiers, Session session) {
    return new Fee(terms, facts, levy, tiers.whole(), tiers.feeVat(), tiers.rounding(),
        session);
  }

  /// What earlier moves cost, where they did.
  private Optional<Money> charged() {
    return session.moved().map(Session.Moved::charged).filter(Money::isPositive);
  }

  /// @param told the steps that lead to the fee
  List<Consequence> consequences(ClauseId clause, List<Step> told, List<WhyNot> others) {
    var because = new Sum(amountSteps(told)).because(clause, facts.version(), others);
    if (usesTheSession()) return used(clause, because);
    var plain = new Sum(told);
    var kept = new UnitsUsed(Fate.RETURNED, worth(), plain.because(clause, facts.version()));
    var amount = because.result().orElseThrow();
    if (amount.isZero())
      return List.of(new Consequence.NoEffect(
          plain.because(clause, facts.version(), others)), kept);
    return List.of(new Charge(Role.CLIENT, amount, tax(amount), because), kept);
  }

  /// The session is used up, and what its moves cost before is given back: one or the other.
  private List<Consequence> used(ClauseId clause, Derivation because) {
    var consequences = new ArrayList<Consequence>();
    consequences.add(new UnitsUsed(Fate.FORFEITED, worth(), because));
    charged().ifPresent(charged -> consequences.add(
        new Consequence.Credit(Role.CLIENT, charged, Optional.empty(), new Sum()
            .start(Step.What.CHARGED_BEFORE, charged).because(clause, facts.version()))));
    return consequences;
  }

  /// What would be owed, or lost in sessions: for comparing.
  Money outcome() {
    return new Sum(amountSteps(List.of())).amount();
  }

  boolean usesTheSession() {
    return levy.isAll() && whole == Whole.USES_THE_SESSION
        && terms.price() instanceof PackagePrice;
  }

  private Optional<Step.Reviewed> reviewed() {
    return Prices.of(terms, facts.history(), session);
  }

  private Money worth() {
    return Prices.worth(terms, facts, session);
  }

  private List<Step> amountSteps(List<Step> told) {
    var sum = new Sum(told);
    switch (levy) {
      case Levy.Share(var share) ->
          sum.tell(reviewed()).start(Step.What.SESSION_WORTH, worth()).times(share);
      case Levy.Fixed(var fixed) ->
          sum.tell(reviewed().filter(it -> fixed.compareTo(it.price()) > 0))
              .start(Step.What.FIXED_FEE, fixed).tell(new Step.Capped(worth()));
    }
    // a session that is used up is the service itself, whatever a fee would be
    sum.taxed(terms.price().vat(), usesTheSession() ? FeeVat.AS_SERVICE : vat).rounded(rounding);
    var charged = charged();
    if (charged.isPresent() && !usesTheSession())
      sum.add(Step.What.CHARGED_BEFORE, charged.get().negated())
          .tell(new Step.AtLeast(Money.zero(charged.get().currency())));
    return sum.steps();
  }

  private Money tax(Money amount) {
    return vat == FeeVat.AS_INDEMNITY ? Money.zero(amount.currency())
        : Tax.within(amount, terms.price().vat(), rounding);
  }
}

package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;

/// What a share of a session comes to: a sum, or the session itself, never both.
record Fee(Terms terms, Facts facts, Percent share, Whole whole, FeeVat vat, Rounding rounding) {
  /// @param told the steps that lead to the share
  List<Consequence> consequences(ClauseId clause, List<Step> told, List<WhyNot> others) {
    var worth = worth();
    if (usesTheSession()) {
      var because = new Derivation(clause, facts.version(), amountSteps(told), others);
      return List.of(new UnitsUsed(Fate.FORFEITED, worth, because));
    }
    var because = new Derivation(clause, facts.version(), amountSteps(told), others);
    var returned = new Derivation(clause, facts.version(), told, List.of());
    var amount = because.result().orElseThrow();
    if (amount.isZero())
      return List.of(
          new Consequence.NoEffect(new Derivation(clause, facts.version(), told, others)),
          new UnitsUsed(Fate.RETURNED, worth, returned));
    return List.of(new Charge(Role.CLIENT, amount, tax(amount), because),
        new UnitsUsed(Fate.RETURNED, worth, returned));
  }

  /// What would be owed, or lost in sessions: for comparing.
  Money outcome() {
    return new Derivation(new ClauseId(5, 1), facts.version(), amountSteps(List.of()), List.of())
        .result().orElseThrow();
  }

  private boolean usesTheSession() {
    return share.isAll() && whole == Whole.USES_THE_SESSION
        && terms.price() instanceof PackagePrice;
  }

  private Money worth() {
    return terms.price().unitValue(facts.unitsUsed() + 1);
  }

  private List<Step> amountSteps(List<Step> told) {
    var steps = new ArrayList<>(told);
    steps.add(new Step.Started(Step.What.SESSION_WORTH, worth()));
    steps.add(new Step.Multiplied(share));
    taxed(steps);
    steps.add(new Step.Rounded(rounding));
    return steps;
  }

  /// A session that is used up is the service itself, whatever a fee would be.
  private void taxed(List<Step> steps) {
    var indemnity = vat == FeeVat.AS_INDEMNITY && !usesTheSession();
    switch (terms.price().vat()) {
      case Vat.Added(var rate) when !indemnity -> steps.add(new Step.Taxed(rate));
      case Vat.Included(var rate) when indemnity ->
          steps.add(new Step.Untaxed(rate));
      case Vat.Added _, Vat.Included _, Vat.None _ -> { }
    }
  }

  private Money tax(Money amount) {
    return vat == FeeVat.AS_INDEMNITY ? Money.zero(amount.currency())
        : Tax.within(amount, terms.price().vat(), rounding);
  }
}

package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;

/// The steps of a derivation while they are written down, one after the other.
final class Sum {
  private final List<Step> steps = new ArrayList<>();

  Sum() {}

  Sum(List<Step> told) {
    steps.addAll(told);
  }

  Sum tell(Step step) {
    steps.add(step);
    return this;
  }

  Sum tell(Optional<? extends Step> step) {
    return step.isPresent() ? tell(step.get()) : this;
  }

  Sum start(Step.What what, Money amount) {
    return tell(new Step.Started(what, amount));
  }

  Sum add(Step.What what, Money amount) {
    return tell(new Step.Added(what, amount));
  }

  Sum times(Percent share) {
    return tell(new Step.Multiplied(share));
  }

  /// The tax of a service on a net sum; a sum that has it already stays.
  Sum taxed(Vat vat) {
    return vat instanceof Vat.Added(var rate) ? tell(new Step.Taxed(rate)) : this;
  }

  /// The tax as the clause says: of a service, or none because a damage is made good.
  Sum taxed(Vat vat, FeeVat how) {
    if (how == FeeVat.AS_SERVICE) return taxed(vat);
    return vat instanceof Vat.Included(var rate) ? tell(new Step.Untaxed(rate)) : this;
  }

  Sum rounded() {
    return rounded(Rounding.HALF_UP);
  }

  Sum rounded(Rounding rounding) {
    return tell(new Step.Rounded(rounding));
  }

  Sum turned() {
    return tell(new Step.TurnedOver());
  }

  Derivation because(ClauseId clause, Version version, WhyNot... others) {
    return because(clause, version, List.of(others));
  }

  Derivation because(ClauseId clause, Version version, List<WhyNot> others) {
    return new Derivation(clause, version, steps, others);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// What it comes to so far.
  Money amount() {
    return Derivation.result(steps).orElseThrow();
  }
}

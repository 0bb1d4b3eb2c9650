package pacta.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.StageChange;
import pacta.terms.EarlyTermination.Commitment;

/// The work ends before its time: what was paid, less what was used and what is lawfully owed.
record Ending(Terms terms, Facts facts, EarlyTermination clause, Incident.WorkEnds incident) {
  List<Consequence> consequences() {
    var consequences = new ArrayList<Consequence>();
    settlement().ifPresent(consequences::add);
    consequences.add(new StageChange(lastDay(), derivation(List.of(counted()), others())));
    return consequences;
  }

  private Optional<Consequence> settlement() {
    var steps = steps();
    var balance = derivation(steps, List.of()).result().orElseThrow();
    if (balance.isZero()) return Optional.empty();
    if (balance.isPositive())
      return Optional.of(new Credit(Role.CLIENT, balance,
          Optional.of(lastDay().plusDays(clause.refundDays())), derivation(steps, others())));
    steps.add(new Step.TurnedOver());
    unpaid().filter(limit -> balance.negated().compareTo(limit) > 0)
        .ifPresent(limit -> steps.add(new Step.Capped(limit)));
    var owed = derivation(steps, List.of()).result().orElseThrow();
    if (owed.isZero()) return Optional.empty();
    return Optional.of(new Charge(Role.CLIENT, owed,
        Tax.within(owed, terms.price().vat(), Rounding.HALF_UP), derivation(steps, others())));
  }

  private ArrayList<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(counted());
    var penalty = penalty();
    penalty.ifPresent(commitment -> {
      steps.add(new Step.Started(Step.What.PENALTY, commitment.penalty()));
      steps.add(new Step.Prorated(daysLeft(commitment), daysAll(commitment)));
      steps.add(new Step.Rounded(Rounding.HALF_UP));
      steps.add(new Step.TurnedOver());
    });
    steps.add(penalty.isPresent()
        ? new Step.Added(Step.What.PAID, facts.paid())
        : new Step.Started(Step.What.PAID, facts.paid()));
    steps.add(new Step.Added(Step.What.USED, used().negated()));
    steps.add(new Step.Added(Step.What.EARLIER_FEES, facts.fees().negated()));
    return steps;
  }

  /// What is still to be paid of a whole price, and so the most that leaving may cost; a price a
  /// session has no such limit.
  private Optional<Money> unpaid() {
    return switch (terms.price()) {
      case PackagePrice whole -> Optional.of(
          Tax.onTop(whole.price(), whole.vat(), Rounding.HALF_UP)
              .plus(facts.fees()).minus(facts.paid()).max(Money.zero(whole.currency())));
      case SessionPrice _ -> Optional.empty();
    };
  }

  private Money used() {
    var price = switch (terms.price()) {
      case PackagePrice whole -> whole.worth(facts.unitsUsed());
      case SessionPrice single -> single.price().times(facts.unitsUsed());
    };
    return Tax.onTop(price, terms.price().vat(), Rounding.HALF_UP);
  }

  private Optional<Commitment> penalty() {
    return clause.commitment()
        .filter(_ -> incident.by() == Role.CLIENT)
        .filter(commitment -> daysLeft(commitment) > 0);
  }

  private long daysLeft(Commitment commitment) {
    var first = lastDay().isBefore(commitment.from())
        ? commitment.from() : lastDay().plusDays(1);
    return ChronoUnit.DAYS.between(first, commitment.until()) + 1;
  }

  private static long daysAll(Commitment commitment) {
    return ChronoUnit.DAYS.between(commitment.from(), commitment.until()) + 1;
  }

  private Step counted() {
    return new Step.Counted(saidOn(), clause.noticeDays(), lastDay());
  }

  private LocalDate saidOn() {
    return incident.told().atZone(terms.zone()).toLocalDate();
  }

  private LocalDate lastDay() {
    return saidOn().plusDays(clause.noticeDays());
  }

  private List<WhyNot> others() {
    return clause.commitment().isPresent() && incident.by() == Role.PROFESSIONAL
        ? List.of(new WhyNot.EndedByProfessional(terms.idOf(clause, 1))) : List.of();
  }

  private Derivation derivation(List<Step> steps, List<WhyNot> others) {
    return new Derivation(terms.idOf(clause, 0), facts.version(), steps, others);
  }
}

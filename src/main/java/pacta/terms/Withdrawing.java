package pacta.terms;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.StageChange;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;
import pacta.terms.WithdrawalRight.Begins;
import pacta.time.BusinessCalendar;

/// A consumer withdraws: every fee falls, and what was paid is given back, less the part of the
/// work that was given at their own request.
///
/// Source: arts. 104, 107 and 108 of RDLeg 1/2007; a last day that is not of business moves to the
/// next that is (Reg. 1182/71).
record Withdrawing(Terms terms, Facts facts, WithdrawalRight clause,
    Incident.ClientWithdraws incident) {
  private static final BusinessCalendar WEEKENDS = new BusinessCalendar(
      "", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), List.of());

  Verdict verdict() {
    if (!incident.told().isBefore(terms.endOf(lastDay())))
      return new NotAllowed(id(), Objection.PERIOD_OVER);
    var consequences = new ArrayList<Consequence>();
    settlement().ifPresent(consequences::add);
    consequences.add(new StageChange(terms.day(incident.told()),
        new Sum().tell(counted()).because(id(), facts.version())));
    return new Judged(consequences);
  }

  private Optional<Consequence> settlement() {
    var sum = new Sum().tell(counted()).start(Step.What.PAID, facts.paid());
    if (incident.informed() && clause.begins() == Begins.AT_ONCE_ON_REQUEST)
      sum.add(Step.What.USED, used().negated());
    var left = sum.amount();
    if (left.isZero()) return Optional.empty();
    if (left.isPositive())
      return Optional.of(new Credit(Role.CLIENT, left,
          Optional.of(terms.day(incident.told()).plusDays(WithdrawalRight.DAYS)),
          sum.because(id(), facts.version())));
    var because = sum.turned().because(id(), facts.version());
    return Optional.of(new Charge(Role.CLIENT, left.negated(),
        Tax.within(left.negated(), terms.price().vat(), Rounding.HALF_UP), because));
  }

  /// The part of the price agreed in all, discounts and all, that was given.
  private Money used() {
    var price = switch (terms.price()) {
      case PackagePrice whole -> whole.price().split(whole.sessions()).stream()
          .limit(facts.unitsUsed()).reduce(Money.zero(whole.currency()), Money::plus);
      case SessionPrice single -> single.price().times(facts.unitsUsed());
      case Retainer retainer -> retainer.fee().times(facts.unitsUsed());
      case ProjectPrice project -> Money.zero(project.currency());
    };
    return Tax.onTop(price, terms.price().vat(), Rounding.HALF_UP);
  }

  private Step counted() {
    return new Step.Counted(signed(), WithdrawalRight.DAYS, lastDay());
  }

  private LocalDate lastDay() {
    return terms.reckoning().calendar().orElse(WEEKENDS)
        .onOrAfter(signed().plusDays(WithdrawalRight.DAYS));
  }

  private LocalDate signed() {
    return terms.day(facts.history().signed().orElse(Instant.EPOCH));
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

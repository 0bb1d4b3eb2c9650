package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.StageChange;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotAllowed;
import pacta.terms.Verdict.Objection;
import pacta.terms.WithdrawalRight.Begins;

/// A consumer withdraws: every fee falls, and what was paid is given back, less the part of the
/// work that was given at their own request.
///
/// Source: arts. 104, 107 and 108 of RDLeg 1/2007.
record Withdrawing(Terms terms, Facts facts, WithdrawalRight clause,
    Incident.ClientWithdraws incident) {
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
    var sum = balance(new Sum().tell(counted()));
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

  /// Above zero in the client's favour: what was paid, less the part of the whole price, discounts
  /// and all, that was given.
  private Sum balance(Sum sum) {
    if (!incident.informed() || clause.begins() != Begins.AT_ONCE_ON_REQUEST)
      return sum.start(Step.What.PAID, facts.paid());
    return switch (terms.price()) {
      case PackagePrice it -> used(sum, it.price().split(it.sessions()).stream()
          .limit(facts.unitsUsed()).reduce(Money.zero(it.currency()), Money::plus));
      case SessionPrice it -> {
        var reviewed = Prices.ofUsed(terms, facts.history());
        reviewed.forEach(sum::tell);
        yield used(sum, Prices.used(it.price(), facts.unitsUsed(), reviewed));
      }
      case ProjectPrice it -> part(sum.tell(new Step.DoneSoFar(done()))
          .start(Step.What.PRICE, it.price()).times(done()));
      case Retainer it -> part(sum.start(Step.What.MONTHLY_FEE, it.fee())
          .tell(new Step.Prorated(days(), began().lengthOfMonth())));
    };
  }

  private Sum used(Sum sum, Money price) {
    return sum.start(Step.What.PAID, facts.paid()).add(Step.What.USED,
        Tax.onTop(price, terms.price().vat(), Rounding.HALF_UP).negated());
  }

  private Sum part(Sum sum) {
    return sum.taxed(terms.price().vat()).rounded().turned()
        .add(Step.What.PAID, facts.paid());
  }

  private Percent done() {
    return incident.done().orElse(Percent.NONE);
  }

  /// Calendar days of a monthly fee, the first and that of withdrawing included.
  private long days() {
    return Math.max(0, ChronoUnit.DAYS.between(began(), terms.day(incident.told())) + 1);
  }

  private LocalDate began() {
    return terms.begunBy(signed());
  }

  private Step counted() {
    return new Step.Counted(signed(), WithdrawalRight.DAYS, lastDay());
  }

  private LocalDate lastDay() {
    return WithdrawalRight.lastDay(terms, signed());
  }

  private LocalDate signed() {
    return terms.day(facts.history().signed().orElse(Instant.EPOCH));
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

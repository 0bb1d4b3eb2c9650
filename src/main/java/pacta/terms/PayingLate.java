package pacta.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Exact;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.Right;
import pacta.terms.LatePayment.Rate;
import pacta.terms.LatePayment.Surcharge;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.NotComputable;
import pacta.time.DayCount;

/// A payment is late: interest or a surcharge, a lump sum, and what the professional may then do.
///
/// A part payment settles the interest up to its day first, and then the sum. Interest bears none.
/// A surcharge by stretches is no interest: a part payment lowers the sum on which it counts.
/// Source: arts. 1108, 1109 and 1173 of the Civil Code.
record PayingLate(Terms terms, Facts facts, LatePayment clause, Incident.PaymentIsLate incident) {
  Verdict verdict() {
    if (!settledOn().isAfter(incident.due().plusDays(clause.grace())))
      return new Judged(List.of(new NoEffect(told().because(id(), facts.version(),
          new WhyNot.DaysOfGrace(id(), incident.due().plusDays(clause.grace()))))));
    try {
      return new Judged(consequences());
    } catch (UnknownRate unknown) {
      return new NotComputable(id(), unknown.rate, unknown.day);
    }
  }

  private List<Consequence> consequences() {
    var consequences = new ArrayList<Consequence>();
    var sum = surcharge();
    if (sum.isPresent() && sum.get().amount().isPositive())
      consequences.add(charge(sum.get()));
    clause.lump().ifPresent(lump -> consequences.add(charge(
        told().start(Step.What.LUMP_SUM, lump))));
    consequences.addAll(rights());
    if (consequences.isEmpty())
      consequences.add(new NoEffect(told().because(id(), facts.version())));
    return consequences;
  }

  /// Interest and lump sum make good a damage: no tax on them.
  private Charge charge(Sum sum) {
    return new Charge(Role.CLIENT, sum.amount(), Money.zero(sum.amount().currency()),
        sum.because(id(), facts.version()));
  }

  private List<Right> rights() {
    var rights = new ArrayList<Right>();
    clause.suspend().filter(days -> days() >= days).ifPresent(_ -> rights.add(
        new Right(Right.Kind.PROFESSIONAL_MAY_SUSPEND, told().because(id(), facts.version()))));
    clause.end().filter(days -> days() >= days).ifPresent(_ -> rights.add(
        new Right(Right.Kind.PROFESSIONAL_MAY_END, told().because(id(), facts.version()))));
    return rights;
  }

  private Optional<Sum> surcharge() {
    return switch (clause.surcharge()) {
      case Surcharge.None() -> Optional.empty();
      case Surcharge.Interest(var rate, var count) -> Optional.of(interest(rate, count));
      case Surcharge.EveryStretch it -> Optional.of(stretched(it));
    };
  }

  private Sum stretched(Surcharge.EveryStretch it) {
    var parts = incident.paid().stream().filter(part -> part.on().isBefore(settledOn())).toList();
    var sum = parts.isEmpty() ? onTheWhole(it) : inParts(it, parts);
    it.most().ifPresent(most -> sum.tell(new Step.Capped(
        incident.amount().share(most, Rounding.HALF_UP))));
    return sum.rounded();
  }

  /// Each stretch counts on what was open then.
  private Sum inParts(Surcharge.EveryStretch it, List<Incident.PaidPart> parts) {
    var open = incident.amount();
    var zero = Money.zero(open.currency());
    var sum = told().start(Step.What.SURCHARGE, zero);
    var from = incident.due();
    for (var part : parts) {
      if (part.on().isAfter(from)) {
        surcharge(sum, it, open, from, part.on());
        from = part.on();
      }
      open = open.minus(part.amount()).max(zero);
      sum.tell(new Step.Reduced(part.amount(), part.on(), open));
    }
    surcharge(sum, it, open, from, settledOn());
    return sum;
  }

  private void surcharge(Sum sum, Surcharge.EveryStretch it, Money open, LocalDate from,
      LocalDate to) {
    var ratio = stretches(it, to).minus(stretches(it, from));
    sum.tell(new Step.Surcharged(open, it.share(), it.every(), it.counting(), from, to,
        ratio.counted(), ratio.of()));
  }

  private Lateness.Ratio stretches(Surcharge.EveryStretch it, LocalDate on) {
    return new Lateness.Days(incident.due(), on)
        .stretches(it.every(), it.counting(), terms.reckoning());
  }

  private Sum onTheWhole(Surcharge.EveryStretch it) {
    var ratio = late().stretches(it.every(), it.counting(), terms.reckoning());
    return told().start(Step.What.LATE_PAYMENT, incident.amount()).times(it.share())
        .tell(new Step.Stretched(late(), it.every(), it.counting(), ratio.counted(), ratio.of()));
  }

  private Sum interest(Rate rate, DayCount count) {
    var sum = told();
    var owed = incident.amount();
    var from = incident.due();
    var settled = Money.zero(owed.currency());
    var zero = Money.zero(owed.currency());
    sum.start(Step.What.INTEREST, zero);
    for (var part : incident.paid()) {
      if (part.on().isAfter(incident.asOf())) continue;
      if (part.on().isAfter(from)) accrue(sum, owed, from, part.on(), rate, count);
      var unsettled = sum.rounded().amount().minus(settled);
      var interest = unsettled.min(part.amount());
      settled = settled.plus(interest);
      owed = owed.minus(part.amount().minus(interest)).max(zero);
      sum.tell(new Step.Received(part.amount(), part.on(), owed));
      if (part.on().isAfter(from)) from = part.on();
    }
    if (owed.isPositive()) accrue(sum, owed, from, incident.asOf(), rate, count);
    return sum.rounded();
  }

  /// Adds the interest of a stretch, cut where the published rate changes.
  private void accrue(Sum sum, Money owed, LocalDate from, LocalDate to, Rate rate,
      DayCount count) {
    for (var at = from; at.isBefore(to); ) {
      var day = at.plusDays(1);
      var end = to;
      var year = switch (rate) {
        case Rate.Fixed(var fixed) -> fixed;
        case Rate.Published(var published, var above) -> {
          var dated = facts.history().rates().on(published, day)
              .orElseThrow(() -> new UnknownRate(published, day));
          if (dated.until().isBefore(to)) end = dated.until();
          yield new Percent(dated.year().value().add(above.value()));
        }
      };
      var first = at;
      for (var part : count.between(at, end)) {
        sum.tell(new Step.Accrued(owed, year, first, last(first, part, end), part.days(),
            part.of()));
        first = last(first, part, end);
      }
      at = end;
    }
  }

  /// Where a part of a stretch ends: with the stretch, or with the year that it is counted in.
  private static LocalDate last(LocalDate from, DayCount.Fraction part, LocalDate end) {
    return part.of() == 360 ? end : from.plusDays(part.days());
  }

  private Sum told() {
    return new Sum().tell(new Step.Late(late()));
  }

  private Lateness late() {
    return new Lateness.Days(incident.due(), settledOn());
  }

  private long days() {
    return late().days();
  }

  /// The day on which all of it was there, or the day that is looked at.
  private LocalDate settledOn() {
    var left = Exact.of(incident.amount());
    for (var part : incident.paid()) {
      left = left.plus(part.amount().negated());
      if (left.numerator().signum() <= 0 && !part.on().isAfter(incident.asOf())) return part.on();
    }
    return incident.asOf();
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }

  /// Only within this class: it becomes a verdict.
  private static final class UnknownRate extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient PublicRate rate;
    private final transient LocalDate day;

    UnknownRate(PublicRate rate, LocalDate day) {
      super(rate + " on " + day, null, false, false);
      this.rate = rate;
      this.day = day;
    }
  }
}

package pacta.terms;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Awaited;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.MinutesKept;
import pacta.terms.Incident.Kept;
import pacta.terms.Verdict.Judged;

/// A month with a fee: the fee, what was worked beyond it, and what is kept for later.
record MonthEnding(Terms terms, Facts facts, Retainer price, Incident.MonthEnds incident) {
  Verdict verdict() {
    var consequences = new ArrayList<Consequence>();
    fee().ifPresent(consequences::add);
    if (beyond() > 0) consequences.add(overage());
    price.rollover().ifPresent(rollover -> consequences.add(new MinutesKept(kept(rollover),
        worked().because(id(), facts.version()))));
    return new Judged(consequences.isEmpty()
        ? List.of(new Consequence.NoEffect(worked().because(id(), facts.version())))
        : consequences);
  }

  /// In proportion to the days on which the work did not stand still.
  private Optional<Consequence> fee() {
    var sum = new Sum().tell(Prices.of(terms, facts.history(), incident.month()))
        .start(Step.What.MONTHLY_FEE,
            Prices.fee(terms, facts.history(), price, incident.month()));
    var days = incident.month().lengthOfMonth();
    if (incident.paused() > 0) sum.tell(new Step.Prorated(days - incident.paused(), days));
    sum.taxed(price.vat()).rounded();
    return sum.amount().isZero() ? Optional.empty() : Optional.of(charge(sum));
  }

  private Consequence overage() {
    var counted = Math.ceilDiv(beyond(), price.overage().increment())
        * price.overage().increment();
    var sum = worked().tell(new Step.RoundedUp(beyond(), counted))
        .start(Step.What.HOUR_PRICE, price.overage().hour()).tell(new Step.Timed(counted))
        .taxed(price.vat()).rounded();
    if (beyond() > price.overage().approval() && !incident.approved())
      return new Awaited(Role.CLIENT, Awaited.What.YES_IN_WRITING, incident.told(),
          sum.because(id(), facts.version()));
    return charge(sum);
  }

  private Charge charge(Sum sum) {
    return new Charge(Role.CLIENT, sum.amount(),
        Tax.within(sum.amount(), price.vat(), Rounding.HALF_UP),
        sum.because(id(), facts.version()));
  }

  private Sum worked() {
    return new Sum().tell(new Step.Used(incident.minutes(), price.minutes() + usable()));
  }

  private int beyond() {
    return Math.max(0, incident.minutes() - price.minutes() - usable());
  }

  private int usable() {
    return alive().stream().mapToInt(Kept::minutes).sum();
  }

  /// What is kept from months not too long ago, the oldest first.
  private List<Kept> alive() {
    return price.rollover().map(rollover -> incident.kept().stream()
        .filter(it -> ChronoUnit.MONTHS.between(it.from(), incident.month())
            <= rollover.months()).toList()).orElseGet(List::of);
  }

  /// The oldest minutes are used first, and no more than the most are kept.
  private List<Kept> kept(Retainer.Rollover rollover) {
    var used = incident.minutes();
    var left = new ArrayList<Kept>();
    for (var it : alive()) {
      var taken = Math.min(used, it.minutes());
      used -= taken;
      keep(left, it.from(), it.minutes() - taken);
    }
    keep(left, incident.month(), Math.max(0, price.minutes() - used));
    var over = left.stream().mapToInt(Kept::minutes).sum() - rollover.most();
    var within = new ArrayList<Kept>();
    for (var it : left) {
      var dropped = Math.clamp(over, 0, it.minutes());
      over -= dropped;
      keep(within, it.from(), it.minutes() - dropped);
    }
    return within;
  }

  private static void keep(List<Kept> list, YearMonth from, int minutes) {
    if (minutes > 0) list.add(new Kept(from, minutes));
  }

  private ClauseId id() {
    return terms.idOf(price, 0);
  }
}

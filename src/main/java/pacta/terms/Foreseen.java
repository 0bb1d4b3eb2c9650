package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import pacta.money.Money;

/// What will have been so at any moment of a plan, laid out once for many questions.
final class Foreseen {
  private final Plan plan;
  private final History signed;
  private final List<Plan.Payment> payments;
  private final List<Instant> starts;

  Foreseen(Plan plan) {
    this.plan = plan;
    signed = History.signedAt(plan.signed());
    payments = plan.payments().stream().sorted(Comparator.comparing(Plan.Payment::on)).toList();
    starts = plan.sessions().stream().map(it -> it.start().instant()).sorted().toList();
  }

  Facts before(Incident incident) {
    var terms = plan.terms();
    var day = terms.day(incident.told());
    var used = terms.price() instanceof Retainer ? months(day)
        : incident instanceof Incident.OfSession it
            ? begun(it.session().start().instant().minusNanos(1)) : begun(incident.told());
    return new Facts(Version.FIRST, 0, used, paid(day), Money.zero(terms.currency()), signed);
  }

  private int begun(Instant by) {
    var count = 0;
    for (var start : starts) if (!start.isAfter(by)) count++;
    return count;
  }

  private int months(LocalDate day) {
    return (int) Math.max(0,
        ChronoUnit.MONTHS.between(YearMonth.from(plan.firstDay()), YearMonth.from(day)));
  }

  private Money paid(LocalDate day) {
    var paid = Money.zero(plan.terms().currency());
    for (var payment : payments) {
      if (payment.on().isAfter(day)) break;
      paid = paid.plus(payment.amount());
    }
    return paid;
  }
}

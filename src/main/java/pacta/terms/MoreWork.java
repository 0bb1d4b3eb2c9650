package pacta.terms;

import java.time.Duration;
import java.util.List;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Awaited;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Verdict.Judged;

/// Work that was not agreed, or that is wanted sooner than agreed.
record MoreWork(Terms terms, Facts facts) {
  Verdict change(ChangeOrder clause, Incident.ChangeIsAsked incident) {
    var id = terms.idOf(clause, 0);
    var small = new Sum().tell(
        new Step.Used(incident.small() + incident.minutes(), clause.small()));
    if (incident.small() + incident.minutes() <= clause.small())
      return new Judged(List.of(new NoEffect(small.because(id, facts.version()))));
    var sum = small.tell(new Step.RoundedUp(incident.minutes(), counted(clause, incident)))
        .start(Step.What.HOUR_PRICE, clause.hour())
        .tell(new Step.Timed(counted(clause, incident))).taxed(terms.price().vat()).rounded();
    if (!incident.agreed())
      return new Judged(List.of(new Awaited(Role.CLIENT, Awaited.What.YES_IN_WRITING,
          incident.told(), sum.because(id, facts.version()))));
    return charged(sum, id);
  }

  private static int counted(ChangeOrder clause, Incident.ChangeIsAsked incident) {
    return Math.max(clause.minimum(),
        Math.ceilDiv(incident.minutes(), clause.increment()) * clause.increment());
  }

  Verdict hurry(Rush clause, Incident.WorkIsHurried incident) {
    var id = terms.idOf(clause, 0);
    var until = Duration.between(incident.told(), incident.ready());
    var sum = new Sum().tell(
        new Step.Measured(incident.told(), incident.ready(), until.toMinutes()));
    var hurried = until.compareTo(Duration.ofHours(clause.hours())) < 0
        || clause.restDays() && !terms.reckoning().businessDays()
            .isBusinessDay(terms.day(incident.ready()));
    if (!hurried) return new Judged(List.of(new NoEffect(sum.because(id, facts.version()))));
    if (incident.by() == Role.PROFESSIONAL)
      return new Judged(List.of(new NoEffect(
          sum.because(id, facts.version(), new WhyNot.CausedByOther(id)))));
    return charged(sum.start(Step.What.PRICE, incident.price()).times(clause.surcharge())
        .taxed(terms.price().vat()).rounded(), id);
  }

  private Verdict charged(Sum sum, ClauseId id) {
    return new Judged(List.of(new Charge(Role.CLIENT, sum.amount(),
        Tax.within(sum.amount(), terms.price().vat(), Rounding.HALF_UP),
        sum.because(id, facts.version()))));
  }
}

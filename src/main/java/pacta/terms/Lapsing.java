package pacta.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.UnitsLapse;
import pacta.terms.Consequence.UsableUntil;
import pacta.terms.Expiry.Unused;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.TooSoon;

/// The time to use the sessions is over.
record Lapsing(Terms terms, Facts facts, Expiry clause, Incident.SessionsExpire incident) {
  Verdict verdict() {
    if (incident.told().isBefore(terms.endOf(lastDay())))
      return new TooSoon(id(), terms.endOf(lastDay()));
    if (incident.left() == 0)
      return new Judged(List.of(new NoEffect(told().because(id(), facts.version()))));
    return new Judged(List.of(switch (clause.unused()) {
      case Unused.Lapse() -> lapse();
      case Unused.GivenBack(var share, var days) -> givenBack(share, days);
      case Unused.Extended(var more) when !incident.extended() ->
          new UsableUntil(more.from(lastDay(), terms.reckoning()),
              told().because(id(), facts.version()));
      case Unused.Extended _ -> lapse();
    }));
  }

  private Consequence lapse() {
    return new UnitsLapse(incident.left(), worth(),
        told().start(Step.What.LEFT, worth()).because(id(), facts.version()));
  }

  private Consequence givenBack(Percent share, int days) {
    var sum = told().start(Step.What.LEFT, worth()).times(share).taxed(terms.price().vat())
        .rounded();
    return new Credit(Role.CLIENT, sum.amount(), Optional.of(lastDay().plusDays(days)),
        sum.because(id(), facts.version()));
  }

  /// What the sessions that are left are worth, at what was agreed for them.
  private Money worth() {
    var worth = Money.zero(terms.currency());
    for (var i = 1; i <= incident.left(); i++)
      worth = worth.plus(terms.price().unitValue(facts.unitsUsed() + i));
    return worth;
  }

  private Sum told() {
    return new Sum().tell(new Step.Reached(clause.after(), incident.anchor(), lastDay()));
  }

  private LocalDate lastDay() {
    var first = clause.after().from(incident.anchor(), terms.reckoning())
        .plusDays(incident.stopped());
    return clause.unused() instanceof Unused.Extended(var more) && incident.extended()
        ? more.from(first, terms.reckoning()) : first;
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

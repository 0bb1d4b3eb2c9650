package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;

/// The client cancels when the professional has already set out.
record OnTheWay(Terms terms, Facts facts, SetOut clause, Session session) {
  List<Consequence> consequences(Instant told) {
    var start = session.start().instant();
    var steps = List.<Step>of(
        new Step.Measured(told, start, Duration.between(told, start).toMinutes()));
    var consequences = new ArrayList<>(new Fee(terms, facts, clause.fee(), Whole.USES_THE_SESSION,
        clause.feeVat(), Rounding.HALF_UP, session)
        .consequences(terms.idOf(clause, 0), steps, List.of()));
    travel().ifPresent(consequences::add);
    return consequences;
  }

  /// Expenses given back: no fee, and no part of the price of the session.
  Optional<Consequence> travel() {
    if (clause.travel().isZero()) return Optional.empty();
    var because = new Sum().start(Step.What.TRAVEL, clause.travel())
        .because(terms.idOf(clause, 0), facts.version());
    return Optional.of(new Consequence.Charge(Role.CLIENT, clause.travel(),
        Money.zero(clause.travel().currency()), because));
  }
}

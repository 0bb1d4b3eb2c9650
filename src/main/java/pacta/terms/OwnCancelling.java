package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.ProfessionalCancels.Amends;

/// The professional cancels a session: it is given again, and something is added when it is late.
record OwnCancelling(Terms terms, Facts facts, ProfessionalCancels clause, Session session,
    Instant at) {
  List<Consequence> consequences() {
    var consequences = new ArrayList<Consequence>();
    amends().ifPresent(consequences::add);
    var because = steps().because(id(), facts.version());
    consequences.add(new Right(Right.Kind.SESSION_AGAIN, session.minutes(), because));
    if (clause.refund()) consequences.add(new Right(Right.Kind.MONEY_INSTEAD, because));
    consequences.add(new UnitsUsed(Fate.RETURNED, worth(), because));
    new Streaks(terms, facts).ofOwnCancelling(clause).ifPresent(consequences::add);
    return consequences;
  }

  private Optional<Consequence> amends() {
    if (!clause.looksAtTheNotice() || inTime()) return Optional.empty();
    return switch (clause.late()) {
      case Amends.OnlyAgain() -> Optional.empty();
      case Amends.ExtraTime(var minutes) -> Optional.of(new Right(
          Right.Kind.EXTRA_MINUTES, minutes, steps().because(id(), facts.version())));
      case Amends.Discount(var share) -> Optional.of(credit(share));
    };
  }

  private Credit credit(Percent share) {
    var because = steps().tell(Prices.of(terms, facts.history(), session))
        .start(Step.What.SESSION_WORTH, worth()).times(share)
        .taxed(terms.price().vat()).rounded().because(id(), facts.version());
    return new Credit(Role.CLIENT, because.result().orElseThrow(), Optional.empty(), because);
  }

  private Sum steps() {
    var start = session.start().instant();
    var sum = new Sum()
        .tell(new Step.Measured(told(), start, Duration.between(told(), start).toMinutes()));
    if (clause.looksAtTheNotice())
      sum.tell(new Step.Compared(clause.notice(),
          clause.notice().deadline(session.start(), terms.reckoning()), inTime()));
    return sum;
  }

  private Instant told() {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }

  private boolean inTime() {
    return clause.notice().inTime(at, session.start(), terms.reckoning());
  }

  private pacta.money.Money worth() {
    return Prices.worth(terms, facts, session);
  }

  private ClauseId id() {
    return terms.idOf(clause, 0);
  }
}

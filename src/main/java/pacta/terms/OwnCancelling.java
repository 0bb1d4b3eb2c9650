package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.Right;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.ProfessionalCancels.Amends;

/// The professional cancels a session: it is given again, and something is added when it is late.
record OwnCancelling(Terms terms, Facts facts, ProfessionalCancels clause,
    Incident.ProfessionalCancelsSession incident) {
  List<Consequence> consequences() {
    var consequences = new ArrayList<Consequence>();
    if (!inTime()) amends().ifPresent(consequences::add);
    var because = derivation(steps());
    consequences.add(new Right(Right.Kind.SESSION_AGAIN, incident.session().minutes(), because));
    consequences.add(new UnitsUsed(Fate.RETURNED, worth(), because));
    return consequences;
  }

  private Optional<Consequence> amends() {
    return switch (clause.late()) {
      case Amends.OnlyAgain() -> Optional.empty();
      case Amends.ExtraTime(var minutes) ->
          Optional.of(new Right(Right.Kind.EXTRA_MINUTES, minutes, derivation(steps())));
      case Amends.Discount(var share) -> Optional.of(credit(share));
    };
  }

  private Credit credit(Percent share) {
    var steps = new ArrayList<>(steps());
    steps.add(new Step.Started(Step.What.SESSION_WORTH, worth()));
    steps.add(new Step.Multiplied(share));
    if (terms.price().vat() instanceof Vat.Added(var rate)) steps.add(new Step.Taxed(rate));
    steps.add(new Step.Rounded(Rounding.HALF_UP));
    var because = derivation(steps);
    return new Credit(Role.CLIENT, because.result().orElseThrow(), Optional.empty(), because);
  }

  private List<Step> steps() {
    var start = incident.session().start().instant();
    return List.of(
        new Step.Measured(told(), start, Duration.between(told(), start).toMinutes()),
        new Step.Compared(clause.notice(),
            clause.notice().deadline(incident.session().start(), terms.zone()), inTime()));
  }

  private Instant told() {
    return incident.told().truncatedTo(ChronoUnit.SECONDS);
  }

  private boolean inTime() {
    return clause.notice().inTime(incident.told(), incident.session().start(), terms.zone());
  }

  private pacta.money.Money worth() {
    return terms.price().unitValue(facts.unitsUsed() + 1);
  }

  private Derivation derivation(List<Step> steps) {
    return new Derivation(terms.idOf(clause, 0), facts.version(), steps, List.of());
  }
}

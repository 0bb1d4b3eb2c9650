package pacta.terms;

import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Role;

/// How much a client can end up paying for the whole of an agreement when one thing happens of a
/// grid, and all the rest goes as planned.
///
/// @param planned what is paid when nothing happens, tax and all
/// @param reaches what each thing of the grid leads to
public record Extent(Money planned, List<Reach> reaches) {
  /// @param total what is paid in the end
  /// @param by    what leads there; of several, the one that comes first
  public record Reach(Money total, Scenario by) {}

  public Extent {
    reaches = List.copyOf(reaches);
  }

  /// Whatever happens.
  public static Extent of(Plan plan) {
    var planned = plan.payments().stream().map(Plan.Payment::amount)
        .reduce(Money.zero(plan.terms().currency()), Money::plus);
    return new Extent(planned, Scenarios.of(plan).stream()
        .filter(it -> !(it.incident() instanceof Incident.PriceIsReviewed))
        .map(it -> new Reach(total(plan, planned, it), it)).toList());
  }

  /// By what the professional does.
  public Extent byProfessional() {
    return new Extent(planned, reaches.stream().filter(it ->
        Difference.doneBy(it.by().incident()).equals(Optional.of(Role.PROFESSIONAL))).toList());
  }

  public Reach least() {
    return extreme(-1);
  }

  public Reach most() {
    return extreme(1);
  }

  private Reach extreme(int sign) {
    return reaches.stream().reduce((one, other) ->
        Integer.signum(other.total().compareTo(one.total())) == sign ? other : one).orElseThrow();
  }

  /// What was agreed, with what the incident adds or takes; where it ends the work, what was paid
  /// by then instead. A session still to be given is given later, and costs what it cost.
  private static Money total(Plan plan, Money planned, Scenario scenario) {
    if (!(scenario.under(plan.terms()) instanceof Verdict.Judged judged)) return planned;
    var ends = judged.consequences().stream().anyMatch(Consequence.StageChange.class::isInstance);
    var total = ends ? scenario.facts().paid()
        : scenario.incident() instanceof Incident.MonthEnds ? planned.minus(plan.monthly())
        : planned;
    for (var consequence : judged.consequences()) total = switch (consequence) {
      case Consequence.Charge it -> it.from() == Role.CLIENT
          ? total.plus(it.amount()) : total.minus(it.amount());
      case Consequence.Credit it -> it.to() == Role.CLIENT
          ? total.minus(it.amount()) : total.plus(it.amount());
      case Consequence.UnitsUsed _, Consequence.PassSpent _, Consequence.Right _,
          Consequence.SessionMoved _, Consequence.Awaited _, Consequence.DatesMove _,
          Consequence.Standstill _, Consequence.PieceStands _, Consequence.UnitsLapse _,
          Consequence.UsableUntil _, Consequence.MinutesKept _, Consequence.PriceChange _,
          Consequence.StageChange _, Consequence.NoEffect _ -> total;
    };
    return total;
  }

  /// Whether whatever happens comes to the same.
  public boolean isOneSum() {
    return least().total().equals(most().total());
  }
}

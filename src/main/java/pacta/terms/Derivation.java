package pacta.terms;

import java.util.List;
import java.util.Optional;
import pacta.money.Exact;
import pacta.money.Money;

/// Why something follows: the clause of the version that rules, and each step from the facts.
///
/// @param others neighbouring rules, and why they did not apply
public record Derivation(ClauseId clause, Version version, List<Step> steps, List<WhyNot> others) {
  public Derivation {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }

  /// The amount the steps fold into, or none when no step carries money. The last step that
  /// carries money leaves whole minor units.
  public Optional<Money> result() {
    return result(steps);
  }

  static Optional<Money> result(List<Step> steps) {
    Optional<Exact> amount = Optional.empty();
    for (var step : steps) amount = step.after(amount);
    return amount.map(Exact::whole);
  }
}

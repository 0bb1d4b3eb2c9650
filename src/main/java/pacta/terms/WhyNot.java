package pacta.terms;

import java.time.Instant;
import pacta.money.Money;

/// A neighbouring rule that did not apply, and the fact that ruled it out.
public sealed interface WhyNot {
  ClauseId clause();

  /// Told by then, it would have cost this.
  record Earlier(ClauseId clause, Instant by, Money wouldCost) implements WhyNot {}

  /// Told later than this, it would cost more.
  record Later(ClauseId clause, Instant after, Money wouldCost) implements WhyNot {}

  /// A pass would make it free, and there are some left.
  record PassLeft(ClauseId clause, int left) implements WhyNot {}

  /// All the passes were used.
  record PassesUsedUp(ClauseId clause, int agreed) implements WhyNot {}

  /// The penalty for leaving does not apply when the professional ends the work.
  record EndedByProfessional(ClauseId clause) implements WhyNot {}
}

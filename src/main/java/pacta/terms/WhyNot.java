package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
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

  /// The reason that was given is none that the agreement takes.
  record ExcuseNotAgreed(ClauseId clause, Excuse.Cause cause) implements WhyNot {}

  /// All the excuses of the year were used.
  record ExcusesUsedUp(ClauseId clause, int most) implements WhyNot {}

  /// The reason was never proven, though a proof was asked for until that day.
  record NotProven(ClauseId clause, Excuse.Cause cause, LocalDate until) implements WhyNot {}

  /// All the free weeks of the year were used.
  record FreeWeeksUsedUp(ClauseId clause, int weeks) implements WhyNot {}

  /// All the moves of the period were used.
  record MovesUsedUp(ClauseId clause, int times) implements WhyNot {}

  /// The other one is the reason for it.
  record CausedByOther(ClauseId clause) implements WhyNot {}

  /// Until that day nothing follows.
  record DaysOfGrace(ClauseId clause, LocalDate until) implements WhyNot {}

  /// The price was reviewed, and until the day on which the new one begins leaving costs nothing.
  record PriceChanges(ClauseId clause, LocalDate from) implements WhyNot {}

  /// Until that day the deposit would have been given back.
  record DepositUntil(ClauseId clause, LocalDate until) implements WhyNot {}
}

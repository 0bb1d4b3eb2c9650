package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import pacta.money.Money;

/// What the agreement answers to an incident.
public sealed interface Verdict {
  /// @param consequences in the order of the clauses that give them; never empty
  record Judged(List<Consequence> consequences) implements Verdict {
    public Judged {
      consequences = List.copyOf(consequences);
      if (consequences.isEmpty()) throw new IllegalArgumentException("no consequence");
    }

    /// What the client would owe for this, tax and all; zero when nothing.
    public Money owed(java.util.Currency currency) {
      return charges().map(Consequence.Charge::amount)
          .reduce(Money.zero(currency), Money::plus);
    }

    public Stream<Consequence.Charge> charges() {
      return consequences.stream().filter(Consequence.Charge.class::isInstance)
          .map(Consequence.Charge.class::cast);
    }

    /// The consequence that says most: the first.
    public Consequence main() {
      return consequences.getFirst();
    }
  }

  /// The agreement says nothing of this.
  record Silent() implements Verdict {}

  /// It has not happened yet: the wait lasts until then.
  record TooSoon(ClauseId clause, Instant until) implements Verdict {}

  /// There is no pass to use.
  record NoPass(int agreed) implements Verdict {}

  /// The pass is for cancelling, not for this.
  record PassDoesNotCover(ClauseId clause) implements Verdict {}

  /// A rate that it takes has not been published, as far as is known here.
  record NotComputable(ClauseId clause, PublicRate rate, LocalDate day) implements Verdict {}

  /// The agreement does not allow it.
  record NotAllowed(ClauseId clause, Objection objection) implements Verdict {}

  /// Why something is not allowed.
  enum Objection {
    TOO_LATE_TO_MOVE, OUTSIDE_THE_WINDOW, PAUSES_USED_UP, PAUSE_TOO_LONG, PAUSE_TOO_SOON,
    PAUSE_NOT_ON_THE_FIRST, YES_IN_WRITING_MISSING, PERIOD_OVER, NOT_YOURS_TO_END,
    REVIEW_TOO_SOON, SAID_TOO_LATE, NO_SUCH_PIECE,
    MOVES_USED_UP
  }
}

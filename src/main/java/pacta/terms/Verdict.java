package pacta.terms;

import java.time.Instant;
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
}

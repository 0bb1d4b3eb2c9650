package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Incident.Settling;

/// The failing that completes a row, one session a week after the other: not coming where that is
/// counted, else cancelling late.
record RowExample(Examples book, Streak clause) {
  /// None where no such failing costs anything, and so none counts.
  Stream<Example> examples() {
    return Stream.of(row(clause.noShows(), this::noShow), row(clause.cancellations(), this::late))
        .flatMap(Optional::stream).limit(1);
  }

  private Optional<Example> row(int limit, IntFunction<Incident> incident) {
    if (limit == 0) return Optional.empty();
    var facts = book.facts(0);
    for (var i = 1; i < limit; i++)
      if (Judge.judge(terms(), facts, incident.apply(i)) instanceof Verdict.Judged judged)
        facts = after(facts, incident.apply(i), judged);
    return Optional.of(book.example(clause, facts, incident.apply(limit)))
        .filter(it -> it.verdict() instanceof Verdict.Judged judged && judged.consequences()
            .stream().anyMatch(right -> right.because().clause().equals(it.clause())));
  }

  private Facts after(Facts facts, Incident incident, Verdict.Judged judged) {
    var zero = Money.zero(terms().currency());
    var lost = judged.consequences().stream().anyMatch(it -> it instanceof UnitsUsed used
        && used.fate() == UnitsUsed.Fate.FORFEITED);
    return new Facts(facts.version(), 0, facts.unitsUsed() + (lost ? 1 : 0), zero, zero,
        facts.history().and(incident, judged));
  }

  private Incident noShow(int number) {
    var wait = terms().find(NoShow.class).map(NoShow::waitMinutes).orElse(0);
    return new Incident.ClientDoesNotCome(session(number),
        start(number).plus(Duration.ofMinutes(wait)), Settling.AS_AGREED);
  }

  private Incident late(int number) {
    return new Incident.ClientCancels(session(number),
        start(number).minus(Duration.ofHours(1)), Settling.AS_AGREED);
  }

  private Instant start(int number) {
    return session(number).start().instant();
  }

  private Session session(int number) {
    var first = book.session();
    return new Session(number, book.at(book.firstDay().plusWeeks(number - 1L),
        first.start().local().toLocalTime()), first.minutes(), first.booked());
  }

  private Terms terms() {
    return book.terms();
  }
}

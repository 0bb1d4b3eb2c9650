package pacta.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What was judged before, in order of time, for the rules that count how often.
///
/// @param signed when the last party signed
/// @param rates  published rates of interest, as far as they are known
public record History(Optional<Instant> signed, Rates rates, List<Done> done) {
  public static final History NONE = new History(Optional.empty(), Rates.PUBLISHED, List.of());

  /// An incident that stands, and what it led to. What was waived is not here.
  public record Done(Incident incident, Verdict.Judged verdict) {
    boolean ledTo(Class<? extends Consequence> kind) {
      return verdict.consequences().stream().anyMatch(kind::isInstance);
    }

    /// Whether it cost the client something.
    boolean cost() {
      return verdict.consequences().stream().anyMatch(it -> it instanceof Consequence.Charge
          || it instanceof Consequence.UnitsUsed used
              && used.fate() == Consequence.UnitsUsed.Fate.FORFEITED);
    }
  }

  public History {
    done = List.copyOf(done);
  }

  public static History signedAt(Instant signed) {
    return new History(Optional.of(signed), Rates.PUBLISHED, List.of());
  }

  /// Where no rate of interest is looked at, none is carried along.
  static History withoutRates(Instant signed) {
    return new History(Optional.of(signed), Rates.UNKNOWN, List.of());
  }

  /// The same with one incident more.
  public History and(Incident incident, Verdict.Judged verdict) {
    var more = new ArrayList<>(done);
    more.add(new Done(incident, verdict));
    return new History(signed, rates, more);
  }

  /// The same after an incident. What was excused and not proven counts as if no reason had been
  /// given; a proof that is shown changes nothing.
  History after(Incident incident, Verdict.Judged verdict) {
    if (!(incident instanceof Incident.ProofIsDue proof)) return and(incident, verdict);
    return proof.shown() ? this : without(proof.of()).and(proof.of(), verdict);
  }

  /// The same without an incident that no longer stands.
  History without(Incident incident) {
    return new History(signed, rates,
        done.stream().filter(it -> it.incident() != incident).toList());
  }

  long count(Predicate<Done> which) {
    return done.stream().filter(which).count();
  }

  /// How many in a row, up to now, were of the one sort before one of the other broke the row.
  int inARow(Predicate<Done> counted, Predicate<Done> breaks) {
    var row = 0;
    for (var it : done.reversed()) {
      if (breaks.test(it)) return row;
      if (counted.test(it)) row++;
    }
    return row;
  }

  <I extends Incident> Stream<I> of(Class<I> kind) {
    return done.stream().map(Done::incident).filter(kind::isInstance).map(kind::cast);
  }
}

package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.terms.Consequence.PriceChange;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;

/// The price that rules: the one agreed, until a review says another.
///
/// A reviewed price rules what is booked and what begins from its day on. What was booked, or had
/// begun, before keeps its price. One price for a package or a work covers all of it from the
/// signature, and no review changes it.
final class Prices {
  private Prices() {}

  /// The review that a session has its price from: the last one said before it was booked, of those
  /// that ruled by then.
  static Optional<Step.Reviewed> of(Terms terms, History history, Session session) {
    return last(terms, history, terms.day(session.booked()), session.booked());
  }

  /// The review that a month has its fee from.
  static Optional<Step.Reviewed> of(Terms terms, History history, YearMonth month) {
    return last(terms, history, terms.begunBy(month.atDay(1)), Instant.MAX);
  }

  /// What a session is worth, net or with tax as its price is.
  ///
  /// @param unit from 1, in order of use
  static Money worth(Terms terms, History history, Session session, int unit) {
    var reviewed = of(terms, history, session);
    return reviewed.isPresent() ? reviewed.get().price() : terms.price().unitValue(unit);
  }

  /// The same, of a session that is the next to be used.
  static Money worth(Terms terms, Facts facts, Session session) {
    return worth(terms, facts.history(), session, facts.unitsUsed() + 1);
  }

  /// What a month costs.
  static Money fee(Terms terms, History history, Retainer price, YearMonth month) {
    var reviewed = of(terms, history, month);
    return reviewed.isPresent() ? reviewed.get().price() : price.fee();
  }

  /// The reviews that sessions or months used so far have their price from, and how many do.
  static List<Step.Reviewed> ofUsed(Terms terms, History history) {
    if (rulesAll(terms)) return List.of();
    var times = new HashMap<Step.Reviewed, Integer>();
    for (var done : history.done())
      ofUsed(terms, history, done).ifPresent(it -> times.merge(it, 1, Integer::sum));
    return times.entrySet().stream().map(it -> new Step.Reviewed(it.getKey().price(),
        it.getKey().from(), it.getKey().clause(), it.getValue()))
        .sorted(Comparator.comparing(Step.Reviewed::from)).toList();
  }

  private static Optional<Step.Reviewed> ofUsed(Terms terms, History history, History.Done done) {
    var months = terms.price() instanceof Retainer;
    return switch (done.incident()) {
      case Incident.MonthEnds it when months -> of(terms, history, it.month());
      case Incident.OfSession it when !months && uses(done) -> of(terms, history, it.session());
      case Incident.OfSession _, Incident.OfWork _ -> Optional.empty();
    };
  }

  private static boolean uses(History.Done done) {
    return done.verdict().consequences().stream().anyMatch(it -> it instanceof UnitsUsed used
        && (used.fate() == Fate.HELD || used.fate() == Fate.FORFEITED));
  }

  /// What `units` sessions or months, used so far, are worth at a price agreed for each.
  static Money used(Money agreed, int units, List<Step.Reviewed> reviewed) {
    var worth = agreed.times(units);
    for (var it : reviewed) worth = worth.plus(it.price().minus(agreed).times(it.units()));
    return worth;
  }

  /// The last review that there was, whether it rules already or not.
  static Optional<PriceChange> last(History history) {
    return history.done().reversed().stream().flatMap(done -> change(done).stream()).findFirst();
  }

  /// The review that was said by a moment and whose price does not rule yet: until it does, the
  /// client may leave at no cost.
  static Optional<PriceChange> toCome(Terms terms, History history, Instant at) {
    for (var done : history.done().reversed())
      if (done.incident() instanceof Incident.PriceIsReviewed it && !it.told().isAfter(at)
          && terms.day(at).isBefore(it.from())) return change(done);
    return Optional.empty();
  }

  /// Looked for without a copy: every incident asks.
  private static Optional<Step.Reviewed> last(Terms terms, History history, LocalDate day,
      Instant before) {
    if (history.done().isEmpty() || rulesAll(terms)) return Optional.empty();
    for (var i = history.done().size() - 1; i >= 0; i--) {
      var done = history.done().get(i);
      if (!(done.incident() instanceof Incident.PriceIsReviewed it)
          || it.from().isAfter(day) || !it.told().isBefore(before)) continue;
      return change(done).map(change -> new Step.Reviewed(
          change.price(), change.from(), change.because().clause(), 1));
    }
    return Optional.empty();
  }

  private static Optional<PriceChange> change(History.Done done) {
    for (var it : done.verdict().consequences())
      if (it instanceof PriceChange change) return Optional.of(change);
    return Optional.empty();
  }

  /// Whether the price that was agreed rules whatever happens.
  private static boolean rulesAll(Terms terms) {
    return switch (terms.price()) {
      case PackagePrice _, ProjectPrice _ -> true;
      case SessionPrice _, Retainer _ -> terms.find(PriceReview.class).isEmpty();
    };
  }
}

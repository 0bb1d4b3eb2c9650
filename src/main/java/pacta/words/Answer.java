package pacta.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Language;
import pacta.people.Role;
import pacta.terms.Consequence;
import pacta.terms.Course;
import pacta.terms.Derivation;
import pacta.terms.Terms;
import pacta.terms.Timeline;
import pacta.terms.Timeline.Standing;
import pacta.terms.Timeline.Turn;
import pacta.terms.Verdict;

/// What an agreement answers to a course of facts: as data, and in both languages.
///
/// @param shape the form of this record; grows when its meaning would change
/// @param turns in order of time
/// @param owed  every sum that became owed, and what is open of it
/// @param end   how all stands at the moment that was looked from
public record Answer(int shape, List<Entry> turns, List<Sum> owed, Standing end) {
  public static final int SHAPE = 1;

  /// A fact, or something that time brought, and what follows.
  ///
  /// @param fact     its place in the list of facts, from 0; absent for what time brought
  /// @param incident its kind, absent for a fact that only puts something down
  /// @param verdict  `Judged`, `Silent`, `TooSoon`, `NotAllowed`, `NotComputable`, `NoPass`,
  ///                 `PassDoesNotCover`, or `Noted` or `Refused` for a fact that is not judged
  /// @param why      of a refusal or of what is not allowed
  /// @param told     absent when words were not asked for
  public record Entry(Instant at, Optional<Integer> fact, Optional<String> incident,
      String verdict, Optional<String> why, List<Effect> consequences, Optional<Told> told,
      Standing standing) {}

  /// One consequence.
  ///
  /// @param amount    in major units, where it is one of money; the worth of a session that is used
  /// @param debtor    who owes it
  /// @param creditor  who is owed
  /// @param clause    the number of the clause that says so, in the version
  /// @param of        the whole of it: its values, each step of its arithmetic, and why
  ///                  neighbouring rules did not apply
  public record Effect(String kind, Optional<BigDecimal> amount, Optional<Currency> currency,
      Optional<Role> debtor, Optional<Role> creditor, String clause, int version,
      Consequence of) {}

  /// The same in words.
  public record Told(String es, String en) {}

  /// @param due absent while what it waits for has not happened
  public record Sum(BigDecimal amount, BigDecimal open, Currency currency, String clause,
      Optional<LocalDate> due, Optional<Integer> fact, Derivation because) {}

  /// @param words whether it is told in words too, which takes most of the time
  public static Answer of(Terms terms, Course course, boolean words) {
    var timeline = course.under(terms);
    return new Answer(SHAPE,
        timeline.turns().stream().map(turn -> entry(terms, turn, words)).toList(),
        timeline.dues().stream().map(Answer::sum).toList(), timeline.end());
  }

  private static Entry entry(Terms terms, Turn turn, boolean words) {
    var told = words ? turn.verdict().map(verdict -> new Told(
        told(terms, turn, verdict, Language.ES), told(terms, turn, verdict, Language.EN)))
        : Optional.<Told>empty();
    return new Entry(turn.at(), turn.fact(),
        turn.incident().map(it -> it.getClass().getSimpleName()),
        turn.verdict().map(it -> it.getClass().getSimpleName())
            .orElse(turn.refusal().isPresent() ? "Refused" : "Noted"),
        turn.refusal().map(Enum::name).or(() -> turn.verdict().flatMap(Answer::why)),
        turn.verdict().map(Answer::effects).orElse(List.of()), told, turn.standing());
  }

  private static Optional<String> why(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NotAllowed it -> Optional.of(it.objection().name());
      case Verdict.NotComputable it -> Optional.of(it.rate() + " " + it.day());
      case Verdict.TooSoon it -> Optional.of(it.until().toString());
      case Verdict.Judged _, Verdict.Silent _, Verdict.NoPass _, Verdict.PassDoesNotCover _ ->
          Optional.empty();
    };
  }

  private static String told(Terms terms, Turn turn, Verdict verdict, Language language) {
    return Explained.of(verdict, turn.incident().orElseThrow(), terms, language, terms.zone(),
        Listener.BOTH).plain();
  }

  private static List<Effect> effects(Verdict verdict) {
    return verdict instanceof Verdict.Judged judged
        ? judged.consequences().stream().map(Answer::effect).toList() : List.of();
  }

  private static Effect effect(Consequence it) {
    var money = switch (it) {
      case Consequence.Charge charge -> Optional.of(charge.amount());
      case Consequence.Credit credit -> Optional.of(credit.amount());
      case Consequence.UnitsUsed used -> Optional.of(used.worth());
      case Consequence.UnitsLapse lapse -> Optional.of(lapse.worth());
      case Consequence.PriceChange change -> Optional.of(change.price());
      case Consequence.PassSpent _, Consequence.Right _, Consequence.StageChange _,
          Consequence.NoEffect _, Consequence.SessionMoved _, Consequence.Awaited _,
          Consequence.DatesMove _, Consequence.Standstill _, Consequence.PieceStands _,
          Consequence.UsableUntil _, Consequence.MinutesKept _ -> Optional.<Money>empty();
    };
    var debtor = debtor(it);
    return new Effect(it.getClass().getSimpleName(), money.map(Money::amount),
        money.map(Money::currency), debtor, debtor.map(Answer::other),
        it.because().clause().toString(), it.because().version().number(), it);
  }

  private static Optional<Role> debtor(Consequence it) {
    return switch (it) {
      case Consequence.Charge charge -> Optional.of(charge.from());
      case Consequence.Credit credit -> Optional.of(other(credit.to()));
      case Consequence.UnitsUsed _, Consequence.UnitsLapse _, Consequence.PriceChange _,
          Consequence.PassSpent _, Consequence.Right _, Consequence.StageChange _,
          Consequence.NoEffect _, Consequence.SessionMoved _, Consequence.Awaited _,
          Consequence.DatesMove _, Consequence.Standstill _, Consequence.PieceStands _,
          Consequence.UsableUntil _, Consequence.MinutesKept _ -> Optional.empty();
    };
  }

  private static Role other(Role role) {
    return role == Role.CLIENT ? Role.PROFESSIONAL : Role.CLIENT;
  }

  private static Sum sum(Timeline.DueSum due) {
    var amount = due.charge().amount();
    return new Sum(amount.amount(), due.open().amount(), amount.currency(),
        due.charge().because().clause().toString(), due.due(), due.fact(),
        due.charge().because());
  }
}

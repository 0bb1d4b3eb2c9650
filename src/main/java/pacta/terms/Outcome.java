package pacta.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody would notice of a verdict: what is owed, given or allowed, without why, and
/// without the numbers under which it is agreed. Two verdicts with the same outcome come to the
/// same thing.
///
/// @param effects each told by its kind and its values
public record Outcome(List<List<Object>> effects) {
  static Outcome of(Verdict verdict) {
    return new Outcome(switch (verdict) {
      case Verdict.Judged it -> it.consequences().stream().flatMap(Outcome::effect).toList();
      case Verdict.Silent _ -> List.of();
      case Verdict.TooSoon(var _, var until) -> List.of(List.of("wait", until));
      case Verdict.NoPass(var agreed) -> List.of(List.of("no pass", agreed));
      case Verdict.PassDoesNotCover _ -> List.of(List.of("no cover"));
      case Verdict.NotComputable(var _, var rate, var day) ->
          List.of(List.of("no rate", rate, day));
      case Verdict.NotAllowed(var _, var objection) -> List.of(List.of("no", objection));
    });
  }

  private static Stream<List<Object>> effect(Consequence consequence) {
    return switch (consequence) {
      case Consequence.Charge it -> told("owes", it.from(), it.amount());
      case Consequence.Credit it -> told("gets", it.to(), it.amount(), it.due());
      case Consequence.UnitsUsed it -> switch (it.fate()) {
        case HELD, FORFEITED -> told("session", it.fate(), it.worth());
        case RELEASED, RETURNED -> told("session", it.fate());
      };
      case Consequence.PassSpent it -> told("pass", it.left());
      case Consequence.Right it -> told("right", it.kind(), it.minutes());
      case Consequence.SessionMoved it -> told("moved", it.to());
      case Consequence.Awaited it ->
          told("awaited", it.of(), it.what(), it.until(), it.because().result());
      case Consequence.DatesMove it -> told("later", it.days());
      case Consequence.Standstill it -> told("still", it.kind(), it.from(), it.until());
      case Consequence.PieceStands it -> told("piece", it.piece(), it.standing(), it.on());
      case Consequence.UnitsLapse it -> told("lapse", it.units(), it.worth());
      case Consequence.UsableUntil it -> told("usable", it.until());
      case Consequence.MinutesKept it -> told("kept", it.kept());
      case Consequence.PriceChange it -> told("price", it.price(), it.from());
      case Consequence.StageChange it -> told("end", it.lastDay());
      case Consequence.NoEffect _ -> Stream.of();
    };
  }

  private static Stream<List<Object>> told(Object... values) {
    return Stream.of(List.of(values));
  }

  /// Its kinds alone, without figures or days: what one would call the same thing at another price.
  List<Object> kinds() {
    return effects.stream().<Object>map(it -> it.stream().filter(value ->
        value instanceof String || value instanceof Enum<?>).toList()).toList();
  }

  /// The clause that decides, where one does.
  static Optional<ClauseId> clause(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Judged it -> Optional.of(it.main().because().clause());
      case Verdict.TooSoon(var clause, var _) -> Optional.of(clause);
      case Verdict.PassDoesNotCover(var clause) -> Optional.of(clause);
      case Verdict.NotComputable(var clause, var _, var _) -> Optional.of(clause);
      case Verdict.NotAllowed(var clause, var _) -> Optional.of(clause);
      case Verdict.Silent _, Verdict.NoPass _ -> Optional.empty();
    };
  }
}

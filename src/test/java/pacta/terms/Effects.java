package pacta.terms;

import java.util.List;
import java.util.stream.Stream;

/// What comes out of an agreement, without the reasons: what one would feel in the purse or the
/// diary.
public final class Effects {
  private Effects() {}

  /// All that the agreement does by itself: what is owed from signing and booking on, its worked
  /// examples, and what its writer is told.
  public static List<Object> standing(Terms terms) {
    var session = Example.sample(terms);
    return Stream.of(
        Owed.onSigning(terms, Version.FIRST).stream().map(Effects::bare),
        Owed.onBooking(terms, Version.FIRST, session, 1).stream().map(Effects::bare),
        Example.of(terms).stream().map(example ->
            (Object) List.of(example.incident(), of(example.verdict()))),
        Draft.of(terms).findings().stream().map(finding -> (Object) finding))
        .flatMap(it -> it).toList();
  }

  private static Object bare(Owed owed) {
    return List.of(bare(owed.charge()), owed.due());
  }

  public static Object of(Terms terms, Grid.Case it) {
    return of(Judge.judge(terms, it.facts(), it.incident()));
  }

  public static Object of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Judged(var consequences) -> consequences.stream().map(Effects::bare).toList();
      case Verdict.TooSoon(var _, var until) -> List.of("too soon", until);
      case Verdict.NoPass(var agreed) -> List.of("no pass", agreed);
      case Verdict.PassDoesNotCover _ -> "pass does not cover";
      case Verdict.Silent() -> "silent";
    };
  }

  private static Object bare(Consequence consequence) {
    return switch (consequence) {
      case Consequence.Charge it -> List.of("charge", it.from(), it.amount(), it.vat());
      case Consequence.Credit it -> List.of("credit", it.to(), it.amount(), it.due());
      case Consequence.UnitsUsed it -> List.of("unit", it.fate(), it.worth());
      case Consequence.PassSpent it -> List.of("pass", it.left());
      case Consequence.Right it -> List.of("right", it.kind(), it.minutes());
      case Consequence.StageChange it -> List.of("ends", it.lastDay());
      case Consequence.NoEffect _ -> "nothing";
    };
  }
}

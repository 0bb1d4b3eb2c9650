package pacta.terms;

import java.util.ArrayList;
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
        Owed.onBooking(terms, Version.FIRST, History.NONE, session, 1).stream()
            .map(Effects::bare),
        Example.of(terms).stream().map(example ->
            (Object) List.of(example.incident(), of(example.verdict()))),
        Draft.of(terms).findings().stream().map(finding -> (Object) finding))
        .flatMap(it -> it).toList();
  }

  /// What a course of facts comes to: each turn, every sum with its day, and how it stands.
  public static Object of(Terms terms, Course course) {
    var timeline = course.under(terms);
    return List.of(
        timeline.turns().stream().map(turn -> List.of(turn.at(), turn.fact(), turn.refusal(),
            turn.verdict().map(Effects::of), turn.standing())).toList(),
        timeline.dues().stream().map(due -> List.of(bare(due.charge()), due.due(), due.open()))
            .toList(),
        timeline.end());
  }

  private static Object bare(Owed owed) {
    return List.of(bare(owed.charge()), owed.due());
  }

  /// Whether something else comes out of the case under the one than under the other.
  public static boolean differ(Terms one, Terms other, Grid.Case it) {
    var first = Judge.judge(one, it.facts(), it.incident());
    var second = Judge.judge(other, it.facts(), it.incident());
    return !first.equals(second) && !of(first).equals(of(second));
  }

  public static Object of(Terms terms, Grid.Case it) {
    return of(Judge.judge(terms, it.facts(), it.incident()));
  }

  public static Object of(Verdict verdict) {
    return verdict instanceof Verdict.Judged(var consequences)
        ? consequences.stream().map(Effects::bare).toList() : bare(verdict);
  }

  /// The kind and its values, but for the reasons and the number of the clause. How long a session
  /// that began late is given is told by a step alone, and felt all the same.
  private static Object bare(Object value) {
    var parts = new ArrayList<Object>();
    parts.add(value.getClass().getSimpleName());
    for (var part : value.getClass().getRecordComponents())
      if (part.getType() != Derivation.class && part.getType() != ClauseId.class)
        parts.add(Alternatives.read(part, (Record) value));
    if (value instanceof Consequence it)
      it.because().steps().stream().filter(Step.Given.class::isInstance).forEach(parts::add);
    return parts;
  }
}

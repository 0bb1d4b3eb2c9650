package pacta.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The clauses in the order they are read, with their numbers.
public record Outline(List<Line> lines) {
  /// One numbered sentence.
  ///
  /// @param sentence which of the clause's sentences, from 0
  public record Line(ClauseId id, Clause clause, int sentence) {}

  public static Outline of(List<Clause> clauses) {
    var lines = new ArrayList<Line>();
    var next = new EnumMap<Point, Integer>(Point.class);
    for (var clause : inOrder(clauses))
      for (var sentence = 0; sentence < clause.sentences(); sentence++) {
        var number = next.merge(clause.point(), 1, Integer::sum);
        lines.add(new Line(new ClauseId(clause.point().number(), number), clause, sentence));
      }
    return new Outline(List.copyOf(lines));
  }

  public List<Line> under(Point point) {
    return lines.stream().filter(line -> line.clause().point() == point).toList();
  }

  /// @throws IllegalArgumentException when the outline has no such sentence
  public ClauseId idOf(Clause clause, int sentence) {
    return lines.stream()
        .filter(line -> line.clause().equals(clause) && line.sentence() == sentence)
        .map(Line::id).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sentence " + sentence));
  }

  /// Sorted by point and kind; free clauses last in their point, in the order given.
  ///
  /// @throws InvalidTerm when two clauses are of one kind
  static List<Clause> inOrder(List<Clause> clauses) {
    var sorted = clauses.stream().sorted(
        Comparator.comparing(Clause::point).thenComparing(Outline::rank)).toList();
    for (var i = 1; i < sorted.size(); i++)
      if (rank(sorted.get(i)) == rank(sorted.get(i - 1)) && !(sorted.get(i) instanceof FreeClause))
        throw new InvalidTerm("terms.twice",
            Map.of("value", sorted.get(i).getClass().getSimpleName()));
    return sorted;
  }

  private static int rank(Clause clause) {
    return switch (clause) {
      case Included _ -> 0;
      case NotIncluded _ -> 1;
      case Procedure _ -> 2;
      case Price _ -> 3;
      case PaymentSchedule _ -> 4;
      case NoticeTiers _ -> 5;
      case NoShow _ -> 6;
      case Courtesy _ -> 7;
      case ProfessionalCancels _ -> 8;
      case EarlyTermination _ -> 9;
      case Extras _ -> 10;
      case FreeClause _ -> 11;
    };
  }
}

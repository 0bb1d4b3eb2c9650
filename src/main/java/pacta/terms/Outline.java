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

  /// The number of a sentence, without the outline of all the others.
  ///
  /// @param clauses in the order of the outline
  /// @throws IllegalArgumentException when there is no such sentence
  static ClauseId idOf(List<Clause> clauses, Clause clause, int sentence) {
    if (sentence < 0 || sentence >= clause.sentences())
      throw new IllegalArgumentException("no sentence " + sentence);
    var number = 1;
    for (var each : clauses) {
      if (each == clause || each.equals(clause))
        return new ClauseId(clause.point().number(), number + sentence);
      if (each.point() == clause.point()) number += each.sentences();
    }
    throw new IllegalArgumentException("no such clause: " + clause);
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

  /// Whether an agreement has one or the other: two prices, two ways to pay.
  static boolean isOfOneKind(Clause one, Clause other) {
    return rank(one) == rank(other);
  }

  private static int rank(Clause clause) {
    return switch (clause) {
      case Included _ -> 0;
      case NotIncluded _ -> 1;
      case Deliverables _ -> 2;
      case Procedure _ -> 3;
      case ReferenceCalendar _ -> 4;
      case FixedSlot _ -> 5;
      case LateStart _ -> 6;
      case ClientMaterials _ -> 7;
      case RevisionRounds _ -> 8;
      case Acceptance _ -> 9;
      case Expiry _ -> 10;
      case Price _ -> 11;
      case PaymentSchedule _ -> 12;
      case Payer _ -> 13;
      case Deposit _ -> 14;
      case LatePayment _ -> 15;
      case PriceReview _ -> 16;
      case Rush _ -> 17;
      case ChangeOrder _ -> 18;
      case WithdrawalRight _ -> 19;
      case NoticeTiers _ -> 20;
      case SetOut _ -> 21;
      case NoShow _ -> 22;
      case Reschedule _ -> 23;
      case Courtesy _ -> 24;
      case Excuse _ -> 25;
      case Streak _ -> 26;
      case ProfessionalCancels _ -> 27;
      case ProfessionalLate _ -> 28;
      case Pause _ -> 29;
      case EarlyTermination _ -> 30;
      case MinimumCommitment _ -> 31;
      case KillFee _ -> 32;
      case LateDelivery _ -> 33;
      case Extras _ -> 34;
      case FreeClause _ -> 35;
    };
  }
}

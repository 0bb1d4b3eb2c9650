package pacta.terms;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.people.Language;

/// What two people agree, whole: a draft without gaps. The data behind the seven points.
///
/// @param shape    the form of this record; grows when its meaning would change
/// @param language the language that rules; the other is a translation
/// @param zone     the agreement's zone, in which its days and times are counted
/// @param clauses  at most one of each kind, save free clauses; in the order of the outline
public record Terms(int shape, Language language, ZoneId zone, Party professional, Party client,
    Capacity capacity, List<Clause> clauses) {
  public static final int SHAPE = 1;

  public Terms {
    clauses = Outline.inOrder(clauses);
    Price.class.cast(one(clauses, Price.class).orElseThrow(() -> missing("price")));
    one(clauses, PaymentSchedule.class).orElseThrow(() -> missing("payment"));
    one(clauses, NoticeTiers.class).orElseThrow(() -> missing("tiers"));
  }

  /// The clause of that kind, when the agreement has one.
  public <C extends Clause> Optional<C> find(Class<C> kind) {
    return one(clauses, kind);
  }

  public Price price() {
    return find(Price.class).orElseThrow();
  }

  public PaymentSchedule payment() {
    return find(PaymentSchedule.class).orElseThrow();
  }

  public NoticeTiers tiers() {
    return find(NoticeTiers.class).orElseThrow();
  }

  public Stream<FreeClause> free() {
    return clauses.stream().filter(FreeClause.class::isInstance).map(FreeClause.class::cast);
  }

  /// The number under which a sentence of a clause is printed.
  ///
  /// @param sentence from 0, in the clause's own order
  public ClauseId idOf(Clause clause, int sentence) {
    return Outline.of(clauses).idOf(clause, sentence);
  }

  static <C extends Clause> Optional<C> one(List<Clause> clauses, Class<C> kind) {
    return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static InvalidTerm missing(String what) {
    return new InvalidTerm("terms.missing", java.util.Map.of("value", what));
  }
}

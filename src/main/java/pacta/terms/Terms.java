package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.time.Reckoning;

/// What two people agree, as far as it can be judged: at least a price. The data behind the seven
/// points.
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
    one(clauses, Price.class).orElseThrow(() -> missing("price"));
  }

  /// Of the two and the price, which tell almost any two agreements apart: terms are looked up at
  /// every page, and to walk through all their clauses for it would cost more than what is found.
  @Override public int hashCode() {
    return Objects.hash(professional, client, price());
  }

  /// Who has to sign it before it rules.
  public Set<Signatory> signatories() {
    return payer().isPresent() ? EnumSet.allOf(Signatory.class)
        : EnumSet.of(Signatory.PROFESSIONAL, Signatory.CLIENT);
  }

  /// Who pays, when that is neither side of the work.
  public Optional<Payer> payer() {
    return find(Payer.class);
  }

  /// The clause of that kind, when the agreement has one.
  public <C extends Clause> Optional<C> find(Class<C> kind) {
    return one(clauses, kind);
  }

  /// The same terms with a clause in the place of the one of its kind.
  public Terms with(Clause clause) {
    var others = new java.util.ArrayList<>(clauses.stream()
        .filter(it -> !Outline.isOfOneKind(it, clause)).toList());
    others.add(clause);
    return new Terms(shape, language, zone, professional, client, capacity, others);
  }

  public Price price() {
    return find(Price.class).orElseThrow();
  }

  /// @throws java.util.NoSuchElementException when the agreement has no such clause; one that is
  ///         signed always has
  public PaymentSchedule payment() {
    return find(PaymentSchedule.class).orElseThrow();
  }

  /// @throws java.util.NoSuchElementException when the agreement has no such clause, as one for a
  ///         whole work may not
  public NoticeTiers tiers() {
    return find(NoticeTiers.class).orElseThrow();
  }

  public Currency currency() {
    return price().currency();
  }

  /// How the agreement counts its days.
  public Reckoning reckoning() {
    return new Reckoning(zone, find(ReferenceCalendar.class).map(ReferenceCalendar::calendar));
  }

  /// The day it is in the agreement's zone.
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /// That day, or the first of the work where that comes later.
  LocalDate begunBy(LocalDate day) {
    return find(Procedure.class).map(Procedure::starts).filter(day::isBefore).orElse(day);
  }

  /// The first instant after a day.
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public Stream<FreeClause> free() {
    return clauses.stream().filter(FreeClause.class::isInstance).map(FreeClause.class::cast);
  }

  /// The number under which a sentence of a clause is printed.
  ///
  /// @param sentence from 0, in the clause's own order
  public ClauseId idOf(Clause clause, int sentence) {
    return Outline.idOf(clauses, clause, sentence);
  }

  static <C extends Clause> Optional<C> one(List<Clause> clauses, Class<C> kind) {
    for (var clause : clauses) if (kind.isInstance(clause)) return Optional.of(kind.cast(clause));
    return Optional.empty();
  }

  private static InvalidTerm missing(String what) {
    return new InvalidTerm("terms.missing", java.util.Map.of("value", what));
  }
}

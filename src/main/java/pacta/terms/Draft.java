package pacta.terms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.people.Language;

/// An agreement being written. It may have gaps, and says all of them at once.
///
/// @param clauses   at most one of each kind, save free clauses
/// @param insisted why the writer sends what would not pass for fair
public record Draft(Language language, ZoneId zone, Optional<Party> professional,
    Optional<Party> client, Optional<Capacity> capacity, List<Clause> clauses,
    List<Insisted> insisted) {
  /// @param finding its reason, such as `L1.no-refund`
  /// @param why     in the writer's own words
  public record Insisted(String finding, String why) {
    public Insisted {
      InvalidTerm.unless(!why.isBlank(), "insisted.why", finding);
    }
  }

  private static final Set<String> STOPS_SUMS = Set.of(
      "calendar.missing", "calendar.no-hours", "currency.mixed", "instalments.currency");

  public Draft {
    clauses = Outline.inOrder(clauses);
    insisted = List.copyOf(insisted);
  }

  public Draft(Language language, ZoneId zone, Optional<Party> professional,
      Optional<Party> client, Optional<Capacity> capacity, List<Clause> clauses) {
    this(language, zone, professional, client, capacity, clauses, List.of());
  }

  public <C extends Clause> Optional<C> find(Class<C> kind) {
    return Terms.one(clauses, kind);
  }

  /// This draft with the clause in the place of the one of its kind.
  ///
  /// @throws IllegalArgumentException for a free clause, of which there may be many
  public <C extends Clause> Draft with(Class<C> kind, C clause) {
    if (clause instanceof FreeClause) throw new IllegalArgumentException("many free clauses");
    var kept = new ArrayList<>(without(kind).clauses);
    kept.add(clause);
    return withClauses(kept);
  }

  /// This draft without any clause of that kind.
  public Draft without(Class<? extends Clause> kind) {
    return withClauses(clauses.stream().filter(clause -> !kind.isInstance(clause)).toList());
  }

  /// This draft with these free clauses and no others.
  public Draft withFree(List<FreeClause> free) {
    var kept = new ArrayList<>(without(FreeClause.class).clauses);
    kept.addAll(free);
    return withClauses(kept);
  }

  public Draft withClauses(List<Clause> others) {
    return new Draft(language, zone, professional, client, capacity, others, insisted);
  }

  /// This draft with those reasons and no others.
  public Draft insisting(List<Insisted> reasons) {
    return new Draft(language, zone, professional, client, capacity, clauses, reasons);
  }

  public Draft withParties(Party theProfessional, Party theClient, Capacity theCapacity) {
    return new Draft(language, zone, Optional.of(theProfessional), Optional.of(theClient),
        Optional.of(theCapacity), clauses, insisted);
  }

  /// What is missing and what does not fit together, in the order of the points.
  public List<Finding> findings() {
    return Composition.check(this);
  }

  /// The first point that keeps any amount from being worked out, if one does.
  public Optional<Point> uncountable() {
    if (find(Price.class).isEmpty()) return Optional.of(Point.FEES);
    return stopsSums().map(Finding::point);
  }

  /// What contradicts itself so that no amount can be worked out, though there is a price.
  public Optional<Finding> stopsSums() {
    return findings().stream().filter(it -> STOPS_SUMS.contains(it.reason())).findFirst();
  }

  /// The terms as far as amounts depend on them, once they can be worked out: a price is enough.
  /// What no amount looks at is filled in.
  public Optional<Terms> judgeable() {
    if (uncountable().isPresent()) return Optional.empty();
    var filled = find(PaymentSchedule.class).isPresent() ? this
        : with(PaymentSchedule.class, new BeforeEachSession(0));
    return Optional.of(new Terms(Terms.SHAPE, language, zone, professional.orElse(Party.UNNAMED),
        client.orElse(Party.UNNAMED), capacity.orElse(Capacity.CONSUMER), filled.clauses));
  }

  /// What stands in the way of sending it, in the order of the points.
  public List<Finding> obstacles() {
    return findings().stream().filter(Finding::blocks).filter(finding ->
        finding.weight() != Finding.Weight.UNFAIR || insisted.stream()
            .noneMatch(it -> it.finding().equals(finding.reason()))).toList();
  }

  /// The terms, when nothing stands in the way.
  public Optional<Terms> complete() {
    if (!obstacles().isEmpty()) return Optional.empty();
    return Optional.of(new Terms(Terms.SHAPE, language, zone, professional.orElseThrow(),
        client.orElseThrow(), capacity.orElseThrow(), clauses));
  }

  public static Draft of(Terms terms) {
    return new Draft(terms.language(), terms.zone(), Optional.of(terms.professional()),
        Optional.of(terms.client()), Optional.of(terms.capacity()), terms.clauses());
  }
}

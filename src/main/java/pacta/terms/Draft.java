package pacta.terms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.people.Language;

/// An agreement being written. It may have gaps, and says all of them at once.
///
/// @param clauses at most one of each kind, save free clauses
public record Draft(Language language, ZoneId zone, Optional<Party> professional,
    Optional<Party> client, Optional<Capacity> capacity, List<Clause> clauses) {
  public Draft {
    clauses = Outline.inOrder(clauses);
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
    return new Draft(language, zone, professional, client, capacity, others);
  }

  public Draft withParties(Party theProfessional, Party theClient, Capacity theCapacity) {
    return new Draft(language, zone, Optional.of(theProfessional), Optional.of(theClient),
        Optional.of(theCapacity), clauses);
  }

  /// What is missing and what does not fit together, in the order of the points.
  public List<Finding> findings() {
    return Composition.check(this);
  }

  /// The terms, when no finding stands in the way.
  public Optional<Terms> complete() {
    if (findings().stream().anyMatch(Finding::blocks)) return Optional.empty();
    return Optional.of(new Terms(Terms.SHAPE, language, zone, professional.orElseThrow(),
        client.orElseThrow(), capacity.orElseThrow(), clauses));
  }

  public static Draft of(Terms terms) {
    return new Draft(terms.language(), terms.zone(), Optional.of(terms.professional()),
        Optional.of(terms.client()), Optional.of(terms.capacity()), terms.clauses());
  }
}

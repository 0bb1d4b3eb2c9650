package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Alternatives;
import pacta.terms.Alternatives.Change;
import pacta.terms.Clause;
import pacta.terms.Courses;
import pacta.terms.Draft;
import pacta.terms.Effects;
import pacta.terms.Grid;
import pacta.terms.RuledAgreements;
import pacta.terms.Terms;

/// The proof that what is signed is what runs: every component of every clause is in the Spanish
/// text, in the English text and in what happens.
///
/// Each component is given every other value. In at least one agreement all three must change;
/// in none may something happen otherwise while either text stays as it was.
class PerturbationTest {
  /// What only describes: it is read and signed, and nothing is computed from it.
  private static final Set<String> DESCRIPTIVE = Set.of(
      "Included.items", "Included.items[]", "NotIncluded.items", "NotIncluded.items[]",
      "Extras.items", "Extras.items[]", "FreeClause.text", "FreeClause.point",
      "Procedure.rhythm", "Procedure.place", "Procedure.place.address", "Acceptance.reminder",
      "Payer.name", "Payer.taxId", "Payer.address",
      "Payer.signer", "Payer.email");

  /// What cannot differ alone: both notices of a move are in one unit.
  private static final Set<String> TOGETHER = Set.of("Reschedule.approval.from.unit");

  private final Map<String, Set<String>> proven = new TreeMap<>();
  private final Set<String> faults = new TreeSet<>();

  @Test void every_component_is_said_in_both_languages_and_decides_something() {
    for (var terms : agreements())
      for (var clause : terms.clauses())
        for (var change : Alternatives.of(clause)) try_(terms, clause, change);
    assertThat(faults).isEmpty();
    assertThat(proven.entrySet().stream().filter(it -> !needed(it.getKey()).equals(it.getValue()))
        .map(it -> it.getKey() + " only changes " + it.getValue())).isEmpty();
  }

  @Test void no_clause_and_no_component_escapes_the_proof() {
    for (var terms : agreements())
      for (var clause : terms.clauses())
        for (var change : Alternatives.of(clause)) proven.put(change.path(), Set.of());
    var kinds = agreements().stream().flatMap(terms -> terms.clauses().stream())
        .map(Object::getClass).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(kindsUnder(Clause.class));
    var paths = new TreeSet<String>();
    for (var kind : kinds) Components.of(kind).forEach(paths::add);
    paths.removeAll(TOGETHER);
    assertThat(paths.stream().filter(path -> proven.keySet().stream()
        .noneMatch(it -> it.equals(path) || it.startsWith(path + ".")
            || it.startsWith(path + "[")))).isEmpty();
    assertThat(proven.keySet()).containsAll(DESCRIPTIVE);
  }

  private static List<Terms> agreements() {
    var paid = Agreements.paidByACompany();
    return Stream.of(Agreements.all(), RuledAgreements.all(), List.of(paid))
        .flatMap(List::stream).toList();
  }

  private static Set<Class<?>> kindsUnder(Class<?> type) {
    var kinds = new HashSet<Class<?>>();
    for (var kind : type.getPermittedSubclasses())
      if (kind.isSealed()) kinds.addAll(kindsUnder(kind));
      else kinds.add(kind);
    return kinds;
  }

  private static Set<String> needed(String path) {
    return DESCRIPTIVE.contains(path) ? Set.of("es", "en") : Set.of("es", "en", "effect");
  }

  private void try_(Terms terms, Clause clause, Change change) {
    var other = instead(terms, clause, (Clause) change.value());
    var changed = new TreeSet<String>();
    if (!said(Draft.of(terms), Language.ES).equals(said(other, Language.ES))) changed.add("es");
    if (!said(Draft.of(terms), Language.EN).equals(said(other, Language.EN))) changed.add("en");
    if (changed.size() == 2 && needed(change.path()).equals(proven.get(change.path()))) return;
    if (happensOtherwise(terms, other)) changed.add("effect");
    if (changed.contains("effect") && !changed.containsAll(Set.of("es", "en")))
      faults.add(change.path() + " does otherwise and says the same: " + change.value());
    if (DESCRIPTIVE.contains(change.path()) && changed.contains("effect"))
      faults.add(change.path() + " is no mere description: " + change.value());
    proven.merge(change.path(), changed, (one, two) -> one.size() >= two.size() ? one : two);
  }

  private static Draft instead(Terms terms, Clause clause, Clause other) {
    var clauses = new ArrayList<>(terms.clauses());
    clauses.set(clauses.indexOf(clause), other);
    return Draft.of(terms).withClauses(clauses);
  }

  /// The clauses alone: the worked examples would give every change away.
  private static List<String> said(Draft draft, Language language) {
    return Prose.of(draft, language).stream().flatMap(point -> point.clauses().stream())
        .map(ClauseText::text).toList();
  }

  /// That it could not even be signed is something that happens.
  private static boolean happensOtherwise(Terms terms, Draft draft) {
    if (draft.complete().isEmpty()) return true;
    var other = draft.complete().get();
    if (!Effects.standing(terms).equals(Effects.standing(other))) return true;
    return Courses.of(terms).stream()
            .anyMatch(it -> !Effects.of(terms, it).equals(Effects.of(other, it)))
        || Grid.whole(terms, other).anyMatch(it -> Effects.differ(terms, other, it));
  }
}

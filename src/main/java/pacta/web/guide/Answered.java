package pacta.web.guide;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pacta.terms.Clause;
import pacta.terms.ClauseId;
import pacta.terms.Example;
import pacta.terms.Incident;
import pacta.terms.Outline;
import pacta.terms.Plan;
import pacta.terms.Scenario;
import pacta.terms.Scenarios;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// What a clause answers, as it was answered: in its specimen, at every breakpoint, and in the
/// published vectors.
record Answered(Specimen specimen, Terms terms) {
  private static final Instant SIGNED =
      Specimen.FIRST_DAY.minusDays(7).atTime(12, 0).toInstant(ZoneOffset.UTC);

  /// A kind of incident and of clause that decided it.
  private record Decided(String incident, Class<? extends Clause> by) {}

  /// Read once, when first asked for.
  private static final class Known {
    private static final List<Decided> DECIDED = published();
  }

  static Answered in(Specimen specimen) {
    return new Answered(specimen, specimen.draft().judgeable().orElseThrow());
  }

  /// The examples that are signed with it.
  List<Example> examples() {
    var ids = specimen.ids();
    return Example.of(terms).stream().filter(it -> ids.contains(it.clause())).toList();
  }

  /// What else may happen that it decides; of every kind the first.
  List<Scenario> scenarios() {
    var kinds = new LinkedHashSet<Class<?>>();
    return Scenarios.of(Plan.of(terms, SIGNED)).stream()
        .filter(it -> decides(it.under(terms)) && kinds.add(it.incident().getClass())).toList();
  }

  /// The simple names of the kinds of incident that it decides.
  Set<String> incidents() {
    var names = new LinkedHashSet<String>();
    examples().forEach(it -> names.add(it.incident().getClass().getSimpleName()));
    scenarios().forEach(it -> names.add(it.incident().getClass().getSimpleName()));
    Known.DECIDED.stream().filter(it -> it.by() == specimen.clause().getClass())
        .forEach(it -> names.add(it.incident()));
    return names;
  }

  private boolean decides(Verdict verdict) {
    var ids = specimen.ids();
    return verdict instanceof Verdict.Judged judged && judged.consequences().stream()
        .anyMatch(it -> ids.contains(it.because().clause()));
  }

  private static List<Decided> published() {
    var found = new LinkedHashSet<Decided>();
    for (var name : Vectors.NAMES) {
      var vector = Vectors.read(name);
      var lines = Outline.of(vector.terms().clauses()).lines();
      for (var turn : vector.answer().orElseThrow().turns())
        turn.incident().ifPresent(incident -> turn.consequences().stream()
            .flatMap(it -> kind(lines, it.clause())).forEach(by ->
                found.add(new Decided(incident, by))));
    }
    return List.copyOf(found);
  }

  private static Stream<Class<? extends Clause>> kind(List<Outline.Line> lines, String id) {
    return lines.stream().filter(it -> it.id().equals(ClauseId.parse(id)))
        .map(it -> it.clause().getClass());
  }

  /// The published vectors that have such a clause.
  List<String> vectors() {
    return Vectors.NAMES.stream().filter(name -> Vectors.read(name).terms().clauses().stream()
        .anyMatch(it -> it.getClass() == specimen.clause().getClass())).toList();
  }
}

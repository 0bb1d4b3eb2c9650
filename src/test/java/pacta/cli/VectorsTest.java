package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.journal.Canonical;
import pacta.journal.Layout;
import pacta.terms.Clause;
import pacta.terms.Incident;
import pacta.terms.Outline;
import pacta.web.guide.Vector;
import pacta.web.guide.Vectors;
import pacta.words.Answer;

/// The vectors published beside the schemas are answered by `pacta ask` to the last letter. With
/// `-Dgolden=write` their answers are written again, to be read by somebody.
class VectorsTest {
  private static final Pattern CLAUSE = Pattern.compile("\"clause\":\"([1-7]\\.\\d+)\"");
  private static final Path VECTORS = Path.of("docs/schemas/vectors");

  @TempDir Path dir;

  static Stream<Path> vectors() throws IOException {
    try (var files = Files.list(VECTORS)) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  private static Vector read(Path file) throws IOException {
    return Canonical.PLAIN.read(Files.readString(file), Vector.class);
  }

  @ParameterizedTest @MethodSource("vectors") void it_is_answered_as_published(Path file)
      throws IOException {
    var vector = read(file);
    var terms = Files.writeString(dir.resolve("t.json"), Canonical.PLAIN.write(vector.terms()));
    var facts = Files.writeString(dir.resolve("f.json"), Canonical.PLAIN.write(vector.facts()));
    var said = Run.of("ask", "--terms", terms.toString(), "--facts", facts.toString(), "--json");
    assertThat(said.code()).as(said.err()).isZero();
    var answer = Canonical.PLAIN.read(said.out(), Answer.class);
    var whole = Layout.of(Canonical.PLAIN.write(
        new Vector(vector.terms(), vector.facts(), Optional.of(answer))));
    if ("write".equals(System.getProperty("golden"))) Files.writeString(file, whole);
    assertThat(file).content().isEqualTo(whole);
  }

  @Test void all_of_them_are_served() throws IOException {
    assertThat(vectors().map(it -> it.getFileName().toString().replace(".json", "")))
        .containsExactlyInAnyOrderElementsOf(Vectors.NAMES);
  }

  @Test void every_kind_of_clause_and_of_incident_is_in_one() throws IOException {
    var clauses = new TreeSet<String>();
    var incidents = new TreeSet<String>();
    for (var file : vectors().toList()) {
      var vector = read(file);
      vector.terms().clauses().forEach(it -> clauses.add(it.getClass().getSimpleName()));
      vector.answer().orElseThrow().turns().forEach(turn ->
          turn.incident().ifPresent(incidents::add));
    }
    assertThat(clauses).containsAll(kinds(Clause.class));
    assertThat(incidents).containsAll(kinds(Incident.class));
  }

  /// What decides is named by what it decides. The others say what the work is, by which days it
  /// counts or when its price is due, and are looked at by those that are named.
  @Test void every_clause_that_decides_something_is_named_in_an_answer() throws IOException {
    var named = new TreeSet<String>();
    for (var file : vectors().toList()) {
      var vector = read(file);
      var clauses = CLAUSE.matcher(Canonical.PLAIN.write(vector.answer().orElseThrow())).results()
          .map(it -> it.group(1)).distinct().toList();
      Outline.of(vector.terms().clauses()).lines().stream()
          .filter(it -> clauses.contains(it.id().toString()))
          .forEach(it -> named.add(it.clause().getClass().getSimpleName()));
    }
    var silent = kinds(Clause.class).stream().filter(it -> !named.contains(it)).toList();
    assertThat(silent).containsExactlyInAnyOrder("Included", "NotIncluded", "Procedure",
        "ReferenceCalendar", "ProjectPrice", "Instalments", "EachMonth", "Extras",
        "FreeClause", "Payer");
  }

  private static java.util.List<String> kinds(Class<?> type) {
    return Stream.of(type.getPermittedSubclasses()).flatMap(kind -> kind.isSealed()
        ? kinds(kind).stream() : Stream.of(kind.getSimpleName())).distinct().toList();
  }
}

package pacta.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import pacta.journal.Canonical;
import pacta.journal.UnreadableJson;
import pacta.people.Language;
import pacta.terms.Course;
import pacta.terms.Terms;
import pacta.terms.Written;
import pacta.words.Answer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Asks an agreement what follows from a course of facts, without a database.
@Command(name = "ask", mixinStandardHelpOptions = true, description = {
    "Pregunta a un acuerdo qué se sigue de unos hechos: cada consecuencia, con su cláusula y su",
    "aritmética. No guarda nada.",
    "Asks an agreement what follows from some facts: each consequence, with its clause and its",
    "arithmetic. Nothing is stored."})
final class Ask implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @Option(names = "--terms", required = true, paramLabel = "FILE", description = {
      "El acuerdo, en JSON.", "The agreement, in JSON."})
  private Path terms;

  @Option(names = "--facts", paramLabel = "FILE", description = {
      "Los hechos, en JSON.", "The facts, in JSON."})
  private Path facts;

  @Option(names = "--batch", paramLabel = "DIR|FILE", description = {
      "Muchos casos: una carpeta de ficheros .json, o un fichero .jsonl con un caso por línea. Da",
      "una línea de JSON por caso.",
      "Many cases: a folder of .json files, or one .jsonl file with a case a line. Gives a line of",
      "JSON for each."})
  private Path batch;

  @Option(names = "--as-of", paramLabel = "INSTANT", description = {
      "El momento desde el que se mira, como 2027-03-01T10:00:00+01:00.",
      "The moment that is looked from, such as 2027-03-01T10:00:00+01:00."})
  private String asOf;

  @Option(names = "--json", description = {
      "La respuesta en JSON.", "The answer in JSON."})
  private boolean json;

  @Option(names = "--no-words", description = {
      "Sin las explicaciones en palabras, que son lo que más tarda.",
      "Without the explanations in words, which take most of the time."})
  private boolean noWords;

  @Spec private CommandSpec spec;

  @Override public Integer call() {
    var complaints = Console.inBoth(spec.commandLine().getErr());
    if ((facts == null) == (batch == null)) {
      complaints.say("ask.facts-or-batch");
      return CommandLine.ExitCode.USAGE;
    }
    var mistakes = new ArrayList<Mistake>();
    var written = JsonFiles.read(terms, Written.class, complaints, mistakes::add);
    var agreed = written.flatMap(it -> JsonFiles.terms(it, terms, complaints, mistakes::add));
    var when = when(complaints);
    mistakes.forEach(it -> complaints.line(it.toString()));
    if (agreed.isEmpty() || asOf != null && when.isEmpty()) return CommandLine.ExitCode.USAGE;
    return batch == null ? one(agreed.get(), written.get().language(), when, complaints)
        : many(agreed.get(), when, complaints);
  }

  private Optional<Instant> when(Console complaints) {
    if (asOf == null) return Optional.empty();
    try {
      return Optional.of(Instant.parse(asOf));
    } catch (DateTimeParseException unreadable) {
      complaints.say("json.BAD_VALUE.time", "detail", asOf, "allowed", "", "some", 0);
      return Optional.empty();
    }
  }

  private int one(Terms agreed, Language language, Optional<Instant> when, Console complaints) {
    var mistakes = new ArrayList<Mistake>();
    var course = JsonFiles.read(facts, Course.class, complaints, mistakes::add);
    mistakes.forEach(it -> complaints.line(it.toString()));
    if (course.isEmpty()) return CommandLine.ExitCode.USAGE;
    var answer = Answer.of(agreed, at(course.get(), when), !noWords);
    var out = spec.commandLine().getOut();
    if (json) out.println(Canonical.PLAIN.write(answer));
    else new AnswerText(answer, agreed, language).lines().forEach(out::println);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static Course at(Course course, Optional<Instant> when) {
    return when.isEmpty() ? course : new Course(
        course.signed(), course.version(), course.rates(), course.facts(), when);
  }

  /// One line a case: its name, and the answer or what is wrong with it.
  private record Line(String file, Optional<Answer> answer, Optional<String> error) {}

  private int many(Terms agreed, Optional<Instant> when, Console complaints) {
    // a line at a time would go through the system thousands of times a second
    var out = new PrintWriter(new BufferedWriter(spec.commandLine().getOut(), BUFFER));
    var failed = 0;
    try (var cases = cases()) {
      for (var it : (Iterable<Case>) cases::iterator) {
        var line = line(it, agreed, when);
        if (line.error().isPresent()) failed++;
        out.println(Canonical.PLAIN.write(line));
      }
    } catch (IOException broken) {
      complaints.say("file.missing", "folder", batch.toString());
      return CommandLine.ExitCode.USAGE;
    } finally {
      out.flush();
    }
    return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Line line(Case it, Terms agreed, Optional<Instant> when) {
    try {
      var course = Canonical.PLAIN.read(it.json(), Course.class);
      return new Line(it.name(),
          Optional.of(Answer.of(agreed, at(course, when), !noWords)), Optional.empty());
    } catch (UnreadableJson unreadable) {
      return new Line(it.name(), Optional.empty(), Optional.of(unreadable.getMessage()));
    }
  }

  private record Case(String name, String json) {}

  private Stream<Case> cases() throws IOException {
    if (Files.isDirectory(batch)) {
      try (var files = Files.list(batch)) {
        List<Path> sorted = files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
        return sorted.stream().map(it -> new Case(it.getFileName().toString(), text(it)));
      }
    }
    var count = new int[1];
    return Files.lines(batch).filter(line -> !line.isBlank())
        .map(line -> new Case(batch.getFileName() + ":" + ++count[0], line));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

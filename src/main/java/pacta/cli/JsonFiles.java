package pacta.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import pacta.terms.InvalidTerm;
import pacta.terms.Terms;
import pacta.terms.Written;
import pacta.words.Findings;
import pacta.words.Reasons;

/// Single files of JSON that people hand over at the console.
final class JsonFiles {
  private JsonFiles() {}

  /// What the file says; what is wrong in it is told with its place.
  static <T> Optional<T> read(Path file, Class<T> type, Console console,
      Consumer<Mistake> mistakes) {
    var folder = file.toAbsolutePath().getParent();
    return StoryText.read(folder, file.getFileName().toString(), console, mistakes)
        .flatMap(text -> text.as(type, console, mistakes));
  }

  /// The terms to judge by, when there is a price.
  static Optional<Terms> terms(Written written, Path file, Console console,
      Consumer<Mistake> mistakes) {
    try {
      var terms = written.terms();
      var stops = written.draft().stopsSums();
      stops.ifPresent(it -> console.languages().forEach(language -> mistakes.accept(new Mistake(
          file.getFileName().toString(), 1, 1, it.at().map(at -> "clauses " + at)
              .orElse("clauses"), Findings.text(it, language)))));
      return stops.isEmpty() ? Optional.of(terms) : Optional.empty();
    } catch (InvalidTerm missing) {
      console.languages().forEach(language -> mistakes.accept(new Mistake(
          file.getFileName().toString(), 1, 1, "clauses", Reasons.text(missing, language))));
      return Optional.empty();
    }
  }
}

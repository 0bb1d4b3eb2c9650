package pacta.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.Optional;
import pacta.journal.Canonical;
import pacta.journal.UnreadableJson;
import pacta.journal.UnreadableJson.Reason;
import pacta.people.Language;
import pacta.terms.InvalidTerm;
import pacta.words.Reasons;

/// One file of a story as it was written.
///
/// @param name   such as `script.json`
/// @param places where its values stand
record StoryText(String name, String json, Places places) {
  /// Reads a file of the folder.
  static Optional<StoryText> read(Path folder, String name, Console console,
      Consumer<Mistake> mistakes) {
    try {
      var json = Files.readString(folder.resolve(name));
      return Optional.of(new StoryText(name, json, Places.of(json)));
    } catch (MalformedInputException notText) {
      mistakes.accept(new Mistake(name, 1, 1, "", console.text("file.not-utf8")));
    } catch (IOException missing) {
      mistakes.accept(new Mistake(name, 1, 1, "", console.text("file.missing",
          "folder", folder.toString())));
    }
    return Optional.empty();
  }

  /// What the file says.
  <T> Optional<T> as(Class<T> type, Console console, Consumer<Mistake> mistakes) {
    try {
      return Optional.of(Canonical.PLAIN.read(json, type));
    } catch (UnreadableJson unreadable) {
      mistakes.accept(mistake(unreadable, console));
      return Optional.empty();
    }
  }

  private Mistake mistake(UnreadableJson it, Console console) {
    var text = new StringBuilder();
    for (var language : console.languages())
      text.append(text.isEmpty() ? "" : "\n").append(text(it, language));
    if (it.reason() == Reason.BAD_VALUE && it.getCause() instanceof InvalidTerm)
      return Mistake.at(this, it.path(), text.toString());
    return new Mistake(name, it.line(), it.column(), it.path(), text.toString());
  }

  private static String text(UnreadableJson it, Language language) {
    if (it.getCause() instanceof InvalidTerm invalid) return Reasons.text(invalid, language);
    var known = it.reason() == Reason.BAD_VALUE && it.allowed().isEmpty()
        ? hint(it.getCause()) : it.reason().name();
    return Console.text(language, "json." + known, "detail", detail(it),
        "allowed", allowed(it.allowed(), language), "some", it.allowed().size());
  }

  /// What the reader of JSON says goes on for long, about things its writer does not know of.
  private static String detail(UnreadableJson it) {
    return it.reason() == Reason.NOT_JSON ? it.detail().replaceAll(" \\(.*", "") : it.detail();
  }

  private static String allowed(List<String> allowed, Language language) {
    return String.join(", ", allowed.stream().map(word -> word.matches(
        "string|integer|decimal|boolean|array|object")
        ? Console.text(language, "json.kind." + word) : word).toList());
  }

  /// How such a value is written, told by what could not be read.
  private static String hint(Throwable cause) {
    var said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    if (cause instanceof DateTimeParseException) return "BAD_VALUE.time";
    if (cause instanceof DateTimeException) return "BAD_VALUE.zone";
    if (said.startsWith("not a percentage")) return "BAD_VALUE.percent";
    if (said.startsWith("not an amount") || said.startsWith("too many decimals"))
      return "BAD_VALUE.money";
    return "BAD_VALUE";
  }
}

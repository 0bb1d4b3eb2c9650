package pacta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pacta.people.Language;
import pacta.words.Phrases;

/// Speaks to whoever stands at the console: in their language, or in both while it is not known.
///
/// @param out where it is said, a line at a time
record Console(PrintWriter out, List<Language> languages) {
  static Console inBoth(PrintWriter out) {
    return new Console(out, List.of(Language.values()));
  }

  Console in(Language language) {
    return new Console(out, List.of(language));
  }

  void say(String key, Object... named) {
    languages.forEach(language -> line(texts(language).say(key, named)));
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /// The text in every language spoken, one line each.
  String text(String key, Object... named) {
    return languages.stream().map(language -> texts(language).say(key, named))
        .collect(Collectors.joining("\n"));
  }

  static String text(Language language, String key, Map<String, ?> slots) {
    return texts(language).say(key, slots);
  }

  static String text(Language language, String key, Object... named) {
    return texts(language).say(key, named);
  }

  private static Phrases texts(Language language) {
    return Phrases.of(Console.class, "texts", language);
  }
}

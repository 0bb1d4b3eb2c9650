package pacta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pacta.people.Language;
import pacta.words.Messages;

/// Speaks to whoever stands at the console: in their language, or in both while it is not known.
///
/// @param out where it is said, a line at a time
record Console(PrintWriter out, List<Language> languages) {
  private static final Messages TEXTS = Messages.of("pacta.cli.texts");

  static Console inBoth(PrintWriter out) {
    return new Console(out, List.of(Language.values()));
  }

  Console in(Language language) {
    return new Console(out, List.of(language));
  }

  void say(String key, Object... named) {
    languages.forEach(language -> line(TEXTS.say(language, key, named)));
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /// The text in every language spoken, one line each.
  String text(String key, Object... named) {
    return languages.stream().map(language -> TEXTS.say(language, key, named))
        .collect(Collectors.joining("\n"));
  }

  static String text(Language language, String key, Map<String, ?> slots) {
    return TEXTS.say(language, key, slots);
  }

  static String text(Language language, String key, Object... named) {
    return TEXTS.say(language, key, named);
  }
}

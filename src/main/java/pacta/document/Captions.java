package pacta.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import pacta.people.Language;

/// The fixed words of the papers, in one language.
final class Captions {
  private static final Map<Language, Captions> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) ALL.put(language, new Captions(language));
  }

  private final Properties texts = new Properties();

  private Captions(Language language) {
    var name = "captions_" + language.tag() + ".properties";
    try (var in = Captions.class.getResourceAsStream(name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Captions in(Language language) {
    return ALL.get(language);
  }

  /// The text, with `{0}`, `{1}`… filled in.
  ///
  /// @throws IllegalArgumentException when there is no such text
  String of(String key, String... slots) {
    var text = texts.getProperty(key);
    if (text == null) throw new IllegalArgumentException("no caption " + key);
    var filled = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      boolean slot = text.charAt(at) == '{' && text.startsWith("}", at + 2);
      filled.append(slot ? slots[text.charAt(at + 1) - '0'] : text.substring(at, at + 1));
      if (slot) at += 2;
    }
    return filled.toString();
  }
}

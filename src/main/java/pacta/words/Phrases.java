package pacta.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import pacta.people.Language;

/// The texts of one file in one language, kept beside this class: ICU messages with named slots.
///
/// A slot is filled with text already written for the reader, or with a whole number that only
/// plurals look at; nothing is formatted here by a default.
final class Phrases {
  private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final Language language;
  private final Map<String, String> texts;

  private Phrases(String file, Language language) {
    this.name = file + "_" + language.tag() + ".properties";
    this.language = language;
    this.texts = load(name);
  }

  static Phrases of(String file, Language language) {
    return LOADED.computeIfAbsent(file + language, _ -> new Phrases(file, language));
  }

  /// @param named name, value, name, value…
  /// @throws IllegalArgumentException when nobody wrote that text, or a slot of it stays empty
  String say(String key, Object... named) {
    var slots = new HashMap<String, Object>();
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return say(key, slots);
  }

  String say(String key, Map<String, ?> slots) {
    var message = message(key);
    for (var slot : message.getArgumentNames())
      if (!slots.containsKey(slot))
        throw new IllegalArgumentException(name + ": " + key + " lacks a value for " + slot);
    return message.format(slots);
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  Set<String> keys() {
    return new TreeSet<>(texts.keySet());
  }

  /// The names of the slots in a text.
  Set<String> slots(String key) {
    return new TreeSet<>(message(key).getArgumentNames());
  }

  private MessageFormat message(String key) {
    var text = texts.get(key);
    if (text == null) throw new IllegalArgumentException(name + ": no text for " + key);
    return new MessageFormat(text, language.locale());
  }

  private static Map<String, String> load(String name) {
    var texts = new Properties();
    try (var in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalArgumentException("no texts in " + name);
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    var copy = new HashMap<String, String>();
    texts.stringPropertyNames().forEach(key -> copy.put(key, texts.getProperty(key)));
    return Map.copyOf(copy);
  }
}

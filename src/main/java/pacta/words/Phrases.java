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

/// The texts of one file in one language, kept beside the classes that say them: ICU messages with
/// named slots. Every room's texts are read here and nowhere else, each once.
///
/// A slot is filled with text already written for the reader, or with a whole number that only
/// plurals look at; nothing is formatted here by a default. A text that nobody wrote, or a slot
/// that stays empty, is a fault of the program.
public final class Phrases {
  private record Name(Class<?> beside, String file, Language language) {
    @Override public String toString() {
      return file + "_" + language.tag() + ".properties";
    }
  }

  private static final Map<Name, Phrases> LOADED = new ConcurrentHashMap<>();

  private final Name name;
  private final Map<String, String> texts;
  private final Map<String, Message> messages = new ConcurrentHashMap<>();

  private Phrases(Name name) {
    this.name = name;
    this.texts = load(name);
  }

  /// @param beside a class of the room whose texts they are
  /// @param file   its name without language and ending: `letters` is `letters_es.properties`
  /// @throws IllegalArgumentException when there is no such file
  public static Phrases of(Class<?> beside, String file, Language language) {
    return LOADED.computeIfAbsent(new Name(beside, file, language), Phrases::new);
  }

  static Phrases of(String file, Language language) {
    return of(Phrases.class, file, language);
  }

  /// @param named name, value, name, value…
  /// @throws IllegalArgumentException when nobody wrote that text, or a slot of it stays empty
  public String say(String key, Object... named) {
    var slots = new HashMap<String, Object>();
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return say(key, slots);
  }

  /// @see #say(String, Object...)
  public String say(String key, Map<String, ?> slots) {
    return message(key).filled(new Given(name + ": " + key, slots));
  }

  /// The text as it was written, for who reads more in it than slots.
  ///
  /// @throws IllegalArgumentException when nobody wrote it
  public String written(String key) {
    var text = texts.get(key);
    if (text == null) throw new IllegalArgumentException(name + ": no text for " + key);
    return text;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  Set<String> keys() {
    return new TreeSet<>(texts.keySet());
  }

  /// The names of the slots in a text.
  Set<String> slots(String key) {
    return message(key).slots();
  }

  private Message message(String key) {
    var known = messages.get(key);
    if (known != null) return known;
    var made = new Message(new MessageFormat(written(key), name.language().locale()));
    var before = messages.putIfAbsent(key, made);
    return before == null ? made : before;
  }

  private static Map<String, String> load(Name name) {
    var texts = new Properties();
    try (var in = name.beside().getResourceAsStream(name.toString())) {
      if (in == null) throw new IllegalArgumentException("no texts in " + name);
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    var copy = new HashMap<String, String>();
    texts.stringPropertyNames().forEach(key -> copy.put(key, texts.getProperty(key)));
    return Map.copyOf(copy);
  }

  /// A text read once. It is filled by one thread at a time: the library remembers its number
  /// formats in it.
  private static final class Message {
    private final MessageFormat format;
    private final Set<String> slots;
    private final String plain;

    Message(MessageFormat format) {
      this.format = format;
      slots = Set.copyOf(format.getArgumentNames());
      plain = slots.isEmpty() ? format.format(Map.of()) : "";
    }

    Set<String> slots() {
      return new TreeSet<>(slots);
    }

    String filled(Given values) {
      if (slots.isEmpty()) return plain;
      synchronized (format) {
        return format.format(values);
      }
    }
  }

  /// Values for slots. Only those that the reader comes to see must be there.
  private static final class Given extends HashMap<String, Object> {
    private static final long serialVersionUID = 1;
    private final String text;

    Given(String text, Map<String, ?> values) {
      super(values);
      this.text = text;
    }

    @Override public boolean containsKey(Object slot) {
      if (super.containsKey(slot)) return true;
      throw new IllegalArgumentException(text + " lacks a value for " + slot);
    }
  }
}

package pacta.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.people.Language;

/// The texts of one file in one language, kept beside the classes that say them: ICU messages with
/// named slots. Every room's texts are read here and nowhere else, each once.
///
/// A slot is filled with text already written for the reader, or with a whole number that only
/// plurals look at; nothing is formatted here by a default. A text that nobody wrote, or a slot
/// that stays empty, is a fault of the program.
public final class Phrases {
  /// @param marks whether the figures that a text writes itself are [Marked]
  private record Name(Class<?> beside, String file, Language language, boolean marks) {
    @Override public String toString() {
      return file + "_" + language.tag() + ".properties";
    }
  }

  private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|\\{\\w+})*+");
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  /// Where a plural writes its number, with what is counted.
  private static final Pattern FIGURE = Pattern.compile("#( \\p{L}+)?");
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
    return LOADED.computeIfAbsent(new Name(beside, file, language, false),
        Phrases::new);
  }

  /// The same texts with their figures marked, and the noun after them.
  static Phrases marked(String file, Language language) {
    return LOADED.computeIfAbsent(new Name(Phrases.class, file, language, true), Phrases::new);
  }

  /// That value, marked where figures are.
  String term(String value) {
    return name.marks() ? Marked.open(value) : value;
  }

  static Phrases of(String file, Language language) {
    return of(Phrases.class, file, language);
  }

  /// @param named name, value, name, value…
  /// @throws IllegalArgumentException when nobody wrote that text, or a slot of it stays empty
  public String say(String key, Object... named) {
    return FullStop.joined(message(key).filled(new Given(name, key, named)));
  }

  /// @see #say(String, Object...)
  public String say(String key, Map<String, ?> slots) {
    return say(key, slots.entrySet().stream()
        .flatMap(it -> Stream.of(it.getKey(), it.getValue())).toArray());
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
    var made = new Message(written(key), name.language().locale());
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
    texts.stringPropertyNames().forEach(key -> copy.put(key, name.marks()
        ? FIGURE.matcher(texts.getProperty(key)).replaceAll(Marked.open("$0"))
        : texts.getProperty(key)));
    return Map.copyOf(copy);
  }

  /// A text read once. Most are only words and slots, and are filled piece by piece; the others by
  /// the library, by one thread at a time, for it remembers its number formats in them. Where
  /// there are no others the library need not be there at all.
  private static final class Message {
    private final String text;
    private final Locale locale;
    private final List<Piece> pieces;
    private MessageFormat format;

    Message(String text, Locale locale) {
      this.text = text;
      this.locale = locale;
      pieces = PLAIN.matcher(text).matches()
          ? Piece.plain(text) : Piece.of(new MessagePattern(text));
    }

    Set<String> slots() {
      return pieces.isEmpty() ? new TreeSet<>(format().getArgumentNames())
          : pieces.stream().filter(Piece::slot).map(Piece::words)
              .collect(Collectors.toCollection(TreeSet::new));
    }

    String filled(Given values) {
      return Piece.filled(pieces, values).orElseGet(() -> formatted(values));
    }

    private synchronized String formatted(Given values) {
      return format().format(values.asMap());
    }

    private synchronized MessageFormat format() {
      if (format == null) format = new MessageFormat(text, locale);
      return format;
    }
  }

  /// Some words, or the slot after them.
  private record Piece(String words, boolean slot) {
    /// Of a text in which nothing is chosen, formatted or quoted.
    static List<Piece> plain(String text) {
      var pieces = new ArrayList<Piece>();
      var from = 0;
      for (var slot : SLOT.matcher(text).results().toList()) {
        pieces.add(new Piece(text.substring(from, slot.start()), false));
        pieces.add(new Piece(slot.group(1), true));
        from = slot.end();
      }
      pieces.add(new Piece(text.substring(from), false));
      return List.copyOf(pieces);
    }

    /// None for a text in which something is chosen or formatted.
    static List<Piece> of(MessagePattern text) {
      var pieces = new ArrayList<Piece>();
      var from = 0;
      for (var i = 0; i < text.countParts(); i++) {
        var part = text.getPart(i);
        switch (part.getType()) {
          case ARG_NAME -> pieces.add(new Piece(text.getSubstring(part), true));
          case ARG_LIMIT, MSG_START -> from = part.getLimit();
          case ARG_START -> {
            if (part.getArgType() != MessagePattern.ArgType.NONE) return List.of();
            pieces.add(words(text, from, part));
          }
          case SKIP_SYNTAX -> {
            pieces.add(words(text, from, part));
            from = part.getLimit();
          }
          case MSG_LIMIT -> pieces.add(words(text, from, part));
          default -> {
            return List.of();
          }
        }
      }
      return List.copyOf(pieces);
    }

    private static Piece words(MessagePattern text, int from, MessagePattern.Part until) {
      return new Piece(text.getPatternString().substring(from, until.getIndex()), false);
    }

    /// Empty where the library must do it: there are no pieces, or a number is to be written.
    static Optional<String> filled(List<Piece> pieces, Given values) {
      if (pieces.isEmpty()) return Optional.empty();
      if (pieces.size() == 1 && !pieces.getFirst().slot)
        return Optional.of(pieces.getFirst().words);
      var text = new StringBuilder();
      for (var piece : pieces) {
        if (!piece.slot) text.append(piece.words);
        else if (values.value(piece.words) instanceof String it) text.append(it);
        else return Optional.empty();
      }
      return Optional.of(text.toString());
    }
  }

  /// Values for slots. Only those that the reader comes to see must be there.
  ///
  /// @param named name, value, name, value…
  private record Given(Name name, String key, Object... named) {
    Object value(String slot) {
      for (var i = 0; i < named.length; i += 2)
        if (named[i].equals(slot))
          return named[i + 1] instanceof String said ? FullStop.marked(said) : named[i + 1];
      throw new IllegalArgumentException(name + ": " + key + " lacks a value for " + slot);
    }

    /// As the library looks at them: it asks whether a slot is there before it asks for its value.
    Map<String, Object> asMap() {
      return new HashMap<>() {
        private static final long serialVersionUID = 1;

        @Override public boolean containsKey(Object slot) {
          value((String) slot);
          return true;
        }

        @Override public Object get(Object slot) {
          return value((String) slot);
        }
      };
    }
  }
}

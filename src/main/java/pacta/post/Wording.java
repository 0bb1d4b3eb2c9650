package pacta.post;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pacta.people.Language;

/// The words of the letters in one language, with slots as `{name}` and weight as `*so*`.
/// What fills a slot is never read for slots or weight itself.
final class Wording {
  private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  static {
    for (var language : Language.values()) ALL.put(language, new Wording(language));
  }

  private final Properties texts = new Properties();

  private Wording(Language language) {
    var name = "letters_" + language.tag() + ".properties";
    try (var in = Wording.class.getResourceAsStream(name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Wording in(Language language) {
    return ALL.get(language);
  }

  /// @throws IllegalArgumentException when there is no such text, or a slot stays empty
  String line(String key, Map<String, String> slots) {
    return filled(key, text(key).replace("*", ""), slots);
  }

  /// @throws IllegalArgumentException when there is no such text, or a slot stays empty
  List<Run> runs(String key, Map<String, String> slots) {
    var runs = new ArrayList<Run>();
    var strong = false;
    for (var piece : text(key).split("\\*", -1)) {
      var weight = strong ? Fact.Weight.STRONG : Fact.Weight.PLAIN;
      if (!piece.isEmpty()) runs.add(new Run(filled(key, piece, slots), weight));
      strong = !strong;
    }
    return List.copyOf(runs);
  }

  private String text(String key) {
    var text = texts.getProperty(key);
    if (text == null) throw new IllegalArgumentException("no words for " + key);
    return text;
  }

  private static String filled(String key, String text, Map<String, String> slots) {
    return SLOT.matcher(text).replaceAll(found -> {
      var value = slots.get(found.group(1));
      if (value == null) throw new IllegalArgumentException(key + " lacks " + found.group(1));
      return Matcher.quoteReplacement(value);
    });
  }
}

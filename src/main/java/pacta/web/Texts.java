package pacta.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import pacta.people.Language;

/// Every text of the pages, in Spanish and in English.
///
/// A key's first word is its topic and names the files it is in: `today.title` is in
/// `texts/today_es.properties` and `texts/today_en.properties`. A text is an ICU message with
/// named arguments: `Te quedan {count, plural, one {# comodín} other {# comodines}}`.
public final class Texts {
  private final Map<String, Properties> topics = new ConcurrentHashMap<>();

  /// @param named name, value, name, value…
  /// @throws MissingText when nobody wrote that text: a fault of the program
  public String say(Language language, String key, Object... named) {
    return say(language, key, arguments(named));
  }

  /// @see #say(Language, String, Object...)
  public String say(Language language, String key, Map<String, ?> named) {
    var text = pattern(language, key);
    if (text.indexOf('{') < 0 && !text.contains("''")) return text;
    return new MessageFormat(text, language.locale()).format(named);
  }

  static Map<String, Object> arguments(Object... named) {
    var arguments = new LinkedHashMap<String, Object>();
    for (int i = 0; i < named.length; i += 2) arguments.put((String) named[i], named[i + 1]);
    return arguments;
  }

  private String pattern(Language language, String key) {
    var dot = key.indexOf('.');
    if (dot < 0) throw new MissingText(key);
    var topic = key.substring(0, dot) + "_" + language.tag();
    var text = topics.computeIfAbsent(topic, Texts::load).getProperty(key);
    if (text == null) throw new MissingText(key + " (" + language.tag() + ")");
    return text;
  }

  private static Properties load(String topic) {
    var texts = new Properties();
    try (var in = Texts.class.getResourceAsStream("texts/" + topic + ".properties")) {
      if (in != null) texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A page says something nobody wrote.
  static final class MissingText extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingText(String key) {
      super("no text for " + key);
    }
  }
}

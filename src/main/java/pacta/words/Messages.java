package pacta.words;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import pacta.people.Language;

/// The texts of one room in every language: ICU messages with named slots, in property files
/// beside the room's classes.
///
/// `Messages.of("pacta.views.statement")` reads `statement_es.properties` and
/// `statement_en.properties`. A key that is missing is a fault of the program.
public final class Messages {
  private static final Control OWN_FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Map<Language, ResourceBundle> texts = new HashMap<>();

  private Messages(String name) {
    for (var language : Language.values())
      texts.put(language, ResourceBundle.getBundle(
          name, java.util.Locale.of(language.tag()), Messages.class.getClassLoader(), OWN_FILES));
  }

  /// @param name the room's package and the file's name without language and ending
  /// @throws java.util.MissingResourceException when a language has no such file
  public static Messages of(String name) {
    return new Messages(name);
  }

  /// The text with its slots filled: name, value, name, value…
  ///
  /// @throws java.util.MissingResourceException when nobody wrote that text
  public String say(Language language, String key, Object... named) {
    var slots = new HashMap<String, Object>();
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return say(language, key, slots);
  }

  /// @see #say(Language, String, Object...)
  public String say(Language language, String key, Map<String, ?> slots) {
    var text = texts.get(language).getString(key);
    if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) return text;
    return new MessageFormat(text, language.locale()).format(slots);
  }

  /// Whether anybody wrote that text.
  public boolean has(Language language, String key) {
    return texts.get(language).containsKey(key);
  }
}

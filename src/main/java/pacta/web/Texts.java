package pacta.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import pacta.people.Language;
import pacta.words.Phrases;

/// Every text of the pages, in Spanish and in English.
///
/// A key's first word is its topic and names the files it is in: `today.title` is in
/// `texts/today_es.properties` and `texts/today_en.properties`. A text is an ICU message with
/// named arguments: `Te quedan {count, plural, one {# comodín} other {# comodines}}`.
public final class Texts {
  /// A page says a hundred of them, and each would be looked for by its topic.
  private static final Map<Language, Map<String, Phrases>> BY_KEY = Arrays.stream(Language.values())
      .collect(Collectors.toUnmodifiableMap(it -> it, _ -> new ConcurrentHashMap<>()));

  private Texts() {}

  /// @param named name, value, name, value…
  /// @throws IllegalArgumentException when nobody wrote that text, or an argument that it says is
  ///                                  not there: a fault of the program
  public static String say(Language language, String key, Object... named) {
    return of(language, key).say(key, named);
  }

  /// @see #say(Language, String, Object...)
  public static String say(Language language, String key, Map<String, ?> named) {
    return of(language, key).say(key, named);
  }

  static Map<String, Object> arguments(Object... named) {
    var arguments = new LinkedHashMap<String, Object>();
    for (int i = 0; i < named.length; i += 2) arguments.put((String) named[i], named[i + 1]);
    return arguments;
  }

  private static Phrases of(Language language, String key) {
    var known = BY_KEY.get(language).get(key);
    if (known != null) return known;
    var phrases = ofTopic(language, key);
    if (phrases.has(key)) BY_KEY.get(language).put(key, phrases);
    return phrases;
  }

  private static Phrases ofTopic(Language language, String key) {
    var dot = key.indexOf('.');
    if (dot < 0) throw new IllegalArgumentException("no topic in " + key);
    return Phrases.of(Texts.class, "texts/" + key.substring(0, dot), language);
  }
}

package pacta.people;

import java.util.Locale;

/// A language Pacta speaks.
public enum Language {
  ES(Locale.of("es", "ES")), EN(Locale.of("en", "GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The two-letter tag, in lower case, as in `lang="es"`.
  public String tag() {
    return locale.getLanguage();
  }

  public Language other() {
    return this == ES ? EN : ES;
  }
}

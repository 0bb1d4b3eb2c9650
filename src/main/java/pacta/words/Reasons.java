package pacta.words;

import java.time.ZoneOffset;
import pacta.people.Language;
import pacta.terms.InvalidTerm;

/// Why a clause cannot be written as somebody tried, and how to mend it.
public final class Reasons {
  private Reasons() {}

  public static String text(InvalidTerm invalid, Language language) {
    return Phrases.of("reasons", language)
        .say(invalid.reason(), new Slots(language, ZoneOffset.UTC).written(invalid.arguments()));
  }
}

package pacta.words;

import java.time.ZoneOffset;
import pacta.people.Language;
import pacta.terms.Finding;

/// What a draft lacks or does not hold together, told to its writer, and how to mend it.
public final class Findings {
  private Findings() {}

  public static String text(Finding finding, Language language) {
    return Phrases.of("findings", language)
        .say(finding.reason(), new Slots(language, ZoneOffset.UTC).written(finding.slots()));
  }
}

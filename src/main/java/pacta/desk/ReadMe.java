package pacta.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import pacta.people.Language;

/// What stands first in a case file: what is in it, and how to check it without Pacta.
final class ReadMe {
  private ReadMe() {}

  static String in(Language language, String code) {
    try (var file = ReadMe.class.getResourceAsStream("readme_" + language.tag() + ".txt")) {
      if (file == null) throw new IllegalStateException("no readme in " + language);
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{code}", code);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

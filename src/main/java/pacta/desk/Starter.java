package pacta.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import pacta.engagement.Methodology;
import pacta.journal.Canonical;
import pacta.people.Language;

/// A methodology to begin with, until the professional makes it their own.
public enum Starter {
  PROCESS, SESSIONS;

  public Methodology in(Language language) {
    var name = "starter_" + name().toLowerCase(java.util.Locale.ROOT) + "_" + language.tag();
    try (var file = Starter.class.getResourceAsStream(name + ".json")) {
      if (file == null) throw new IllegalStateException("no " + name);
      return Canonical.PLAIN.read(
          new String(file.readAllBytes(), StandardCharsets.UTF_8), Methodology.class);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

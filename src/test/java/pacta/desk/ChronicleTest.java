package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.alliance.Utterance;
import pacta.engagement.Event;
import pacta.people.Language;

class ChronicleTest {
  /// Those that what was judged tells, or that have a sentence of their own below.
  private static final Set<Class<?>> OTHERWISE = Set.of(Event.Conversed.class);

  @ParameterizedTest @EnumSource
  void everything_that_can_happen_has_its_sentence(Language language) throws IOException {
    var texts = new Properties();
    try (var file = new InputStreamReader(Chronicle.class.getResourceAsStream(
        "chronicle_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(file);
    }
    for (var kind : Event.class.getPermittedSubclasses())
      if (!OTHERWISE.contains(kind))
        assertThat(texts).containsKey(kind.getSimpleName());
    for (var kind : Utterance.class.getPermittedSubclasses())
      assertThat(texts).containsKey("Conversed." + kind.getSimpleName());
  }
}

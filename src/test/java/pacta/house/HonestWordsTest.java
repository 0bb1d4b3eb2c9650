package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people sign here is a simple electronic signature with evidence. No text may call it more
/// than that, nor promise what only a court can give.
///
/// Source: Regulation (EU) 910/2014, arts. 3(10) to 3(12), 25 and 26.
class HonestWordsTest {
  private static final Pattern TEXTS = Pattern.compile(
      "src/main/(resources/.*\\.(properties|json|html)|jte/.*\\.jte)|README\\.md|docs/[^/]+\\.md");
  private static final Pattern TOO_MUCH = Pattern.compile(
      "avanzad[ao]s?|cualificad[ao]s?|garantiza\\p{L}*|legalmente|manuscrit[ao]s?"
          + "|(plena|total) validez|validez (jurídica|legal)|inviolable|infalsificable"
          + "|advanced|qualified|guarantee\\p{L}*|legally|handwritten|legal validity"
          + "|tamper-?proof|unforgeable|court-?proof",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Test void no_text_says_more_of_a_signature_than_is_so() throws IOException {
    var project = new ProjectFiles(Path.of("").toAbsolutePath());
    var faults = new ArrayList<String>();
    var read = 0;
    for (var name : project.names()) {
      if (!TEXTS.matcher(name).matches()) continue;
      read++;
      for (var line : project.text(name).lines().toList())
        for (var word : tooMuch(line)) faults.add(name + " says " + word + ": " + line);
    }
    assertThat(read).as("texts read").isGreaterThan(100);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Firma electrónica avanzada", "una firma CUALIFICADA",
      "legalmente equivalente a la manuscrita", "validez garantizada", "con plena validez",
      "an advanced signature", "Qualified", "legally equivalent", "validity guaranteed"})
  void what_promises_too_much_is_found(String text) {
    assertThat(tooMuch(text)).isNotEmpty();
  }

  private static List<String> tooMuch(String text) {
    return TOO_MUCH.matcher(text).results().map(it -> it.group()).toList();
  }
}

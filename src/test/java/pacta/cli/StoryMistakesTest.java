package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What cannot be told is said with the file, the place, the reason and the way out.
class StoryMistakesTest {
  @TempDir private Path dir;

  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(resources = "mistakes.csv", delimiter = '|', quoteCharacter = '~')
  void a_mistake_is_told_with_its_place_and_its_remedy(String file, String from, String to,
      String where, String says) throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), file, from, to == null ? "" : to);
    var run = Run.story(in, dir.resolve("out"));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().replace('\u00a0', ' ')).contains(file).contains(where).contains(says);
    assertThat(run.out()).isEmpty();
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test void mistakes_are_told_in_the_language_of_the_workspace() throws IOException {
    var in = Run.changed(Run.HANNAH, dir.resolve("in"), "script.json", "\"session\": 1",
        "\"session\": 4");
    assertThat(Run.story(in, dir.resolve("out")).err())
        .contains("script.json:13:55", "There is no session 4: up to this step one was booked");
  }

  @Test void while_the_language_is_not_known_mistakes_are_told_in_both() throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), "workspace.json", "\"ES\"", "\"FR\"");
    assertThat(Run.story(in, dir.resolve("out")).err()).contains("workspace.json:7:15 language",
        "«FR» no puede ir aquí. Puede ser: ES, EN.", "“FR” cannot stand here. It can be: ES, EN.");
  }

  @Test void all_mistakes_are_told_at_once() throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), "script.json", "\"session\": 1",
        "\"session\": 3");
    Files.delete(in.resolve("client.json"));
    Run.changed(Run.LUCIA, dir.resolve("two"), "terms.json", "\"amount\": 2,", "\"amount\": 24,");
    Files.copy(dir.resolve("two/terms.json"), in.resolve("terms.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Run.story(in, dir.resolve("out")).err()).contains("client.json:1:1",
        "No encuentro este archivo", "terms.json:22:16");
  }

  @Test void a_step_that_the_agreement_refuses_ends_the_story_with_the_reason()
      throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), "script.json",
        "\"session\": 3,\n    \"message\"", "\"session\": 3, \"settling\": \"WITH_A_PASS\",\n"
            + "    \"message\"");
    var run = Run.story(in, dir.resolve("out"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("script.json:37:3 steps[24]",
        "«Lucía cancela la sesión 3 con un comodín» no se puede: El comodín ya está usado.");
    assertThat(dir.resolve("out/journal.jsonl")).isNotEmptyFile();
    assertThat(run.out()).contains("Pendiente: 320,00");
  }
}

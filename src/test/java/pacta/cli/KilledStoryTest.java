package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.store.Commands;
import pacta.store.Database;
import pacta.store.DatabaseSettings;

/// A story whose process is killed at any moment has lost no step that it told, and goes on.
class KilledStoryTest {
  private static final int KILLS = 3;
  @TempDir private Path dir;

  @Test void every_step_that_was_told_is_there_after_a_kill_and_the_story_goes_on()
      throws Exception {
    var out = dir.resolve("out");
    var random = new SplittableRandom(20270328);
    var told = 0;
    for (var kill = 1; kill <= KILLS; kill++) {
      told = Math.max(told, killed(out, kill * 10 - random.nextInt(8), random.nextInt(60)));
      assertThat(kept(out)).isGreaterThanOrEqualTo(told);
      assertThat(Run.of("check-journal", "--data", out.resolve("data").toString()).code()).isZero();
    }
    var run = Run.story(Run.LUCIA, out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Pendiente: 0,00");
    assertThat(Files.readAllLines(out.resolve("journal.jsonl"))).hasSize(40);
    assertThat(letters(out)).isGreaterThanOrEqualTo(28);
  }

  /// Reads what a story tells and kills it a moment after a step.
  ///
  /// @return the last step it told
  private static int killed(Path out, int after, int moments) throws Exception {
    var child = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Djava.awt.headless=true", "-Djavax.xml.transform.TransformerFactory="
            + System.getProperty("javax.xml.transform.TransformerFactory"),
        "-cp", System.getProperty("java.class.path"), "pacta.Pacta", "story",
        "--in", Run.LUCIA.toString(), "--out", out.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var told = 0;
    try (var said = child.inputReader()) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (!line.matches(" *\\d+  .*")) continue;
        told = Integer.parseInt(line.strip().split(" ")[0]);
        if (told != after) continue;
        Thread.sleep(moments);
        child.toHandle().destroyForcibly();
      }
    }
    child.waitFor();
    return told;
  }

  /// How many steps are kept, one after another without a gap.
  private static int kept(Path out) {
    var read = StoryFolder.read(Run.LUCIA, Console.inBoth(new java.io.PrintWriter(System.err)));
    var story = read.story().orElseThrow();
    try (var database = Database.open(DatabaseSettings.in(out.resolve("data")))) {
      var commands = new Commands(database);
      var kept = IntStream.rangeClosed(1, story.script().size()).filter(number -> commands
          .find(story.workspaceId(), story.engagementId(), "step " + number).isPresent())
          .boxed().toList();
      assertThat(kept).isEqualTo(IntStream.rangeClosed(1, kept.size()).boxed().toList());
      return kept.size();
    }
  }

  private static long letters(Path out) throws IOException {
    try (var letters = Files.list(out.resolve("letters"))) {
      return letters.count();
    }
  }
}

package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in a project of straw with a Maven of straw.
class LauncherTest {
  @TempDir Path dir;

  private record Outcome(int code, String said) {}

  @BeforeEach void copy_the_launcher() throws IOException {
    Files.copy(Path.of("pacta"), dir.resolve("pacta"));
    Planted.write(dir, "pom.xml", "<project/>");
    Planted.write(dir, "src/main/java/A.java", "class A {}");
  }

  private void maven(String script) throws IOException {
    var maven = dir.resolve("bin/mvn");
    Planted.write(dir, "bin/mvn", "#!/bin/sh\n" + script);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  private Outcome run(String... words) throws IOException, InterruptedException {
    var command = new ProcessBuilder("sh", dir.resolve("pacta").toString())
        .directory(dir.toFile()).redirectErrorStream(true);
    command.command().addAll(List.of(words));
    command.environment().merge("PATH", dir.resolve("bin") + "", (old, bin) -> bin + ":" + old);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = command.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  @Test void no_word_at_all_shows_the_help() throws Exception {
    var outcome = run();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.said()).contains("./pacta demo", "./pacta run", "./pacta test", "muestra");
  }

  @Test void a_build_that_fails_says_why_and_where_the_rest_is() throws Exception {
    maven("echo '[INFO] fine'; echo '[ERROR] A.java is broken'; exit 1\n");
    var outcome = run("run");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.said()).contains("A.java is broken").doesNotContain("[INFO] fine")
        .contains(dir.resolve("target/build.log").toRealPath().toString());
    assertThat(dir.resolve("target/build.log")).content().contains("[INFO] fine");
  }

  @Test void maven_gets_its_words_and_a_fitting_jdk() throws Exception {
    maven("echo \"$JAVA_HOME says $*\"\n");
    var outcome = run("mvn", "-q", "verify");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.said().strip()).startsWith(System.getProperty("java.home") + " says ")
        .endsWith("pom.xml -q verify");
  }

  @Test void a_jdk_that_is_too_old_is_passed_over() throws Exception {
    Planted.write(dir, "old/bin/javac", "#!/bin/sh\necho javac 17.0.1\n");
    assertThat(dir.resolve("old/bin/javac").toFile().setExecutable(true)).isTrue();
    maven("echo \"uses $JAVA_HOME\"\n");
    var command = new ProcessBuilder("sh", "pacta", "mvn").directory(dir.toFile());
    command.environment().put("JAVA_HOME", dir.resolve("old").toString());
    command.environment().put("PATH",
        dir.resolve("bin") + ":" + System.getProperty("java.home") + "/bin:/usr/bin:/bin");
    var said = new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).startsWith("uses /").doesNotContain(dir.resolve("old").toString());
  }

  @Test void continuous_integration_runs_the_very_same_tests() throws IOException {
    assertThat(Path.of(".ci/run")).content().endsWith("exec ./pacta test\n");
  }
}

package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.desk.TestOffice;
import pacta.journal.Canonical;
import pacta.proof.SealedPapers;
import pacta.proof.Verdict;
import pacta.proof.Verification;
import pacta.store.Dialect;

/// The packed verifier in a machine that has nothing but Java.
@Tag("packaged")
class StandaloneVerifierTest {
  private static final Path JAR = Path.of("target", "pacta-verify.jar");
  private static final long BYTES_MAX = 16L << 20;

  @TempDir Path dir;

  private record Said(int code, String out, String err) {}

  private Said run(String... words) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
        .toString(), "-Xmx128m", "-jar", JAR.toAbsolutePath().toString()));
    line.addAll(List.of(words));
    var bare = new ProcessBuilder(line).directory(dir.toFile())
        .redirectError(dir.resolve("err").toFile());
    bare.environment().keySet().removeIf(it -> it.startsWith("JAVA") || it.startsWith("CLASS"));
    var process = bare.start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), out, Files.readString(dir.resolve("err")));
  }

  @Test void it_is_small_and_holds_nothing_of_the_web_or_the_database() throws IOException {
    assertThat(JAR).exists();
    assertThat(Files.size(JAR)).isLessThan(BYTES_MAX);
    try (var jar = new java.util.jar.JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(java.util.zip.ZipEntry::getName))
          .noneMatch(it -> it.startsWith("org/springframework") || it.startsWith("org/sqlite")
              || it.startsWith("eu/europa") || it.startsWith("com/ibm/icu"))
          .contains("LICENSE", "NOTICE");
    }
  }

  @Test void a_good_and_a_bad_paper_are_told_apart() throws Exception {
    Files.write(dir.resolve("good.pdf"), SealedPapers.SEALED);
    var changed = SealedPapers.SEALED.clone();
    changed[1000] ^= 1;
    Files.write(dir.resolve("bad.pdf"), changed);
    var good = run("good.pdf", "--language", "es");
    assertThat(good.err()).isEmpty();
    assertThat(good.code()).isZero();
    assertThat(good.out()).startsWith("Está completo: nada ha cambiado desde que se selló.")
        .contains("Quién lo selló no se ha confirmado.");
    Files.write(dir.resolve("root.der"), SealedPapers.KEY.authority().getEncoded());
    assertThat(run("good.pdf", "--root", "root.der", "--language", "es").out())
        .startsWith("Sí, es auténtico y está completo");
    var both = run("bad.pdf", "good.pdf", "--json");
    assertThat(both.code()).isEqualTo(1);
    assertThat(Canonical.PLAIN.read(both.out().strip(), Verification.class).files())
        .extracting(Verification.File::verdict).containsExactly(Verdict.ALTERED, Verdict.VALID);
    assertThat(run().code()).isEqualTo(2);
  }

  @Test void a_paper_with_its_receipt_as_both_were_mailed() throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      for (var it : house.letters.stream().filter(it -> it.attachments().size() > 1).findFirst()
          .orElseThrow().attachments()) Files.write(dir.resolve(it.name()), it.bytes());
    }
    var run = run("acuerdo.pdf", "comprobante.json", "--language", "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("It is whole", "The receipt holds", "was not confirmed");
    assertThat(run.code()).isZero();
  }
}

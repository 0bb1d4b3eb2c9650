package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.journal.Canonical;
import pacta.proof.Code;
import pacta.proof.SealedPapers;
import pacta.proof.Verdict;
import pacta.proof.Verification;
import pacta.terms.Version;

class VerifyTest {
  @TempDir Path dir;

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes).toString();
  }

  private String good() throws IOException {
    return file("good.pdf", SealedPapers.SEALED);
  }

  private String bad() throws IOException {
    var changed = SealedPapers.SEALED.clone();
    changed[1000] ^= 1;
    return file("bad.pdf", changed);
  }

  @Test void a_good_file_is_told_in_one_paragraph_of_the_language() throws IOException {
    var run = Run.of("verify", good(), "--language", "es");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).singleElement().asString()
        .startsWith("Está completo: nada ha cambiado desde que se selló. Quién lo selló no se ha")
        .contains("Es «Acuerdo de colaboración», versión 1 (PCT-7K4M-92QX), de ",
            "Marta Soler Vidal (profesional), Lucía Ferrer Navas (cliente)",
            "lunes, 12 de enero de 2026, a las 18:26 (hora de Madrid)",
            "Sello electrónico de Consulta de Marta Soler", "firma electrónica simple")
        .doesNotContain("{", "Version");
    assertThat(Run.of("verify", good(), "--language", "en").out()).startsWith("It is whole");
    assertThat(Run.of("verify", good()).out().lines()).hasSize(2);
  }

  @Test void a_changed_file_ends_with_one_and_says_what_to_do() throws IOException {
    var run = Run.of("verify", bad(), "--language", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("No: this file is not the one that was sealed")
        .contains("something that was signed has changed", "Ask either party for a copy");
    assertThat(Run.of("verify", good(), bad()).code()).isEqualTo(1);
  }

  @Test void machines_get_every_reason() throws IOException {
    var run = Run.of("verify", bad(), good(), "--json");
    var told = Canonical.PLAIN.read(run.out().strip(), Verification.class);
    assertThat(told.files()).extracting(Verification.File::verdict)
        .containsExactly(Verdict.ALTERED, Verdict.VALID);
    assertThat(told.files().getFirst().findings()).extracting(Verification.Found::code)
        .contains(Code.SEAL_BROKEN);
  }

  @Test void the_expected_authority_is_read_from_a_file() throws Exception {
    var ours = SealedPapers.KEY.authority().getEncoded();
    var pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(ours)
        + "\n-----END CERTIFICATE-----\n";
    var told = Run.of("verify", good(), "--root", file("root.der", ours), "--json");
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("STAMP_OWN").doesNotContain("ROOT_NOT_GIVEN");
    assertThat(Run.of("verify", good(), "--root",
        file("root.pem", pem.getBytes(StandardCharsets.US_ASCII))).code()).isZero();
    assertThat(Run.of("verify", good(), "--language", "en", "--root", file("root.der", ours)).out())
        .startsWith("Yes, it is authentic and whole");
    var other = Run.of("verify", good(), "--language", "es", "--root",
        file("other.der", SealedPapers.TWIN.authority().getEncoded()));
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out()).contains("o el reloj, no es de la autoridad que se esperaba.");
  }

  @Test void a_later_version_handed_over_supersedes() throws IOException {
    var later = SealedPapers.sealed(SealedPapers.paper(SealedPapers.TERMS, new Version(2)),
        SealedPapers.TERMS, SealedPapers.KEY);
    var run = Run.of("verify", good(), file("later.pdf", later), "--language", "es");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Está completo, pero ya no es la última versión.",
        "Hay una versión posterior entre los archivos entregados: la 2.");
    var twins = SealedPapers.sealed(SealedPapers.paper(SealedPapers.TERMS, new Version(2)),
        SealedPapers.TERMS, SealedPapers.TWIN);
    assertThat(Run.of("verify", good(), file("twins.pdf", twins)).out())
        .doesNotContain("Hay una versión posterior");
  }

  @Test void what_is_asked_wrongly_ends_with_two() throws IOException {
    assertThat(Run.of("verify").code()).isEqualTo(2);
    var missing = Run.of("verify", dir.resolve("none.pdf").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("No puedo leer", "I cannot read");
    assertThat(Run.of("verify", good(), "--language", "fr").code()).isEqualTo(2);
    assertThat(Run.of("verify", good(), "--root", good()).code()).isEqualTo(2);
    for (var log : List.of("hola", good())) {
      var unknown = Run.of("verify", good(), "--log", log);
      assertThat(unknown.code()).isEqualTo(2);
      assertThat(unknown.err()).contains("no es la clave de un registro", "neither the key");
    }
  }
}

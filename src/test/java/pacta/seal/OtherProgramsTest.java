package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import pacta.document.Papers;
import pacta.document.Press;

/// What programs that we did not write say of a sealed paper.
class OtherProgramsTest {
  @TempDir Path dir;

  @BeforeAll static void hush() {
    ((Logger) LoggerFactory.getLogger("eu.europa.esig.dss")).setLevel(Level.ERROR);
  }

  private Path sealed() throws IOException {
    return Files.write(dir.resolve("sealed.pdf"), Seals.SEALED);
  }

  private static String said(String... command) throws IOException, InterruptedException {
    assumeTrue(installed(command[0]), command[0] + " is not installed");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  private static boolean installed(String program) {
    return Files.isExecutable(Path.of(program)) || Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }

  @Test void pdfsig_finds_both_signatures_valid_and_nothing_after() throws Exception {
    var said = said("pdfsig", sealed().toString());
    assertThat(said.split("Signature is Valid", -1)).hasSize(3);
    assertThat(said.split("ETSI.CAdES.detached", -1)).hasSize(3);
    assertThat(said.substring(said.indexOf("Signature #2"))).contains("Total document signed")
        .contains("CN=Sello electrónico de Consulta de Marta Soler");
  }

  @Test void qpdf_finds_a_clean_file() throws Exception {
    assertThat(said("qpdf", "--check", sealed().toString()))
        .contains("No syntax or stream encoding errors found").doesNotContain("WARNING");
  }

  @Test void verapdf_finds_the_paper_and_the_sealed_paper_lasting_and_accessible()
      throws Exception {
    var jars = Path.of("target", "verapdf");
    assumeTrue(Files.isDirectory(jars), "veraPDF is not there: scripts/install-test-tools");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var paper = Files.write(dir.resolve("paper.pdf"), Seals.PAPER).toString();
    var account = Files.write(dir.resolve("account.pdf"),
        Press.print(Papers.statement(40), Papers.AT)).toString();
    var said = said(java, "-cp", jars + "/*", "scripts/verapdf/CheckPapers.java", paper, account,
        sealed().toString());
    assertThat(said.split("3a kept", -1)).as(said).hasSize(4);
    assertThat(said.split("ua1 kept", -1)).as(said).hasSize(4);
    assertThat(said).doesNotContain("broken");
  }

  @Test void the_european_validator_calls_both_baseline_b_and_finds_no_change_between_them() {
    var reports = validated(Seals.SEALED);
    var facts = reports.getDiagnosticData();
    var signatures = facts.getSignatures();
    assertThat(signatures).hasSize(2);
    for (var signature : signatures) {
      assertThat(signature.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
      assertThat(signature.isSignatureIntact()).isTrue();
      assertThat(signature.isSignatureValid()).isTrue();
      var revision = signature.getPDFRevision();
      assertThat(revision.getSignatureFieldNames()).hasSize(1);
      assertThat(revision.getPdfUndefinedChanges()).isEmpty();
      assertThat(revision.getPdfAnnotationChanges()).isEmpty();
      assertThat(revision.getPdfVisualDifferenceConcernedPages()).isEmpty();
    }
    assertThat(signatures).extracting(it -> it.getPDFRevision().getDocMDPPermissions())
        .containsExactly(CertificationPermission.MINIMAL_CHANGES_PERMITTED, null);
  }

  private static Reports validated(byte[] pdf) {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(Seals.KEY.authority()));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument();
  }
}

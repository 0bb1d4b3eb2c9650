package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.Indication;
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
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import pacta.document.Ink;
import pacta.document.Papers;
import pacta.document.Press;
import pacta.proof.SealedPapers;
import pacta.terms.Agreements;
import pacta.terms.Version;

/// What programs that we did not write say of a sealed paper.
class OtherProgramsTest {
  private static final String STAMP = "1.2.840.113549.1.9.16.2.14";

  @TempDir Path dir;

  @BeforeAll static void hush() {
    ((Logger) LoggerFactory.getLogger("eu.europa.esig.dss")).setLevel(Level.ERROR);
  }

  private Path sealed() throws IOException {
    return Files.write(dir.resolve("sealed.pdf"), Seals.SEALED);
  }

  static String said(String... command) throws IOException, InterruptedException {
    assumeTrue(installed(command[0]), command[0] + " is not installed");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  static boolean installed(String program) {
    return Files.isExecutable(Path.of(program)) || Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }

  @Test void pdfsig_finds_both_signatures_valid_and_nothing_after_the_timestamp() throws Exception {
    var said = said("pdfsig", sealed().toString());
    assertThat(said.split("Signature is Valid", -1)).hasSize(3);
    assertThat(said.split("ETSI.CAdES.detached", -1)).hasSize(3);
    // It reads no timestamps over documents: that the third covers the whole file is all it says.
    assertThat(said.substring(said.indexOf("Signature #3")))
        .contains("CN=Reloj de Consulta de Marta Soler").contains("Total document signed");
  }

  @Test void a_paper_that_three_sign_is_as_good_as_one_of_two() throws Exception {
    var paid = Agreements.paidByACompany();
    var payer = new Mark(Ink.PAYER, "Nadia Rey Soto", Optional.empty(), "12 de enero de 2026",
        Seals.CLIENT.when(), "Nadia Rey Soto firmó con un código", "");
    var sealed = Files.write(dir.resolve("three.pdf"), Seals.SEAL.close(
        SealedPapers.paper(paid, Version.FIRST), List.of(Seals.PROFESSIONAL, Seals.CLIENT, payer),
        Steps.ALL_AT_ONCE)).toString();
    assertThat(said("pdfsig", sealed).split("Signature is Valid", -1)).hasSize(4);
    var jars = Path.of("target", "verapdf");
    assumeTrue(Files.isDirectory(jars), "veraPDF is not there: scripts/install-test-tools");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(said(java, "-cp", jars + "/*", "scripts/verapdf/CheckPapers.java", sealed))
        .contains("3a kept", "ua1 kept").doesNotContain("broken");
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

  @Test void the_european_validator_calls_both_lasting_and_finds_no_change_between_them() {
    var reports = validated(Seals.SEALED);
    for (var id : reports.getSimpleReport().getSignatureIdList())
      assertThat(reports.getSimpleReport().getIndication(id)).as(reports.getXmlSimpleReport())
          .isEqualTo(Indication.TOTAL_PASSED);
    var signatures = reports.getDiagnosticData().getSignatures();
    assertThat(signatures).hasSize(2);
    for (var signature : signatures) {
      assertThat(signature.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
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

  /// Without the last step, what a checker needs is missing, and it says so.
  @Test void the_european_validator_misses_what_only_the_last_step_adds() {
    var report = validated(Seals.SIGNED).getSimpleReport();
    for (var id : report.getSignatureIdList()) {
      assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
      assertThat(report.getIndication(id)).isEqualTo(Indication.INDETERMINATE);
    }
  }

  @Test void openssl_verifies_each_signature_over_the_bytes_it_covers() throws Exception {
    try (var pdf = Loader.loadPDF(Seals.SEALED)) {
      var root = pem(Seals.KEY.authority());
      for (var signature : pdf.getSignatureDictionaries()) {
        var content = Files.write(dir.resolve("content"),
            signature.getSignedContent(Seals.SEALED)).toString();
        var der = Files.write(dir.resolve("signature.der"), whole(signature)).toString();
        var said = signature.getSubFilter().equals("ETSI.RFC3161")
            ? said("openssl", "ts", "-verify", "-token_in", "-in", der, "-data", content,
                "-CAfile", root)
            : said("openssl", "cms", "-verify", "-binary", "-purpose", "any", "-inform", "DER",
                "-in", der, "-content", content, "-CAfile", root, "-out", "/dev/null");
        assertThat(said).containsAnyOf("CMS Verification successful", "Verification: OK");
      }
    }
  }

  @Test void openssl_verifies_the_timestamp_of_each_signature() throws Exception {
    var root = pem(Seals.KEY.authority());
    try (var pdf = Loader.loadPDF(Seals.SEALED)) {
      for (var signature : pdf.getSignatureDictionaries()) {
        if (signature.getSubFilter().equals("ETSI.RFC3161")) continue;
        var signer = new CMSSignedData(whole(signature)).getSignerInfos().getSigners().iterator()
            .next();
        var token = signer.getUnsignedAttributes().get(new ASN1ObjectIdentifier(STAMP))
            .getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
        var data = Files.write(dir.resolve("value"), signer.getSignature()).toString();
        var der = Files.write(dir.resolve("token.der"), token).toString();
        assertThat(said("openssl", "ts", "-verify", "-token_in", "-in", der, "-data", data,
            "-CAfile", root)).contains("Verification: OK");
        assertThat(said("openssl", "ts", "-reply", "-token_in", "-in", der, "-text"))
            .contains("Hash Algorithm: sha256").contains("Time stamp: Jan 12 17:26:40 2026 GMT");
      }
    }
  }

  @Test void openssl_reads_what_the_authority_revoked_and_believes_it() throws Exception {
    var list = Files.write(dir.resolve("list.crl"), Seals.KEY.revoked(Seals.AT)).toString();
    assertThat(said("openssl", "crl", "-inform", "DER", "-in", list, "-noout", "-text",
        "-CAfile", pem(Seals.KEY.authority())))
        .contains("verify OK").contains("No Revoked Certificates");
    assertThat(said("openssl", "x509", "-in", pem(Seals.KEY.certificate()), "-noout", "-text"))
        .contains("URI:https://acuerdos.example.com/seals/marta/"
            + SealKey.fingerprint(Seals.KEY.authority()).hex() + ".crl")
        .contains("CA Issuers - URI:https://acuerdos.example.com/seals/marta/");
  }

  /// The signature without the noughts that fill its room.
  private static byte[] whole(PDSignature signature) throws IOException {
    try (var in = new ASN1InputStream(signature.getContents(Seals.SEALED))) {
      return in.readObject().getEncoded();
    }
  }

  private String pem(X509Certificate certificate) throws Exception {
    var text = "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
    var name = SealKey.fingerprint(certificate).hex() + ".pem";
    return Files.writeString(dir.resolve(name), text).toString();
  }

  private static Reports validated(byte[] pdf) {
    return validated(pdf, Seals.KEY.authority());
  }

  /// @param roots who is trusted
  static Reports validated(byte[] pdf, X509Certificate... roots) {
    var trusted = new CommonTrustedCertificateSource();
    for (var root : roots) trusted.addCertificate(new CertificateToken(root));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument();
  }
}

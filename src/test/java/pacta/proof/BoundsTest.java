package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.AT;
import static pacta.proof.SealedPapers.KEY;
import static pacta.proof.SealedPapers.PAPER;
import static pacta.proof.SealedPapers.SEALED;
import static pacta.proof.SealedPapers.TERMS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.desk.TestOffice;
import pacta.seal.Credential;
import pacta.store.Dialect;

/// More of anything than an honest file has is told soon, and told for what it is.
class BoundsTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final KeyPair PAIR = pair();

  /// What is done once is not counted.
  @BeforeAll static void warm() {
    Examination.of(SEALED, Trust.ANYBODY);
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(3072);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Whatever the verdict, the processor had little to do with it.
  private static Report soon(byte[] file) {
    var threads = ManagementFactory.getThreadMXBean();
    var from = threads.getCurrentThreadCpuTime();
    var report = Examination.of(file, Trust.in(KEY.authority()));
    var worked = Duration.ofNanos(threads.getCurrentThreadCpuTime() - from);
    assertThat(worked).isLessThan(SOON);
    return report;
  }

  private static void tooLarge(byte[] file) {
    var report = soon(file);
    assertThat(report.findings()).extracting(Finding::code).contains(Code.TOO_LARGE);
    assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
  }

  /// A key that nobody has: what matters is how long it takes to try it.
  private static PublicKey key(int modulus, int exponent) {
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(
          odd(modulus), exponent == 0 ? BigInteger.valueOf(65_537) : odd(exponent)));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  private static BigInteger odd(int bits) {
    return new BigInteger(bits - 1, CHANCE).setBit(bits - 1).setBit(0);
  }

  /// All of one name, so that each could have signed each.
  private static X509Certificate certificate(PublicKey key, int serial) {
    var name = new X500Name("CN=x");
    try {
      return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name,
          BigInteger.valueOf(serial), Date.from(AT.minusSeconds(9)), Date.from(AT.plusSeconds(9)),
          name, key).build(new JcaContentSignerBuilder("SHA256withRSA").build(PAIR.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The signature with certificates beside its own, which it does not cover.
  private static byte[] bringing(byte[] signature, List<X509Certificate> more) {
    try (var in = new ASN1InputStream(signature)) {
      var cms = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
      var all = new ArrayList<>(cms.getCertificates().getMatches(null));
      for (var it : more) all.add(new JcaX509CertificateHolder(it));
      return CMSSignedData.replaceCertificatesAndCRLs(cms, new CollectionStore<>(all),
          cms.getAttributeCertificates(), cms.getCRLs()).getEncoded();
    } catch (IOException | CMSException | GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A paper whose last signature brings them, in the room that was left for it.
  private static byte[] signedBringing(List<X509Certificate> more) {
    var chain = new ArrayList<>(KEY.seal().chain());
    chain.addAll(more);
    var file = SealedPapers.signed(PAPER, List.of(SealedPapers.professional(TERMS),
        SealedPapers.client(TERMS)), KEY.with(new Credential(KEY.seal().key(), chain)), AT);
    try (var pdf = Loader.loadPDF(file)) {
      var last = pdf.getSignatureDictionaries().getLast();
      var digits = HexFormat.of().formatHex(bringing(last.getContents(), more))
          .getBytes(StandardCharsets.US_ASCII);
      var range = last.getByteRange();
      assertThat(digits.length).isLessThan(range[2] - range[1] - 2);
      System.arraycopy(digits, 0, file, range[1] + 1, digits.length);
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<X509Certificate> certificates(int count, PublicKey key) {
    var all = new ArrayList<X509Certificate>();
    for (int i = 1; i <= count; i++) all.add(certificate(key, i));
    return all;
  }

  @Test void a_paper_with_more_certificates_than_any_way_has() {
    tooLarge(signedBringing(certificates(60, key(2048, 0))));
  }

  @Test void a_paper_with_a_key_that_takes_long_to_try() {
    tooLarge(signedBringing(certificates(10, key(3072, 3071))));
    tooLarge(signedBringing(certificates(10, key(2048, 2047))));
    tooLarge(signedBringing(certificates(1, key(16_384, 0))));
  }

  /// As many, and as large, as may be.
  @Test void a_paper_with_all_that_it_may_bring() {
    assertThat(soon(signedBringing(certificates(10, key(8192, 0)))).verdict())
        .isEqualTo(Verdict.ALTERED);
  }

  @Test void pages_within_pages_without_end() {
    for (var kids : List.of("[%d 0 R]", "[%d 0 R %<d 0 R]")) {
      var pdf = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields"
          + "[2 0 R]>>>>\nendobj\n");
      for (int i = 2; i < 100_000; i++)
        pdf.append(i).append(" 0 obj\n<</Type/Pages/FT/Sig/T(f)/Count 1/Kids")
            .append(kids.formatted(i + 1)).append(">>\nendobj\n");
      var report = soon(pdf.append("trailer<</Root 1 0 R>>\n").toString()
          .getBytes(StandardCharsets.US_ASCII));
      assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
    }
  }

  private static byte[] caseFile() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      return house.office.caseFiles().make(TestOffice.WORKSPACE, house.id,
          CaseFile.Chapter.usual()).orElseThrow().bytes();
    }
  }

  private static byte[] changed(byte[] file, String path, UnaryOperator<byte[]> change) {
    var files = Entries.of(file);
    files.computeIfPresent(path, (_, it) -> change.apply(it));
    return Entries.packed(files);
  }

  private static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
    return it -> change.apply(new String(it, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test void a_case_file_with_more_papers_or_checkpoints_than_any_has() {
    var file = caseFile();
    tooLarge(changed(file, CaseFile.INDEX, text(text -> {
      var it = CaseFile.read(text);
      return new CaseFile(it.caseFile(), it.workspace(), it.engagement(), it.code(), it.made(),
          it.language(), it.log(), it.links(), it.chapters(),
          Collections.nCopies(9, it.papers().getFirst())).write();
    })));
    tooLarge(changed(file, CaseFile.PROOFS, text(text -> {
      var it = CaseFile.Proofs.read(text);
      return new CaseFile.Proofs(it.proofs(), it.log(), Collections.nCopies(4_001,
          it.checkpoints().getFirst()), it.consistency(), it.inclusion()).write();
    })));
    tooLarge(changed(file, CaseFile.EVENTS, text(text -> text + "{}\n".repeat(200_000))));
    tooLarge(changed(file, Archive.SIGNATURE,
        it -> bringing(it, certificates(60, key(2048, 0)))));
    tooLarge(changed(file, Archive.SIGNATURE,
        it -> bringing(it, certificates(1, key(3072, 3071)))));
  }
}

package pacta.proof;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import pacta.alliance.Alliance;
import pacta.document.AgreementPaper;
import pacta.document.Ink;
import pacta.document.Paper;
import pacta.document.Press;
import pacta.engagement.Agreed;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.seal.Drawing;
import pacta.seal.Mark;
import pacta.seal.OwnTimestamps;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.Steps;
import pacta.terms.Agreements;
import pacta.terms.Terms;
import pacta.terms.Version;

/// Sealed agreements between invented people, to examine and to attack.
public final class SealedPapers {
  public static final Instant AT = Instant.parse("2026-01-12T17:26:40Z");
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  public static final SealKey KEY =
      SealKey.create("Consulta de Marta Soler", Optional.empty(), MADE, new SecureRandom());
  /// Another key, whose certificates bear the same names.
  public static final SealKey TWIN =
      SealKey.create("Consulta de Marta Soler", Optional.empty(), MADE, new SecureRandom());
  public static final Terms TERMS = Agreements.packaged();
  public static final byte[] PAPER = paper(TERMS, Version.FIRST);
  public static final byte[] SEALED = sealed(PAPER, TERMS, KEY);

  private SealedPapers() {}

  public static byte[] paper(Terms terms, Version version) {
    return paper(terms, version, terms.language());
  }

  static byte[] paper(Terms terms, Version version, Language language) {
    return Press.print(new AgreementPaper(Agreed.of(version, terms), Alliance.of(List.of()),
        "PCT-7K4M-92QX", "Proceso de liderazgo", LocalDate.of(2026, 1, 12), language,
        Optional.of(URI.create("https://acuerdos.example.com/verificar"))).paper(),
        AT.minusSeconds(3600));
  }

  /// A paper with those terms inside and room for two to sign.
  static byte[] printedForTwo(Terms terms) {
    var it = new AgreementPaper(Agreed.of(Version.FIRST, terms), Alliance.of(List.of()),
        "PCT-7K4M-92QX", "Proceso de liderazgo", LocalDate.of(2026, 1, 12), terms.language(),
        Optional.of(URI.create("https://acuerdos.example.com/verificar"))).paper();
    return Press.print(new Paper(it.language(), it.code(), it.version(), it.title(),
        it.subtitle(), it.dateLine(), it.translation(), it.parties(), it.alliance(), it.points(),
        it.signatures().subList(0, 2), it.closing(), it.checking(), it.annex(), it.termsDigest(),
        it.termsJson()), AT.minusSeconds(3600));
  }

  public static byte[] sealed(byte[] paper, Terms terms, SealKey key) {
    return closed(paper, List.of(professional(terms), client(terms)), key);
  }

  static byte[] closed(byte[] paper, List<Mark> marks, SealKey key) {
    return seal(key, AT).close(paper, marks, Steps.ALL_AT_ONCE);
  }

  /// The paper with those marks, and open for more.
  static byte[] signed(byte[] paper, List<Mark> marks, SealKey key, Instant at) {
    return seal(key, at).sign(paper, marks, Steps.ALL_AT_ONCE);
  }

  /// With one timestamp more over the whole, by that instance's clock.
  static byte[] stamped(byte[] paper, SealKey key, Instant at) {
    var parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
    var verifier = new CommonCertificateVerifier();
    verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
    verifier.setAlertOnUncoveredPOE(new SilentOnStatusAlert());
    var library = new PAdESService(verifier);
    library.setPdfObjFactory(new PdfBoxNativeObjectFactory());
    var clock = new OwnTimestamps(key, () -> at);
    library.setTspSource((_, digest) -> new TimestampBinary(
        clock.stamp(Digest.parse(HexFormat.of().formatHex(digest)))));
    var bytes = new ByteArrayOutputStream();
    try {
      library.timestamp(new InMemoryDocument(paper), parameters).writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Seal seal(SealKey key, Instant at) {
    return new Seal(key, new OwnTimestamps(key, () -> at), () -> at);
  }

  static Mark professional(Terms terms) {
    return mark(Ink.PROFESSIONAL, terms.professional().name(), Optional.empty());
  }

  static Mark client(Terms terms) {
    return mark(Ink.CLIENT, terms.client().name(),
        Drawing.parse("M10 62 C18 30 30 12 36 16 C44 22 22 66 30 70 L90 20"));
  }

  static Mark mark(Ink ink, String name, Optional<Drawing> drawing) {
    return new Mark(ink, name, drawing, "12 de enero de 2026",
        AT.minusSeconds(60).atZone(Agreements.MADRID), name + " firmó con un código", "");
  }
}

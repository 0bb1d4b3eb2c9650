package pacta.seal;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.aia.DefaultAIASource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a signed paper one that can be checked for years: it gets the certificates and the lists
/// of revoked ones that a checker needs, and a timestamp over all of it.
///
/// A list counts only if it is of after the signatures' timestamps, and times are whole seconds:
/// so it, and the own clock's last timestamp, are rounded up to the second that follows.
record Lasting(SealKey key, Timestamps timestamps, InstantSource time) {
  /// @throws NoTimestamp when the authority does not answer, or whoever vouches for it does not
  byte[] of(byte[] signed) {
    var moment = moment(signed);
    var library = new PAdESService(verifier(key, moment));
    library.setPdfObjFactory(new PdfBoxNativeObjectFactory());
    library.setTspSource(new Stamper(timestamps.notBefore(moment)));
    var bytes = new ByteArrayOutputStream(signed.length + (1 << 16));
    try {
      library.extendDocument(new InMemoryDocument(signed), parameters()).writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (AlertException | DSSException missing) {
      throw new NoTimestamp("what is needed to check the seal later is missing: "
          + missing.getMessage(), missing);
    }
    return bytes.toByteArray();
  }

  private PAdESSignatureParameters parameters() {
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.getArchiveTimestampParameters().setContentSize(timestamps.room());
    return parameters;
  }

  private Instant moment(byte[] signed) {
    return after(time.instant(), Seal.check(signed).signatures().stream()
        .map(Checked.Signed::stamp).flatMap(Optional::stream).map(Timestamp::at));
  }

  /// The first whole second that is neither before now nor within the second of a stamp.
  static Instant after(Instant now, Stream<Instant> stamps) {
    var whole = now.truncatedTo(ChronoUnit.SECONDS);
    return stamps.map(at -> at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
        .reduce(whole.equals(now) ? whole : whole.plusSeconds(1), (one, other) ->
            one.isAfter(other) ? one : other);
  }

  /// What finds certificates and lists of revoked ones, of that moment.
  static CommonCertificateVerifier verifier(SealKey key, Instant moment) {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(key.authority()));
    var elsewhere = new Fetch();
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCheckRevocationForUntrustedChains(true);
    // Whether a certificate holds is asked of the desk's clock when it signs, not of the machine's.
    verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
    verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
    verifier.setCrlSource(new Lists(key, moment, elsewhere));
    verifier.setOcspSource(new OnlineOCSPSource(elsewhere));
    verifier.setAIASource(new DefaultAIASource(elsewhere));
    return verifier;
  }
}

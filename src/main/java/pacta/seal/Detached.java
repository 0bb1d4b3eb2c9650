package pacta.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// The seal beside the bytes it is set on, with the time it was set and what a later check needs:
/// for archives.
///
/// Level: CAdES-BASELINE-LTA, detached (ETSI EN 319 122-1).
///
/// @param timestamps who says when; nobody else does when it does not
/// @param time       the desk's clock
public record Detached(SealKey key, Timestamps timestamps, InstantSource time) {
  /// @return the signature, as DER
  /// @throws NoTimestamp when the authority does not answer
  public byte[] sign(byte[] bytes) {
    var parameters = parameters(SignatureLevel.CAdES_BASELINE_T);
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(key.seal().chain().stream().map(CertificateToken::new).toList());
    parameters.bLevel().setSigningDate(Date.from(time.instant()));
    var document = new InMemoryDocument(bytes);
    var library = library(time.instant());
    var data = library.getDataToSign(document, parameters).getBytes();
    var value = new SignatureValue(parameters.getSignatureAlgorithm(),
        Pades.sign(data, key.seal().key()));
    return written(lasting(library.signDocument(document, parameters, value), document));
  }

  private DSSDocument lasting(DSSDocument signed, DSSDocument document) {
    var moment = Lasting.after(time.instant(), stamps(written(signed)));
    var parameters = parameters(SignatureLevel.CAdES_BASELINE_LTA);
    parameters.setDetachedContents(List.of(document));
    try {
      return library(moment).extendDocument(signed, parameters);
    } catch (AlertException | DSSException missing) {
      throw new NoTimestamp("what is needed to check the seal later is missing: "
          + missing.getMessage(), missing);
    }
  }

  private static Stream<Instant> stamps(byte[] signature) {
    try {
      var signer = new CMSSignedData(signature).getSignerInfos().getSigners().iterator().next();
      return SealReader.stamps(signer).stream().map(Timestamp::read).flatMap(Optional::stream)
          .map(Timestamp::at);
    } catch (CMSException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private CAdESService library(Instant moment) {
    var library = new CAdESService(Lasting.verifier(key, moment));
    library.setTspSource(new Stamper(timestamps.notBefore(moment)));
    return library;
  }

  private static CAdESSignatureParameters parameters(SignatureLevel level) {
    var parameters = new CAdESSignatureParameters();
    parameters.setSignatureLevel(level);
    parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
    return parameters;
  }

  private static byte[] written(DSSDocument signature) {
    var bytes = new ByteArrayOutputStream(1 << 14);
    try {
      signature.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}

package pacta.seal;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// One signature in three steps: what is to be signed, its signing by whoever holds the key, and
/// putting it in. The steps may lie apart, so that a key elsewhere can take the middle one; the
/// parameters, which the library changes as it goes, stay in here.
final class Pades {
  /// Where the field stands.
  record Place(int page, PDRectangle box) {}

  private static final int SIGNATURE_ROOM = 2_048;

  private final PAdESSignatureParameters parameters = new PAdESSignatureParameters();
  private final PAdESService library = new PAdESService(new CommonCertificateVerifier());
  private final DSSDocument pdf;

  /// @param first whether nothing is signed yet: the first signature says that only more
  ///              signatures may follow
  /// @param stampRoom bytes to keep free for a timestamp
  Pades(byte[] pdf, Mark mark, Place place, boolean first, SealKey key, Instant at,
      int stampRoom) {
    this.pdf = new InMemoryDocument(pdf);
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setContentSize(SIGNATURE_ROOM + stampRoom + key.seal().bytes());
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(key.seal().chain().stream().map(CertificateToken::new).toList());
    parameters.bLevel().setSigningDate(Date.from(at));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(mark.when().getZone()));
    parameters.setSignerName(mark.name());
    parameters.setReason(mark.reason());
    parameters.setLocation(mark.location());
    parameters.setAppName("Pacta");
    if (first) parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
    parameters.setImageParameters(image(mark, place));
    library.setPdfObjFactory(new Inks(mark));
  }

  private static SignatureImageParameters image(Mark mark, Place place) {
    var field = new SignatureFieldParameters();
    field.setFieldId(mark.ink().fieldName());
    field.setPage(place.page() + 1);
    field.setWidth(place.box().getWidth());
    field.setHeight(place.box().getHeight());
    var text = new SignatureImageTextParameters();
    text.setText(mark.name());
    var image = new SignatureImageParameters();
    image.setFieldParameters(field);
    image.setTextParameters(text);
    return image;
  }

  byte[] dataToSign() {
    return library.getDataToSign(pdf, parameters).getBytes();
  }

  /// @throws NoToken when the key lies on a token that does not sign now
  static byte[] sign(byte[] data, PrivateKey key) {
    if (key instanceof TokenKey there) return there.sign(data);
    try {
      var signature = Signature.getInstance(algorithm(key).getJCEId());
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException("a key that does not sign", unusable);
    }
  }

  private static SignatureAlgorithm algorithm(PrivateKey key) {
    return SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key), DigestAlgorithm.SHA256);
  }

  /// @throws NoTimestamp when the authority gives none: nothing is put in then
  byte[] embed(byte[] signature, Timestamps timestamps) {
    library.setTspSource(new Stamper(timestamps));
    var value = new SignatureValue(parameters.getSignatureAlgorithm(), signature);
    var bytes = new ByteArrayOutputStream(1 << 17);
    try {
      library.signDocument(pdf, parameters, value).writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// The library's PDF writer, with our own hand.
  private static final class Inks extends PdfBoxNativeObjectFactory {
    private final Mark mark;

    Inks(Mark mark) {
      this.mark = mark;
    }

    @Override public PDFSignatureService newPAdESSignatureService() {
      return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE,
          _ -> new Autograph(mark)));
    }
  }
}

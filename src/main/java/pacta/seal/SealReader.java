package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import pacta.journal.Digest;

/// Reads the signatures of a file, whatever state it is in.
final class SealReader {
  private final byte[] pdf;

  private SealReader(byte[] pdf) {
    this.pdf = pdf;
  }

  static Checked read(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new SealReader(pdf).read(document.getSignatureFields());
    } catch (IOException | RuntimeException damaged) {
      // A damaged file may break its reader anywhere; then it vouches for nothing.
      return new Checked(Digest.of(pdf), List.of(), List.of(), false);
    }
  }

  private Checked read(List<PDSignatureField> fields) {
    var signed = new ArrayList<Checked.Signed>();
    var open = new ArrayList<String>();
    for (var field : fields) {
      if (field.getSignature() == null) open.add(field.getFullyQualifiedName());
      else signed.add(read(field.getFullyQualifiedName(), field.getSignature()));
    }
    signed.sort(Comparator.comparingLong(Checked.Signed::covers));
    boolean whole = !signed.isEmpty() && signed.getLast().covers() == pdf.length;
    return new Checked(Digest.of(pdf), signed, open, whole);
  }

  private Checked.Signed read(String field, PDSignature signature) {
    var range = signature.getByteRange();
    long covers = range.length == 4 ? (long) range[2] + range[3] : 0;
    var date = signature.getSignDate();
    var proof = fits(range) ? proof(signature) : Optional.<Proof>empty();
    return new Checked.Signed(field, Objects.requireNonNullElse(signature.getName(), ""),
        Objects.requireNonNullElse(signature.getReason(), ""),
        date == null ? Instant.EPOCH : date.toInstant(), proof.isPresent(),
        proof.map(Proof::seal), proof.map(Proof::signer).orElse(""), covers);
  }

  /// Two stretches with nothing between them but the signature itself, in hexadecimal.
  private boolean fits(int[] range) {
    if (range.length != 4 || range[0] != 0 || range[1] < 1 || range[3] < 0) return false;
    if (range[2] <= range[1] + 1 || (long) range[2] + range[3] > pdf.length) return false;
    if (pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') return false;
    for (int at = range[1] + 1; at < range[2] - 1; at++)
      if (!digit(pdf[at])) return false;
    return true;
  }

  /// As it is written, in small letters: one signature is to have one form.
  private static boolean digit(byte at) {
    return (at >= '0' && at <= '9') || (at >= 'a' && at <= 'f');
  }

  /// A signature that holds: with which certificate, and whose that is.
  private record Proof(Digest seal, String signer) {}

  private Optional<Proof> proof(PDSignature signature) {
    try (var in = new ByteArrayInputStream(signature.getContents(pdf))) {
      // The room for the signature is larger than it: one object, and noughts.
      var object = new ASN1InputStream(in).readObject();
      while (in.available() > 0) if (in.read() != 0) return Optional.empty();
      var content = new CMSProcessableByteArray(signature.getSignedContent(pdf));
      var cms = new CMSSignedData(content, ContentInfo.getInstance(object));
      var signers = cms.getSignerInfos().getSigners();
      return signers.size() == 1 ? proof(cms, signers.iterator().next()) : Optional.empty();
    } catch (IOException | CMSException | GeneralSecurityException | OperatorCreationException
        | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /// Whether each certificate that came along is signed by another of them, or by itself.
  private static boolean vouched(CMSSignedData cms) throws GeneralSecurityException {
    var converter = new JcaX509CertificateConverter();
    var all = new ArrayList<X509Certificate>();
    for (var it : cms.getCertificates().getMatches(null)) all.add(converter.getCertificate(it));
    return all.stream().allMatch(it -> all.stream().anyMatch(by -> signed(it, by)));
  }

  private static boolean signed(X509Certificate certificate, X509Certificate by) {
    try {
      certificate.verify(by.getPublicKey());
      return certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal());
    } catch (GeneralSecurityException not) {
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private static Optional<Proof> proof(CMSSignedData cms, SignerInformation signer)
      throws CMSException, GeneralSecurityException, OperatorCreationException {
    var found = cms.getCertificates().getMatches(signer.getSID());
    if (found.size() != 1) return Optional.empty();
    var certificate = new JcaX509CertificateConverter()
        .getCertificate((X509CertificateHolder) found.iterator().next());
    var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
    if (!signer.verify(verifier) || !vouched(cms)) return Optional.empty();
    return Optional.of(new Proof(SealKey.fingerprint(certificate),
        certificate.getSubjectX500Principal().getName()));
  }
}

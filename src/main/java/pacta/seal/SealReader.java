package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
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
  private static final String TIMESTAMP = "ETSI.RFC3161";

  private final byte[] pdf;
  /// Of which certificates the makers of the seals in here have the keys.
  private final Set<Digest> held = new HashSet<>();

  private SealReader(byte[] pdf) {
    this.pdf = pdf;
  }

  static Checked read(byte[] pdf) {
    try (var document = PlainPdf.open(pdf)) {
      return new SealReader(pdf).read(document.getSignatureFields());
    } catch (IOException | RuntimeException damaged) {
      // A damaged file may break its reader anywhere; then it vouches for nothing.
      return new Checked(Digest.of(pdf), List.of(), List.of(), List.of(), false);
    }
  }

  private Checked read(List<PDSignatureField> fields) throws IOException {
    if (fields.size() > PlainPdf.SIGNATURES_MAX)
      throw new IOException(fields.size() + " signatures");
    var signed = new ArrayList<Checked.Signed>();
    var stamped = new ArrayList<Checked.Stamped>();
    var open = new ArrayList<String>();
    for (var field : fields) {
      var signature = field.getSignature();
      if (signature == null) open.add(field.getFullyQualifiedName());
      else if (TIMESTAMP.equals(signature.getSubFilter())) stamped.add(stamped(signature));
      else signed.add(read(field.getFullyQualifiedName(), signature));
    }
    signed.sort(Comparator.comparingLong(Checked.Signed::covers));
    stamped.sort(Comparator.comparingLong(Checked.Stamped::covers));
    long end = Math.max(signed.isEmpty() ? 0 : signed.getLast().covers(),
        stamped.isEmpty() ? 0 : stamped.getLast().covers());
    var seen = stamped.stream().map(it -> new Checked.Stamped(
        it.said().map(said -> said.asSeenBeside(held)), it.covers())).toList();
    return new Checked(Digest.of(pdf), signed, seen, open, end == pdf.length);
  }

  private Checked.Stamped stamped(PDSignature signature) {
    var range = signature.getByteRange();
    var said = Optional.<Timestamp>empty();
    try {
      if (fits(range))
        said = Timestamp.read(object(signature.getContents(pdf)), signature.getSignedContent(pdf));
    } catch (IOException | RuntimeException damaged) {
      said = Optional.empty();
    }
    return new Checked.Stamped(said, covers(range));
  }

  private static long covers(int[] range) {
    return range.length == 4 ? (long) range[2] + range[3] : 0;
  }

  private Checked.Signed read(String field, PDSignature signature) {
    var range = signature.getByteRange();
    var date = signature.getSignDate();
    var proof = fits(range) ? proof(signature) : Optional.<Proof>empty();
    return new Checked.Signed(field, Objects.requireNonNullElse(signature.getName(), ""),
        Objects.requireNonNullElse(signature.getReason(), ""),
        date == null ? Instant.EPOCH : date.toInstant(), proof.isPresent(),
        proof.map(Proof::seal), proof.map(Proof::signer).orElse(""),
        proof.flatMap(Proof::stamp), covers(range));
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

  /// A signature that holds: with which certificate, whose that is, and when it was there.
  private record Proof(Digest seal, String signer, Optional<Timestamp> stamp) {}

  private Optional<Proof> proof(PDSignature signature) {
    try {
      var content = new CMSProcessableByteArray(signature.getSignedContent(pdf));
      var cms = new CMSSignedData(content,
          ContentInfo.getInstance(object(signature.getContents(pdf))));
      var signers = cms.getSignerInfos().getSigners();
      return signers.size() == 1 ? proof(cms, signers.iterator().next()) : Optional.empty();
    } catch (IOException | CMSException | GeneralSecurityException | OperatorCreationException
        | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /// The room for a signature is larger than it: one object, and noughts.
  ///
  /// @throws IOException when there is anything else
  private static byte[] object(byte[] contents) throws IOException {
    try (var in = new ByteArrayInputStream(contents)) {
      new ASN1InputStream(in).readObject();
      int end = contents.length - in.available();
      while (in.available() > 0)
        if (in.read() != 0) throw new IOException("something after the signature");
      return Arrays.copyOf(contents, end);
    }
  }

  @SuppressWarnings("unchecked")
  private Optional<Proof> proof(CMSSignedData cms, SignerInformation signer)
      throws CMSException, GeneralSecurityException, OperatorCreationException {
    var found = cms.getCertificates().getMatches(signer.getSID());
    if (found.size() != 1) return Optional.empty();
    var certificate = new JcaX509CertificateConverter()
        .getCertificate((X509CertificateHolder) found.iterator().next());
    var brought = Vouching.brought(cms).filter(Vouching::isClosed);
    if (brought.isEmpty() || !Vouching.isUsual(certificate.getPublicKey()))
      return Optional.empty();
    var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
    if (!signer.verify(verifier)) return Optional.empty();
    var stamps = stamps(signer);
    var stamp = stamps.isEmpty() ? Optional.<Timestamp>empty()
        : Timestamp.read(stamps.getFirst(), signer.getSignature());
    if (stamps.size() > 1 || stamp.isPresent() != !stamps.isEmpty()) return Optional.empty();
    held.addAll(Vouching.held(certificate, brought.get()));
    return Optional.of(new Proof(SealKey.fingerprint(certificate),
        certificate.getSubjectX500Principal().getName(),
        stamp.map(it -> it.asSeenBeside(held))));
  }

  /// The timestamps over the signature (RFC 3161, appendix A).
  static List<byte[]> stamps(SignerInformation signer) throws CMSException {
    var found = new ArrayList<byte[]>();
    if (signer.getUnsignedAttributes() == null) return found;
    var all = signer.getUnsignedAttributes()
        .getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    try {
      for (int i = 0; i < all.size(); i++)
        for (var value : Attribute.getInstance(all.get(i)).getAttributeValues())
          found.add(value.toASN1Primitive().getEncoded());
    } catch (IOException damaged) {
      throw new CMSException("no timestamp", damaged);
    }
    return found;
  }
}

package pacta.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import pacta.journal.Digest;

/// What a timestamp says, read from its token alone: its signature holds under the certificate it
/// brings, which was valid then and serves for nothing but timestamps. Whether to trust whoever
/// signed is for the reader to say.
///
/// @param of        the digest of the bytes that were there
/// @param at        when; to the second or finer, as the authority gives it
/// @param authority who says so, in the certificate's words
/// @param source    whether the instance said it itself
/// @param chain     the digests of the certificates on the way from the signer's, which is the
///                  first, to the last that vouches for the one before; of what else a token may
///                  bring, nothing
public record Timestamp(Digest of, Instant at, String authority, Source source,
    List<Digest> chain) {
  /// Whose clock it is.
  public enum Source {
    /// The instance's own: it shows an order, and proves nothing against who runs it.
    OWN,
    /// Another's.
    EXTERNAL
  }

  public Timestamp {
    chain = List.copyOf(chain);
  }

  /// The certificate that signed, as its digest.
  public Digest certificate() {
    return chain.getFirst();
  }

  /// As it is to be taken beside a seal by whose makers those certificates' keys are held: they are
  /// no other than themselves, whatever they call their clock.
  Timestamp asSeenBeside(Set<Digest> held) {
    return held.stream().noneMatch(chain::contains) ? this
        : new Timestamp(of, at, authority, Source.OWN, chain);
  }

  /// What the token says of those bytes; empty when it is damaged or speaks of others.
  ///
  /// @param token a `TimeStampToken`, as DER
  public static Optional<Timestamp> read(byte[] token, byte[] bytes) {
    return read(token).filter(it -> it.of().equals(Digest.of(bytes)));
  }

  /// What the token says; empty when it is damaged, or measures with anything but SHA-256.
  public static Optional<Timestamp> read(byte[] token) {
    try {
      // One object and not a byte more: what follows would not be signed.
      return read(new TimeStampToken(ContentInfo.getInstance(ASN1Sequence.getInstance(token))))
          .filter(it -> it.source() == Source.EXTERNAL || isPlain(token));
    } catch (IOException | TSPException | GeneralSecurityException
        | OperatorCreationException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked")
  private static Optional<Timestamp> read(TimeStampToken token) throws TSPException,
      GeneralSecurityException, OperatorCreationException {
    var found = token.getCertificates().getMatches(token.getSID());
    if (found.size() != 1) return Optional.empty();
    var signer = certificate((X509CertificateHolder) found.iterator().next());
    if (!Vouching.isUsual(signer.getPublicKey())) return Optional.empty();
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    var said = token.getTimeStampInfo();
    if (!said.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256))
      return Optional.empty();
    var source = said.getPolicy().equals(OwnTimestamps.NOT_INDEPENDENT)
        ? Source.OWN : Source.EXTERNAL;
    var all = token.getCertificates().getMatches(null);
    var brought = Vouching.read(all);
    if (brought.isEmpty()) return Optional.empty();
    var by = new Vouching(signer, brought.get(), said.getGenTime().toInstant());
    // Our own brings who vouches for it and nobody else, so that not one byte can be changed.
    if (source == Source.OWN && !(all.size() == 2 && Vouching.isClosed(by.brought())
        && by.root().filter(it -> it.getBasicConstraints() >= 0).isPresent()))
      return Optional.empty();
    var chain = by.way().stream().map(SealKey::fingerprint).toList();
    return Optional.of(new Timestamp(
        new Digest(HexFormat.of().formatHex(said.getMessageImprintDigest())),
        said.getGenTime().toInstant(), signer.getSubjectX500Principal().getName(), source, chain));
  }

  /// Whether it is written as its own clock writes: what no signature covers has one form too.
  private static boolean isPlain(byte[] token) {
    var data = SignedData.getInstance(ContentInfo.getInstance(token).getContent());
    var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    var plain = new ContentInfo(PKCSObjectIdentifiers.signedData, new SignedData(
        new DERSet(OwnTimestamps.SHA256), data.getEncapContentInfo(), data.getCertificates(), null,
        new DERSet(new SignerInfo(signer.getSID(), signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(), signer.getDigestEncryptionAlgorithm(),
            signer.getEncryptedDigest(), null))));
    try {
      return Arrays.equals(plain.getEncoded(ASN1Encoding.DER), token);
    } catch (IOException unwritable) {
      return false;
    }
  }

  private static X509Certificate certificate(X509CertificateHolder held)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(held);
  }
}

package pacta.seal;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.journal.Digest;

/// The instance's keys: the seal, the clock that stamps times, and the small authority of our own
/// that vouches for both. All are EC P-256, but for a seal that somebody else vouches for, whose
/// key may lie on a token.
///
/// @param root   the authority, which people may choose to trust; its key says that a seal is
///               revoked
/// @param seal   what signs papers: CN "Sello electrónico de …"
/// @param clock  what signs timestamps; empty in a store of before there were any
/// @param former what signed before, the oldest first
public record SealKey(Credential root, Credential seal, Optional<Credential> clock,
    List<Former> former) {
  public SealKey {
    former = List.copyOf(former);
  }

  /// @param instance whose seal it is, as people know it
  /// @param place    under which the authority and what it revoked can be had by anybody, as the
  ///                 certificates say; empty for a seal that nobody else checks
  /// @param at       from when it holds; seal and clock for ten years, the authority for twenty
  public static SealKey create(String instance, Optional<URI> place, Instant at,
      SecureRandom random) {
    return SealCertificates.create(instance, place, at, random);
  }

  /// Reads what [#toPkcs12] wrote.
  ///
  /// @throws IllegalArgumentException when the bytes are no such store or the password is wrong
  public static SealKey open(byte[] pkcs12, char[] password) {
    return SealStore.open(pkcs12, password);
  }

  /// All keys and their chains, encrypted under the password. The bytes differ each time. Of a key
  /// on a token they say where it lies, and the PIN if it is known.
  public byte[] toPkcs12(char[] password) {
    return SealStore.write(this, password);
  }

  /// With a key for timestamps, where there was none.
  ///
  /// @param instance as it was said when the seal was made
  /// @param place    as for a new seal
  public SealKey withClock(String instance, Optional<URI> place, Instant at,
      SecureRandom random) {
    return clock.isPresent() ? this : new SealKey(root, seal,
        Optional.of(SealCertificates.clock(root, instance, place, at, random)), former);
  }

  /// A new seal and a new clock of the same authority. What the old ones signed stays as it is;
  /// stolen ones stand on the authority's list from then on.
  ///
  /// @param stolen whether somebody else may have the old keys
  public SealKey renewed(String instance, Optional<URI> place, Instant at, boolean stolen,
      SecureRandom random) {
    var since = stolen ? Optional.of(at) : Optional.<Instant>empty();
    var before = new ArrayList<>(former);
    Stream.concat(Stream.of(seal), clock.stream())
        .forEach(it -> before.add(new Former(it.certificate(), since)));
    return new SealKey(root, SealCertificates.seal(root, instance, place, at, random),
        Optional.of(SealCertificates.clock(root, instance, place, at, random)), before);
  }

  /// From now on that one signs, for which somebody else vouches. It may be the one that signs
  /// already, in another place.
  public SealKey with(Credential other) {
    if (other.certificate().equals(certificate())) return new SealKey(root, other, clock, former);
    var before = new ArrayList<>(former);
    before.add(new Former(seal.certificate(), Optional.empty()));
    return new SealKey(root, other, clock, before);
  }

  /// The token that has the key of the seal, when one has it.
  public Optional<TokenKey> token() {
    return seal.onToken();
  }

  /// With that PIN for its token, or with none. Without a token it is the same.
  public SealKey withPin(Optional<char[]> pin) {
    return token().map(it -> new SealKey(root, seal.with(it.with(pin)), clock, former))
        .orElse(this);
  }

  /// @param refused what to do once its token refuses the PIN: from then on it asks it nothing
  public SealKey told(Runnable refused) {
    return token().map(it -> new SealKey(root, seal.with(it.told(refused)), clock, former))
        .orElse(this);
  }

  /// The root that people may choose to trust.
  public X509Certificate authority() {
    return root.certificate();
  }

  /// The certificate of the seal itself.
  public X509Certificate certificate() {
    return seal.certificate();
  }

  /// What the authority has revoked, as anybody may have it: a list in DER (RFC 5280, 5).
  ///
  /// @param at of when it is; whole seconds count
  public byte[] revoked(Instant at) {
    return SealCertificates.revoked(root, former, at);
  }

  /// What [Checked.Signed#seal] must be for a signature made with this key.
  public Digest fingerprint() {
    return fingerprint(certificate());
  }

  /// Whether that is the digest of a certificate with which this instance signs, or signed while
  /// nobody else could.
  public boolean signedWith(Digest certificate) {
    return fingerprint().equals(certificate) || former.stream()
        .anyMatch(it -> it.stolen().isEmpty() && fingerprint(it.certificate()).equals(certificate));
  }

  /// Whether its authority is the one with that certificate, by the digits of its digest.
  public boolean vouchesAs(String authority) {
    return fingerprint(authority()).hex().equals(authority);
  }

  /// The digest by which people tell one certificate from another.
  public static Digest fingerprint(X509Certificate certificate) {
    try {
      return Digest.of(certificate.getEncoded());
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  /// Without the keys, so that they never reach a log.
  @Override public String toString() {
    return "SealKey[" + certificate().getSubjectX500Principal() + "]";
  }
}

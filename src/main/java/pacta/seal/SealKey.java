package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import pacta.journal.Digest;

/// The instance's keys, all EC P-256: the seal, the clock that stamps times, and the small
/// authority of our own that vouches for both.
///
/// @param root  the authority, which people may choose to trust; its key says one day that a seal
///              is revoked
/// @param seal  what signs papers: CN "Sello electrónico de …"
/// @param clock what signs timestamps; empty in a store of before there were any
public record SealKey(Credential root, Credential seal, Optional<Credential> clock) {
  private static final String SEAL = "seal";
  private static final String AUTHORITY = "authority";
  private static final String CLOCK = "clock";

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
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      return new SealKey(Credential.in(store, AUTHORITY, password).orElseThrow(),
          Credential.in(store, SEAL, password).orElseThrow(),
          Credential.in(store, CLOCK, password));
    } catch (GeneralSecurityException | IOException | NoSuchElementException wrong) {
      throw new IllegalArgumentException("no seal in these bytes, or not with this password",
          wrong);
    }
  }

  /// With a key for timestamps, where there was none.
  ///
  /// @param instance as it was said when the seal was made
  /// @param place    as for a new seal
  public SealKey withClock(String instance, Optional<URI> place, Instant at,
      SecureRandom random) {
    return clock.isPresent() ? this
        : new SealKey(root, seal, Optional.of(
            SealCertificates.clock(root, instance, place, at, random)));
  }

  /// All keys and their chains, encrypted under the password. The bytes differ each time.
  public byte[] toPkcs12(char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      seal.into(store, SEAL, password);
      root.into(store, AUTHORITY, password);
      if (clock.isPresent()) clock.get().into(store, CLOCK, password);
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
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
    return SealCertificates.revoked(root, at);
  }

  /// What [Checked.Signed#seal] must be for a signature made with this key.
  public Digest fingerprint() {
    return fingerprint(certificate());
  }

  /// Whether its authority is the one with that certificate, by the digits of its digest.
  public boolean vouchesAs(String authority) {
    return fingerprint(authority()).hex().equals(authority);
  }

  static Digest fingerprint(X509Certificate certificate) {
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

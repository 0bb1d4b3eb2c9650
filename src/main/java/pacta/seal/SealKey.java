package pacta.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.Stream;
import pacta.journal.Digest;

/// The instance's seal: an EC P-256 key with its certificate, and the small authority of our own
/// that vouches for it. The authority's key is kept too, to say one day that a seal is revoked.
///
/// @param authority    the root that people may choose to trust
/// @param authorityKey its key
/// @param certificate  of the seal: CN "Sello electrónico de …"
/// @param key          what signs
public record SealKey(X509Certificate authority, PrivateKey authorityKey,
    X509Certificate certificate, PrivateKey key) {
  private static final String SEAL = "seal";
  private static final String AUTHORITY = "authority";

  /// @param instance whose seal it is, as people know it
  /// @param at       from when it holds; the seal for ten years, the authority for twenty
  public static SealKey create(String instance, Instant at, SecureRandom random) {
    return SealCertificates.create(instance, at, random);
  }

  /// Reads what [#toPkcs12] wrote.
  ///
  /// @throws IllegalArgumentException when the bytes are no such store or the password is wrong
  public static SealKey open(byte[] pkcs12, char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      return new SealKey((X509Certificate) store.getCertificate(AUTHORITY),
          (PrivateKey) store.getKey(AUTHORITY, password),
          (X509Certificate) store.getCertificate(SEAL),
          (PrivateKey) store.getKey(SEAL, password));
    } catch (GeneralSecurityException | IOException wrong) {
      throw new IllegalArgumentException("no seal in these bytes, or not with this password",
          wrong);
    }
  }

  public SealKey {
    if (authority == null || authorityKey == null || certificate == null || key == null)
      throw new IllegalArgumentException("a seal needs both keys and both certificates");
  }

  /// Both keys and their chains, encrypted under the password. The bytes differ each time.
  public byte[] toPkcs12(char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(SEAL, key, password, new Certificate[] {certificate, authority});
      store.setKeyEntry(AUTHORITY, authorityKey, password, new Certificate[] {authority});
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What [Checked.Signed#seal] must be for a signature made with this key.
  public Digest fingerprint() {
    return fingerprint(certificate);
  }

  static Digest fingerprint(X509Certificate certificate) {
    try {
      return Digest.of(certificate.getEncoded());
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  Stream<X509Certificate> chain() {
    return Stream.of(certificate, authority);
  }

  /// Without the keys, so that they never reach a log.
  @Override public String toString() {
    return "SealKey[" + certificate.getSubjectX500Principal() + "]";
  }
}

package pacta.seal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A key that signs, and the certificates that say whose it is.
///
/// @param key   in our hands, or a [TokenKey]
/// @param chain the key's own certificate first, then whoever vouches for the one before
public record Credential(PrivateKey key, List<X509Certificate> chain) {
  public Credential {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) throw new IllegalArgumentException("a key of nobody");
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /// Whether that is a moment of those for which the certificate was made.
  boolean holds(Instant at) {
    return !at.isBefore(certificate().getNotBefore().toInstant())
        && !at.isAfter(certificate().getNotAfter().toInstant());
  }

  /// How many bytes all its certificates take.
  int bytes() {
    return chain.stream().mapToInt(it -> {
      try {
        return it.getEncoded().length;
      } catch (CertificateEncodingException unreadable) {
        throw new IllegalArgumentException(unreadable);
      }
    }).sum();
  }

  /// The token on which the key lies, when it lies on one.
  public Optional<TokenKey> onToken() {
    return key instanceof TokenKey there ? Optional.of(there) : Optional.empty();
  }

  /// The same by another key: of the same pair, and known otherwise.
  Credential with(PrivateKey other) {
    return new Credential(other, chain);
  }

  /// What the store has under that name; empty when it has nothing.
  ///
  /// @throws GeneralSecurityException when the password is wrong
  static Optional<Credential> in(KeyStore store, String name, char[] password)
      throws GeneralSecurityException {
    if (!(store.getKey(name, password) instanceof PrivateKey key)) return Optional.empty();
    return Optional.of(new Credential(key, Arrays.stream(store.getCertificateChain(name))
        .map(X509Certificate.class::cast).toList()));
  }

  void into(KeyStore store, String name, char[] password) throws GeneralSecurityException {
    store.setKeyEntry(name, key, password, chain.toArray(Certificate[]::new));
  }

  /// Without the key, so that it never reaches a log.
  @Override public String toString() {
    return "Credential[" + certificate().getSubjectX500Principal() + "]";
  }
}

package pacta.proof;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import pacta.journal.LogKey;
import pacta.seal.Vouching;

/// Whose seal and whose log are expected.
///
/// @param roots the authorities, or the seals themselves, one of which must be behind it; without
///              any, the file's own is shown for people to compare
/// @param log   the key under which journals are signed, by whatever name; likewise
public record Trust(Set<X509Certificate> roots, Optional<LogKey> log) {
  public static final Trust ANYBODY = new Trust(Set.of(), Optional.empty());

  public Trust {
    roots = Set.copyOf(roots);
  }

  public static Trust in(X509Certificate root) {
    return new Trust(Set.of(root), Optional.empty());
  }

  /// @param certificates each as PEM, of one or more, or DER
  /// @throws IllegalArgumentException when in one of them there is no certificate
  public static Trust in(Collection<byte[]> certificates) {
    var roots = new LinkedHashSet<X509Certificate>();
    for (var it : certificates) roots.addAll(read(it));
    return new Trust(roots, Optional.empty());
  }

  private static Set<X509Certificate> read(byte[] certificates) {
    try {
      var found = new LinkedHashSet<X509Certificate>();
      for (var it : CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(certificates)))
        found.add((X509Certificate) it);
      if (found.isEmpty()) throw new IllegalArgumentException("no certificate");
      return found;
    } catch (CertificateException unreadable) {
      throw new IllegalArgumentException("no certificate", unreadable);
    }
  }

  /// That, and this log.
  public Trust and(LogKey key) {
    return new Trust(roots, Optional.of(key));
  }

  /// Whether any seal will do.
  boolean isAnybody() {
    return roots.isEmpty();
  }

  /// Whether that is the log that is expected; no answer when any will do.
  Optional<Boolean> isIn(LogKey key) {
    return log.map(it -> it.key().equals(key.key()));
  }

  boolean isIn(Vouching by) {
    return roots.stream().anyMatch(by::isBy);
  }
}

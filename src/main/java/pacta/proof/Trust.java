package pacta.proof;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import pacta.seal.Vouching;

/// Whose seal is expected.
///
/// @param roots the authorities, or the seals themselves, one of which must be behind it; without
///              any, the file's own is shown for people to compare
public record Trust(Set<X509Certificate> roots) {
  public static final Trust ANYBODY = new Trust(Set.of());

  public Trust {
    roots = Set.copyOf(roots);
  }

  public static Trust in(X509Certificate root) {
    return new Trust(Set.of(root));
  }

  /// @param certificates each as PEM, of one or more, or DER
  /// @throws IllegalArgumentException when in one of them there is no certificate
  public static Trust in(Collection<byte[]> certificates) {
    var roots = new LinkedHashSet<X509Certificate>();
    for (var it : certificates) roots.addAll(read(it));
    return new Trust(roots);
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

  boolean isAnybody() {
    return roots.isEmpty();
  }

  boolean isIn(Vouching by) {
    return roots.stream().anyMatch(by::isBy);
  }
}

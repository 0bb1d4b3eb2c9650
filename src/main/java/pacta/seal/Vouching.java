package pacta.seal;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import org.bouncycastle.asn1.x509.Certificate;

/// Whether certificates that came together vouch for one another.
final class Vouching {
  private Vouching() {}

  /// Whether each is signed by another of them, or by itself.
  static boolean holds(Collection<X509Certificate> all) {
    return all.stream().allMatch(it -> isWhole(it)
        && all.stream().anyMatch(by -> signed(it, by)));
  }

  /// A signature is whole bytes: a reader that overlooks unused bits would take two forms of it.
  private static boolean isWhole(X509Certificate certificate) {
    try {
      return Certificate.getInstance(certificate.getEncoded()).getSignature().getPadBits() == 0;
    } catch (CertificateEncodingException unreadable) {
      return false;
    }
  }

  private static boolean signed(X509Certificate certificate, X509Certificate by) {
    try {
      certificate.verify(by.getPublicKey());
      return certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal());
    } catch (GeneralSecurityException not) {
      return false;
    }
  }
}

package pacta.proof;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// Whose seal is expected.
///
/// @param root the authority that must vouch for it; without one, the file's own is shown for
///             people to compare
public record Trust(Optional<X509Certificate> root) {
  public static final Trust ANYBODY = new Trust(Optional.empty());

  /// @param certificate as PEM or DER
  /// @throws IllegalArgumentException when it is no certificate
  public static Trust in(byte[] certificate) {
    try {
      return new Trust(Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(certificate))));
    } catch (CertificateException unreadable) {
      throw new IllegalArgumentException("no certificate", unreadable);
    }
  }
}

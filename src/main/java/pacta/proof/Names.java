package pacta.proof;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import pacta.journal.Digest;

/// How a certificate is called, and known for sure.
final class Names {
  private Names() {}

  /// Its common name; all its names when it has none.
  static String common(X509Certificate certificate) {
    var all = certificate.getSubjectX500Principal().getName();
    try {
      return new LdapName(all).getRdns().stream().filter(it -> it.getType().equals("CN"))
          .map(it -> it.getValue().toString()).findFirst().orElse(all);
    } catch (InvalidNameException unreadable) {
      return all;
    }
  }

  /// As other programs show it: the SHA-256 of the certificate.
  static Digest digest(X509Certificate certificate) {
    try {
      return Digest.of(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package pacta.proof;

import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// How a certificate is called.
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
}

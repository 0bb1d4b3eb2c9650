package pacta.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// Who vouches for a seal: its certificate and the authority's, as they came with the signature.
///
/// @param holds whether the authority signed the certificate, may sign certificates, and both held
///              when the seal was set
record Vouching(X509Certificate seal, Optional<X509Certificate> root, boolean holds) {
  private static final int SIGNS = 0;
  private static final int COMMITS = 1;

  /// @param cms what lies in the signature, with the noughts that fill its room
  static Optional<Vouching> in(byte[] cms, Instant at) {
    try (var in = new ASN1InputStream(new ByteArrayInputStream(cms))) {
      var signed = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
      var signer = signed.getSignerInfos().getSigners().iterator().next();
      var converter = new JcaX509CertificateConverter();
      var all = new ArrayList<X509Certificate>();
      X509Certificate seal = null;
      for (X509CertificateHolder it : signed.getCertificates().getMatches(null)) {
        var certificate = converter.getCertificate(it);
        all.add(certificate);
        if (signer.getSID().match(it)) seal = certificate;
      }
      return seal == null ? Optional.empty() : Optional.of(of(seal, all, at));
    } catch (IOException | CMSException | GeneralSecurityException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static Vouching of(X509Certificate seal, List<X509Certificate> all, Instant at) {
    var root = all.stream().filter(it -> signed(it, it) && signed(seal, it)).findFirst();
    boolean holds = root.filter(it -> it.getBasicConstraints() >= 0
        && seal.getBasicConstraints() < 0 && held(it, at) && held(seal, at) && seals(seal))
        .isPresent();
    return new Vouching(seal, root, holds);
  }

  private static boolean seals(X509Certificate seal) {
    var use = seal.getKeyUsage();
    return use != null && use[SIGNS] && use[COMMITS];
  }

  private static boolean held(X509Certificate it, Instant at) {
    var date = Date.from(at);
    return !date.before(it.getNotBefore()) && !date.after(it.getNotAfter());
  }

  /// Whether that authority, and no other, vouches for the seal.
  boolean isBy(X509Certificate authority) {
    return root.filter(authority::equals).isPresent();
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

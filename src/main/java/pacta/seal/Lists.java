package pacta.seal;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/// Where lists of revoked certificates come from: our own authority's is made on the spot, any
/// other's is fetched from where its certificates say.
final class Lists implements CRLSource {
  private static final long serialVersionUID = 1;

  private final transient SealKey key;
  private final Instant moment;
  private final CRLSource elsewhere;

  Lists(SealKey key, Instant moment, Fetch fetch) {
    this.key = key;
    this.moment = moment;
    elsewhere = new OnlineCRLSource(fetch);
  }

  @Override public CRLToken getRevocationToken(CertificateToken certificate,
      CertificateToken issuer) {
    if (!issuer.getCertificate().equals(key.authority()))
      return elsewhere.getRevocationToken(certificate, issuer);
    try {
      var list = CRLUtils.buildCRLBinary(key.revoked(moment));
      var token = new CRLToken(certificate, CRLUtils.buildCRLValidity(list, issuer));
      token.setExternalOrigin(RevocationOrigin.EXTERNAL);
      return token;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

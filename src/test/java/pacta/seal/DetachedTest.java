package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.seal.Seals.AT;
import static pacta.seal.Seals.KEY;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetachedTest {
  private static final byte[] BYTES = "una lista".getBytes(StandardCharsets.UTF_8);
  private static IssuingAuthority elsewhere;

  @BeforeAll static void open() {
    elsewhere = new IssuingAuthority(() -> AT.plusSeconds(5));
  }

  @AfterAll static void close() {
    elsewhere.close();
  }

  @SuppressWarnings("unchecked")
  static void signs(SealKey key) throws Exception {
    var signature = new Detached(key, new OwnTimestamps(key, () -> AT), () -> AT).sign(BYTES);
    var cms = new CMSSignedData(new CMSProcessableByteArray(BYTES), signature);
    var signer = cms.getSignerInfos().getSigners().iterator().next();
    var by = (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator()
        .next();
    assertThat(by.getEncoded()).isEqualTo(key.certificate().getEncoded());
    assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(by))).isTrue();
    assertThat(SealReader.stamps(signer)).hasSize(1);
  }

  @Test void with_the_own_seal() throws Exception {
    signs(KEY);
  }

  @ParameterizedTest @EnumSource(names = {"RSA", "RSA_BELOW", "CURVE_BELOW"})
  void with_a_seal_of_another_authority_whatever_its_key(IssuingAuthority.Sort sort)
      throws Exception {
    signs(KEY.with(elsewhere.seal(sort)));
  }
}

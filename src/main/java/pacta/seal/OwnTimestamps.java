package pacta.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import pacta.journal.Digest;

/// The instance's own clock: whole seconds, right to one second. It says in which order things
/// happened here; whoever runs the instance runs it too, so it is not independent, and its policy
/// says so.
public final class OwnTimestamps implements Timestamps {
  /// The policy of a token that its own instance made: `2.25.` and a UUID, as ITU-T X.667 grants.
  static final ASN1ObjectIdentifier NOT_INDEPENDENT =
      new ASN1ObjectIdentifier("2.25.38417889559846362776389497779342848842");

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int TOKEN_ROOM = 1_024;
  private static final int SERIAL_BITS = 128;
  static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private final Credential clock;
  private final InstantSource time;

  /// @throws IllegalArgumentException when the key is of before there were timestamps
  public OwnTimestamps(SealKey key, InstantSource time) {
    clock = key.clock().orElseThrow(() -> new IllegalArgumentException("a key without a clock"));
    this.time = time;
  }

  private OwnTimestamps(Credential clock, InstantSource time) {
    this.clock = clock;
    this.time = time;
  }

  @Override public Timestamps notBefore(Instant moment) {
    return new OwnTimestamps(clock, () -> {
      var now = time.instant();
      return now.isBefore(moment) ? moment : now;
    });
  }

  @Override public int room() {
    return TOKEN_ROOM + clock.bytes();
  }

  @Override public byte[] stamp(Digest digest) {
    var asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    var request = asking.generate(NISTObjectIdentifiers.id_sha256,
        digest.bytes());
    try {
      return generator().generate(request, new BigInteger(SERIAL_BITS, CHANCE),
          Date.from(time.instant())).getEncoded(ASN1Encoding.DER);
    } catch (TSPException | IOException | OperatorCreationException
        | GeneralSecurityException unusable) {
      throw new NoTimestamp("the own clock does not stamp", unusable);
    }
  }

  private TimeStampTokenGenerator generator()
      throws TSPException, OperatorCreationException, GeneralSecurityException {
    // The time stands in what is signed, and nowhere else.
    var signer = new JcaSimpleSignerInfoGeneratorBuilder()
        .setSignedAttributeGenerator(given -> new DefaultSignedAttributeTableGenerator()
            .getAttributes(given).remove(CMSAttributes.signingTime))
        .build("SHA256withECDSA", clock.key(), clock.certificate());
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var generator = new TimeStampTokenGenerator(signer, digests.get(SHA256), NOT_INDEPENDENT);
    generator.setAccuracySeconds(1);
    generator.addCertificates(new JcaCertStore(clock.chain()));
    return generator;
  }
}

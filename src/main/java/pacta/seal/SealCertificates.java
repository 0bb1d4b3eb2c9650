package pacta.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import pacta.document.Plain;

/// Makes the keys and certificates of a seal.
final class SealCertificates {
  private static final int NAME_MAX = 64;
  private static final int SEAL_YEARS = 10;
  private static final int AUTHORITY_YEARS = 20;

  private static final Duration LIST_LASTS = Duration.ofDays(7);

  private final Instant from;
  private final SecureRandom random;
  private final Optional<URI> place;

  private SealCertificates(Optional<URI> place, Instant from, SecureRandom random) {
    this.place = place;
    this.from = from.truncatedTo(ChronoUnit.SECONDS);
    this.random = random;
  }

  static SealKey create(String instance, Optional<URI> place, Instant at, SecureRandom random) {
    if (instance.isBlank()) throw new IllegalArgumentException("a seal of nobody");
    return made(() -> new SealCertificates(place, at, random).make(instance));
  }

  /// A new seal of an authority that is there.
  static Credential seal(Credential root, String instance, Optional<URI> place, Instant at,
      SecureRandom random) {
    return made(() -> new SealCertificates(place, at, random).seal(root, instance));
  }

  /// A new clock of an authority that is there.
  static Credential clock(Credential root, String instance, Optional<URI> place, Instant at,
      SecureRandom random) {
    return made(() -> new SealCertificates(place, at, random).clock(root, instance));
  }

  /// What the authority has revoked, as DER (RFC 5280, 5).
  ///
  /// @param at of when it is; whole seconds count
  static byte[] revoked(Credential root, List<Former> former, Instant at) {
    return made(() -> list(root, former, at.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static byte[] list(Credential root, List<Former> former, Instant moment)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var extensions = new JcaX509ExtensionUtils();
    var list = new JcaX509v2CRLBuilder(root.certificate(), Date.from(moment))
        .setNextUpdate(Date.from(moment.plus(LIST_LASTS)));
    for (var one : former)
      if (one.stolen().isPresent() && isOf(root, one.certificate()))
        list.addCRLEntry(one.certificate().getSerialNumber(), Date.from(one.stolen().get()),
            CRLReason.keyCompromise);
    list.addExtension(Extension.authorityKeyIdentifier, false,
        extensions.createAuthorityKeyIdentifier(root.certificate()));
    list.addExtension(Extension.cRLNumber, false,
        new CRLNumber(BigInteger.valueOf(moment.getEpochSecond())));
    return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.key()))
        .getEncoded();
  }

  private interface Making<T> {
    T make() throws GeneralSecurityException, OperatorCreationException, IOException;
  }

  /// With the JDK's own curve and digest none of these failures can happen.
  private static <T> T made(Making<T> making) {
    try {
      return making.make();
    } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isOf(Credential root, X509Certificate certificate) {
    return certificate.getIssuerX500Principal()
        .equals(root.certificate().getSubjectX500Principal());
  }

  private SealKey make(String instance)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var pair = pair();
    var certificate = signed(authority(name("Autoridad de sello de " + instance), pair),
        pair.getPrivate());
    var root = new Credential(pair.getPrivate(), List.of(certificate));
    return new SealKey(root, seal(root, instance), Optional.of(clock(root, instance)), List.of());
  }

  private Credential seal(Credential root, String instance)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    return vouched(root, name("Sello electrónico de " + instance), Optional.empty());
  }

  /// RFC 3161, 2.3: one purpose, and it is critical.
  private Credential clock(Credential root, String instance)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    return vouched(root, name("Reloj de " + instance),
        Optional.of(KeyPurposeId.id_kp_timeStamping));
  }

  private KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  /// What somebody calls themselves may hold anything: nothing unseen, and no half of a letter.
  ///
  /// Source: RFC 5280, appendix A.1, where a common name has 64 characters at most.
  private static X500Name name(String common) {
    var line = Plain.line(common).strip();
    var cut = line.codePointCount(0, line.length()) <= NAME_MAX ? line
        : line.substring(0, line.offsetByCodePoints(0, NAME_MAX - 1)) + "…";
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, cut).build();
  }

  private BigInteger serial() {
    return new BigInteger(127, random).setBit(126);
  }

  private Date until(int years) {
    return Date.from(from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant());
  }

  private X509v3CertificateBuilder authority(X500Name name, KeyPair root)
      throws GeneralSecurityException, IOException {
    var extensions = new JcaX509ExtensionUtils();
    return new JcaX509v3CertificateBuilder(name, serial(), Date.from(from),
        until(AUTHORITY_YEARS), name, root.getPublic())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
        .addExtension(Extension.keyUsage, true,
            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .addExtension(Extension.subjectKeyIdentifier, false,
            extensions.createSubjectKeyIdentifier(root.getPublic()));
  }

  private Credential vouched(Credential root, X500Name name, Optional<KeyPurposeId> purpose)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var pair = pair();
    var extensions = new JcaX509ExtensionUtils();
    var builder = new JcaX509v3CertificateBuilder(root.certificate(), serial(), Date.from(from),
        until(SEAL_YEARS), name, pair.getPublic())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true,
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
        .addExtension(Extension.subjectKeyIdentifier, false,
            extensions.createSubjectKeyIdentifier(pair.getPublic()))
        .addExtension(Extension.authorityKeyIdentifier, false,
            extensions.createAuthorityKeyIdentifier(root.certificate()));
    if (place.isPresent()) published(builder, root, place.get());
    if (purpose.isPresent())
      builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose.get()));
    return new Credential(pair.getPrivate(),
        List.of(signed(builder, root.key()), root.certificate()));
  }

  /// Says where the authority and its list of what it revoked can be had.
  private static void published(X509v3CertificateBuilder builder, Credential root, URI place)
      throws CertIOException {
    var name = SealKey.fingerprint(root.certificate()).hex();
    var list = new GeneralNames(uri(place.resolve(name + ".crl")));
    builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(
        new DistributionPoint[] {new DistributionPoint(new DistributionPointName(list), null,
            null)}));
    builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(
        AccessDescription.id_ad_caIssuers, uri(place.resolve(name + ".cer"))));
  }

  private static GeneralName uri(URI address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
  }

  private X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException, GeneralSecurityException {
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").setSecureRandom(random).build(key);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}

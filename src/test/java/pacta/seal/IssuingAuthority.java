package pacta.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority as those that practices buy seals of: a root with an RSA key, another below it that
/// issues in its name, and lists of what they revoked, which anybody may have.
public final class IssuingAuthority implements AutoCloseable {
  /// A kind of seal that it hands out.
  public enum Sort {
    /// By the root itself.
    RSA("RSA", false, KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
    /// By the authority below the root.
    RSA_BELOW("RSA", true, KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
    CURVE_BELOW("EC", true, KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
    SIGNS_ALONE("RSA", true, KeyUsage.digitalSignature),
    COMMITS_ALONE("RSA", true, KeyUsage.nonRepudiation),
    SAYS_NO_USAGE("RSA", true, 0),
    /// For closing letters, not for signing.
    CLOSES("RSA", true, KeyUsage.keyEncipherment),
    /// For stamping times, and for nothing else.
    CLOCK("EC", true, KeyUsage.digitalSignature);

    private final String key;
    private final boolean below;
    private final int usage;

    Sort(String key, boolean below, int usage) {
      this.key = key;
      this.below = below;
      this.usage = usage;
    }

    boolean isCurve() {
      return key.equals("EC");
    }
  }

  private static final String CLOCK_NAME = "Reloj de example.com";
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

  private final InstantSource time;
  private final HttpServer server;
  private final Credential root;
  private final Credential below;
  private long serial = 1;

  public IssuingAuthority(InstantSource time) {
    this.time = time;
    try {
      server = HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::publish);
      root = issued("Raíz de example.com", pair("RSA"), List.of(), true,
          KeyUsage.keyCertSign | KeyUsage.cRLSign);
      below = issued("Sellos de example.com", pair("RSA"), List.of(root), true,
          KeyUsage.keyCertSign | KeyUsage.cRLSign);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
    server.start();
  }

  public X509Certificate root() {
    return root.certificate();
  }

  /// The authority that issues in the root's name.
  public Credential below() {
    return below;
  }

  /// A new seal of that sort, with its chain.
  public Credential seal(Sort sort) {
    return by(sort.below ? below : root, sort, false);
  }

  /// A new seal of that sort for a key that is elsewhere: without it.
  public Credential seal(Sort sort, PublicKey open) {
    var issuer = sort.below ? below : root;
    try {
      return issued("Sello de una consulta de example.com", new KeyPair(open, null),
          List.of(issuer), false, sort.usage);
    } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A certificate by whoever has that key, be it an authority or not.
  public Credential by(Credential issuer, Sort sort, boolean authority) {
    try {
      return issued(sort == Sort.CLOCK ? CLOCK_NAME : "Sello de una consulta de example.com",
          pair(sort.key), List.of(issuer), authority, sort.usage);
    } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair pair(String kind) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(kind.equals("RSA") ? 2048 : 256);
    return generator.generateKeyPair();
  }

  /// @param by whoever vouches; nobody else for a root
  private Credential issued(String name, KeyPair pair, List<Credential> by, boolean authority,
      int usage) throws IOException, GeneralSecurityException, OperatorCreationException {
    var subject = new X500Name("CN=" + name);
    var issuer = by.isEmpty() ? subject
        : X500Name.getInstance(by.getFirst().certificate().getSubjectX500Principal().getEncoded());
    var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(serial++),
        Date.from(FROM), Date.from(UNTIL), subject, pair.getPublic())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
        .addExtension(Extension.subjectKeyIdentifier, false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()))
        .addExtension(Extension.authorityKeyIdentifier, false,
            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(
                by.isEmpty() ? pair.getPublic() : by.getFirst().certificate().getPublicKey()));
    if (name.equals(CLOCK_NAME)) builder.addExtension(Extension.extendedKeyUsage, true,
        new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    if (usage != 0) builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    if (!by.isEmpty()) builder.addExtension(Extension.cRLDistributionPoints, false, list(issuer));
    var signing = by.isEmpty() ? pair.getPrivate() : by.getFirst().key();
    var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(
        new JcaContentSignerBuilder(algorithm(signing.getAlgorithm())).build(signing)));
    var chain = new ArrayList<X509Certificate>(List.of(certificate));
    by.forEach(it -> chain.addAll(it.chain()));
    return new Credential(pair.getPrivate(), chain);
  }

  private static String algorithm(String key) {
    return key.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }

  private CRLDistPoint list(X500Name issuer) {
    var path = issuer.toString().contains("Ra") ? "/root.crl" : "/below.crl";
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(
        new DistributionPointName(new GeneralNames(
            new GeneralName(GeneralName.uniformResourceIdentifier, address))), null, null)});
  }

  private void publish(HttpExchange asked) throws IOException {
    try (asked) {
      var by = asked.getRequestURI().getPath().equals("/root.crl") ? root : below;
      var list = new JcaX509v2CRLBuilder(by.certificate(), Date.from(time.instant()))
          .setNextUpdate(Date.from(time.instant().plus(Duration.ofDays(7))))
          .build(new JcaContentSignerBuilder("SHA256withRSA").build(by.key())).getEncoded();
      asked.sendResponseHeaders(200, list.length);
      asked.getResponseBody().write(list);
    } catch (OperatorCreationException impossible) {
      throw new IOException(impossible);
    }
  }

  @Override public void close() {
    server.stop(0);
  }
}

package pacta.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import pacta.journal.Digest;

/// An authority of timestamps on this machine, with a key of its own and moods.
public final class LocalAuthority implements AutoCloseable {
  /// How it answers.
  public enum Mood { WELL, BUSY, REFUSING, GARBAGE, ENDLESS, MOVED, REPLAYING, OTHER_BYTES,
    /// It stamps, and does not say what it revoked.
    SILENT_LISTS,
    /// It brings a certificate that has nothing to do with it.
    CROWDED
  }

  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.117361012348274612312345312312");

  /// Whom it brings when it is crowded.
  static final X509Certificate STRANGER = SealKey.create("otra de example.com", Optional.empty(),
      Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom()).authority();

  private final SealKey key;
  private final Credential clock;
  private final AtomicLong serial = new AtomicLong(1);
  private final HttpServer server;
  private final InstantSource time;
  private volatile Mood mood = Mood.WELL;
  private byte[] before;

  public LocalAuthority(InstantSource time) {
    this(time, Optional.empty());
  }

  /// @param clock what stamps, for an authority that another vouches for
  public LocalAuthority(InstantSource time, Optional<Credential> clock) {
    this.time = time;
    try {
      server = HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/tsa", this::answer);
    server.createContext("/seals/", this::publish);
    key = SealKey.create("example.com", Optional.of(address().resolve("/seals/")),
        Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom());
    this.clock = clock.or(key::clock).orElseThrow();
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  public void turn(Mood to) {
    mood = to;
  }

  /// How many timestamps it gave.
  public long given() {
    return serial.get() - 1;
  }

  /// A seal that it vouches for, as such authorities hand it out.
  public byte[] sealAlone(char[] password) {
    return alone(key.seal(), password);
  }

  /// Which certificate that is.
  public Digest seal() {
    return key.fingerprint();
  }

  /// A seal whose time is over.
  public byte[] expired(char[] password) {
    return alone(SealKey.create("example.com", Optional.empty(),
        Instant.parse("2010-01-01T00:00:00Z"), new SecureRandom()).seal(), password);
  }

  private static byte[] alone(Credential one, char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      one.into(store, "own", password);
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void answer(HttpExchange asked) throws IOException {
    var request = asked.getRequestBody().readAllBytes();
    try (asked) {
      switch (mood) {
        case BUSY -> asked.sendResponseHeaders(503, -1);
        case MOVED -> {
          asked.getResponseHeaders().add("Location", "/tsa");
          asked.sendResponseHeaders(302, -1);
        }
        case GARBAGE -> say(asked, new byte[100]);
        case ENDLESS -> say(asked, new byte[1 << 22]);
        case WELL, REFUSING, REPLAYING, OTHER_BYTES, SILENT_LISTS, CROWDED ->
            say(asked, stamped(request));
      }
    } catch (TSPException | GeneralSecurityException | OperatorCreationException wrong) {
      throw new IOException(wrong);
    }
  }

  private void publish(HttpExchange asked) throws IOException {
    try (asked) {
      if (mood == Mood.SILENT_LISTS) asked.sendResponseHeaders(503, -1);
      else if (asked.getRequestURI().getPath().endsWith(".crl"))
        say(asked, key.revoked(time.instant()));
      else say(asked, key.authority().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    }
  }

  private static void say(HttpExchange asked, byte[] body) throws IOException {
    asked.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
    asked.sendResponseHeaders(200, body.length);
    asked.getResponseBody().write(body);
  }

  private byte[] stamped(byte[] asked)
      throws TSPException, IOException, GeneralSecurityException, OperatorCreationException {
    if (mood == Mood.REPLAYING && before != null) return before;
    var request = new TimeStampRequest(asked);
    if (mood == Mood.OTHER_BYTES) request = other(request);
    var generator = new TimeStampResponseGenerator(tokens(),
        mood == Mood.REFUSING ? Set.of(TSPAlgorithms.SHA512) : TSPAlgorithms.ALLOWED);
    var response = generator.generate(request, BigInteger.valueOf(serial.getAndIncrement()),
        Date.from(time.instant()));
    before = response.getEncoded();
    return before;
  }

  private static TimeStampRequest other(TimeStampRequest request) {
    var asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    return asking.generate(NISTObjectIdentifiers.id_sha256, new byte[32], request.getNonce());
  }

  private TimeStampTokenGenerator tokens()
      throws TSPException, GeneralSecurityException, OperatorCreationException {
    var tokens = new TimeStampTokenGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
        .build("SHA256withECDSA", clock.key(), clock.certificate()),
        new JcaDigestCalculatorProviderBuilder().build()
            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
    var brought = new ArrayList<>(clock.chain());
    if (mood == Mood.CROWDED) brought.add(STRANGER);
    tokens.addCertificates(new JcaCertStore(brought));
    return tokens;
  }

  @Override public void close() {
    server.stop(0);
  }
}

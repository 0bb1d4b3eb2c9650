package pacta.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import pacta.journal.Digest;

/// An authority elsewhere, asked over HTTP. Only the digest leaves the house.
///
/// Source: RFC 3161, 3.4.
public final class ExternalTimestamps implements Timestamps {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int ANSWER_MAX = 1 << 18;
  private static final int TOKEN_MAX = 10_240;
  private static final int NONCE_BITS = 64;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final URI authority;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
      .followRedirects(HttpClient.Redirect.NEVER).build();

  /// @param authority `http` or `https`
  /// @throws IllegalArgumentException when it is no such address
  public ExternalTimestamps(URI authority) {
    var scheme = String.valueOf(authority.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?") || authority.getHost() == null)
      throw new IllegalArgumentException("no address of an authority: " + authority);
    this.authority = authority;
  }

  @Override public byte[] stamp(Digest digest) {
    var asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    var request = asking.generate(NISTObjectIdentifiers.id_sha256,
        digest.bytes(), new BigInteger(NONCE_BITS, CHANCE));
    try {
      return token(request, ask(request.getEncoded()), digest);
    } catch (IOException | TSPException | IllegalArgumentException unusable) {
      throw new NoTimestamp(authority + ": " + unusable, unusable);
    }
  }

  @Override public Timestamps notBefore(Instant moment) {
    return this;
  }

  @Override public int room() {
    return TOKEN_MAX;
  }

  private byte[] ask(byte[] request) throws IOException {
    var asked = HttpRequest.newBuilder(authority).timeout(PATIENCE)
        .header("Content-Type", "application/timestamp-query")
        .header("Accept", "application/timestamp-reply")
        .POST(HttpRequest.BodyPublishers.ofByteArray(request)).build();
    try {
      return body(http.send(asked, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_MAX)));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new NoTimestamp(authority + ": interrupted", closing);
    }
  }

  private static byte[] body(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200) throw new IOException("answered " + answer.statusCode());
    return answer.body();
  }

  /// The token, when it answers what was asked and holds.
  private byte[] token(TimeStampRequest request, byte[] answer, Digest digest)
      throws TSPException, IOException {
    var response = new TimeStampResponse(answer);
    response.validate(request);
    if (response.getTimeStampToken() == null)
      throw new NoTimestamp(authority + " refused: " + response.getStatusString());
    var token = response.getTimeStampToken().getEncoded();
    if (token.length > TOKEN_MAX)
      throw new NoTimestamp(authority + ": its timestamp takes " + token.length + " bytes");
    if (Timestamp.read(token).filter(it -> it.of().equals(digest)).isEmpty())
      throw new NoTimestamp(authority + ": its timestamp does not hold");
    return token;
  }
}

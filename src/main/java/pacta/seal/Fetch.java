package pacta.seal;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// Fetches what other authorities publish of their certificates: over HTTP, of a bounded size,
/// within a bounded time, and only from where it was asked.
final class Fetch implements DataLoader {
  private static final long serialVersionUID = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long ANSWER_MAX = 1L << 24;

  private String contentType = "application/octet-stream";

  @Override public byte[] get(String address) {
    return ask(HttpRequest.newBuilder(web(address)).GET());
  }

  @Override public DataAndUrl get(List<String> addresses) {
    DSSExternalResourceException last = null;
    for (var address : addresses) {
      try {
        return new DataAndUrl(address, get(address));
      } catch (DSSExternalResourceException unreachable) {
        last = unreachable;
      }
    }
    throw last == null ? new DSSExternalResourceException("no address to fetch from") : last;
  }

  @Override public byte[] post(String address, byte[] content) {
    return ask(HttpRequest.newBuilder(web(address)).header("Content-Type", contentType)
        .POST(BodyPublishers.ofByteArray(content)));
  }

  @Override public void setContentType(String type) {
    contentType = type;
  }

  private static URI web(String address) {
    try {
      var uri = URI.create(address);
      if (String.valueOf(uri.getScheme()).matches("(?i)https?")) return uri;
    } catch (IllegalArgumentException unreadable) {
      throw new DSSExternalResourceException("no address: " + address, unreadable);
    }
    throw new DSSExternalResourceException("not on the web: " + address);
  }

  private static byte[] ask(HttpRequest.Builder asking) {
    var request = asking.timeout(PATIENCE).build();
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE)
        .followRedirects(HttpClient.Redirect.NEVER).build()) {
      var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(),
          ANSWER_MAX));
      if (answer.statusCode() == 200) return answer.body();
      throw new DSSExternalResourceException(request.uri() + " answered " + answer.statusCode());
    } catch (IOException unreachable) {
      throw new DSSExternalResourceException(request.uri() + ": " + unreachable, unreachable);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new DSSExternalResourceException(request.uri() + ": interrupted", closing);
    }
  }
}

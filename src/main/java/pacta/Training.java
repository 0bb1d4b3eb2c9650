package pacta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A rehearsal of a start and of a first page, on a house of straw that is thrown away after.
/// The machine watches it and keeps what it learnt, so that later starts are faster.
///
/// @param data where the house of straw stands
record Training(Path data) {
  private static final List<String> PAGES = List.of("/", "/sign-in", "/setup", "/none-such");

  static Training somewhere() {
    try {
      return new Training(Files.createTempDirectory("pacta-training"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A sample on a free port, seen by nobody else.
  Map<String, Object> settings() {
    return Map.of("pacta.demo", "true", "pacta.data", data.toString(), "port", "0",
        "server.address", "127.0.0.1");
  }

  /// Asks for a few pages as a stranger would.
  void visit(int port) {
    try (var client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
      for (var page : PAGES) {
        var address = URI.create("http://127.0.0.1:" + port + page);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void clear() {
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

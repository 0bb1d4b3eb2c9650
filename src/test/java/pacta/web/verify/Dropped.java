package pacta.web.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import pacta.browser.House;

/// Files that strangers drop on the page where one checks them.
final class Dropped {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Dropped() {}

  /// What the page says of a file to somebody who reads that language, asked after a while.
  static String on(House house, byte[] file, String language) {
    house.wait(Duration.ofMinutes(6));
    return asked(house, "/verificar", "", file, language).body();
  }

  static HttpResponse<String> asked(House house, String path, String code, byte[] file,
      String language) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n" + code
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a<b>.pdf\"\r\n"
        + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    try {
      return CLIENT.send(HttpRequest.newBuilder(URI.create(house.at(path)))
          .header("Content-Type", "multipart/form-data; boundary=x")
          .header("Accept-Language", language)
          .POST(BodyPublishers.ofByteArray(body.toByteArray())).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}

package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The house as the launcher opens it: wired by what was written down when it was built. Every
/// other test wires it anew.
@Tag("packaged")
@Timeout(300)
class PackedHouseTest {
  private static final Path JAR = Path.of("target", "pacta.jar");

  @TempDir Path dir;

  private final HttpClient client = HttpClient.newHttpClient();

  /// @param address what the console told people to open
  private record House(Process process, URI address) implements AutoCloseable {
    @Override public void close() {
      process.destroy();
      process.onExit().join();
    }
  }

  private House open(String word, String address) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process = new ProcessBuilder(java, "-Dspring.aot.enabled=true", "-Xmx256m", "-jar",
        JAR.toAbsolutePath().toString(), word, "--port=0").directory(dir.toFile())
        .redirectError(dir.resolve("err").toFile()).start();
    var said = process.inputReader(StandardCharsets.UTF_8);
    var told = Pattern.compile(address);
    for (var line : (Iterable<String>) said.lines()::iterator) {
      var found = told.matcher(line);
      if (found.find()) return new House(process, URI.create(found.group()));
    }
    process.destroy();
    throw new AssertionError(Files.readString(dir.resolve("err")));
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test void an_empty_house_waits_for_its_owner() throws Exception {
    try (var house = open("run", "http://localhost:\\d+/setup\\?code=\\S+")) {
      var page = get(house.address());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("content-security-policy")).isPresent();
      assertThat(page.body()).contains("<form", "name=\"business\"");
      assertThat(get(house.address().resolve("/today")).headers().firstValue("location"))
          .hasValueSatisfying(it -> assertThat(it).endsWith("/setup"));
    }
    assertThat(dir.resolve("data")).isDirectory();
    assertThat(dir.resolve("err")).isEmptyFile();
    try (var again = open("run", "http://localhost:\\d+/setup\\?code=\\S+")) {
      assertThat(get(again.address()).statusCode()).isEqualTo(200);
    }
    assertThat(dir.resolve("err")).isEmptyFile();
  }

  @Test void the_sample_is_settled_and_lets_one_in() throws Exception {
    try (var house = open("demo", "http://localhost:\\d+/l/[\\w-]+")) {
      assertThat(get(house.address()).body()).contains("name=\"_csrf\"");
      assertThat(get(house.address().resolve("/none-such")).statusCode()).isEqualTo(404);
      assertThat(get(house.address().resolve("/verify/pacta-verify.jar")).statusCode())
          .isEqualTo(200);
    }
    assertThat(dir.resolve("demo-data")).isDirectory();
    assertThat(dir.resolve("err")).isEmptyFile();
  }
}

package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What others wrote is served as they wrote it.
class VendorTest {
  private static final Path STATIC = Path.of("src/main/resources/static");

  @Test void the_script_is_htmx_4_0_1_followed_by_its_extension_for_server_sent_events()
      throws IOException, GeneralSecurityException {
    var bytes = Files.readAllBytes(STATIC.resolve("vendor/htmx-4.0.1-sse.min.js"));
    var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("f660858da3f51d614f35fa8da506f984a1ae8435dd340b594544d7449fcae3b5");
  }

  @Test void every_licence_travels_with_what_it_is_for() {
    for (var licence : List.of("vendor/htmx-LICENSE.txt", "fonts/OFL-Piazzolla.txt",
        "fonts/OFL-Rosario.txt", "fonts/OFL-LaBelleAurore.txt"))
      assertThat(STATIC.resolve(licence)).exists();
  }
}

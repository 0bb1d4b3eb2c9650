package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that a person has read and found right, kept as files in
/// `src/test/resources/pacta/<room>/golden`. `-Dgolden=write` rewrites them, and the difference is
/// what a person reviews.
public record Golden(Path folder) {
  public static Golden of(String room) {
    return new Golden(Path.of("src/test/resources/pacta", room, "golden"));
  }

  /// @throws AssertionError when the file says something else, or is missing
  public void matches(String name, String actual) throws IOException {
    var file = folder.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    assertThat(file).as("%s (-Dgolden=write makes it)", name).exists();
    assertThat(actual).as("%s", name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}

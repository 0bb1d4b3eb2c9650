package pacta.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCarrierTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @TempDir Path dir;

  private FolderCarrier carrier(Path folder) {
    return new FolderCarrier(folder, "acuerdos@example.com", MADRID);
  }

  private List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @Test void letters_lie_in_order_under_names_one_can_read() throws IOException {
    var folder = dir.resolve("letters");
    // half past midnight in Madrid
    carrier(folder).carry(Post.invitation(new UUID(1, 1)), Instant.parse("2026-01-11T23:30:00Z"));
    carrier(folder).carry(Post.signedCopy(), Post.AT);
    assertThat(names(folder)).containsExactly("0001-2026-01-12-invitacion-lucia.eml",
        "0002-2026-01-12-copia-firmada-lucia.eml");
    assertThat(folder.resolve("0002-2026-01-12-copia-firmada-lucia.eml")).hasBinaryContent(
        Mime.write(Post.signedCopy(), "acuerdos@example.com", Post.AT,
            Mime.messageId(Post.signedCopy(), "example.com")));
  }

  @Test void a_folder_that_cannot_be_made_is_trouble_and_no_crash() throws IOException {
    var file = Files.writeString(dir.resolve("file"), "x");
    assertThat(carrier(file).carry(Post.signedCopy(), Post.AT))
        .isInstanceOfSatisfying(Carrier.Carried.Refused.class,
            it -> assertThat(it.trouble()).isEqualTo(Trouble.NO_ROOM));
  }
}

package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import pacta.document.Anatomy;
import pacta.store.Dialect;

/// A company's name that ends with a stop, in every sentence that a life leads to.
class CompanyNameTest {
  @Test void no_sentence_ends_with_two_stops() throws IOException {
    var life = HostileLife.in(Dialect.SQLITE, "Marea, S.L.");
    try (var house = life.house()) {
      life.live();
      assertThat(house.letters).isNotEmpty().allSatisfy(it -> {
        assertThat(it.subject()).doesNotContain("L..");
        assertThat(it.text()).doesNotContain("L..");
      });
      try (var zip = new ZipInputStream(new ByteArrayInputStream(life.caseFile()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          var file = zip.readAllBytes();
          if (entry.getName().endsWith(".pdf"))
            assertThat(Anatomy.of(file).text()).as(entry.getName()).contains("Marea, S.L.")
                .doesNotContain("L..");
          if (entry.getName().endsWith(".html"))
            assertThat(new String(file, StandardCharsets.UTF_8)).as(entry.getName())
                .doesNotContain("L..");
        }
      }
    }
  }
}

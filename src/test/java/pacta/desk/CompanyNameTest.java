package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pacta.document.Anatomy;
import pacta.proof.Entries;
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
      for (var it : Entries.of(life.caseFile()).entrySet()) {
        if (it.getKey().endsWith(".pdf"))
          assertThat(Anatomy.of(it.getValue()).text()).as(it.getKey()).contains("Marea, S.L.")
              .doesNotContain("L..");
        if (it.getKey().endsWith(".html"))
          assertThat(new String(it.getValue(), StandardCharsets.UTF_8)).as(it.getKey())
              .doesNotContain("L..");
      }
    }
  }
}

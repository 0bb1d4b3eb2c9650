package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;

/// The client's own case file.
class MyCaseTest {
  private House house;
  private Couple couple;

  @BeforeEach void open() {
    house = Couple.house(House.open());
    couple = Couple.lucia(house);
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void the_client_takes_hers_from_her_page() {
    couple.running();
    var lucia = couple.caller();
    assertThat(lucia.get("/c").body()).contains("/c/case-file");
    assertThat(lucia.get("/c/case-file").body()).contains("Expediente", "Descargar el expediente");
    var file = lucia.submit("/c/case-file", "/c/case-file", Map.of("chapter-AGREEMENT", "yes"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains(
        "application/vnd.etsi.asic-e+zip");
    assertThat(file.body()).contains("agreement/acuerdo.pdf", "evidence/evidence.pdf")
        .doesNotContain("account/claim.pdf");
  }
}

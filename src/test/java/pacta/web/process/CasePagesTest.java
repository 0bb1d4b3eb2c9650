package pacta.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.web.Caller;
import pacta.web.Guests;

/// The professional's case file, over real HTTP.
class CasePagesTest {
  private static House house;
  private static Caller ana;

  @BeforeAll static void open() {
    house = House.open();
    house.turnTo(Samples.at("2027-01-08T11:00"));
    ana = Guests.ana(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @Test void the_alliance_stays_out_unless_it_is_ticked_and_looking_changes_nothing() {
    var one = Case.of(house).talked();
    var events = one.events();
    assertThat(ana.get(one.path("")).body()).contains(one.path("/case-file"));
    var page = ana.get(one.path("/case-file")).body();
    assertThat(page).contains("Expediente", "Acuerdo y firmas", "es vuestra, no es prueba de nada")
        .containsPattern("name=\"chapter-PAYMENTS\" value=\"yes\"\\s+checked")
        .doesNotContainPattern("name=\"chapter-ALLIANCE\" value=\"yes\"\\s+checked");
    assertThat(ana.with("Accept-Language", "en").get(one.path("/case-file")).body())
        .contains("form");
    assertThat(one.events()).isEqualTo(events);
  }

  @Test void the_file_is_saved_under_its_code_and_day_and_adds_no_event() {
    var one = Case.of(house).talked().proposed().signedByClient().signedByBoth();
    one.work();
    var events = one.events();
    var file = ana.submit(one.path("/case-file"), one.path("/case-file"),
        Map.of("chapter-AGREEMENT", "yes", "chapter-PAYMENTS", "yes"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains(
        "application/vnd.etsi.asic-e+zip");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment").contains("expediente-PCT-");
    assertThat(file.body()).startsWith("PK").contains("mimetypeapplication/vnd.etsi.asic-e+zip",
        "agreement/acuerdo.pdf", "account/claim.pdf").doesNotContain("messages/messages.pdf");
    assertThat(one.events()).isEqualTo(events);
  }

  @Test void nobody_else_finds_it() {
    var one = Case.of(house);
    var stranger = new Caller(house);
    assertThat(stranger.get(one.path("/case-file")).statusCode()).isIn(303, 302, 404);
    assertThat(stranger.post(one.path("/case-file"), Map.of()).statusCode())
        .isIn(302, 303, 403, 404);
  }
}

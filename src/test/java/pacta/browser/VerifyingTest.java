package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.Workspaces;
import pacta.browser.Chromium.Look;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.store.Blobs;
import pacta.store.Database;
import pacta.web.portal.Couple;

/// Anybody checks a document: on a phone, in the dark, without scripts, with the keyboard.
@Tag("browser")
class VerifyingTest {
  @Test void a_stranger_checks_a_paper_and_a_code() {
    try (var house = Couple.house(House.open()); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).running();
      var paper = sealed(house, couple);
      var stranger = chromium.person(Look.DESK);
      stranger.navigate(house.at("/verificar"));
      chromium.review(stranger, "verify");
      for (var look : List.of(Look.DESK_NO_SCRIPT, Look.PHONE_DARK)) {
        var somebody = chromium.person(look);
        somebody.navigate(house.at("/verificar"));
        checks(somebody, look, couple, paper);
      }
    }
  }

  private static void checks(Page stranger, Look look, Couple couple, byte[] paper) {
    hand(stranger, paper);
    assertThat(stranger.getByRole(AriaRole.STATUS)).containsText("Sí, es auténtico");
    see(stranger, look, "valid");
    var changed = paper.clone();
    changed[3000] ^= 1;
    hand(stranger, changed);
    assertThat(stranger.getByRole(AriaRole.STATUS)).containsText("No: este archivo");
    see(stranger, look, "altered");
    stranger.getByLabel("Código al pie").fill(Quoted.code(couple.id));
    stranger.keyboard().press("Enter");
    assertThat(stranger.getByRole(AriaRole.STATUS)).containsText("sigue en vigor");
    see(stranger, look, "code");
    stranger.getByLabel("Código al pie").fill("¿cuál?");
    press(stranger);
    assertThat(stranger.getByRole(AriaRole.ALERT)).containsText("Código al pie");
    assertThat(stranger.getByLabel("Código al pie")).hasValue("¿cuál?");
    see(stranger, look, "refused");
  }

  /// As it is: an answer to what was handed over cannot be opened again. What axe does is a
  /// script, which waits for ever where none runs.
  private static void see(Page stranger, Look look, String name) {
    if (look.runsScripts()) Chromium.accessible(stranger);
    Chromium.picture(stranger, "verify-" + name + "-" + look.name().toLowerCase(Locale.ROOT));
  }

  private static byte[] sealed(House house, Couple couple) {
    var running = (Stage.Running) couple.state().stage();
    var ruling = running.proposal().ruling().language();
    var digest = running.sealed().stream().filter(it -> it.language() == ruling).findFirst()
        .orElseThrow().digest();
    return new Blobs(house.part(Database.class)).find(
        house.part(Workspaces.class).all().getFirst().id(), digest).orElseThrow().bytes();
  }

  private static void hand(Page stranger, byte[] file) {
    stranger.getByLabel("O el archivo")
        .setInputFiles(new FilePayload("acuerdo.pdf", "application/pdf", file));
    press(stranger);
  }

  private static void press(Page stranger) {
    stranger.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Comprobar")).click();
  }
}

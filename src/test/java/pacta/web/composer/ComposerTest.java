package pacta.web.composer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium;
import pacta.browser.Chromium.Look;
import pacta.browser.House;
import pacta.people.EngagementId;

/// Writing an agreement in a real browser.
@Tag("browser")
class ComposerTest {
  @Test void an_agreement_is_written_point_by_point_and_asked_about() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var ana = signedIn(house, chromium);
      var id = new EngagementId(UUID.randomUUID());
      Agreements.open(house, id);
      var agreement = house.at("/engagements/" + id + "/agreement");
      ana.navigate(agreement + "?point=5");
      chromium.review(ana, "composer-start");
      for (int point = 1; point < 8; point++) {
        ana.navigate(agreement + "?point=" + point);
        chromium.review(ana, "composer-" + point);
      }
    }
  }

  private static Page signedIn(House house, Chromium chromium) {
    var ana = chromium.person(Look.DESK);
    ana.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
    ana.getByLabel("Cómo te llamas").fill("Marta Soler Vidal");
    ana.getByLabel("Tu correo").fill("marta@example.com");
    press(ana, "Empezar");
    assertThat(ana).hasURL(house.at("/today"));
    return ana;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
  }
}

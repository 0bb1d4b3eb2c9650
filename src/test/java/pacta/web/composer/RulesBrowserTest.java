package pacta.web.composer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium;
import pacta.browser.Chromium.Look;
import pacta.browser.House;
import pacta.people.EngagementId;

/// Adding a rule in a real browser.
@Tag("browser")
class RulesBrowserTest {
  private final EngagementId id = new EngagementId(UUID.randomUUID());

  @Test void a_rule_is_found_by_what_it_is_for_and_read_at_once() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var marta = signedIn(house, chromium);
      marta.navigate(at(house, "/agreement"));
      chromium.review(marta, "templates");
      marta.navigate(at(house, "/agreement?point=5"));
      marta.getByText("Añadir una regla").press("Enter");
      Chromium.picture(marta, "rules-offers");
      Chromium.accessible(marta);
      add(marta, "Cambiar una sesión de hora");
      assertThat(marta.getByText("Se cambia sin coste con")).isVisible();
      assertThat(marta.locator("#preview")).containsText("24 horas o más");
      marta.locator("#rule-Reschedule-within-is").uncheck();
      marta.locator("#rule-Reschedule-quota-is").check();
      look(marta, "rules-reschedule");
      press(marta, "Guardar y seguir con el 6");
      marta.navigate(at(house, "/agreement?point=5"));
      assertThat(marta.locator("#rule-Reschedule > summary")).isVisible();
      assertThat(marta.locator("#rule-Excuse")).hasCount(0);
      marta.navigate(at(house, "/agreement?point=4"));
      marta.getByText("Añadir una regla").press("Enter");
      add(marta, "Retraso en el pago");
      look(marta, "rules-late");
    }
  }

  @Test void it_is_done_without_a_script_on_a_phone() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var marta = chromium.same(signedIn(house, chromium), Look.PHONE_NO_SCRIPT);
      marta.navigate(at(house, "/agreement?point=5"));
      marta.getByText("Añadir una regla").click();
      add(marta, "Pausas");
      marta.getByLabel("Cada una dura como mucho").fill("900");
      press(marta, "Guardar y seguir con el 6");
      assertThat(marta.locator("#rule-Pause-days-error")).isVisible();
      Chromium.picture(marta, "rules-pause-fault");
      marta.getByLabel("Cada una dura como mucho").fill("45");
      press(marta, "Guardar y seguir con el 6");
      marta.navigate(at(house, "/agreement?point=5"));
      assertThat(marta.locator("#preview")).containsText("45 días");
    }
  }

  private static void look(Page page, String name) {
    Chromium.picture(page, name);
    Chromium.accessible(page);
  }

  private static void add(Page page, String title) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions()
        .setName(Pattern.compile("^\\s*" + title))).press("Enter");
  }

  private String at(House house, String rest) {
    return house.at("/engagements/" + id + rest);
  }

  private Page signedIn(House house, Chromium chromium) {
    var marta = chromium.person(Look.DESK);
    marta.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
    marta.getByLabel("Cómo te llamas").fill("Marta Soler Vidal");
    marta.getByLabel("Tu correo").fill("marta@example.com");
    press(marta, "Empezar");
    assertThat(marta).hasURL(house.at("/today"));
    Agreements.open(house, id);
    return marta;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON,
        new GetByRoleOptions().setName(name).setExact(true)).press("Enter");
  }
}

package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium.Look;

@Tag("browser")
class FirstMinutesTest {
  @Test void from_an_empty_server_to_the_first_day() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var ana = chromium.person(Look.DESK);
      ana.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
      chromium.review(ana, "setup");
      wrongThenRight(chromium, ana);
      assertThat(ana).hasURL(house.at("/today"));
      assertThat(ana.locator("h1")).hasText("Buenos días, Ana");
      chromium.review(ana, "today-first");
      ana.getByRole(AriaRole.BANNER).locator("summary").click();
      press(ana, "Salir");
      assertThat(ana).hasURL(house.at("/sign-in"));
      chromium.review(ana, "sign-in");
    }
  }

  private static void wrongThenRight(Chromium chromium, Page ana) {
    ana.getByLabel("Cómo te llamas").fill("Ana Ruiz");
    ana.getByLabel("Tu correo").fill("ana");
    press(ana, "Empezar");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("Hay una cosa que mirar");
    assertThat(ana.getByLabel("Cómo te llamas")).hasValue("Ana Ruiz");
    Chromium.picture(ana, "setup-wrong");
    Chromium.accessible(ana);
    ana.getByLabel("Tu correo").fill("ana@example.com");
    ana.getByLabel("Qué haces").fill("Coaching de liderazgo · Girona");
    press(ana, "Empezar");
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
  }
}

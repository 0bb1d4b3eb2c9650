package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium.Look;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.web.Guests;

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

  @Test void a_client_opens_the_page_on_a_phone_without_scripts() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      Guests.ana(house);
      var luis = chromium.person(Look.PHONE_NO_SCRIPT);
      luis.navigate(house.at(Guests.link(house, new EngagementId(new UUID(7, 7)),
          new PersonId(new UUID(8, 8)))));
      assertThat(luis.locator("h1")).hasText("Tu página con Ana Ruiz");
      chromium.review(luis, "link");
      press(luis, "Abrir mi página");
      assertThat(luis).hasURL(house.at("/c"));
      luis.navigate(house.at("/l/too-old"));
      chromium.review(luis, "link-over");
      press(luis, "Pedir un enlace nuevo");
      assertThat(luis).hasURL(house.at("/link-sent"));
      chromium.review(luis, "link-sent");
      luis.navigate(house.at("/none-such"));
      chromium.review(luis, "not-found");
    }
  }

  @Test void everything_reads_in_english_too() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var ana = chromium.person(Look.PHONE);
      ana.navigate(house.at("/setup?lang=en"));
      assertThat(ana.locator("h1")).hasText("What is agreed is what happens");
      assertThat(ana.getByLabel("Code on the console")).isVisible();
      chromium.review(ana, "setup-english");
      var answers = Guests.answers(house);
      ana.getByLabel("Code on the console").fill(answers.get("code"));
      ana.getByLabel("Your name").fill("Ana Ruiz");
      ana.getByLabel("Your e-mail").fill("ana@example.com");
      press(ana, "Begin");
      assertThat(ana.locator("h1")).hasText("Good morning, Ana");
      ana.getByRole(AriaRole.BANNER).locator("summary").click();
      Chromium.picture(ana, "menu-phone");
      Chromium.accessible(ana);
      press(ana, "Leer en español");
      assertThat(ana.locator("h1")).hasText("Buenos días, Ana");
    }
  }
}

package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium.Look;
import pacta.engagement.Samples;
import pacta.terms.Incident.Settling;
import pacta.web.process.Case;

/// The day, the list, a new engagement and the letters, in a real browser.
@Tag("browser")
class PracticeTest {
  @Test void from_nobody_to_a_full_day() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      house.turnTo(Samples.at("2027-01-08T09:10"));
      var ana = chromium.person(Look.DESK);
      ana.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
      ana.getByLabel("Cómo te llamas").fill("Ana Ruiz");
      ana.getByLabel("Tu correo").fill("ana@example.com");
      press(ana, "Empezar");
      look(chromium, ana, house, "/engagements", "people-empty");
      look(chromium, ana, house, "/engagements/new", "people-new");
      opens_nerea(chromium, ana);
      look(chromium, ana, house, "/today", "today-begun");
      fill(house);
      look(chromium, ana, house, "/today", "today");
      look(chromium, ana, house, "/engagements", "people");
      look(chromium, ana, house, "/engagements?q=nadie", "people-none");
      look(chromium, ana, house, "/practice", "practice");
      look(chromium, ana, house, "/letters", "letters");
      ana.locator(".letters a").first().click();
      chromium.review(ana, "letter");
    }
  }

  @Test void one_press_takes_the_whole_link_of_a_letter_that_was_not_sent() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      house.turnTo(Samples.at("2027-01-08T09:10"));
      var ana = chromium.person(Look.PHONE);
      ana.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
      ana.getByLabel("Cómo te llamas").fill("Ana Ruiz");
      ana.getByLabel("Tu correo").fill("ana@example.com");
      press(ana, "Empezar");
      Case.of(house, "Carmen Ojeda", "Proceso de liderazgo").proposed()
          .lettersWritten(1);
      ana.navigate(house.at("/letters"));
      ana.locator(".letters a").first().click();
      var link = ana.locator(".letter .whole").first();
      link.click();
      assertThat(link).hasText((String) ana.evaluate("getSelection().toString()"));
      assertThat(link).hasText(Pattern.compile("^http://\\S+/l/\\S+$"));
      Chromium.picture(ana, "letter-link");
      Chromium.accessible(ana);
    }
  }

  private static void opens_nerea(Chromium chromium, Page ana) {
    ana.getByLabel("Cómo se llama").fill("Nerea Etxeberria");
    press(ana, "Abrir el proceso");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("cosas que mirar");
    assertThat(ana.getByLabel("Cómo se llama")).hasValue("Nerea Etxeberria");
    Chromium.accessible(ana);
    ana.getByLabel("Su correo").fill("nerea@example.com");
    ana.getByLabel("Qué vais a hacer").fill("Cambio de rol");
    press(ana, "Abrir el proceso");
    press(ana, "Ver un enlace");
    assertThat(ana.getByLabel("Enlace para Nerea")).not().hasValue("");
    Chromium.picture(ana, "invitation-link");
    Chromium.accessible(ana);
    press(ana, "Enviar por correo");
    assertThat(ana.getByText("Preparaste la invitación para Nerea")).isVisible();
  }

  private static void fill(House house) {
    Case.of(house).talked().proposed().signedByBoth().booked("2027-01-13T10:00")
        .booked("2027-01-14T10:00");
    Case.of(house, "Jordi Ribas", "Transición profesional").proposed().signedByBoth()
        .booked("2027-01-11T17:30");
    Case.of(house, "Rosa Benítez", "Marca personal").proposed().signedByBoth()
        .paid("320.00", "2027-01-08").booked("2027-01-12T09:30");
    Case.of(house, "Inés Calderón", "Coaching directivo").proposed().asked("¿Y si viajo?")
        .signedByBoth().paid("640.00", "2027-01-08").booked("2027-01-10T10:00")
        .at("2027-01-09T20:00").cancelledByClient(1, Settling.AS_AGREED, "No llego.")
        .contested(1, "Lo hablamos.");
    Case.of(house, "Carmen Ojeda", "Proceso de liderazgo").proposed();
    Case.of(house, "Tomás Aguilar", "Equipo en transición").proposed().signedByClient();
    house.turnTo(Samples.at("2027-01-11T09:00"));
  }

  private static void look(Chromium chromium, Page ana, House house, String path, String name) {
    ana.navigate(house.at(path));
    chromium.review(ana, name);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
  }
}

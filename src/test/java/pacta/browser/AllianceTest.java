package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.Purpose;
import pacta.browser.Chromium.Look;

@Tag("browser")
class AllianceTest {
  @Test void both_write_on_one_page_and_see_each_other_at_once() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var marta = lived.marta(chromium, Look.DESK);
      marta.navigate(lived.page("/alliance"));
      var lucia = lived.lucia(chromium, Look.PHONE, Purpose.ALLIANCE);
      assertThat(lucia).hasURL(house.at("/c/alliance"));
      marta.locator("#text-q4").fill("Puntualidad y pregun");
      marta.locator("#text-q4").focus();
      lucia.locator("#text-q3").fill("Decirte cuándo no");
      lucia.locator("#text-q2").fill("Que me digas lo que ves aunque no me guste.");
      press(lucia.locator("#q2"), "Publicar");
      assertThat(lucia.locator("#voices-q2")).containsText("Que me digas lo que ves");
      assertThat(lucia.locator("#text-q3")).hasValue("Decirte cuándo no");
      assertThat(marta.locator("#voices-q2")).containsText("Que me digas lo que ves");
      assertThat(marta.locator("#text-q4")).hasValue("Puntualidad y pregun");
      press(lucia.locator("#voices-q2"), "Pasar a «Lo que nos llevamos»");
      assertThat(marta.locator("#ours li")).hasCount(1);
      chromium.review(marta, "alliance");
      // she pulls the field she is in to her liking, as a hand does with its corner
      marta.locator("#ours textarea").evaluate("it => it.style.height = '9rem'");
      press(marta.locator("#ours"), "De acuerdo");
      assertThat(marta.locator("#ours")).containsText("Confirmar nuestra alianza");
      assertThat(marta.locator("#text-q4")).hasValue("Puntualidad y pregun");
      press(marta.locator("#ours"), "Confirmar nuestra alianza");
      assertThat(lucia.locator("#ours")).containsText("Confirmar nuestra alianza");
      press(lucia.locator("#ours"), "Confirmar nuestra alianza");
      assertThat(marta.locator("#ours")).containsText("Vuestra alianza está confirmada.");
      chromium.review(lucia, "alliance-client");
    }
  }

  @Test void the_same_page_is_a_plain_form_without_scripts() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var lucia = lived.lucia(chromium, Look.PHONE_NO_SCRIPT, Purpose.ALLIANCE);
      lucia.locator("#text-q1").fill("Un cambio de puesto.");
      press(lucia.locator("#q1"), "Publicar");
      assertThat(lucia.locator("#voices-q1")).containsText("Un cambio de puesto.");
      lucia.locator("#phrase").fill("Si una semana va mal, se viene igual.");
      press(lucia.locator("aside"), "Añadir");
      assertThat(lucia.locator("#ours")).containsText("Falta el sí de Marta");
    }
  }

  /// By keyboard, as everything can be done.
  private static void press(Locator where, String name) {
    where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .first().press("Enter");
  }
}

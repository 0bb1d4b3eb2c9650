package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.browser.Chromium.Look;
import pacta.web.portal.Couple;

/// The client asks what would happen: before signing on a phone without scripts, and later live.
@Tag("browser")
class WhatIfTest {
  @Test void before_signing_anything_is_asked_on_a_phone_without_scripts() {
    try (var house = Couple.house(House.open()); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed();
      var lucia = at(chromium, couple, Look.PHONE_NO_SCRIPT, "/c/what-if");
      Chromium.picture(lucia, "what-if-no-script");
      lucia.locator("#if").selectOption("session-is-moved");
      press(lucia);
      assertThat(lucia).hasURL(Pattern.compile(".*if=session-is-moved.*"));
      lucia.locator("#if-told").fill("many");
      press(lucia);
      assertThat(lucia.locator("#if-told-error")).containsText("Escribe una cifra entera");
      assertThat(lucia.locator("#if-told")).hasValue("many");
      Chromium.picture(lucia, "what-if-fault");
      lucia.locator("#if-told").fill("30");
      press(lucia);
      assertThat(lucia.locator("#answer .q")).containsText("Si mueves");
      lucia.getByText("¿Y si lo dejo a mitad?").click();
      assertThat(lucia.locator("#answer .q")).containsText("Si terminas el trabajo");
      assertThat(lucia.locator("#if")).hasValue("work-ends");
    }
  }

  @Test void what_follows_is_answered_at_once_and_has_an_address() {
    try (var house = Couple.house(House.open()); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed();
      var lucia = at(chromium, couple, Look.PHONE, "/c/what-if");
      chromium.review(lucia, "what-if-before");
      lucia.locator("#if").selectOption("pause-is-asked");
      assertThat(lucia.locator("#answer")).containsText("Vuestro acuerdo no dice nada de esto");
      chromium.review(lucia, "what-if-silent");
      lucia.locator("#if").selectOption("client-cancels");
      assertThat(lucia.locator("#answer .q")).containsText("Si cancelas");
      lucia.locator("#if-told").fill("1");
      lucia.locator("#if-told").press("Tab");
      assertThat(lucia.locator("#answer")).containsText("80,00\u00a0€");
      assertThat(lucia).hasURL(Pattern.compile(".*if-told=1&.*"));
      lucia.reload();
      assertThat(lucia.locator("#if-told")).hasValue("1");
      assertThat(lucia.locator("#answer")).containsText("80,00\u00a0€");
      lucia.locator("details.before > summary").press("Enter");
      lucia.getByLabel("Comodines usados").fill("x");
      lucia.getByLabel("Comodines usados").press("Tab");
      assertThat(lucia.locator("#if-before-passes-error")).isVisible();
      chromium.review(lucia, "what-if-wrong");
    }
  }

  @Test void later_it_is_asked_of_what_is_so() {
    try (var house = Couple.house(House.open()); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).running().booked("2027-03-10T10:00");
      var lucia = at(chromium, couple, Look.PHONE, "/c/what-if");
      assertThat(lucia.locator("#if-session")).containsText("la sesión 1 del 10 de marzo");
      assertThat(lucia.locator("main")).not().containsText("Lo menos");
      lucia.locator("#if").selectOption("somebody-is-late");
      assertThat(lucia.locator("#answer .q")).containsText("Si llegas 25 minutos tarde");
      chromium.review(lucia, "what-if-later");
    }
  }

  private static Page at(Chromium chromium, Couple couple, Look look, String path) {
    var lucia = chromium.person(look);
    lucia.navigate(couple.house.at(couple.link()));
    lucia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abrir mi página"))
        .press("Enter");
    lucia.navigate(couple.house.at(path));
    return lucia;
  }

  private static void press(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ver qué pasa"))
        .press("Enter");
  }
}

package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.Purpose;
import pacta.alliance.Utterance;
import pacta.browser.Chromium.Look;
import pacta.people.Personal;

@Tag("browser")
class AllianceTest {
  /// Whether the second circle leaves the first one's letters alone.
  private static final String READABLE = """
      () => {
        const [one, two] = document.querySelectorAll("#company .avatar");
        const letters = document.createRange();
        letters.selectNodeContents(one);
        return letters.getBoundingClientRect().right + 2 <= two.getBoundingClientRect().left;
      }""";

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

  @Test void without_scripts_what_a_client_is_writing_stays_while_another_part_is_sent() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      lived.say(lived.marta, new Utterance.PhraseProposed(lived.words("Hablamos claro.")));
      var lucia = lived.lucia(chromium, Look.PHONE_NO_SCRIPT, Purpose.ALLIANCE);
      writeOnePartAfterAnother(lucia, List.of("q1", "q2", "q3"));
      chromium.glance(lucia, Look.PHONE_NO_SCRIPT);
      assertEquals(2, lived.state().alliance().phrases().size());
    }
  }

  @Test void without_scripts_what_a_professional_is_writing_stays_in_what_was_folded_too() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      lived.say(lived.marta, new Utterance.PhraseProposed(lived.words("Hablamos claro.")));
      var marta = lived.marta(chromium, Look.DESK_NO_SCRIPT);
      marta.navigate(lived.page("/alliance"));
      marta.locator("#q2 summary").press("Enter");
      writeOnePartAfterAnother(marta, List.of("q4", "q2", "q5"));
      assertEquals(2, lived.state().alliance().phrases().size());
    }
  }

  /// @param questions one that is answered, one whose answer is being written, one sent empty
  private static void writeOnePartAfterAnother(Page page, List<String> questions) {
    var address = page.url();
    var writing = page.locator("#text-" + questions.get(1));
    writing.fill("  Que me digas\nlo que ves");
    page.locator("#phrase").fill("Se viene <b>igual</b>.");
    page.locator("#ours summary").press("Enter");
    page.locator("#ours textarea").fill("Hablamos claro, y con cariño.");
    page.locator("#text-" + questions.get(0)).fill("Un cambio de puesto.");
    press(page.locator("#" + questions.get(0)), "Publicar");
    assertThat(page.locator("#voices-" + questions.get(0))).containsText("Un cambio de puesto.");
    assertThat(page).hasURL(address + "#" + questions.get(0));
    assertWritten(page, writing);
    page.reload();
    assertThat(page.locator("#voices-" + questions.get(0) + " .voice")).hasCount(1);
    assertWritten(page, writing);
    page.locator("#text-" + questions.get(2)).fill("   ");
    press(page.locator("#" + questions.get(2)), "Publicar");
    assertThat(page.locator("#" + questions.get(2) + " .error")).hasText("Falta esto.");
    assertThat(page.locator("#" + questions.get(2) + " .error")).isInViewport();
    assertWritten(page, writing);
    // Enter in the line of a phrase adds the phrase, and does nothing else
    page.locator("#phrase").press("Enter");
    assertThat(page.locator("#ours")).containsText("Se viene <b>igual</b>.");
    assertThat(page.locator("#phrase")).hasValue("");
    assertThat(writing).hasValue("  Que me digas\nlo que ves");
    assertThat(page.locator("#voices-" + questions.get(1) + " .voice")).hasCount(0);
    press(page.locator("#" + questions.get(1)), "Publicar");
    assertThat(page.locator("#voices-" + questions.get(1))).containsText("lo que ves");
    press(page.locator("#ours li").first(), "Proponer así");
    assertThat(page.locator("#ours li").first()).containsText("y con cariño.");
  }

  private static void assertWritten(Page page, Locator writing) {
    assertThat(writing).hasValue("  Que me digas\nlo que ves");
    assertThat(writing).isVisible();
    assertThat(page.locator("#phrase")).hasValue("Se viene <b>igual</b>.");
    assertThat(page.locator("#ours textarea").first()).hasValue("Hablamos claro, y con cariño.");
    assertThat(page.locator("#ours textarea").first()).isVisible();
  }

  @Test void a_page_that_is_behind_brings_no_old_words_back() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var marta = lived.marta(chromium, Look.DESK_NO_SCRIPT);
      lived.say(lived.marta, new Utterance.Answered("q1", lived.words("Antes.")));
      lived.say(lived.marta, new Utterance.PhraseProposed(lived.words("Una frase.")));
      marta.navigate(lived.page("/alliance"));
      marta.locator("#ours summary").press("Enter");
      marta.locator("#ours textarea").fill("Una frase con más cuidado.");
      // in another tab, and on the other side
      lived.say(lived.marta, new Utterance.Answered("q1", lived.words("Después.")));
      lived.say(lived.marta, new Utterance.PhraseDropped(1));
      marta.locator("#text-q4").fill("Claridad.");
      press(marta.locator("#q4"), "Publicar");
      assertThat(marta.locator("#text-q1")).hasValue("Después.");
      // its phrase is gone, and it can be one of its own
      assertThat(marta.locator("#wording-1")).hasValue("Una frase con más cuidado.");
      press(marta.locator("aside"), "Añadir");
      assertThat(marta.locator("#ours li")).hasText(new Pattern[] {
          Pattern.compile("más cuidado")});
      assertThat(marta.locator("#wording-1")).hasCount(0);
    }
  }

  @Test void with_scripts_a_change_from_the_other_side_leaves_a_wording_and_the_hand_alone() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      lived.say(lived.marta, new Utterance.PhraseProposed(lived.words("Una frase.")));
      var marta = lived.marta(chromium, Look.DESK);
      marta.navigate(lived.page("/alliance"));
      marta.locator("#ours summary").click();
      marta.locator("#ours textarea").fill("Una frase con más cu");
      lived.say(lived.lucia, new Utterance.PhraseProposed(
          new Personal(lived.lucia.person(), "Otra.")));
      assertThat(marta.locator("#ours > ul > li")).hasCount(2);
      assertThat(marta.locator("[name=wording-1]")).isFocused();
      marta.keyboard().type("idado.");
      assertThat(marta.locator("[name=wording-1]")).hasValue("Una frase con más cuidado.");
      marta.locator("#text-q5").fill("Enviarte un resumen");
      marta.locator("#phrase").fill("Y otra más.");
      marta.locator("#phrase").press("Enter");
      assertThat(marta.locator("#ours > ul > li")).hasCount(3);
      assertThat(marta.locator("#text-q5")).hasValue("Enviarte un resumen");
      assertThat(marta.locator("[name=wording-1]")).hasValue("Una frase con más cuidado.");
      assertThat(marta).hasURL(lived.page("/alliance") + "#ours");
      marta.reload();
      assertThat(marta.locator("#ours > ul > li")).hasCount(3);
    }
  }

  @Test void with_scripts_what_the_other_side_adds_stays_folded_until_somebody_opens_it() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var marta = lived.marta(chromium, Look.DESK);
      marta.navigate(lived.page("/alliance"));
      lived.say(lived.lucia, new Utterance.PhraseProposed(new Personal(lived.lucia.person(),
          "Si una semana va mal, el compromiso sigue en pie.")));
      assertThat(marta.locator("#ours > ul > li")).hasCount(1);
      // another part is being written: the answer to what is sent is then the page itself
      marta.locator("#text-q5").fill("Enviarte un resumen");
      marta.locator("#text-q4").fill("Puntualidad.");
      press(marta.locator("#q4"), "Publicar");
      assertThat(marta.locator("#voices-q4")).containsText("Puntualidad.");
      assertThat(marta.locator("#ours details[open]")).hasCount(0);
      press(marta.locator("#ours"), "De acuerdo");
      assertThat(marta.locator("#ours")).containsText("Confirmar nuestra alianza");
      assertThat(marta.locator("#ours details[open]")).hasCount(0);
      marta.locator("#ours summary").click();
      var words = marta.locator("#ours textarea").boundingBox();
      var item = marta.locator("#ours > ul > li").boundingBox();
      assertTrue(words.width > item.width * 3 / 4, () -> words.width + " of " + item.width);
      assertTrue(marta.locator("#ours details button").first().boundingBox().y
          >= words.y + words.height, "its buttons are below it");
      Chromium.picture(marta, "alliance-wording");
      chromium.glance(marta, Look.DESK);
    }
  }

  @Test void each_sees_that_the_other_is_here_and_writes_and_no_more() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var marta = lived.marta(chromium, Look.DESK);
      marta.navigate(lived.page("/alliance"));
      assertThat(marta.locator("#company")).isEmpty();
      var lucia = lived.lucia(chromium, Look.PHONE, Purpose.ALLIANCE);
      assertThat(marta.locator("#company")).containsText("Lucía está aquí.");
      assertThat(lucia.locator("#company")).containsText("Marta está aquí.");
      lucia.locator("#text-q2").pressSequentially("Que me");
      assertThat(marta.locator("#q2")).containsText("Lucía está escribiendo");
      assertThat(marta.locator("main")).not().containsText("Que me");
      assertThat(marta.locator("#writing-phrase")).isEmpty();
      Chromium.picture(marta, "alliance-company");
      Chromium.picture(lucia, "alliance-company-client");
      chromium.glance(marta, Look.DESK);
      assertEquals("true", String.valueOf(marta.evaluate(READABLE)));
      assertEquals("true", String.valueOf(lucia.evaluate(READABLE)));
      // who stops is not writing for long, and who leaves is not here
      assertThat(marta.locator("#q2")).not().containsText("escribiendo");
      assertThat(marta.locator("#company")).containsText("Lucía está aquí.");
      lucia.navigate(house.at("/c"));
      assertThat(marta.locator("#company")).isEmpty();
      lucia.navigate(house.at("/c/alliance"));
      assertThat(lucia.locator("#text-q2")).hasValue("Que me");
      assertThat(marta.locator("#company")).containsText("Lucía está aquí.");
      assertEquals(1, lived.history().size());
    }
  }

  @Test void without_scripts_nobody_is_said_to_be_here() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var marta = lived.marta(chromium, Look.DESK);
      marta.navigate(lived.page("/alliance"));
      var lucia = lived.lucia(chromium, Look.PHONE_NO_SCRIPT, Purpose.ALLIANCE);
      assertThat(lucia.locator("#company")).isEmpty();
      assertThat(lucia.locator("main")).not().containsText("Sin conexión");
      lived.say(lived.marta, new Utterance.Answered("q4", lived.words("Aquí.")));
      assertThat(marta.locator("#voices-q4")).containsText("Aquí.");
      assertThat(marta.locator("#company")).isEmpty();
    }
  }

  @Test void without_the_network_nothing_typed_is_lost_and_it_is_said() {
    try (var house = House.open(); var chromium = Chromium.open()) {
      var lived = new Lived(house);
      var lucia = lived.lucia(chromium, Look.PHONE, Purpose.ALLIANCE);
      assertThat(lucia.locator("#network")).isEmpty();
      var marta = lived.marta(chromium, Look.DESK);
      marta.navigate(lived.page("/alliance"));
      assertThat(lucia.locator("#company")).containsText("Marta está aquí.");
      lucia.locator("#text-q2").fill("Que me digas");
      lucia.context().setOffline(true);
      assertThat(lucia.locator("#network")).containsText("Sin conexión.");
      assertThat(lucia.locator("#company")).isHidden();
      lucia.locator("#text-q1").fill("Un cambio de puesto.");
      press(lucia.locator("#q1"), "Publicar");
      Chromium.picture(lucia, "alliance-offline");
      chromium.glance(lucia, Look.PHONE);
      assertThat(lucia.locator("#text-q1")).hasValue("Un cambio de puesto.");
      lucia.context().setOffline(false);
      assertThat(lucia.locator("#network")).isEmpty();
      assertThat(lucia.locator("#company")).isVisible();
      press(lucia.locator("#q1"), "Publicar");
      assertThat(lucia.locator("#voices-q1")).containsText("Un cambio de puesto.");
      assertThat(lucia.locator("#text-q2")).hasValue("Que me digas");
    }
  }

  /// By keyboard, as everything can be done.
  private static void press(Locator where, String name) {
    where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .first().press("Enter");
  }
}

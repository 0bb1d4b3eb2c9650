package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.browser.Chromium.Look;
import pacta.engagement.Command;
import pacta.engagement.Samples;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.terms.Courtesy;
import pacta.terms.FeeVat;
import pacta.terms.Levy;
import pacta.terms.NoShow;
import pacta.terms.Whole;
import pacta.web.portal.Couple;

/// A client with a phone and no account: reads, asks, signs, looks and cancels; with scripts, and
/// in a browser that runs none.
@Tag("browser")
class ClientsPhoneTest {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

  @Test void signing_and_cancelling_with_a_phone() {
    try (var house = house(); var chromium = Chromium.open()) {
      whole(chromium, Couple.lucia(house), Look.PHONE, true);
    }
  }

  @Test void signing_and_cancelling_without_a_script() {
    try (var house = house(); var chromium = Chromium.open()) {
      whole(chromium, Couple.lucia(house), Look.PHONE_NO_SCRIPT, false);
    }
  }

  @Test void what_changed_meanwhile_is_shown_without_a_script() {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed().at("2027-01-12T18:26");
      var lucia = chromium.person(Look.PHONE_NO_SCRIPT);
      lucia.navigate(house.at(couple.link()));
      press(lucia, "Abrir mi página");
      lucia.navigate(house.at("/c/agreement"));
      couple.take(couple.marta, Command.TakeBack::new);
      couple.take(couple.marta, (at, by) -> new Command.SaveDraft(at, by,
          Samples.draft().without(Courtesy.class).with(NoShow.class, new NoShow(20,
              NoShow.Late.ENDS_AS_PLANNED, Levy.of(50), Whole.USES_THE_SESSION,
              FeeVat.AS_SERVICE)), 1)).sent(2);
      press(lucia, "Enviarme el código");
      assertThat(lucia.locator("#changed")).hasText("Han cambiado 2 cláusulas");
      assertThat(lucia.locator(".diff ins").first()).containsText("20 minutos");
      assertThat(lucia.locator(".diff del").last()).containsText("comodín");
      Chromium.picture(lucia, "client-agreement-moved");
    }
  }

  @Test void the_word_over_the_bar_of_notice_stays_on_the_bar() {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).running().booked("2027-03-10T10:00").at("2027-01-13T11:10");
      var lucia = chromium.person(Look.PHONE);
      lucia.setViewportSize(320, 700);
      lucia.navigate(house.at(couple.link()));
      press(lucia, "Abrir mi página");
      for (var when : new String[] {"2027-01-13T11:10", "2027-03-09T20:00", "2027-03-10T09:55"}) {
        couple.at(when);
        lucia.navigate(house.at("/c/sessions/1/cancellation"));
        var bar = lucia.locator(".notice").boundingBox();
        var word = lucia.locator(".notice .now").boundingBox();
        assertTrue(word.x >= bar.x && word.x + word.width <= bar.x + bar.width, when);
        Chromium.picture(lucia, "client-notice-" + when.substring(0, 10));
      }
    }
  }

  private House house() {
    return Couple.house(House.open(Map.of(), it -> it.registerBean(Carrier.class,
        () -> (letter, _) -> {
          letters.add(letter);
          return new Carrier.Carried.Accepted();
        })));
  }

  private void whole(Chromium chromium, Couple couple, Look look, boolean pictures) {
    var lucia = chromium.person(look);
    couple.proposed().at("2027-01-12T18:26");
    lucia.navigate(couple.house.at(couple.link()));
    press(lucia, "Abrir mi página");
    if (pictures) chromium.review(lucia, "client-waiting");
    lucia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leer el acuerdo"))
        .press("Enter");
    ask(lucia, couple);
    if (pictures) chromium.review(lucia, "client-agreement");
    sign(chromium, lucia, look, pictures);
    assertThat(lucia.locator("h1")).hasText("Has firmado. Falta Marta");
    if (pictures) chromium.review(lucia, "client-signed-half");
    couple.signed(couple.marta, "Marta Soler Vidal").sealed();
    lucia.reload();
    assertThat(lucia.locator("h1")).hasText("Hecho. Tenéis un acuerdo");
    if (pictures) chromium.review(lucia, "client-signed");
    cancel(chromium, lucia, couple, pictures);
  }

  private void ask(Page lucia, Couple couple) {
    lucia.locator("#p4 > summary").press("Enter");
    lucia.locator("#p4 .ask summary").press("Enter");
    lucia.locator("#question-4").fill("¿Puedo pagar el segundo plazo más tarde?");
    lucia.locator("#p4 .ask button").press("Enter");
    assertThat(lucia.locator("#p4")).containsText("¿Puedo pagar el segundo plazo más tarde?");
    couple.take(couple.marta, (at, by) -> new Command.Reply(at, by, 1,
        couple.words("Sí, hasta la sesión seis. Lo cambio si quieres.")));
    lucia.reload();
    assertThat(lucia.locator("#p4")).containsText("Marta contesta");
  }

  private void sign(Chromium chromium, Page lucia, Look look, boolean pictures) {
    for (var box : new String[] {"informed", "agrees", "electronically", "obliges-to-pay",
        "begins-at-once", "owes-what-was-given"}) choose(lucia, "#" + box);
    lucia.getByLabel("Nombre y apellidos").fill("Lucía Ferrer Navas");
    if (look == Look.PHONE) draw(lucia);
    press(lucia, "Enviarme el código");
    assertThat(lucia.locator("#code-hint")).containsText("Enviado a lucia@example.com");
    assertThat(lucia.locator("#obliges-to-pay")).isChecked();
    lucia.getByLabel("Código de tu correo").fill("00 00 00");
    lucia.locator(".dock button").press("Enter");
    assertThat(lucia.getByRole(AriaRole.ALERT)).containsText("Hay una cosa que mirar");
    if (pictures) {
      Chromium.picture(lucia, "client-signing-wrong-code");
      Chromium.accessible(lucia);
    }
    lucia.getByLabel("Código de tu correo").fill(code());
    lucia.getByLabel("Código de tu correo").press("Enter");
  }

  /// With a mouse here, as with a finger there.
  private static void draw(Page lucia) {
    lucia.getByText("Con el dedo", new Page.GetByTextOptions().setExact(true)).click();
    lucia.locator(".signpad").evaluate("pad => pad.scrollIntoView({block: 'center'})");
    var box = lucia.locator(".signpad svg").boundingBox();
    lucia.mouse().move(box.x + 40, box.y + 60);
    lucia.mouse().down();
    for (var i = 1; i < 20; i++)
      lucia.mouse().move(box.x + 40 + i * 10, box.y + 60 - 30 * Math.sin(i / 2.0));
    lucia.mouse().up();
    assertThat(lucia.locator("[name=drawing]")).hasValue(Pattern.compile("^M.* L.* L.*"));
  }

  private void cancel(Chromium chromium, Page lucia, Couple couple, boolean pictures) {
    couple.booked("2027-01-13T10:00").booked("2027-03-10T10:00").booked("2027-03-24T10:00")
        .at("2027-01-13T11:10").held(1).at("2027-03-09T20:00");
    couple.take(couple.marta, (at, by) -> new Command.RecordPayment(at, by,
        Samples.euros("320.00"), LocalDate.parse("2027-01-13"), Command.Method.TRANSFER,
        Optional.empty()));
    lucia.navigate(couple.house.at("/c"));
    if (pictures) chromium.review(lucia, "client-home");
    lucia.getByRole(AriaRole.LINK,
        new Page.GetByRoleOptions().setName("Cancelar").setExact(true)).press("Enter");
    assertThat(lucia.locator(".consequence")).containsText("40,00 €");
    assertThat(lucia.locator(".dock button")).hasText(Pattern.compile("Cancelar con mi comodín"),
        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
            .setUseInnerText(true));
    if (pictures) chromium.review(lucia, "client-cancel");
    choose(lucia, "#path-cancel");
    lucia.getByLabel("Unas líneas para Marta").fill("Se me ha complicado la mañana. Lo siento.");
    press(lucia, "Cancelar y pagar 40,00 €");
    assertThat(lucia.locator("h1")).hasText("Sesión cancelada");
    if (pictures) chromium.review(lucia, "client-cancelled");
    dispute(chromium, lucia, couple, pictures);
  }

  private void dispute(Chromium chromium, Page lucia, Couple couple, boolean pictures) {
    lucia.navigate(couple.house.at("/c/sessions/2/dispute"));
    if (pictures) chromium.review(lucia, "client-dispute");
    lucia.getByLabel("Qué no te parece bien").fill("Avisé por teléfono el lunes por la noche.");
    press(lucia, "Decírselo a Marta");
    assertThat(lucia.locator("main")).containsText("Has dicho que no estás de acuerdo");
    for (var page : new String[] {"statement", "what-if",
        "what-if?if=client-cancels&if-told=3&if-settling=WITH_A_PASS"}) {
      lucia.navigate(couple.house.at("/c/" + page));
      if (pictures) chromium.review(lucia, "client-" + page.replaceAll("\\?.*", "-asked"));
    }
    lucia.navigate(couple.house.at("/c"));
    if (pictures) chromium.review(lucia, "client-home-later");
  }

  private String code() {
    var text = letters.stream().filter(it -> it.written().kind().equals("code"))
        .reduce((_, last) -> last).orElseThrow().text();
    var found = CODE.matcher(text);
    if (!found.find()) throw new AssertionError(text);
    return found.group(1) + " " + found.group(2);
  }

  /// By the keyboard, so that both tests go the same way: a page that runs no script draws no
  /// frames for a click to wait for.
  private static void choose(Page page, String what) {
    page.locator(what).press(" ");
    assertThat(page.locator(what)).isChecked();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).press("Enter");
  }
}

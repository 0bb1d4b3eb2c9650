package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pacta.browser.Hands.choose;
import static pacta.browser.Hands.fill;
import static pacta.browser.Hands.follow;
import static pacta.browser.Hands.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.Purpose;
import pacta.browser.Chromium.Look;
import pacta.engagement.Samples;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.terms.Party;
import pacta.terms.WithdrawalRight;
import pacta.terms.WithdrawalRight.Begins;
import pacta.web.Guests;
import pacta.web.portal.Couple;

/// The ways to sign: a consumer with a phone, told what the law asks, and a company at a desk,
/// whose signer says in whose name; too late, and not at all.
@Tag("browser")
class SigningPathsTest {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");
  private static final String COMPANY = "Telares del Sur, S. L.";

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

  @Test void a_consumer_reads_ticks_and_signs_with_a_phone_in_english() {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed(Samples.draft().with(WithdrawalRight.class,
          new WithdrawalRight(Begins.AT_ONCE_ON_REQUEST))).at("2027-01-12T18:20");
      var lucia = at(chromium, couple, Look.PHONE);
      press(lucia.locator("body"), "Read in English");
      lucia.locator("#withdrawal-form > summary").press("Enter");
      assertThat(lucia.locator("#withdrawal-form")).containsText("I hereby give notice");
      assertThat(lucia.locator("#begins-at-once-hint")).containsText("27 January 2027");
      chromium.review(lucia, "consumer-signing-en");
      press(lucia, "Send me the code");
      assertThat(lucia.locator("[role=alert]")).containsText("4 things");
      choose(lucia, "#informed");
      for (var box : new String[] {"agrees", "electronically", "obliges-to-pay"})
        choose(lucia, "#" + box);
      confirm(lucia, "Send me the code");
      assertThat(lucia.locator("h1")).hasText("You have signed. Marta is next");
      couple.signed(couple.marta, "Marta Soler Vidal").sealed();
      lucia.reload();
      assertThat(lucia.locator("#withdraw")).hasText("You can change your mind until 26 January"
          + " 2027");
      chromium.review(lucia, "consumer-signed-en");
    }
  }

  @Test void a_stroke_may_begin_anywhere_on_the_pad_and_its_want_is_said_like_any_other() {
    try (var house = house(); var chromium = Chromium.open()) {
      var lucia = at(chromium, Couple.lucia(house).proposed().at("2027-01-12T18:20"), Look.PHONE);
      choose(lucia, "#how-drawn");
      press(lucia, "Enviarme el código");
      var cost = (String) lucia.locator("#agrees-error")
          .evaluate("it => getComputedStyle(it).color");
      assertThat(lucia.locator("#how-drawn-error")).hasCSS("color", cost);
      assertThat(lucia.locator("#how-drawn-error")).hasCSS("display", "flex");
      assertThat(lucia.locator(".signpad")).hasCSS("border-top-color", cost);
      Chromium.picture(lucia, "client-no-stroke");
      Chromium.accessible(lucia);
      lucia.locator(".signpad").evaluate("pad => pad.scrollIntoView({block: 'center'})");
      var name = lucia.locator(".signpad .cap span").boundingBox();
      lucia.mouse().move(name.x + 10, name.y + name.height / 2);
      lucia.mouse().down();
      for (var i = 1; i < 12; i++) lucia.mouse().move(name.x + 10 + i * 8, name.y - i);
      lucia.mouse().up();
      assertThat(lucia.locator("[name=drawing]")).hasValue(Pattern.compile("^M.* L.* L.*"));
      assertEquals("", lucia.evaluate("getSelection().toString()"));
      Chromium.picture(lucia, "client-low-stroke");
      lucia.locator(".signpad button").click();
      assertThat(lucia.locator("[name=drawing]")).hasValue("");
    }
  }

  @Test void on_paper_no_point_is_folded() throws IOException {
    try (var house = house(); var chromium = Chromium.open()) {
      var lucia = at(chromium, Couple.lucia(house).proposed().at("2027-01-12T18:20"), Look.DESK);
      assertThat(lucia.locator("#c5-2")).isHidden();
      var clauses = lucia.locator("[id^=c]").evaluateAll("all => all.map(it => it.id)"
          + ".filter(it => /^c[1-7]-[0-9]+$/.test(it)).map(it => it.slice(1).replace('-', '.'))");
      try (var paper = Loader.loadPDF(lucia.pdf())) {
        Assertions.assertThat(new PDFTextStripper().getText(paper).split("\\s+"))
            .contains(((List<?>) clauses).toArray(String[]::new)).contains("5.2");
      }
    }
  }

  @Test void a_company_signs_at_a_desk_by_somebody_with_an_office() {
    company(Look.DESK, true);
  }

  @Test void a_company_signs_without_a_script() {
    company(Look.DESK_NO_SCRIPT, false);
  }

  @Test void who_pays_signs_with_a_phone_in_the_companys_name() {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed(Samples.paidDraft()).at("2027-01-12T18:20");
      var nadia = payerAt(chromium, couple, Look.PHONE);
      assertThat(nadia.locator("h1")).hasText("Nadia, falta tu firma");
      chromium.review(nadia, "payer-signing");
      signAsPayer(nadia);
      chromium.review(nadia, "payer-half");
      couple.signed(couple.client, "Lucía Ferrer Navas").signed(couple.marta, "Marta Soler Vidal")
          .sealed().booked("2027-03-10T10:00");
      nadia.reload();
      assertThat(nadia.locator("main")).containsText("Firmado por Marta y Lucía y por ti");
      chromium.review(nadia, "payer-signed");
      nadia.navigate(house.at("/p"));
      assertThat(nadia.locator("#standing")).containsText("En vigor desde el 12 de enero");
      chromium.review(nadia, "payer-home");
    }
  }

  @Test void who_pays_signs_without_a_script() {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed(Samples.paidDraft()).at("2027-01-12T18:20");
      signAsPayer(payerAt(chromium, couple, Look.DESK_NO_SCRIPT));
    }
  }

  private static Page payerAt(Chromium chromium, Couple couple, Look look) {
    var page = chromium.person(look);
    page.navigate(couple.house.at(Guests.link(couple.house, couple.id, couple.nadia().person(),
        Purpose.PAYERS_AGREEMENT)));
    press(page, "Abrir mi página");
    return page;
  }

  private void signAsPayer(Page nadia) {
    choose(nadia, "#agrees");
    choose(nadia, "#electronically");
    fill(nadia, "office", "directora de personas");
    press(nadia, "Enviarme el código");
    assertThat(nadia.locator("#code-hint")).containsText("nadia@example.com");
    fill(nadia, "code", code());
    nadia.locator("#code").press("Enter");
    assertThat(nadia.locator("h1")).hasText("Has firmado. Faltan Marta y Lucía");
  }

  private void company(Look look, boolean pictures) {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed(company()).at("2027-01-12T18:20");
      var lucia = at(chromium, couple, look);
      assertThat(lucia.locator("#informed")).hasCount(0);
      choose(lucia, "#agrees");
      choose(lucia, "#electronically");
      press(lucia, "Enviarme el código");
      assertThat(lucia.locator("#office-error")).isVisible();
      if (pictures) {
        Chromium.picture(lucia, "company-signing");
        Chromium.accessible(lucia);
      }
      fill(lucia, "office", "administradora única");
      confirm(lucia, "Enviarme el código");
      assertThat(lucia.locator("h1")).hasText("Has firmado. Falta Marta");
    }
  }

  @Test void a_no_and_a_last_day_that_is_over_have_their_pages() {
    try (var house = house(); var chromium = Chromium.open()) {
      var couple = Couple.lucia(house).proposed().at("2027-01-12T18:20");
      var lucia = at(chromium, couple, Look.PHONE);
      follow(lucia, "No quiero firmarlo");
      press(lucia, "No firmar este acuerdo");
      assertThat(lucia.locator("#reason-error")).isVisible();
      fill(lucia, "reason", "Este trimestre no puedo pagarlo.");
      Chromium.picture(lucia, "client-refusing");
      Chromium.accessible(lucia);
      press(lucia, "No firmar este acuerdo");
      assertThat(lucia.locator("#waiting")).hasText("Has dicho que no al acuerdo");
      Chromium.picture(lucia, "client-refused");
      couple.sent(1).at("2027-02-20T10:00");
      lucia.navigate(house.at("/c/agreement"));
      assertThat(lucia.locator("h1")).hasText("El plazo para firmar ha terminado");
      press(lucia, "Pedir a Marta que lo envíe otra vez");
      assertThat(lucia.locator("main")).containsText("Se lo pediste a Marta");
      Chromium.picture(lucia, "client-too-late");
      Chromium.accessible(lucia);
    }
  }

  private static Draft company() {
    return Samples.draft().withParties(Samples.terms().professional(),
        new Party(COMPANY, "B00000000", "", "lucia@example.com"), Capacity.BUSINESS);
  }

  private static Page at(Chromium chromium, Couple couple, Look look) {
    var page = chromium.person(look);
    page.navigate(couple.house.at(couple.link()));
    press(page, "Abrir mi página");
    page.navigate(couple.house.at("/c/agreement"));
    return page;
  }

  private void confirm(Page page, String send) {
    press(page, send);
    assertThat(page.locator("#code-hint")).containsText("lucia@example.com");
    fill(page, "code", code());
    page.locator("#code").press("Enter");
  }

  private House house() {
    return Couple.house(House.open(Map.of(), it -> it.registerBean(Carrier.class,
        () -> (letter, _) -> {
          letters.add(letter);
          return new Carrier.Carried.Accepted();
        })));
  }

  private String code() {
    var text = letters.stream().filter(it -> it.written().kind().equals("code"))
        .reduce((_, last) -> last).orElseThrow().text();
    var found = CODE.matcher(text);
    if (!found.find()) throw new AssertionError(text);
    return found.group(1) + found.group(2);
  }
}

package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static pacta.browser.Hands.choose;
import static pacta.browser.Hands.fill;
import static pacta.browser.Hands.follow;
import static pacta.browser.Hands.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium.Look;
import pacta.engagement.Samples;
import pacta.people.Language;
import pacta.seal.Seal;

/// From an empty database to a late cancellation that is let go of: Ana at her desk, Luis with his
/// phone and no account, and a mail server between them. Everything is done through the pages, by
/// keyboard, and each page they come to is looked at.
@Tag("browser")
class WholeStoryTest {
  private static final String ANA = "ana@example.com";
  private static final String LUIS = "luis@example.com";

  private final Mailbox mail = new Mailbox();
  private Language language;
  private House house;
  private Chromium chromium;
  private Look desk;
  private Look phone;
  private Page ana;
  private Page luis;
  private String engagement;

  @Test void in_spanish_at_a_desk_and_on_a_phone() {
    whole(Language.ES, Look.DESK, Look.PHONE);
  }

  @Test void in_english_where_no_script_runs() {
    whole(Language.EN, Look.DESK_NO_SCRIPT, Look.PHONE_NO_SCRIPT);
  }

  private void whole(Language read, Look desk, Look phone) {
    language = read;
    this.desk = desk;
    this.phone = phone;
    try (mail; var empty = House.open(mail.settings()); var browser = Chromium.open()) {
      house = empty;
      chromium = browser;
      ana = browser.person(desk);
      luis = browser.person(phone);
      ana_begins();
      luis_is_invited();
      both_talk();
      new SevenPoints(ana, language, () -> look(ana)).written(engagement);
      what_if_is_asked();
      luis_reads_and_asks();
      luis_signs();
      ana_signs();
      a_session_is_booked_and_paid_for();
      luis_cancels_late();
      ana_lets_go_of_it();
    }
  }

  // --- 1. set-up ---

  private void ana_begins() {
    ana.navigate(house.at("/"));
    ana.navigate(house.at("/setup?lang=" + language.tag()));
    assertThat(ana.locator("h1")).hasText(
        say("Lo acordado es lo que pasa", "What is agreed is what happens"));
    look(ana);
    fill(ana, "code", house.part(FirstRun.class).code());
    fill(ana, "name", "Ana Ruiz Soto");
    fill(ana, "email", ANA);
    fill(ana, "trade", say("Coaching de liderazgo · Girona", "Leadership coaching · Leeds"));
    ana.locator("#language").selectOption(language.tag());
    ana.locator("#zone").selectOption("Europe/Madrid");
    fill(ana, "address", house.at(""));
    press(ana, say("Empezar", "Begin"));
    assertThat(ana.locator("h1")).hasText(say("Buenos días, Ana", "Good morning, Ana"));
    look(ana);
  }

  // --- 2. client and alliance ---

  private void luis_is_invited() {
    follow(ana, say("Nuevo proceso", "New engagement"));
    look(ana);
    fill(ana, "name", "Luis Mora Gil");
    fill(ana, "email", LUIS);
    fill(ana, "title", say("Proceso de liderazgo", "Leadership coaching"));
    ana.locator("#language").selectOption(language.tag());
    press(ana, say("Abrir el proceso", "Open the engagement"));
    look(ana);
    engagement = ana.url().replace("/invitation", "");
    press(ana, say("Enviar por correo", "Send by e-mail"));
    assertThat(ana).hasURL(engagement);
    look(ana);
    open(say("te invita a empezar", "invites you to start"));
    assertThat(luis).hasURL(house.at("/c/alliance"));
  }

  /// Luis opens the link of his last letter.
  private void open(String subject) {
    luis.navigate(Mailbox.link(mail.letter(LUIS, subject)));
    look(luis);
    luis.locator("main form button").press("Enter");
  }

  private void both_talk() {
    fill(luis, "text-q1", say("Un cambio de puesto.", "A new post."));
    press(luis.locator("#q1"), say("Publicar", "Publish"));
    press(luis.locator("#voices-q1"), say("Pasar a", "Move to"));
    assertThat(luis.locator("#ours li")).hasCount(1);
    look(luis);
    ana.navigate(engagement + "/alliance");
    fill(ana, "text-q4", say("Puntualidad y preguntas.", "To be on time, and questions."));
    press(ana.locator("#q4"), say("Publicar", "Publish"));
    press(ana.locator("#ours"), say("De acuerdo", "I agree"));
    press(ana.locator("#ours"), say("Confirmar nuestra alianza", "Confirm our alliance"));
    look(ana);
    if (!phone.runsScripts()) luis.reload();
    press(luis.locator("#ours"), say("Confirmar nuestra alianza", "Confirm our alliance"));
    assertThat(luis.locator("#ours")).containsText(
        say("Vuestra alianza está confirmada.", "Your alliance is confirmed."));
    luis.navigate(house.at("/c"));
    look(luis);
  }

  // --- 3. agreement ---

  private void what_if_is_asked() {
    ana.locator("#if").selectOption("client-cancels");
    fill(ana, "if-told", "14");
    ana.locator("#if-told_unit").selectOption("HOURS");
    press(ana.locator("#what-if-form"), say("Ver qué pasa", "See what follows"));
    var answer = ana.locator("#answer");
    assertThat(answer.locator(".money.huge")).containsText(say("40,00 €", "€40.00"));
    assertThat(answer.locator("footer")).containsText("5.2");
    look(ana);
    ana.navigate(engagement + "/agreement?point=7");
    press(ana.locator("#point-form"), say("Enviar a firmar", "Send for signing"));
    assertThat(ana.locator("main")).containsText(
        say("Luis aún no ha firmado", "Luis has not signed yet"));
    look(ana);
  }

  // --- 4. signature ---

  private void luis_reads_and_asks() {
    open(say("para leer y firmar", "to read and sign"));
    assertThat(luis).hasURL(house.at("/c/agreement"));
    look(luis);
    luis.locator("#p4 > summary").press("Enter");
    luis.locator("#p4 .ask summary").press("Enter");
    fill(luis, "question-4", say("¿Puedo pagar más tarde?", "Could I pay later?"));
    luis.locator("#p4 .ask button").press("Enter");
    assertThat(luis.locator("#p4")).containsText(say("Preguntaste", "You asked"));
    assertThat(Mailbox.text(mail.letter(ANA, say("pregunta por el punto 4",
        "asks about point 4")))).contains(say("¿Puedo pagar más tarde?", "Could I pay later?"));
    ana.navigate(engagement);
    look(ana);
    follow(ana, say("Responder", "Reply"));
    fill(ana, "reply-1", say("Sí, dímelo antes.", "Yes, tell me before."));
    press(ana.locator("#question-1"), say("Responder", "Reply"));
    assertThat(ana.locator("#question-1")).containsText(say("Sí, dímelo antes.", "Yes, tell"));
    luis.navigate(house.at("/c/agreement"));
    assertThat(luis.locator("#p4")).containsText(say("Ana contesta", "Ana replies"));
  }

  private void luis_signs() {
    for (var box : new String[] {"informed", "agrees", "electronically", "obliges-to-pay",
        "begins-at-once", "owes-what-was-given"}) choose(luis, "#" + box);
    fill(luis, "name", "Luis Mora Gil");
    press(luis, say("Enviarme el código", "Send me the code"));
    assertThat(luis.locator("#code-hint")).containsText(LUIS);
    assertThat(luis.locator("#obliges-to-pay")).isChecked();
    fill(luis, "code", Mailbox.code(mail.letter(LUIS, say("Tu código", "Your code"))));
    luis.locator("#code").press("Enter");
    assertThat(luis.locator("h1")).hasText(
        say("Has firmado. Falta Ana", "You have signed. Ana is next"));
    look(luis);
  }

  private void ana_signs() {
    mail.letter(ANA, say("falta tu firma", "your signature"));
    ana.navigate(engagement);
    look(ana);
    press(ana, say("Firmar el acuerdo", "Sign the agreement"));
    assertThat(ana.locator("main")).containsText(say(
        "Acuerdo firmado por las dos partes", "Agreement signed by both"));
    look(ana);
    for (var who : new String[] {ANA, LUIS}) {
      var papers = Mailbox.papers(mail.letter(who, say("Tu copia firmada", "Your signed copy")));
      assertThat(papers).isNotEmpty().allSatisfy(it -> {
        assertThat(Seal.check(it).sound()).isTrue();
        assertThat(Seal.check(it).signatures()).isNotEmpty();
      });
    }
    luis.navigate(house.at("/c/agreement"));
    assertThat(luis.locator("h1")).hasText(
        say("Hecho. Tenéis un acuerdo", "Done. You have an agreement"));
    look(luis);
  }

  // --- 5. it runs ---

  private void a_session_is_booked_and_paid_for() {
    follow(ana, say("Nueva sesión", "New session"));
    fill(ana, "date", "2026-03-25");
    fill(ana, "time", "10:00");
    look(ana);
    press(ana, say("Reservar", "Book"));
    assertThat(ana).hasURL(engagement);
    mail.letter(LUIS, say("Sin coste hasta", "Free to cancel until"));
    follow(ana, say("Apuntar un pago", "Record a payment"));
    fill(ana, "amount", say("320,00", "320.00"));
    look(ana);
    press(ana, say("Apuntar el pago", "Record the payment"));
    mail.letter(LUIS, say("tu pago de 320,00", "your payment of €320.00"));
    luis.navigate(house.at("/c"));
    assertThat(luis.locator(".next-session + .deadline + p")).containsText(
        say("sin coste hasta", "free of charge until"));
    look(luis);
  }

  private void luis_cancels_late() {
    house.turnTo(Samples.at("2026-03-24T20:00"));
    luis.navigate(house.at("/c"));
    luis.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
        .setName(say("Cancelar", "Cancel")).setExact(true)).press("Enter");
    look(luis);
    assertThat(luis.locator(".consequence .huge")).containsText(say("40,00 €", "€40.00"));
    assertThat(luis.locator(".consequence .notice .now")).isVisible();
    assertThat(luis.locator(".consequence .sum li.result")).containsText(say("40,00", "40.00"));
    assertThat(luis.locator(".consequence footer")).containsText("5.2");
    assertThat((Boolean) luis.locator("main").evaluate("main => Boolean(main.querySelector("
        + "'.consequence').compareDocumentPosition(main.querySelector('.dock button')) & 4)"))
        .as("the price stands before the button").isTrue();
    choose(luis, "#path-cancel");
    fill(luis, "message", say("Se me ha complicado el día.", "My day fell apart."));
    press(luis, say("Cancelar y pagar 40,00 €", "Cancel and pay €40.00"));
    assertThat(luis.locator("h1")).hasText(say("Sesión cancelada", "Session cancelled"));
    look(luis);
  }

  private void ana_lets_go_of_it() {
    ana.navigate(house.at("/today"));
    look(ana);
    ana.navigate(engagement);
    var timeline = ana.locator(".timeline").first();
    assertThat(timeline).containsText(say("40,00 €", "€40.00"));
    look(ana);
    follow(timeline, say("Perdonarlo", "Waive it"));
    fill(ana, "reason", say("Esta vez invito yo.", "This one is on me."));
    look(ana);
    press(ana, say("Perdonar 40,00 €", "Waive €40.00"));
    assertThat(timeline).containsText(say("Perdonaste 40,00 €", "You waived €40.00"));
    assertThat(timeline).containsText(say("Esta vez invito yo.", "This one is on me."));
    mail.letter(LUIS, say("No te cobro", "I won't charge you"));
    for (var one : new Page[] {ana, luis}) {
      one.navigate(one == ana ? engagement + "/statement" : house.at("/c/statement"));
      assertThat(one.locator("main")).containsText(say("320,00", "320.00"));
      assertThat(one.locator("main")).containsText(say("40,00", "40.00"));
      look(one);
    }
    luis.navigate(house.at("/c"));
    assertThat(luis.locator("main")).containsText(say("Ana lo perdonó", "Ana let it go"));
    look(luis);
  }

  // --- hands and eyes ---

  private String say(String spanish, String english) {
    return language == Language.ES ? spanish : english;
  }

  /// In the light and in the dark, and where there is little room.
  private void look(Page page) {
    chromium.glance(page, page == ana ? desk : phone);
  }
}

package pacta.web.composer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.browser.Chromium;
import pacta.browser.Chromium.Look;
import pacta.browser.House;
import pacta.desk.Desk;
import pacta.engagement.Actor;
import pacta.engagement.Command;
import pacta.people.EngagementId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.terms.Point;
import pacta.web.Guests;

/// Writing an agreement in a real browser.
@Tag("browser")
class ComposerTest {
  private final EngagementId id = new EngagementId(UUID.randomUUID());
  private House house;

  @Test void an_agreement_is_written_point_by_point_and_sent() {
    try (var opened = House.open(); var chromium = Chromium.open()) {
      house = opened;
      var marta = signedIn(chromium);
      Agreements.open(house, id);
      write(marta);
      for (var point : List.of(2, 3, 6)) {
        marta.navigate(at("/agreement?point=" + point));
        Chromium.picture(marta, "composer-" + point);
        Chromium.accessible(marta);
      }
      for (var point : List.of(1, 4, 5, 7)) {
        marta.navigate(at("/agreement?point=" + point));
        chromium.review(marta, "composer-" + point);
      }
      send(chromium, marta);
    }
  }

  private void write(Page marta) {
    marta.navigate(at("/agreement?point=1"));
    marta.getByText("Como particular").click();
    next(marta, "2. Qué se incluye y qué no");
    next(marta, "3. Procedimiento");
    marta.getByLabel("Día de la primera").fill("2027-01-13");
    marta.getByLabel("Hora habitual").fill("10:00");
    marta.getByLabel("Cada cuánto").selectOption("FORTNIGHTLY");
    next(marta, "4. Tarifas y pago");
    next(marta, "5. Cambios y cancelación");
    next(marta, "6. Valor añadido y extras");
    assertThat(marta.getByLabel("Qué añades")).isHidden();
    marta.getByText("Sí, añado esto").click();
    marta.getByLabel("Qué añades").fill("una sesión de seguimiento de 30 minutos");
    next(marta, "7. Firmas y fecha");
    assertThat(marta.getByText("Los siete puntos están completos")).isVisible();
  }

  private static void next(Page page, String heading) {
    page.locator("#point-form .btn.primary").press("Enter");
    assertThat(page.locator("h2").first()).hasText(heading);
  }

  private void send(Chromium chromium, Page marta) {
    press(marta, "Enviar a firmar");
    assertThat(marta.getByText("Lucía aún no ha firmado.")).isVisible();
    house.part(Desk.class).take(Guests.workspace(house), id, "asked", at -> new Command.Ask(at,
        new Actor(Agreements.LUCIA, Signatory.CLIENT), Point.CHANGES,
        new Personal(Agreements.LUCIA, "¿Y si me pongo enferma el mismo día?")));
    marta.navigate(at("/agreement?point=7"));
    chromium.review(marta, "composer-sent");
    marta.navigate(at("/agreement/reading"));
    chromium.review(marta, "composer-reading");
    marta.navigate(at("/what-if?if=client-does-not-come"));
    chromium.review(marta, "composer-what-if");
  }

  @Test void what_is_typed_is_read_and_worked_out_at_once_and_saved_by_nobody_else() {
    try (var opened = House.open(); var chromium = Chromium.open()) {
      house = opened;
      var marta = signedIn(chromium);
      Agreements.open(house, id);
      marta.navigate(at("/agreement?point=5"));
      var share = marta.getByLabel("Porcentaje que se cobra en el tramo 2");
      share.fill("60");
      assertThat(preview(marta)).containsText("se cobra el 60\u00a0% de la sesión");
      assertThat(answer(marta)).containsText("48,00\u00a0€");
      assertThat(share).isFocused();
      marta.getByLabel("Cuándo se avisa").fill("25");
      press(marta, "Ver qué pasa");
      assertThat(answer(marta)).containsText("sin coste");
      assertThat(marta).hasURL(at("/agreement?point=5"));
      marta.getByLabel("Qué puede pasar").selectOption("client-does-not-come");
      assertThat(answer(marta)).containsText("Si Lucía no viene");
      marta.getByText("¿Y si cancelo yo tres horas antes?").click();
      assertThat(answer(marta)).containsText("suma 30 minutos");
      assertThat(marta.getByLabel("Qué puede pasar")).hasValue("professional-cancels-session");
      assertThat(marta.getByLabel("Cuándo se avisa")).hasValue("3");
      assertThat(share).hasValue("60");
      newest(marta, share);
      press(marta, "Añadir un tramo");
      assertThat(marta.getByLabel("Porcentaje que se cobra en el tramo 2")).hasValue("55");
      press(marta, "Guardar y seguir con el 6");
      assertThat(marta.getByRole(AriaRole.ALERT)).containsText("Hay 2 cosas que mirar");
      Chromium.picture(marta, "composer-faults");
      Chromium.accessible(marta);
      conflict(chromium, marta);
    }
  }

  /// A keystroke that waits is sent after the click on a question, and before its answer.
  private void newest(Page marta, Locator share) {
    marta.route("**/agreement/preview?*", unanswered -> {});
    marta.waitForRequest(it -> "form#point-form".equals(it.headers().get("hx-source")), () -> {
      share.fill("55");
      marta.getByText("¿Y si Lucía no viene?").click();
    });
    assertThat(preview(marta)).containsText("se cobra el 55\u00a0% de la sesión");
    assertThat(answer(marta)).containsText("Si Lucía no viene");
    assertThat(marta.getByLabel("Qué puede pasar")).hasValue("client-does-not-come");
    marta.unroute("**/agreement/preview?*");
  }

  private void conflict(Chromium chromium, Page marta) {
    var other = chromium.same(marta, Look.DESK);
    marta.navigate(at("/agreement?point=2"));
    other.navigate(at("/agreement?point=2"));
    other.getByLabel("No se incluye").fill("terapia");
    next(other, "3. Procedimiento");
    marta.getByLabel("No se incluye").fill("fines de semana");
    press(marta, "Guardar y seguir con el 3");
    assertThat(marta.locator("h1")).hasText("Este borrador ha cambiado mientras escribías");
    Chromium.picture(marta, "composer-moved");
    Chromium.accessible(marta);
    press(marta, "Seguir escribiendo lo mío");
    assertThat(marta.getByLabel("No se incluye")).hasValue("fines de semana");
    next(marta, "3. Procedimiento");
  }

  @Test void without_scripts_it_is_written_and_asked_about_on_a_phone() {
    try (var opened = House.open(); var chromium = Chromium.open()) {
      house = opened;
      var signedIn = signedIn(chromium);
      Agreements.open(house, id);
      var marta = chromium.same(signedIn, Look.PHONE_NO_SCRIPT);
      marta.navigate(at("/agreement?point=5"));
      press(marta, "Añadir un tramo");
      marta.getByLabel("Antelación del tramo 3").fill("1");
      marta.getByLabel("Porcentaje que se cobra en el tramo 3").fill("80");
      press(marta, "Actualizar la vista previa");
      assertThat(preview(marta)).containsText("se cobra el 80\u00a0% de la sesión");
      press(marta, "Guardar y seguir con el 6");
      assertThat(marta.locator("h2").first()).hasText("6. Valor añadido y extras");
      marta.getByLabel("Cuándo se avisa").fill("25");
      press(marta, "Ver qué pasa");
      assertThat(answer(marta)).containsText("sin coste");
      assertThat(marta).hasURL(java.util.regex.Pattern.compile(".*/what-if\\?.*if-told=25.*"));
    }
  }

  @Test void a_methodology_is_made_ones_own() {
    try (var opened = House.open(); var chromium = Chromium.open()) {
      house = opened;
      var marta = signedIn(chromium);
      marta.navigate(house.at("/methodology"));
      chromium.review(marta, "methodology-questions");
      marta.navigate(house.at("/methodology?part=changes"));
      chromium.review(marta, "methodology-changes");
      marta.getByLabel("Comodines").fill("2");
      press(marta, "Guardar");
      assertThat(marta.getByRole(AriaRole.STATUS)).containsText("Guardado");
    }
  }

  private static Locator preview(Page page) {
    return page.locator("#preview");
  }

  private static Locator answer(Page page) {
    return page.locator("#answer");
  }

  private String at(String rest) {
    return house.at("/engagements/" + id + rest);
  }

  private Page signedIn(Chromium chromium) {
    var marta = chromium.person(Look.DESK);
    marta.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
    marta.getByLabel("Cómo te llamas").fill("Marta Soler Vidal");
    marta.getByLabel("Tu correo").fill("marta@example.com");
    press(marta, "Empezar");
    assertThat(marta).hasURL(house.at("/today"));
    return marta;
  }

  /// By keyboard, as everything can be done.
  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON,
        new GetByRoleOptions().setName(name).setExact(true)).press("Enter");
  }
}

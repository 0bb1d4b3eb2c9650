package pacta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pacta.access.FirstRun;
import pacta.access.SignInPost;
import pacta.browser.Chromium.Look;
import pacta.engagement.Samples;
import pacta.terms.Incident.Settling;
import pacta.web.process.Case;

/// An engagement from its professional's side, in a real browser.
@Tag("browser")
class ProcessTest {
  private final BlockingQueue<URI> letters = new LinkedBlockingQueue<>();

  @Test void a_late_cancellation_is_seen_and_let_go_of() {
    try (var house = house(); var chromium = Chromium.open()) {
      house.turnTo(Samples.at("2027-01-08T11:00"));
      var ana = signedIn(house, chromium);
      var begun = Case.of(house);
      ana.navigate(house.at(begun.path("/invitation")));
      chromium.review(ana, "process-invitation");
      ana.navigate(house.at(begun.path("")));
      chromium.review(ana, "process-begun");
      var one = Case.of(house).talked().at("2027-01-10T12:00").proposed()
          .at("2027-01-12T18:20").signedByClient();
      ana.navigate(house.at(one.path("")));
      chromium.review(ana, "process-countersign");
      press(ana, "Firmar el acuerdo");
      one.work();
      four_sessions(one);
      enter(house, ana);
      ana.navigate(house.at(one.path("")));
      chromium.review(ana, "process");
      for (var page : new String[] {"sessions", "payments", "statement", "case-file",
          "sessions/6/cancellation", "sessions/5/upholding", "sessions/5/waiver"}) {
        ana.navigate(house.at(one.path("/" + page)));
        chromium.review(ana, "process-" + page.replaceAll("\\W", "-"));
      }
      ana.getByLabel("Por qué").fill("Esta vez invito yo.");
      press(ana, "Perdonar 40,00 €");
      assertThat(ana.getByText("Perdonaste 40,00 €")).isVisible();
      ana.navigate(house.at(one.path("/payments/1/taking-back")));
      chromium.review(ana, "process-payment-taking-back");
      ana.getByLabel("Por qué").fill("Lo apunté en tu cuenta y era de otra persona.");
      press(ana, "Quitar el pago de 320,00 €");
      assertThat(ana.getByText("Lo apunté en tu cuenta")).isVisible();
      chromium.review(ana, "process-statement-taken-back");
      one.at("2027-03-24T10:20");
      ana.navigate(house.at(one.path("/sessions/6/no-show")));
      chromium.review(ana, "process-no-show");
    }
  }

  @Test void an_hour_that_somebody_else_has_is_booked_only_when_it_is_meant() {
    try (var house = house(); var chromium = Chromium.open()) {
      house.turnTo(Samples.at("2027-01-08T11:00"));
      var ana = signedIn(house, chromium);
      Case.of(house, "Tomás Vega", "Otro proceso").proposed().signedByBoth()
          .booked("2027-01-13T10:00");
      var one = Case.of(house).proposed().signedByBoth();
      ana.navigate(house.at(one.path("/sessions")));
      ana.getByLabel("Hora").fill("10:30");
      press(ana, "Reservar");
      assertThat(ana.getByLabel("Reservar igualmente")).isVisible();
      Chromium.picture(ana, "process-sessions-taken");
      Chromium.accessible(ana);
      ana.setViewportSize(320, 700);
      Chromium.picture(ana, "process-sessions-taken-narrow");
      Chromium.accessible(ana);
      ana.getByLabel("Reservar igualmente").check();
      press(ana, "Reservar");
      assertThat(ana).hasURL(house.at(one.path("")));
    }
  }

  private static void four_sessions(Case one) {
    one.at("2027-01-12T19:10").paid("320.00", "2027-01-12");
    for (var day : new String[] {"2027-01-13", "2027-01-27", "2027-02-10", "2027-02-24"})
      one.booked(day + "T10:00");
    for (var i = 1; i <= 4; i++)
      one.at(new String[] {"2027-01-13", "2027-01-27", "2027-02-10", "2027-02-24"}[i - 1]
          + "T11:05").held(i);
    one.at("2027-02-25T09:00").booked("2027-03-10T10:00").booked("2027-03-24T10:00")
        .at("2027-03-09T20:00")
        .cancelledByClient(5, Settling.AS_AGREED, "Se me ha liado la tarde.")
        .at("2027-03-09T21:00").contested(5, "Avisé en cuanto lo supe, y lo habíamos hablado.");
  }

  private House house() {
    return House.open(Map.of(), it -> it.registerBean(SignInPost.class,
        () -> (_, link) -> letters.add(link)));
  }

  /// A visit lasts for a month: time has gone by, and Ana comes in again.
  private void enter(House house, Page ana) {
    ana.navigate(house.at("/sign-in"));
    ana.getByLabel("Tu correo").fill("ana@example.com");
    press(ana, "Mandarme el enlace");
    try {
      ana.navigate(letters.poll(10, TimeUnit.SECONDS).toString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    ana.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
    assertThat(ana).hasURL(house.at("/today"));
  }

  private static Page signedIn(House house, Chromium chromium) {
    var ana = chromium.person(Look.DESK);
    ana.navigate(house.at("/setup?code=" + house.part(FirstRun.class).code()));
    ana.getByLabel("Cómo te llamas").fill("Ana Ruiz");
    ana.getByLabel("Tu correo").fill("ana@example.com");
    press(ana, "Empezar");
    return ana;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
  }
}

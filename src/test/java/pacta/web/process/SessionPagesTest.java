package pacta.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Appointment.Outcome;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.terms.Courtesy;
import pacta.terms.Incident.Settling;
import pacta.terms.NoShow;
import pacta.web.Caller;
import pacta.web.Guests;

/// Booking sessions, and what becomes of each, over real HTTP.
class SessionPagesTest {
  private static House house;
  private static Caller ana;
  private Case one;

  @BeforeAll static void open() {
    house = House.open();
    house.turnTo(Samples.at("2027-01-08T11:00"));
    ana = Guests.ana(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @BeforeEach void begin() {
    house.turnTo(Samples.at("2027-01-08T11:00"));
    one = Case.of(house).proposed().signedByBoth();
  }

  @Test void a_session_is_held_once_it_has_begun_and_not_before() {
    one.booked("2027-01-13T10:00");
    assertThat(post("/sessions/1/holding", Map.of()).body()).contains("Todavía no");
    house.turnTo(Samples.at("2027-01-13T10:59"));
    var page = ana.get(one.path("")).body();
    assertThat(page).contains("Ha empezado hoy a las 10:00", "Marcar como hecha",
        "No se presentó").doesNotContain("Cancelar la sesión");
    assertThat(post("/sessions/1/holding", Map.of()).statusCode()).isEqualTo(303);
    assertThat(ana.get(one.path("")).body()).contains("Se dio la sesión", "1 de 8 sesiones");
  }

  @Test void two_who_press_at_once_make_one_event_and_both_see_it() throws Exception {
    one.booked("2027-01-13T10:00");
    house.turnTo(Samples.at("2027-01-13T11:05"));
    var before = one.events();
    var forms = IntStream.range(0, 6).mapToObj(_ ->
        Caller.hidden(ana.get(one.path("")).body())).toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      var answers = threads.invokeAll(forms.stream().map(form ->
          (Callable<Integer>) () -> ana.post(one.path("/sessions/1/holding"), form).statusCode())
          .toList());
      for (var answer : answers) assertThat(answer.get()).isEqualTo(303);
    }
    assertThat(one.events()).isEqualTo(before + 1);
  }

  @Test void who_comes_late_to_something_else_is_told_what_happened() {
    one.booked("2027-01-13T10:00").at("2027-01-13T11:05").held(1);
    var late = post("/sessions/1/no-show", Map.of());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Esa sesión ya está resuelta.", "role=\"alert\"");
    assertThat(ana.get(one.path("/sessions/1/no-show")).statusCode()).isEqualTo(303);
  }

  @Test void not_coming_says_the_wait_then_the_cost_before_the_button() {
    one.booked("2027-01-13T10:00").at("2027-01-13T10:10");
    assertThat(ana.get(one.path("/sessions/1/no-show")).body())
        .contains("todavía no: la espera dura hasta el miércoles 13 de enero a las 10:15")
        .doesNotContain("Registrar que no vino");
    assertThat(post("/sessions/1/no-show", Map.of()).statusCode()).isEqualTo(409);
    house.turnTo(Samples.at("2027-01-13T10:15"));
    assertThat(ana.get(one.path("/sessions/1/no-show")).body()).contains("80,00\u00a0€",
        "Porque lo dice el punto 5.5", "Registrar que no vino").doesNotContain("comodín");
    assertThat(post("/sessions/1/no-show", Map.of()).statusCode()).isEqualTo(303);
    assertThat(one.running().find(1).orElseThrow().outcome()).isEqualTo(Outcome.NOT_COME);
  }

  @Test void where_a_pass_covers_it_both_ways_are_shown() {
    one = Case.of(house).proposed(draft -> draft.with(Courtesy.class,
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION_AND_NO_SHOW))).signedByBoth()
        .booked("2027-01-13T10:00").at("2027-01-13T10:20");
    assertThat(ana.get(one.path("/sessions/1/no-show")).body()).contains("Según lo acordado",
        "Con el comodín de Lucía", "queda ninguno");
    post("/sessions/1/no-show", Map.of("settling", "pass"));
    assertThat(one.running().passesUsed()).isEqualTo(1);
  }

  @Test void cancelling_oneself_shows_the_mirrored_cost_and_takes_a_message() {
    one.booked("2027-01-13T10:00").at("2027-01-12T20:00");
    var page = ana.get(one.path("/sessions/1/cancellation")).body();
    assertThat(page).contains("Si cancelas el martes 12 de enero a las 20:00",
        "la sesión se repite sin coste y suma 30 minutos", "Porque lo dice el punto 5.7");
    var done = post("/sessions/1/cancellation", Map.of("message", "Estoy con fiebre, perdona."));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(ana.get(one.path("")).body()).contains("Cancelaste la sesión",
        "Estoy con fiebre, perdona.");
  }

  @Test void what_was_shown_holds_for_ten_minutes_and_cannot_be_made_up() {
    one.booked("2027-01-13T10:00").booked("2027-01-20T10:00").at("2027-01-12T09:55");
    var shown = Caller.hidden(ana.get(one.path("/sessions/1/cancellation")).body());
    house.turnTo(Samples.at("2027-01-12T10:04"));
    ana.post(one.path("/sessions/1/cancellation"), shown);
    assertThat(cancelled(1).told()).isEqualTo(Samples.at("2027-01-12T09:55"));
    house.turnTo(Samples.at("2027-01-19T12:00"));
    var made = new HashMap<>(
        Caller.hidden(ana.get(one.path("/sessions/2/cancellation")).body()));
    made.put("shown", shown.get("shown"));
    ana.post(one.path("/sessions/2/cancellation"), made);
    assertThat(cancelled(2).told()).isEqualTo(Samples.at("2027-01-19T12:00"));
  }

  @Test void of_what_the_agreement_does_not_say_nothing_can_be_done_here() {
    one = Case.of(house).proposed(draft -> draft.without(NoShow.class)).signedByBoth()
        .booked("2027-01-13T10:00").at("2027-01-13T10:30");
    assertThat(ana.get(one.path("/sessions/1/no-show")).body())
        .contains("el acuerdo no dice nada de esto").doesNotContain("Registrar que no vino");
    assertThat(post("/sessions/1/no-show", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test void letting_go_needs_a_reason_and_says_first_of_what() {
    one.booked("2027-01-13T10:00").at("2027-01-12T20:00")
        .cancelledByClient(1, Settling.AS_AGREED, "No llego.").contested(1, "Lo hablamos.");
    assertThat(ana.get(one.path("")).body()).contains("Lucía no está de acuerdo", "Lo hablamos.",
        "No llego.", "con 14 horas de aviso", "Por cancelaciones y ausencias");
    assertThat(ana.get(one.path("/sessions/1/waiver")).body())
        .contains("Perdonar 40,00\u00a0€", "Lo hablamos.");
    var without = post("/sessions/1/waiver", Map.of("reason", " "));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("id=\"reason-error\"");
    assertThat(post("/sessions/1/waiver", Map.of("reason", "Invito yo.")).statusCode())
        .isEqualTo(303);
    assertThat(ana.get(one.path("")).body()).contains("Perdonaste 40,00\u00a0€", "Invito yo.")
        .doesNotContain("Lucía no está de acuerdo</h2>");
    assertThat(post("/sessions/1/waiver", Map.of("reason", "Otra vez.")).statusCode())
        .isEqualTo(303);
    assertThat(one.running().account().fees().isZero()).isTrue();
  }

  @Test void where_the_clients_clock_differs_times_are_said_in_both() {
    one = Case.of(house, "Lucía Ferrer", "Proceso", ZoneId.of("Europe/London")).proposed()
        .signedByBoth().booked("2027-01-13T10:00");
    assertThat(ana.get(one.path("")).body()).contains(
        "Sesión 1, miércoles 13 de enero a las 10:00 (hora de Madrid), "
            + "a las 9:00 (hora de Londres)",
        "sin coste hasta el martes 12 de enero a las 10:00 (hora de Madrid), a las 9:00");
  }

  @Test void nobody_else_finds_any_of_it() {
    one.booked("2027-01-13T10:00");
    var nothing = new Caller(house).get("/none-such").body();
    var client = Guests.client(house, one.id(), one.client());
    for (var caller : List.of(new Caller(house), client))
      for (var path : one.paths("", "/sessions", "/sessions/1/cancellation",
          "/sessions/1/no-show", "/sessions/1/waiver", "/payments", "/statement",
          "/statement.pdf", "/invitation")) {
        var answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).isEqualTo(nothing);
      }
    for (var path : one.paths("/sessions/2/cancellation", "/sessions/x/cancellation",
        "/sessions/2/waiver", "/sessions/99/no-show"))
      assertThat(ana.get(path).body()).as(path).isEqualTo(nothing);
  }

  private Event.SessionCancelled cancelled(int session) {
    return one.history().stream().filter(Event.SessionCancelled.class::isInstance)
        .map(Event.SessionCancelled.class::cast).filter(it -> it.session() == session)
        .findFirst().orElseThrow();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return ana.submit(one.path("/payments"), one.path(path), fields);
  }
}

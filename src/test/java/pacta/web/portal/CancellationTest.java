package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.terms.Incident.Settling;
import pacta.web.Caller;

/// Cancelling a session, as a client does it.
class CancellationTest {
  private static final String PAGE = "/c/sessions/1/cancellation";

  private House house;
  private Couple couple;
  private Caller lucia;

  @BeforeEach void open() {
    house = Couple.house(House.open());
    couple = Couple.lucia(house).running().booked("2027-03-10T10:00").at("2027-03-09T20:00");
    lucia = couple.caller();
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void the_consequence_stands_before_the_button() {
    var page = lucia.get(PAGE).body();
    assertThat(page).contains("¿Cancelamos la sesión 1?",
        "Es mañana, miércoles, a las 10:00. Marta tiene esa hora reservada para ti.",
        "40,00\u00a0€", "la mitad de la sesión", "ahora", "Parte que se cobra",
        "href=\"/c/agreement?point=5#c5-2\"", "Lo firmasteis el 12 de enero de 2027",
        "Usar mi comodín", "Es el único que te queda.", "Cancelar y pagar 40,00\u00a0€",
        "Este precio vale hasta las 20:10");
    assertThat(page.indexOf("la mitad de la sesión")).isLessThan(page.indexOf("<button"));
    assertThat(couple.happened(Event.SessionCancelled.class)).isEmpty();
  }

  @Test void cancelling_and_paying_shows_what_was_decided_and_keeps_the_message() {
    var answer = lucia.submit(PAGE, PAGE, Map.of("path", "cancel", "message", "Se me ha liado."));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(PAGE);
    assertThat(lucia.get(PAGE).body()).contains("Sesión cancelada", "40,00\u00a0€",
        "Lo dice el punto 5.2", "Se me ha liado.", "La sesión queda pendiente",
        "No estoy de acuerdo");
    assertThat(couple.state().work().orElseThrow().account().fees())
        .isEqualTo(Samples.euros("40.00"));
  }

  @Test void a_pass_spares_the_price_and_is_then_used_up() {
    lucia.submit(PAGE, PAGE, Map.of("path", "pass"));
    assertThat(lucia.get(PAGE).body()).contains("Sesión cancelada", "0,00\u00a0€", "comodín")
        .doesNotContain("No estoy de acuerdo");
    couple.booked("2027-03-17T10:00").at("2027-03-16T20:00");
    assertThat(lucia.get(PAGE).body()).contains("después acordasteis otra fecha");
    assertThat(lucia.get("/c/sessions/2/cancellation").body()).doesNotContain("value=\"pass\"");
    assertThat(lucia.get("/c").body()).contains("No te quedan comodines.");
  }

  @Test void in_time_it_is_free_and_no_pass_is_offered() {
    couple.at("2027-03-08T20:00");
    assertThat(lucia.get(PAGE).body()).contains("sin coste", "Cancelar la sesión")
        .doesNotContain("value=\"pass\"");
    lucia.submit(PAGE, PAGE, Map.of("path", "cancel"));
    assertThat(couple.state().work().orElseThrow().account().fees().isZero()).isTrue();
  }

  @Test void keeping_the_session_changes_nothing() {
    var answer = lucia.submit(PAGE, PAGE, Map.of("path", "keep"));
    assertThat(answer.headers().firstValue("Location")).contains("/c");
    assertThat(couple.happened(Event.SessionCancelled.class)).isEmpty();
  }

  @Test void the_price_that_was_shown_holds_for_ten_minutes_and_no_longer() {
    couple.at("2027-03-09T09:55");
    var form = form("cancel", "Un minuto antes");
    couple.at("2027-03-09T10:05");
    assertThat(lucia.post(PAGE, form).statusCode()).isEqualTo(303);
    assertThat(couple.state().work().orElseThrow().account().fees().isZero()).isTrue();
  }

  @Test void after_ten_minutes_the_page_comes_again_with_its_price_and_all_that_was_typed() {
    couple.at("2027-03-09T09:55");
    var form = form("cancel", "No lo pierdas");
    couple.at("2027-03-09T10:06");
    var answer = lucia.post(PAGE, form);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("más de diez minutos abierta", "No lo pierdas",
        "Cancelar y pagar 40,00\u00a0€", "id=\"path-cancel\" checked");
    assertThat(couple.happened(Event.SessionCancelled.class)).isEmpty();
    var again = new HashMap<>(Caller.hidden(answer.body()));
    again.put("path", "cancel");
    assertThat(lucia.post(PAGE, again).statusCode()).isEqualTo(303);
    assertThat(couple.happened(Event.SessionCancelled.class)).hasSize(1);
  }

  @Test void nobody_makes_a_price_of_their_own() {
    var form = form("cancel", "");
    couple.at("2027-03-09T09:55");
    var cheap = form("cancel", "").get("price");
    couple.at("2027-03-09T20:00");
    form.put("price", cheap.substring(0, 64) + form.get("price").substring(64));
    assertThat(lucia.post(PAGE, form).statusCode()).isEqualTo(409);
    form.put("price", "");
    assertThat(lucia.post(PAGE, form).statusCode()).isEqualTo(409);
    assertThat(couple.happened(Event.SessionCancelled.class)).isEmpty();
  }

  @Test void the_price_of_one_session_is_not_that_of_another() {
    couple.booked("2027-03-24T10:00");
    var form = form("cancel", "");
    form.put("price", Caller.hidden(lucia.get("/c/sessions/2/cancellation").body()).get("price"));
    assertThat(lucia.post(PAGE, form).statusCode()).isEqualTo(409);
  }

  @Test void clicks_at_once_are_one_event_and_all_get_the_result() throws Exception {
    var form = form("cancel", "Una vez");
    try (var threads = Executors.newFixedThreadPool(6)) {
      Callable<Integer> click = () -> lucia.post(PAGE, form).statusCode();
      var other = new HashMap<>(form);
      other.put("once", UUID.randomUUID().toString());
      Callable<Integer> otherWindow = () -> lucia.post(PAGE, other).statusCode();
      for (var answer : threads.invokeAll(
          List.of(click, otherWindow, click, otherWindow, click, click)))
        assertThat(answer.get()).isEqualTo(303);
    }
    assertThat(couple.happened(Event.SessionCancelled.class)).hasSize(1);
    assertThat(lucia.get(PAGE).body()).contains("Sesión cancelada");
  }

  @Test void once_it_has_begun_the_page_says_so() {
    var form = form("cancel", "");
    couple.at("2027-03-10T10:00");
    assertThat(lucia.get(PAGE).body()).contains("Esta sesión ya ha empezado");
    assertThat(lucia.post(PAGE, form).statusCode()).isEqualTo(303);
    assertThat(couple.happened(Event.SessionCancelled.class)).isEmpty();
    couple.held(1);
    assertThat(lucia.get(PAGE).body()).contains("Esta sesión ya se hizo");
  }

  @Test void nothing_chosen_is_asked_for_again() {
    var answer = lucia.submit(PAGE, PAGE, Map.of("message", "Hola"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("¿Qué prefieres?", "Hola");
  }

  @Test void who_does_not_agree_says_so_once_and_it_stands_there() {
    lucia.submit(PAGE, PAGE, Map.of("path", "cancel"));
    var dispute = "/c/sessions/1/dispute";
    assertThat(lucia.submit(dispute, dispute, Map.of("reason", " ")).statusCode()).isEqualTo(422);
    var form = new HashMap<>(Caller.hidden(lucia.get(dispute).body()));
    form.put("reason", "Avisé por <b>teléfono</b> el lunes");
    for (var i = 0; i < 2; i++)
      assertThat(lucia.post(dispute, form).headers().firstValue("Location")).contains(PAGE);
    assertThat(couple.happened(Event.Contested.class)).hasSize(1);
    assertThat(lucia.get(PAGE).body()).contains("Has dicho que no estás de acuerdo",
        "«Avisé por &lt;b&gt;teléfono&lt;/b&gt; el lunes»");
    assertThat(lucia.get(dispute).statusCode()).isEqualTo(303);
    couple.take(couple.marta, (at, by) -> new Command.Waive(at, by, 1, couple.words("Es verdad")));
    assertThat(lucia.get(PAGE).body()).contains("Marta lo ha perdonado", "«Es verdad»",
        "<s>", "data-tone=\"free\"").doesNotContain("data-tone=\"cost\"");
  }

  @Test void the_professionals_own_cancelling_and_not_coming_are_told_there_too() {
    couple.take(couple.marta, (at, by) -> new Command.Cancel(at, by, 1, Settling.AS_AGREED,
        java.util.Optional.empty(), java.util.Optional.of(couple.words("Tengo fiebre"))));
    assertThat(lucia.get(PAGE).body()).contains("Marta canceló esta sesión", "Tengo fiebre",
        "la sesión se repite sin coste y suma 30 minutos");
    couple.booked("2027-03-17T10:00").at("2027-03-17T10:20");
    couple.take(couple.marta, (at, by) -> new Command.ReportNoShow(at, by, 2,
        Settling.AS_AGREED));
    assertThat(lucia.get("/c/sessions/2/cancellation").body())
        .contains("No viniste a esta sesión", "La sesión cuenta como una de las acordadas",
            "No estoy de acuerdo");
  }

  private Map<String, String> form(String path, String message) {
    var form = new HashMap<>(Caller.hidden(lucia.get(PAGE).body()));
    form.put("path", path);
    form.put("message", message);
    return form;
  }
}

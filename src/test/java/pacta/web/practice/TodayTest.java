package pacta.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pacta.alliance.Utterance;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.people.Signatory;
import pacta.terms.Incident.Settling;
import pacta.web.Caller;
import pacta.web.Guests;
import pacta.web.process.Case;

/// The day: who comes, who owes, who is waited for, and what clients did.
class TodayTest extends PracticeOpen {
  @Test void the_path_to_the_first_agreement_shows_how_far_one_is() {
    assertThat(page("/today")).contains("Tu primer acuerdo", "Tres pasos", "Nuevo proceso")
        .doesNotContain("Hecho</span>", "Te deben");
    var one = Case.of(house);
    assertThat(page("/today")).contains("Hecho</span>", "Vas camino de tu primer acuerdo",
        one.path("/agreement"), "Alianza a medias: 0 de 2 preguntas", "Con el punto de partida")
        .doesNotContain("Ver mi metodología");
    one.proposed();
    assertThat(page("/today")).contains("aún no ha firmado", "Falta su firma.");
    one.signedByClient();
    assertThat(page("/today")).contains("ya ha firmado y falta tu firma", one.path("#sign"));
    one.signedByBoth();
    assertThat(page("/today")).doesNotContain("Tu primer acuerdo");
  }

  @Test void the_day_says_who_comes_who_owes_and_who_is_waited_for() {
    var lucia = Case.of(house).proposed().signedByBoth()
        .booked("2027-01-08T17:00").booked("2027-01-20T10:00");
    Case.of(house, "Nerea Etxeberria", "Cambio de rol").proposed();
    house.turnTo(Samples.at("2027-01-08T10:00"));
    assertThat(page("/today")).contains("Hoy tienes", "una sesión</a>",
        "Nerea</a> aún no ha firmado", "17:00", "hoy", "Segura", "Te deben",
        "320,00\u00a0€", "Vence hoy", lucia.path("/payments"));
    house.turnTo(Samples.at("2027-01-10T10:00"));
    assertThat(page("/today")).contains("Lucía</a> lleva 2 días de retraso y", "2 días tarde",
        "¿Se ha dado?");
    lucia.held(1).paid("320.00", "2027-01-10");
    assertThat(page("/today")).contains("Hoy no tienes nada. Disfrútalo.",
        "Lo siguiente es Lucía", "Libre 9 días más").doesNotContain("Te deben");
    house.turnTo(Samples.at("2027-01-19T09:30"));
    assertThat(page("/today")).contains("A coste desde las 10:00");
  }

  @Test void questions_and_objections_are_told_on_the_day() {
    var one = Case.of(house).proposed().asked("¿Y si viajo?").signedByBoth()
        .booked("2027-01-10T10:00")
        .at("2027-01-09T20:00").cancelledByClient(1, Settling.AS_AGREED, "No llego.")
        .contested(1, "Lo hablamos.");
    assertThat(page("/today")).contains("Te dicen algo", "Pregunta por el punto 5 del acuerdo.",
        "¿Y si viajo?", one.path("/agreement?point=7"),
        "No está de acuerdo con lo de la sesión del domingo 10 de enero a las 10:00: le cuesta",
        "Lo hablamos.", one.path("/sessions/1/waiver"), "Lucía</a> no está de acuerdo con algo")
        .doesNotContain("No llego.", "ha cancelado");
    assertThat(ana.submit(one.path("/sessions/1/waiver"), one.path("/sessions/1/waiver"),
        Map.of("reason", "Hablado.")).statusCode()).isEqualTo(303);
    assertThat(page("/today")).contains("¿Y si viajo?").doesNotContain("Lo hablamos.");
  }

  @Test void an_objection_that_was_spoken_of_and_stands_is_told_no_more_and_the_client_reads_it() {
    var one = Case.of(house).proposed().signedByBoth().booked("2027-01-10T10:00")
        .at("2027-01-09T20:00").cancelledByClient(1, Settling.AS_AGREED, "No llego.")
        .contested(1, "Avisé antes.");
    var path = one.path("/sessions/1/upholding");
    assertThat(page("/today")).contains(path, "Hablado: se mantiene", "Avisé antes.");
    assertThat(page(one.path(""))).contains(path);
    assertThat(page(path)).contains("Avisé antes.", "Sobre 40,00\u00a0€, por la sesión del");
    var tabs = List.of(new HashMap<>(Caller.hidden(page(path))),
        new HashMap<>(Caller.hidden(page(path))));
    tabs.forEach(it -> it.put("words", "Gracias por <b>contármelo</b>."));
    for (var tab : List.of(tabs.getFirst(), tabs.getFirst(), tabs.getLast()))
      assertThat(ana.post(path, tab).headers().firstValue("Location")).contains(one.path(""));
    assertThat(one.history().stream().filter(Event.Upheld.class::isInstance)).hasSize(1);
    assertThat(page("/today")).doesNotContain("Avisé antes.", "Te dicen algo", "No llego.");
    assertThat(page(one.path(""))).contains(
        "Hablado con Lucía: se mantiene lo de la sesión del domingo 10 de enero.",
        "data-by=\"pro\"", "Gracias por &lt;b&gt;contármelo&lt;/b&gt;.", "Perdonarlo")
        .doesNotContain(path, "Por hablar");
    assertThat(ana.get(path).statusCode()).isEqualTo(303);
    assertThat(ana.get(one.path("/sessions/9/upholding")).statusCode()).isEqualTo(404);
    var lucia = Guests.client(house, one.id(), one.client());
    assertThat(lucia.get(path).statusCode()).isEqualTo(404);
    assertThat(lucia.get("/c/sessions/1/cancellation").body()).contains(
        "Lo hablasteis, y se mantiene.", "Avisé antes.",
        "Gracias por &lt;b&gt;contármelo&lt;/b&gt;.").doesNotContain("No estoy de acuerdo");
    assertThat(lucia.get("/c/statement").body()).doesNotContain("No estás de acuerdo");
  }

  @Test void what_a_client_cancelled_is_told_for_some_days_with_what_it_led_to() {
    var one = Case.of(house).proposed().signedByBoth().booked("2027-01-15T10:00")
        .booked("2027-01-20T10:00").at("2027-01-14T20:00")
        .cancelledByClient(1, Settling.AS_AGREED, "No <b>llego</b>.")
        .cancelledByClient(2, Settling.AS_AGREED, "");
    assertThat(page("/today")).contains("Lucía</a> ha cancelado una sesión",
        "Ha cancelado la sesión del viernes 15 de enero a las 10:00: le cuesta 40,00\u00a0€.",
        "data-by=\"cli\"><p>No &lt;b&gt;llego&lt;/b&gt;.</p>", "hoy a las 20:00",
        one.path("/sessions/1/waiver"), "Perdonarlo",
        "Ha cancelado la sesión del miércoles 20 de enero a las 10:00: sin coste.",
        one.path("/sessions\""), "Reservar otra");
    house.turnTo(Samples.at("2027-01-17T23:00"));
    assertThat(page("/today")).contains("le cuesta");
    house.turnTo(Samples.at("2027-01-18T00:30"));
    assertThat(page("/today")).doesNotContain("le cuesta", "ha cancelado", "Te dicen algo");
  }

  @Test void what_was_let_go_of_is_told_no_more() {
    var one = Case.of(house).proposed().signedByBoth().booked("2027-01-15T10:00")
        .at("2027-01-14T20:00").cancelledByClient(1, Settling.AS_AGREED, "No llego.");
    assertThat(page("/today")).contains("No llego.");
    assertThat(ana.submit(one.path("/sessions/1/waiver"), one.path("/sessions/1/waiver"),
        Map.of("reason", "Por una vez.")).statusCode()).isEqualTo(303);
    assertThat(page("/today")).doesNotContain("No llego.", "Te dicen algo");
  }

  @Test void a_cancelled_session_is_told_no_more_once_another_was_booked_after_it() {
    var one = Case.of(house).proposed().signedByBoth().booked("2027-01-15T10:00")
        .booked("2027-01-20T10:00").at("2027-01-13T09:00")
        .cancelledByClient(1, Settling.AS_AGREED, "No llego.");
    assertThat(page("/today")).contains("Te dicen algo", "No llego.", "Reservar otra");
    one.at("2027-01-13T09:05").booked("2027-01-16T10:00");
    assertThat(page("/today")).doesNotContain("Te dicen algo", "No llego.", "ha cancelado");
    one.at("2027-01-13T18:00").cancelledByClient(2, Settling.AS_AGREED, "Tampoco ese.");
    assertThat(page("/today")).contains("Lucía</a> ha cancelado", "Tampoco ese.")
        .doesNotContain("No llego.");
  }

  @Test void of_an_alliance_the_day_says_what_is_missing_and_then_that_the_agreement_is_next() {
    var one = Case.of(house).says(Signatory.CLIENT, it -> new Utterance.Answered("a1", it))
        .says(Signatory.PROFESSIONAL, it -> new Utterance.Answered("a2", it));
    assertThat(page("/today")).contains("falta decir qué os lleváis.")
        .doesNotContain("2 de 2 preguntas");
    one.says(Signatory.CLIENT, it -> new Utterance.PhraseProposed(it));
    assertThat(page("/today")).contains("A una frase de la alianza le falta un sí.");
    one.agreed(1);
    assertThat(page("/today")).contains("falta que la confirméis.", "Seguir con la alianza");
    one.says(Signatory.CLIENT, _ -> new Utterance.Confirmed());
    assertThat(page("/today")).contains("Lucía ya ha confirmado la alianza: falta tu sí.");
    one.says(Signatory.PROFESSIONAL, _ -> new Utterance.Confirmed());
    assertThat(page("/today")).contains("Alianza confirmada: ahora toca el acuerdo.",
        "Preparar el acuerdo", one.path("/agreement")).doesNotContain("borrador", "escribiendo");
    assertThat(page("/engagements")).contains("Falta el acuerdo", "Acuerdo por preparar")
        .doesNotContain("borrador");
    one.drafted();
    assertThat(page("/today")).contains("Acuerdo en borrador.", "Seguir escribiendo");
    assertThat(page("/engagements")).contains("Acuerdo en borrador", "Acuerdo sin enviar");
  }
}

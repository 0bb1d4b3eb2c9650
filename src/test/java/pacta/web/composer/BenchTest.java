package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Command;
import pacta.engagement.Stage;
import pacta.people.Personal;
import pacta.terms.Extras;
import pacta.terms.NotIncluded;
import pacta.terms.Point;
import pacta.web.Caller;
import pacta.web.Guests;

/// Two tabs, the back button, questions of what would happen, and sending.
class BenchTest {
  private static House house;
  private static Caller ana;
  private Agreements it;

  @BeforeAll static void open() {
    house = House.open();
    ana = Guests.ana(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @BeforeEach void engagement() {
    it = Agreements.open(house, ana);
  }

  @Test void two_tabs_lose_nothing() {
    var first = it.shown(2);
    var second = it.shown(2);
    assertThat(it.send(first, Map.of("excluded", "terapia")).statusCode()).isEqualTo(303);
    var moved = it.send(second, Map.of("excluded", "fines de semana"));
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("Este borrador ha cambiado mientras escribías",
        "No se incluye: terapia.", "No se incluye: fines de semana.",
        "name=\"excluded\" value=\"fines de semana\"");
    assertThat(excluded()).isEqualTo("terapia");
    var mine = Caller.hidden(moved.body());
    mine.put("act", "save");
    assertThat(ana.post(it.path("/agreement"), mine).statusCode()).isEqualTo(303);
    assertThat(excluded()).isEqualTo("fines de semana");
  }

  @Test void going_on_writing_after_a_conflict_keeps_what_was_typed_on_the_newer_draft() {
    var first = it.shown(2);
    var second = it.shown(2);
    it.send(first, Map.of("excluded", "terapia"));
    var mine = Caller.hidden(it.send(second, Map.of("excluded", "fines de semana")).body());
    var page = ana.post(it.path("/agreement/preview"), mine);
    assertThat(page.body()).contains("fines de semana</textarea>");
    assertThat(Agreements.fields(page.body())).containsEntry("base", "1");
  }

  @Test void the_same_form_sent_twice_is_saved_once_and_the_back_button_loses_nothing() {
    var form = it.shown(2);
    assertThat(it.send(form, Map.of("excluded", "terapia")).statusCode()).isEqualTo(303);
    assertThat(it.send(form, Map.of("excluded", "terapia")).statusCode()).isEqualTo(303);
    var other = it.send(form, Map.of("excluded", "otra cosa"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("otra cosa");
    assertThat(excluded()).isEqualTo("terapia");
  }

  private String excluded() {
    return it.draft().find(NotIncluded.class).orElseThrow().items().getFirst();
  }

  @Test void a_preview_reads_what_is_typed_and_saves_nothing() {
    var fields = it.shown(5);
    fields.put("tier-1-share", "70");
    var page = ana.post(it.path("/agreement/preview"), fields);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("se cobra el <span", ">70\u00a0%</span> de la sesión",
        "56,00\u00a0€", "value=\"70\"");
    fields.put("tier-1-share", "setenta");
    assertThat(ana.post(it.path("/agreement/preview"), fields).body())
        .contains(">50\u00a0%</span> de la sesión", "value=\"setenta\"")
        .doesNotContain("tier-1-share-error");
    assertThat(it.state().stage())
        .isEqualTo(new Stage.Talking(0, java.util.Optional.empty(), false));
  }

  @Test void an_answer_has_an_address_of_its_own() {
    it.complete();
    var asked = "/what-if?if=client-cancels&if-session=1&if-told=14&if-told_unit=HOURS";
    assertThat(ana.get(it.path(asked)).body()).contains("Si Lucía cancela el martes 12 de enero",
        "40,00\u00a0€", "la mitad de la sesión", "Porque lo dice el punto 5.2",
        "Con un comodín, 0,00\u00a0€", "mar 12, 20:00");
    assertThat(ana.get(it.path(asked.replace("told=14", "told=25"))).body()).contains("sin coste");
    assertThat(ana.get(it.path(asked + "&if-settling=WITH_A_PASS")).body())
        .contains("con un comodín");
    assertThat(ana.get(it.path("/what-if?if=work-ends&if-by=CLIENT&if-told=2027-02-22")).body())
        .contains("80,00\u00a0€", "Se lo devuelves a Lucía");
    assertThat(ana.get(it.path("/what-if?if=payment-is-late")).body())
        .contains("Vuestro acuerdo no dice nada de esto", "Añadir una regla",
            "/agreement?point=4\"");
    assertThat(ana.get(it.path("/what-if?if=client-cancels&if-session=99&if-told=mucho")).body())
        .contains("Elige una de las opciones", "Escribe una cifra entera", "value=\"mucho\"",
            "id=\"if-told-error\"", "Revisa lo señalado")
        .doesNotContain("class=\"consequence\"");
    assertThat(ana.get(it.path("/what-if?if=x")).statusCode()).isEqualTo(200);
  }

  @Test void what_changes_is_told_by_its_outcomes_while_typing_and_between_drafts() {
    it.complete();
    var fields = it.shown(5);
    fields.put("tier-1-share", "70");
    var typed = ana.post(it.path("/agreement/preview"), fields).body();
    assertThat(typed).contains("Respecto a lo guardado", "de otro modo", "class=\"fresh\"",
        "40,00\u00a0€", "56,00\u00a0€");
    assertThat(ana.get(it.point(5)).body()).doesNotContain("Respecto a lo guardado",
        "class=\"fresh\"");
    it.save(5, Map.of("tier-1-share", "70"));
    var newest = ((Stage.Talking) it.state().stage()).number();
    var changed = ana.get(it.path("/agreement/outcomes?with=draft-" + (newest - 1))).body();
    assertThat(changed).contains("¿Qué cambia?", "40,00\u00a0€", "56,00\u00a0€",
        "if=client-cancels")
        .doesNotContain("if=work-ends");
    assertThat(ana.get(it.path("/agreement/outcomes?with=draft-" + newest)).body())
        .contains("Nada sale de otro modo");
    assertThat(ana.get(it.path("/agreement/outcomes?with=x")).statusCode()).isEqualTo(200);
  }

  @Test void once_it_runs_answers_are_about_the_booked_session_and_what_was_used() {
    it.complete();
    send();
    var proposal = it.state().proposal().orElseThrow();
    for (var who : java.util.List.of(it.lucia(), it.marta()))
      it.take(at -> new Command.Sign(at, who, proposal.ruling().digest(),
          pacta.engagement.Samples.signing("Lucía")));
    it.take(at -> new Command.Book(at, it.marta(),
        pacta.engagement.Samples.wall("2026-03-18T17:00"), 60));
    var page = ana.get(it.path("/what-if?if-told=1&if-told_unit=HOURS")).body();
    assertThat(page).contains("miércoles 18 de marzo a las 17:00", "80,00\u00a0€",
        "se da por hecha", "Lucía tiene este mismo buscador");
    assertThat(ana.get(it.path("/agreement")).body()).contains("Firmado", "Tú firmaste");
    assertThat(ana.get(it.path("/agreement/paper/en")).statusCode()).isEqualTo(200);
  }

  @Test void what_stops_an_answer_is_named() {
    var other = Agreements.open(house, ana);
    var changes = other.shown(5);
    changes.put("less", "30 €");
    assertThat(other.send(changes, Map.of()).statusCode()).isEqualTo(303);
    assertThat(other.save(4, Map.of("currency", "GBP")).statusCode()).isEqualTo(303);
    assertThat(ana.get(other.point(4)).body()).contains("Para calcularlo falta terminar el");
  }

  @Test void what_would_not_be_fair_is_sent_only_with_a_reason_which_is_kept() {
    it.complete();
    var added = it.send(it.shown(3), Map.of("act", "rule:add:FixedSlot"));
    var saved = it.send(Agreements.fields(added.body()), Map.of());
    assertThat(saved.headers().firstValue("Location")).contains(it.point(3));
    var page = ana.get(it.point(3)).body();
    assertThat(page).contains("Un juez lo anularía", "Cláusula 3.2", "href=\"#c3-2\"", "regla L4",
        "Lo envío así porque", "Algo no sería justo");
    var early = ana.submit(it.point(7), it.path("/proposal"), Map.of("act", "send", "days", "14"));
    assertThat(early.statusCode()).isEqualTo(409);
    it.save(3, Map.of("insist-L4.kept-hour", "Es la única hora que puede."));
    assertThat(it.draft().insisted()).containsExactly(
        new pacta.terms.Draft.Insisted("L4.kept-hour", "Es la única hora que puede."));
    it.save(5, Map.of());
    assertThat(it.draft().insisted()).hasSize(1);
    assertThat(ana.get(it.point(7)).body())
        .contains("Lo envías así porque: Es la única hora que puede.");
    it.save(3, Map.of("insist-L4.kept-hour", " "));
    assertThat(it.draft().insisted()).isEmpty();
    it.save(3, Map.of("insist-L4.kept-hour", "Es la única hora que puede."));
    send();
    assertThat(it.state().stage()).isInstanceOf(Stage.Awaiting.class);
  }

  @Test void it_is_sent_only_when_nothing_is_missing_and_then_it_is_frozen() {
    assertThat(ana.get(it.point(7)).body()).contains("disabled", "Faltan");
    var early = ana.submit(it.point(7), it.path("/proposal"), Map.of("act", "send", "days", "14"));
    assertThat(early.statusCode()).isEqualTo(409);
    it.complete();
    var bad = ana.submit(it.point(7), it.path("/proposal"), Map.of("act", "send", "days", "0"));
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("Entre 1 y 90 días");
    send();
    assertThat(it.state().stage()).isInstanceOf(Stage.Awaiting.class);
    var page = ana.get(it.path("/agreement")).body();
    assertThat(page)
        .contains("Enviado a firmar", "Lucía aún no ha firmado", "Recuperar el borrador")
        .doesNotContain("Guardar y seguir");
    assertThat(ana.get(it.path("/agreement/paper/es")).headers().firstValue("Content-Type"))
        .contains("application/pdf");
  }

  private void send() {
    var sent = ana.submit(it.point(7), it.path("/proposal"), Map.of("act", "send", "days", "14"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  @Test void what_was_typed_while_it_was_sent_is_shown_beside_what_was_sent() {
    it.complete();
    var form = it.shown(6);
    send();
    var late = it.send(form, Map.of("extras", "some", "items", "un cuaderno"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("ya está enviado a firmar", "un cuaderno");
  }

  @Test void it_can_be_taken_back_and_changed() {
    it.complete();
    send();
    var back = ana.submit(it.point(7), it.path("/proposal"), Map.of("act", "take-back"));
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(it.save(6, Map.of("extras", "none", "items", "")).statusCode()).isEqualTo(303);
    assertThat(it.draft().find(Extras.class).orElseThrow().items()).isEmpty();
    var again = ana.submit(it.point(7), it.path("/proposal"), Map.of("act", "take-back"));
    assertThat(again.statusCode()).isEqualTo(409);
  }

  @Test void a_question_is_answered_beside_the_agreement() {
    it.complete();
    send();
    it.take(at -> new Command.Ask(at, it.lucia(), Point.CHANGES,
        new Personal(Agreements.LUCIA, "¿Y si estoy <enferma>?")));
    assertThat(ana.get(it.path("/agreement")).body())
        .contains("Sobre el punto 5", "¿Y si estoy &lt;enferma&gt;?");
    var blank = ana.submit(it.point(7), it.path("/questions/1"), Map.of("reply-1", " "));
    assertThat(blank.statusCode()).isEqualTo(422);
    var reply = ana.submit(it.point(7), it.path("/questions/1"),
        Map.of("reply-1", "Usas el comodín."));
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(ana.get(it.path("/agreement")).body()).contains("Usas el comodín.");
    assertThat(ana.submit(it.point(7), it.path("/questions/9"), Map.of("reply-9", "¿?"))
        .statusCode()).isEqualTo(409);
  }

  @Test void nobody_else_finds_any_of_it() {
    var stranger = new Caller(house);
    var nothing = stranger.get("/engagements/" + UUID.randomUUID() + "/agreement").body();
    for (var rest : java.util.List.of("/agreement", "/what-if", "/agreement/reading",
        "/agreement/paper/es")) {
      assertThat(stranger.get(it.path(rest)).statusCode()).isEqualTo(404);
      assertThat(ana.get("/engagements/" + UUID.randomUUID() + rest).statusCode()).isEqualTo(404);
      assertThat(stranger.get(it.path(rest)).body()).isEqualTo(nothing);
    }
    assertThat(ana.get(it.path("/agreement/paper/fr")).statusCode()).isEqualTo(404);
  }
}

package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Signing.Means.Channel;
import pacta.people.Language;
import pacta.post.LetterBox;
import pacta.terms.Incident.Settling;
import pacta.web.Guests;

/// The client's first page, stage by stage.
class HomeTest {
  private House house;

  @BeforeEach void open() {
    house = Couple.house(House.open());
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void before_anything_is_proposed_the_alliance_waits() {
    var lucia = Couple.lucia(house).caller();
    assertThat(lucia.get("/c").body()).contains("Hola, Lucía", "Vuestra alianza te espera",
        "href=\"/c/alliance\"").doesNotContain("/c/what-if", "/c/statement");
  }

  @Test void an_agreement_waits_to_be_read_and_then_for_the_other_signature() {
    var couple = Couple.lucia(house).proposed();
    var lucia = couple.caller();
    assertThat(lucia.get("/c").body()).contains("Tienes un acuerdo por leer",
        "Se puede firmar hasta el martes 19 de enero a las 23:59.", "href=\"/c/agreement\"");
    couple.signed(couple.client, "Lucía Ferrer Navas");
    assertThat(lucia.get("/c").body()).contains("Falta la firma de Marta");
  }

  @Test void no_letter_is_promised_by_a_server_that_sends_none() {
    var couple = Couple.lucia(house).proposed();
    var lucia = couple.caller();
    assertThat(lucia.get("/c/agreement").body()).contains("este servidor todavía no envía correos",
        "Marta la verá en su página", "Código para firmar").doesNotContain("te llegará",
        "Te llegará", "Te lo enviamos", "Código de tu correo");
    couple.signed(couple.client, "Lucía Ferrer Navas");
    for (var page : new String[] {"/c", "/c/agreement"}) assertThat(lucia.get(page).body())
        .contains("tendrás").doesNotContain("te llegará", "Te llegará");
    couple.take(couple.marta, Command.TakeBack::new);
    assertThat(lucia.get("/c").body()).contains("Cuando puedas leerlo otra vez, estará en esta")
        .doesNotContain("te llegará", "Te llegará");
  }

  @Test void a_code_that_a_server_could_not_send_is_not_said_to_have_gone_by_mail() {
    var couple = Couple.lucia(house).proposed();
    var lucia = Signer.reading(couple, Signer.box()).types("name", "Lucía Ferrer Navas")
        .ticks("agrees", "electronically", "informed", "obliges-to-pay");
    assertThat(lucia.asksForCode().body()).contains("pídeselo");
    var letter = house.part(LetterBox.class).latest(Guests.workspace(house), 10).stream()
        .filter(it -> it.kind().equals("code")).findFirst().orElseThrow();
    lucia.types("code", Signer.code(letter.content().orElseThrow().text()));
    assertThat(lucia.signs().statusCode()).isEqualTo(303);
    var means = couple.happened(Event.Signed.class).getFirst().signing().means();
    assertThat(means.channel()).isEqualTo(Channel.LINK_AND_CODE_BY_HAND);
    assertThat(means.mailbox()).isEmpty();
    assertThat(lucia.caller.get("/c/agreement").body()).doesNotContain("a tu correo");
  }

  @Test void an_agreement_that_nobody_signed_in_time_says_so() {
    var couple = Couple.lucia(house).proposed().at("2027-02-01T10:00");
    assertThat(couple.caller().get("/c").body()).contains("El plazo para firmar ha terminado");
  }

  @Test void with_nothing_booked_the_page_is_calm_and_shows_what_is_due() {
    var couple = Couple.lucia(house).running();
    assertThat(couple.caller().get("/c").body()).contains("No hay ninguna sesión reservada",
        "Plazo 1 de 2", "Vence hoy", "320,00\u00a0€", "Te queda <b>un comodín</b>",
        "Firmado el 12 de enero de 2027", "Pagado 0,00\u00a0€; quedan 640,00\u00a0€");
  }

  @Test void the_next_session_says_until_when_cancelling_is_free_and_then_what_it_costs() {
    var couple = Couple.lucia(house).running().booked("2027-03-10T10:00")
        .booked("2027-03-24T10:00").at("2027-03-08T20:00");
    var lucia = couple.caller();
    assertThat(lucia.get("/c").body()).contains("Sesión 1 de 8",
        "Miércoles 10 de marzo a las 10:00", "60 minutos, por videollamada",
        "Puedes cancelarla sin coste hasta mañana, martes, a las 10:00.",
        "href=\"/c/sessions/1/cancellation\"", "También reservadas",
        "Miércoles 24 de marzo a las 10:00", "href=\"/c/sessions/2/cancellation\"");
    couple.at("2027-03-09T20:00");
    assertThat(lucia.get("/c").body()).contains("Cancelarla ahora cuesta 40,00\u00a0€.");
    couple.at("2027-03-10T09:00");
    assertThat(lucia.get("/c").body()).contains("Cancelarla ahora gasta la sesión");
    couple.at("2027-03-10T10:05");
    assertThat(lucia.get("/c").body())
        .contains("todavía no ha apuntado qué pasó con la sesión: hoy a las 10:00.",
            "Sesión 2 de 8");
  }

  @Test void who_lives_by_another_clock_reads_both() {
    var couple = Couple.of(house, new Card("Zoë O’Hara", "zoe@example.com", Language.EN,
        ZoneId.of("America/Bogota"), "Process")).running().booked("2027-03-10T10:00");
    assertThat(couple.caller().get("/c").body()).contains("(hora de Madrid), a las 4:00 "
        + "(hora de Bogotá)");
  }

  @Test void what_was_decided_stands_there_with_its_reason() {
    var couple = Couple.lucia(house).running().booked("2027-03-10T10:00").at("2027-03-09T20:00");
    couple.take(couple.client, (at, by) -> new Command.Cancel(at, by, 1, Settling.AS_AGREED,
        java.util.Optional.empty(), java.util.Optional.empty()));
    assertThat(couple.caller().get("/c").body()).contains("Lo que se decidió",
        "Cancelaste la sesión del miércoles 10 de marzo con 14 horas de aviso: 40,00\u00a0€ "
            + "(punto 5.2)", "href=\"/c/sessions/1/dispute\"");
  }

  @Test void a_session_to_come_has_one_number_everywhere_and_a_cancelled_one_its_day() {
    var couple = Couple.lucia(house).running().booked("2027-03-10T10:00")
        .booked("2027-03-24T10:00").at("2027-03-09T20:00");
    couple.take(couple.client, (at, by) -> new Command.Cancel(at, by, 1, Settling.AS_AGREED,
        java.util.Optional.empty(), java.util.Optional.empty()));
    var lucia = couple.caller();
    assertThat(lucia.get("/c").body()).contains("Sesión 1 de 8", "(sesión del 10 de marzo)")
        .doesNotContain("(sesión 1)");
    assertThat(lucia.get("/c/statement").body()).contains("(sesión del 10 de marzo)");
    assertThat(lucia.get("/c/what-if").body()).contains("la sesión 1 del 24 de marzo")
        .doesNotContain("la sesión 2 del");
    assertThat(lucia.get("/c/sessions/2/cancellation").body())
        .contains("¿Cancelamos la sesión 1?");
  }
}

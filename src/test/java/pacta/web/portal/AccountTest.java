package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Command;
import pacta.engagement.Samples;
import pacta.terms.Incident.Settling;

/// The client's account, and asking what would happen.
class AccountTest {
  private House house;
  private Couple couple;

  @BeforeEach void open() {
    house = Couple.house(House.open());
    couple = Couple.lucia(house);
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void before_anything_is_signed_there_is_no_account_and_no_question() {
    var lucia = couple.caller();
    assertThat(lucia.get("/c/statement").headers().firstValue("Location")).contains("/c");
    assertThat(lucia.get("/c/what-if").headers().firstValue("Location")).contains("/c");
    assertThat(lucia.get("/c/agreement").body()).contains("Vuestra alianza te espera");
    couple.proposed();
    assertThat(lucia.get("/c/statement.pdf").statusCode()).isEqualTo(404);
  }

  @Test void each_line_says_its_clause_and_what_is_contested_is_marked() {
    couple.running().booked("2027-03-10T10:00").at("2027-03-09T20:00");
    couple.take(couple.marta, (at, by) -> new Command.RecordPayment(at, by,
        Samples.euros("320.00"), LocalDate.parse("2027-03-01"), Command.Method.TRANSFER,
        Optional.empty()));
    couple.take(couple.client, (at, by) -> new Command.Cancel(at, by, 1, Settling.AS_AGREED,
        Optional.empty(), Optional.empty()));
    couple.take(couple.client, (at, by) -> new Command.Contest(at, by, 1,
        couple.words("Avisé el lunes")));
    var lucia = couple.caller();
    assertThat(lucia.get("/c/statement").body()).contains("Plazo 1 de 2", "Plazo 2 de 2",
        "Pago recibido", "punto 5.2", "Precio acordado", "640,00\u00a0€",
        "Cancelaciones y ajustes", "40,00\u00a0€", "Queda por pagar", "360,00\u00a0€",
        "No estás de acuerdo", "cuando se reserve la sesión que toca",
        "Por la sesión del miércoles 10 de marzo a las 10:00, cancelada")
        .doesNotContain("no se dio");
    var paper = lucia.get("/c/statement.pdf");
    assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("inline; filename=\"estado-de-cuentas.pdf\"");
    assertThat(paper.body()).startsWith("%PDF");
  }

  @Test void the_client_reads_that_a_payment_was_taken_back_and_why() {
    couple.running().at("2027-03-01T10:00");
    couple.take(couple.marta, (at, by) -> new Command.RecordPayment(at, by,
        Samples.euros("320.00"), LocalDate.parse("2027-03-01"), Command.Method.TRANSFER,
        Optional.empty()));
    couple.at("2027-03-02T10:00").take(couple.marta, (at, by) ->
        new Command.TakePaymentBack(at, by, 1, couple.words("Era de otra persona.")));
    assertThat(couple.caller().get("/c/statement").body()).contains("<s>Pago recibido</s>",
        "<s>\u2212320,00\u00a0€</s>", "Quitado el 2 de marzo de 2027",
        "Se quita el pago apuntado el 1 de marzo", "Marta lo quitó:", "Era de otra persona.",
        "saldo 640,00\u00a0€");
    assertThat(couple.happened(pacta.engagement.Event.PaymentTakenBack.class)).hasSize(1);
  }

  @Test void a_question_is_answered_from_the_agreement_before_it_is_signed() {
    couple.proposed();
    var lucia = couple.caller();
    assertThat(lucia.get("/c/what-if?if=client-cancels&if-session=1&if-told=3").body())
        .contains("como si se firmara hoy", "40,00\u00a0€", "la mitad de la sesión",
            "Se lo debes a Marta", "Porque lo dice el punto 5.2", "value=\"3\"",
            "Y si no vengo", "Y si lo dejo", "Si todo va según lo previsto, pagas 640,00\u00a0€",
            "Lo menos: si ", "Lo más: si cancelas", "680,00\u00a0€");
    assertThat(lucia.get("/c/what-if?if=client-cancels&if-told=24").body()).contains("sin coste");
    assertThat(lucia.get("/c/what-if?if=client-cancels&if-told=1&if-settling=WITH_A_PASS")
        .body()).contains("con un comodín");
    assertThat(lucia.get("/c/what-if?if=professional-cancels-session&if-told=1").body())
        .contains("la sesión se repite sin coste y suma 30 minutos");
    assertThat(lucia.get("/c/what-if?if=client-does-not-come").body())
        .contains("la sesión se da por hecha");
    assertThat(lucia.get("/c/what-if?if=work-ends").body()).contains("Si terminas el trabajo");
    assertThat(lucia.get("/c/what-if?if=work-ends&if-before-used=3").body())
        .contains("Sesiones usadas", "240,00\u00a0€");
    assertThat(lucia.get("/c/what-if?if=pause-is-asked&if-first=2027-02-31").body())
        .contains("Escribe una fecha", "value=\"2027-02-31\"", "Revisa lo señalado");
    assertThat(lucia.get("/c/what-if?if=%3Cb%3E&if-session=x&if-told=-1").statusCode())
        .isEqualTo(200);
    assertThat(couple.happened(pacta.engagement.Event.SessionCancelled.class)).isEmpty();
  }

  @Test void later_it_is_answered_for_the_sessions_that_are_booked() {
    couple.running().booked("2027-03-10T10:00").booked("2027-03-24T10:00");
    assertThat(couple.caller().get("/c/what-if?if=client-cancels&if-session=2&if-told=1").body())
        .contains("miércoles 24 de marzo a las 10:00", "miércoles 24 de marzo a las 9:00");
  }
}

package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.desk.Desk;
import pacta.desk.Outcome;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Refusal;
import pacta.engagement.Samples;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Given;
import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.people.Signatory;
import pacta.post.Letter;
import pacta.terms.Capacity;
import pacta.terms.Consequence;
import pacta.terms.Draft;
import pacta.terms.Judge;
import pacta.terms.Verdict;
import pacta.terms.WithdrawalRight;
import pacta.terms.WithdrawalRight.Begins;
import pacta.web.Caller;
import pacta.web.Guests;

/// What the law wants of a signature at a distance by a consumer, and what a company is spared.
class ConsumerSigningTest {
  private static final String[] NEEDED =
      {"informed", "agrees", "electronically", "obliges-to-pay"};

  private final BlockingQueue<Letter> letters = Signer.box();
  private final House house = Signer.house(letters);
  private Couple couple;

  @AfterEach void close() {
    house.close();
  }

  private Signer reading(Draft draft) {
    couple = Couple.lucia(house).proposed(draft).at("2027-01-12T18:20");
    return Signer.reading(couple, letters);
  }

  private static Draft withdrawable(Begins begins) {
    return Samples.draft().with(WithdrawalRight.class, new WithdrawalRight(begins));
  }

  @Test void a_consumer_is_told_what_the_law_asks_with_its_dates_and_its_form() {
    var lucia = reading(withdrawable(Begins.AT_ONCE_ON_REQUEST));
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains(
        "Antes de firmar, lo que tienes derecho a saber", "12345678Z", "Rambla 20, Girona",
        "640\u00a0€", "No hay permanencia.", "hasta el 26 de enero de 2027",
        "por el mismo medio", "pagas cada sesión ya usada, a 80,00\u00a0€",
        "oficina de consumo", "Formulario de desistimiento", "Proceso de liderazgo",
        "no podrá ser antes del 27 de enero de 2027",
        "aunque el acuerdo prevé empezar el 13 de enero de 2027",
        "Firmar con obligación de pago");
    lucia.caller.submit("/c", "/c/language", Map.of("language", "en", "back", Signer.PAGE));
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains("Before you sign",
        "until 26 January 2027", "Withdrawal form", "cannot be before 27 January 2027");
  }

  @Test void a_company_sees_nothing_of_that() {
    var lucia = reading(Samples.draft().withParties(Samples.terms().professional(),
        Samples.terms().client(), Capacity.BUSINESS));
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains("id=\"agrees\"")
        .doesNotContain("desistimiento", "id=\"informed\"", "id=\"begins-at-once\"",
            "obligación de pago");
    lucia.ticks("agrees", "electronically").types("as", "myself").types("name", "Lucía Ferrer");
    assertThat(Signer.signed(lucia, couple).consents())
        .containsExactlyInAnyOrder(Consent.AGREES, Consent.ELECTRONICALLY);
  }

  @Test void no_code_goes_out_before_each_yes_and_a_name() {
    var lucia = reading(Samples.draft()).types("name", "Lucía Ferrer Navas");
    for (var missing : NEEDED) {
      lucia.ticks(NEEDED).form.remove(missing);
      var answer = lucia.asksForCode();
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("href=\"#" + missing + "\"");
    }
    assertThat(lucia.ticks(NEEDED).types("name", " ").asksForCode().statusCode()).isEqualTo(422);
    assertThat(lucia.codes()).isEmpty();
    lucia.types("name", "Lucía Ferrer Navas").form.remove("shown");
    var unread = lucia.asksForCode();
    assertThat(unread.statusCode()).isEqualTo(409);
    assertThat(unread.body()).contains("no se ha firmado nada");
    assertThat(lucia.codes()).isEmpty();
  }

  @Test void a_code_is_for_what_was_said_yes_to_and_for_the_name() {
    var lucia = reading(Samples.draft()).ticks(NEEDED).types("name", "Lucía Ferrer Navas");
    lucia.asksForCode();
    lucia.types("name", "Marta Soler Vidal");
    assertThat(lucia.signs().body()).contains("has cambiado lo que ibas a firmar");
    lucia.types("name", "Lucía Ferrer Navas").ticks("begins-at-once", "owes-what-was-given");
    assertThat(lucia.signs().body()).contains("has cambiado lo que ibas a firmar");
    assertThat(couple.happened(Event.Signed.class)).isEmpty();
    lucia.form.keySet().removeAll(Set.of("begins-at-once", "owes-what-was-given"));
    assertThat(lucia.signs().statusCode()).isEqualTo(303);
  }

  @Test void each_yes_is_kept_with_the_words_that_were_shown_and_when() {
    var lucia = reading(Samples.draft()).ticks(NEEDED).types("name", "Lucía Ferrer Navas");
    couple.at("2027-01-12T18:26");
    var signing = Signer.signed(lucia, couple);
    assertThat(signing.given()).extracting(Given::consent).containsExactlyInAnyOrderElementsOf(
        Consent.needed(Signatory.CLIENT, Capacity.CONSUMER));
    assertThat(signing.given()).allSatisfy(it ->
        assertThat(it.text()).isEqualTo(Digest.of(it.words().text())));
    assertThat(signing.given().getFirst().words().text())
        .contains("oficina de consumo", "He recibido esta información");
    assertThat(signing.means().shown()).contains(Samples.at("2027-01-12T18:20"));
    assertThat(signing.means().zone()).contains(Samples.MADRID);
    assertThat(signing.means().mailbox()).contains(couple.words("l•••a@example.com"));
  }

  @Test void who_does_not_ask_to_begin_has_no_session_before_and_owes_nothing_for_one() {
    var lucia = reading(withdrawable(Begins.AT_ONCE_ON_REQUEST)).ticks(NEEDED)
        .types("name", "Lucía Ferrer Navas");
    Signer.signed(lucia, couple);
    couple.signed(couple.marta, "Marta Soler Vidal");
    assertThat(booking("2027-01-26T10:00")).isInstanceOfSatisfying(Outcome.Refused.class, it -> {
      assertThat(it.why().reason()).isEqualTo(Refusal.Reason.MAY_WITHDRAW);
      assertThat(it.why().slots()).containsEntry("from", LocalDate.parse("2027-01-27"));
    });
    assertThat(booking("2027-01-27T10:00")).isInstanceOf(Outcome.Done.class);
    assertThat(owedOnWithdrawing()).isEmpty();
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains(
        "Puedes cambiar de idea hasta el 26 de enero de 2027",
        "se te devuelve todo lo que hayas pagado").doesNotContain("Si lo hicieras hoy");
  }

  @Test void who_asks_to_begin_knows_what_it_costs_and_the_rules_know_too() {
    var lucia = reading(withdrawable(Begins.AT_ONCE_ON_REQUEST)).ticks(NEEDED)
        .ticks("begins-at-once").types("name", "Lucía Ferrer Navas");
    assertThat(lucia.asksForCode().body()).contains("href=\"#owes-what-was-given\"",
        "hace falta marcar también esto");
    var signing = Signer.signed(lucia.ticks("owes-what-was-given"), couple);
    assertThat(signing.consents()).containsExactlyInAnyOrderElementsOf(
        EnumSet.allOf(Consent.class));
    couple.signed(couple.marta, "Marta Soler Vidal").booked("2027-01-13T10:00")
        .at("2027-01-13T11:10").held(1);
    assertThat(owedOnWithdrawing()).contains("80.00 EUR");
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains("Si lo hicieras hoy",
        "80,00\u00a0€").doesNotContain("se te devuelve todo lo que hayas pagado");
  }

  @Test void an_agreement_that_waits_asks_nobody_whether_to_begin() {
    var lucia = reading(withdrawable(Begins.AFTER_THE_PERIOD)).ticks(NEEDED)
        .types("name", "Lucía Ferrer Navas");
    assertThat(lucia.caller.get(Signer.PAGE).body()).doesNotContain("id=\"begins-at-once\"")
        .contains("la primera sesión no será antes del 27 de enero de 2027");
    Signer.signed(lucia, couple);
    couple.signed(couple.marta, "Marta Soler Vidal");
    assertThat(booking("2027-01-13T10:00")).isInstanceOf(Outcome.Refused.class);
  }

  @Test void a_question_typed_while_it_was_taken_back_is_not_lost() {
    var lucia = reading(Samples.draft());
    var form = Caller.hidden(lucia.caller.get(Signer.PAGE).body());
    form.put("point", "4");
    form.put("question-4", "¿Puedo pagar en tres veces?");
    couple.take(couple.marta, Command.TakeBack::new);
    assertThat(lucia.caller.post(Signer.PAGE + "/questions", form).body())
        .contains("¿Puedo pagar en tres veces?", "tu pregunta no se ha enviado");
  }

  private Outcome booking(String start) {
    return house.part(Desk.class).take(Guests.workspace(house), couple.id, "book " + start, at ->
        new Command.Book(at, couple.marta, Samples.wall(start), 60));
  }

  /// What the client would owe if she withdrew now.
  private java.util.Optional<String> owedOnWithdrawing() {
    var running = (Stage.Running) couple.state().stage();
    var verdict = Judge.judge(running.proposal().agreed().terms(), running.facts(),
        running.withdrawal(house.now()));
    return ((Verdict.Judged) verdict).consequences().stream()
        .filter(Consequence.Charge.class::isInstance)
        .map(it -> ((Consequence.Charge) it).amount().toString()).findFirst();
  }
}

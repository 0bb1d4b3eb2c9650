package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.access.Purpose;
import pacta.alliance.Utterance;
import pacta.browser.House;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Representation;
import pacta.engagement.Stage;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.post.Letter;
import pacta.terms.Point;
import pacta.web.Caller;
import pacta.web.Guests;

/// A company that pays signs by somebody, with a link of her own, and sees what is for her.
class PayerSigningTest {
  private static final String COMPANY = "Ejemplo Formación, S. L.";
  private static final String PHRASE = "Hablamos claro, aunque incomode.";
  private static final List<String> CLIENTS = List.of("/c", "/c/agreement", "/c/alliance",
      "/c/what-if", "/c/statement", "/c/agreement/paper/es", "/c/sessions/1/cancellation",
      "/c/case-file");

  private final BlockingQueue<Letter> letters = Signer.box();
  private House house;
  private Couple couple;

  @BeforeEach void open() {
    house = Signer.house(letters);
    couple = Couple.lucia(house);
    couple.take(couple.client, (at, by) -> new Command.Converse(at, by,
            new Utterance.PhraseProposed(couple.words(PHRASE))))
        .take(couple.marta, (at, by) -> new Command.Converse(at, by,
            new Utterance.PhraseAgreed(1)));
    for (var who : List.of(couple.client, couple.marta))
      couple.take(who, (at, by) -> new Command.Converse(at, by, new Utterance.Confirmed()));
    couple.proposed(Samples.paidDraft()).at("2027-01-12T18:20");
  }

  @AfterEach void close() {
    house.close();
  }

  private Signer nadia() {
    return Signer.paying(couple, letters).ticks("agrees", "electronically")
        .types("name", "Nadia Rey Soto").types("as", "another").types("office", "apoderada");
  }

  private Signer lucia() {
    return Signer.reading(couple, letters).ticks("agrees", "electronically")
        .types("name", "Lucía Ferrer Navas").types("as", "myself");
  }

  @Test void she_reads_what_it_costs_and_never_what_the_two_talked_about() {
    couple.take(couple.client, (at, by) -> new Command.Ask(at, by, Point.CHANGES,
        couple.words("¿Y si me pongo mala?")));
    var nadia = Guests.payer(house, couple.id, couple.nadia().person());
    for (var page : List.of("/p", "/p/agreement", "/p/agreement/refusal")) {
      var answer = nadia.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).contains("data-voice=\"org\"").doesNotContain(PHRASE,
          "me pongo mala", "/c/");
    }
    assertThat(nadia.get("/p/agreement").body()).contains("Nadia, falta tu firma", COMPANY,
        "value=\"Nadia Rey Soto\"").containsPattern("id=\"as-another\"\\s+checked")
        .doesNotContain("obliges-to-pay", "informed");
    assertThat(nadia.get("/p/agreement/paper/es").statusCode()).isEqualTo(200);
  }

  @Test void what_each_asks_only_they_and_the_professional_read() {
    var nadia = Guests.payer(house, couple.id, couple.nadia().person());
    var form = new HashMap<>(Caller.hidden(nadia.get("/p/agreement").body()));
    form.put("point", "4");
    form.put("question-4", "¿Una factura o dos?");
    var answer = nadia.post("/p/agreement/questions", form);
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(it ->
        assertThat(it).endsWith("/p/agreement#p4"));
    assertThat(nadia.get("/p/agreement").body()).contains("¿Una factura o dos?");
    assertThat(couple.caller().get("/c/agreement").body()).doesNotContain("factura o dos");
    assertThat(couple.state().asked().getFirst().text().about())
        .isEqualTo(couple.nadia().person());
    couple.take(couple.marta, (at, by) -> new Command.Reply(at, by, 1,
        new Personal(couple.nadia().person(), "Una sola.")));
    assertThat(nadia.get("/p/agreement").body()).contains("Una sola.");
  }

  @Test void she_signs_in_the_name_of_the_company_with_a_code_from_a_letter() {
    var signing = Signer.signed(nadia(), couple);
    assertThat(signing.consents()).containsExactlyInAnyOrder(Consent.AGREES,
        Consent.ELECTRONICALLY);
    var person = couple.nadia().person();
    assertThat(signing.represents()).contains(new Representation(new Personal(person, COMPANY),
        new Personal(person, "apoderada")));
    assertThat(signing.means().mailbox().orElseThrow().text()).startsWith("n");
    assertThat(couple.happened(Event.Signed.class).getFirst().by()).isEqualTo(couple.nadia());
    assertThat(couple.state().stage()).isInstanceOf(Stage.Awaiting.class);
    assertThat(Guests.payer(house, couple.id, person).get("/p/agreement").body())
        .contains("Faltan", "Marta", "Lucía");
  }

  @Test void an_office_is_asked_of_who_signs_for_the_company() {
    var answer = nadia().types("office", "").asksForCode();
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#office\"");
  }

  @Test void in_either_order_nothing_is_in_force_before_the_professional_signs_last() {
    Signer.signed(nadia(), couple);
    assertThat(lucia().caller.get("/c/agreement").body()).contains("Nadia ha firmado; faltas tú",
        "tú no debes nada");
    Signer.signed(lucia(), couple);
    assertThat(couple.state().work()).isEmpty();
    couple.signed(couple.marta, "Marta Soler Vidal").sealed();
    var page = Guests.payer(house, couple.id, couple.nadia().person());
    assertThat(page.get("/p").body()).contains("En vigor desde el 12 de enero de 2027",
        "Proceso de liderazgo", "320").doesNotContain(PHRASE);
    assertThat(page.get("/p/agreement").body()).contains("Marta y Lucía");
    assertThat(couple.caller().get("/c/statement").body()).contains("lo paga " + COMPANY);
  }

  @Test void two_who_sign_at_the_same_moment_both_sign() throws Exception {
    var nadia = nadia();
    nadia.asksForCode();
    var lucia = lucia();
    lucia.asksForCode();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var both = List.<Callable<Integer>>of(() -> nadia.signs().statusCode(),
          () -> lucia.signs().statusCode());
      for (var answer : threads.invokeAll(both)) assertThat(answer.get()).isEqualTo(303);
    }
    assertThat(couple.happened(Event.Signed.class)).extracting(it -> it.by().role())
        .containsExactlyInAnyOrder(Signatory.CLIENT, Signatory.PAYER);
    assertThat(couple.happened(Event.CameIntoForce.class)).isEmpty();
  }

  @Test void the_link_of_one_opens_nothing_of_the_other() {
    var nothing = new Caller(house).get("/none-such").body();
    var nadia = Guests.payer(house, couple.id, couple.nadia().person());
    for (var path : CLIENTS) {
      assertThat(nadia.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(nadia.get(path).body()).as(path).isEqualTo(nothing);
    }
    var lucia = couple.caller();
    for (var path : List.of("/p", "/p/agreement", "/p/agreement/paper/es",
        "/p/agreement/refusal"))
      assertThat(lucia.get(path).statusCode()).as(path).isEqualTo(404);
    var posing = Guests.payer(house, couple.id, couple.client.person());
    assertThat(posing.get("/p").statusCode()).isEqualTo(404);
    assertThat(Guests.client(house, couple.id, couple.nadia().person()).get("/c").statusCode())
        .isEqualTo(404);
  }

  @Test void a_cookie_of_hers_under_the_clients_name_opens_nothing() {
    var path = Guests.link(house, couple.id, couple.nadia().person(), Purpose.PAYERS_PAGE);
    var caller = new Caller(house);
    caller.submit(path, path, Map.of());
    var token = caller.cookies().stream().filter(it -> it.getName().equals("pacta-payer"))
        .findFirst().orElseThrow().getValue();
    var posing = new Caller(house).with("Cookie", "pacta-client=" + token + "; pacta=" + token);
    assertThat(posing.get("/c").statusCode()).isEqualTo(404);
    assertThat(posing.get("/today").statusCode()).isNotEqualTo(200);
  }

  @Test void her_no_makes_it_a_draft_again_and_the_client_is_not_said_to_have_said_it() {
    Signer.signed(lucia(), couple);
    var nadia = Guests.payer(house, couple.id, couple.nadia().person());
    var answer = nadia.submit("/p/agreement/refusal", "/p/agreement/refusal",
        Map.of("reason", "Ya no hay presupuesto."));
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(it ->
        assertThat(it).endsWith("/p"));
    assertThat(nadia.get("/p").body()).contains("Has dicho que no al acuerdo");
    assertThat(couple.caller().get("/c").body()).contains("Marta está cambiando el acuerdo")
        .doesNotContain("presupuesto");
  }

  @Test void what_was_sent_before_she_was_named_is_not_compared_for_her() {
    couple.take(couple.marta, Command.TakeBack::new);
    var number = ((Stage.Talking) couple.state().stage()).number();
    couple.take(couple.marta, (at, by) -> new Command.SaveDraft(at, by, Samples.draft(), number))
        .sent(number + 1).take(couple.marta, Command.TakeBack::new)
        .take(couple.marta, (at, by) ->
            new Command.SaveDraft(at, by, Samples.paidDraft(), number + 1)).sent(number + 2);
    var nadia = Guests.payer(house, couple.id, couple.nadia().person());
    assertThat(nadia.get("/p/agreement").body()).contains("Nadia, falta tu firma")
        .doesNotContain("Han cambiado");
    assertThat(couple.caller().get("/c/agreement").body()).contains("Han cambiado");
  }

  @Test void replaced_by_somebody_else_her_link_opens_nothing() {
    var nadia = Guests.payer(house, couple.id, couple.nadia().person());
    couple.take(couple.marta, Command.TakeBack::new);
    assertThat(nadia.get("/p").body()).contains("Marta está cambiando el acuerdo");
    var number = ((Stage.Talking) couple.state().stage()).number();
    couple.take(couple.marta, (at, by) -> new Command.SaveDraft(at, by, Samples.draft(), number))
        .sent(number + 1);
    assertThat(nadia.get("/p").statusCode()).isEqualTo(404);
    assertThat(nadia.get("/p/agreement").statusCode()).isEqualTo(404);
  }

  @Test void what_is_kept_of_her_is_under_her_own_key() {
    Signer.signed(nadia(), couple);
    var person = couple.nadia().person();
    var signing = couple.happened(Event.Signed.class).getLast().signing();
    assertThat(List.of(signing.name(), signing.means().address(), signing.means().agent(),
        signing.means().mailbox().orElseThrow(), signing.given().getFirst().words()))
        .allSatisfy(it -> assertThat(it.about()).isEqualTo(person));
    assertThat(couple.happened(Event.PayerNamed.class)).singleElement().satisfies(it ->
        assertThat(it.card().about()).isEqualTo(person));
  }
}

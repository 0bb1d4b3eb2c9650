package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Means.Channel;
import pacta.people.Signatory;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.post.Trouble;
import pacta.terms.Capacity;
import pacta.web.Caller;

/// Reading, asking and signing, as a client does it.
class SigningTest {
  private static final String PAGE = "/c/agreement";
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
  private boolean broken;
  private House house;
  private Couple couple;
  private Caller lucia;

  @BeforeEach void open() {
    house = Couple.house(House.open(Map.of(), it -> it.registerBean("carrier", Carrier.class,
        () -> this::carry)));
    couple = Couple.lucia(house).proposed().at("2027-01-12T18:20");
    lucia = couple.caller();
  }

  @AfterEach void close() {
    house.close();
  }

  private Carrier.Carried carry(Letter letter, Instant now) {
    if (broken) return new Carrier.Carried.Refused(Trouble.UNKNOWN, "no");
    letters.add(letter);
    return new Carrier.Carried.Accepted();
  }

  @Test void it_reads_in_a_few_sentences_then_point_by_point_and_says_what_kind_of_signature() {
    assertThat(lucia.get(PAGE).body()).contains("Lucía, falta tu mitad", "En siete frases",
        "puedes firmarlo hasta el martes 19 de enero a las 23:59", "Datos personales",
        "id=\"c5-2\"", "Ver ejemplos", "Preguntar a Marta por este punto",
        "Firmar con obligación de pago", "firma electrónica simple (art. 3.10",
        "Te lo enviamos a lucia@example.com cuando lo pidas.", "Marta la recibe por correo",
        "href=\"/c/what-if\"",
        "value=\"" + couple.state().proposal().orElseThrow().ruling().digest() + "\"")
        .doesNotContainPattern("type=\"checkbox\"[^>]*checked").doesNotContain("${");
  }

  @Test void all_points_are_folded_but_the_one_an_address_asks_for_which_says_yes_to_nothing() {
    assertThat(lucia.get(PAGE).body()).contains("id=\"p1\"", "id=\"p7\"")
        .doesNotContainPattern("id=\"p[1-7]\" open");
    assertThat(lucia.get(PAGE + "?point=5&agrees=on&name=Otra&drawing=M0+0").body())
        .containsPattern("id=\"p5\" open").doesNotContainPattern("id=\"p[1-46-7]\" open")
        .doesNotContainPattern("type=\"checkbox\"[^>]*checked").doesNotContain("Otra", "M0 0");
  }

  @Test void what_was_sent_again_says_what_comes_out_otherwise_and_nothing_else() {
    assertThat(lucia.get(PAGE).body()).doesNotContain("sale de otro modo");
    couple.take(couple.marta, Command.TakeBack::new);
    couple.take(couple.marta, (at, by) -> new Command.SaveDraft(at, by, Samples.draft()
        .without(pacta.terms.EarlyTermination.class), 1));
    couple.sent(2);
    var page = lucia.get(PAGE).body();
    assertThat(page).contains("Ha cambiado", "Y esto sale de otro modo", "Si terminas el trabajo",
        "no dice nada", "/c/what-if?if=work-ends");
    assertThat(page.substring(page.indexOf("class=\"differs\""), page.indexOf("</ul>",
        page.indexOf("class=\"differs\"")))).doesNotContain("if=client-cancels");
  }

  @Test void the_paper_is_that_which_is_signed_in_both_languages() {
    var answer = lucia.get(PAGE + "/paper/es");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("inline; filename=\"acuerdo.pdf\"");
    assertThat(answer.body()).startsWith("%PDF");
    assertThat(lucia.get(PAGE + "/paper/en").statusCode()).isEqualTo(200);
    assertThat(lucia.get(PAGE + "/paper/fr").statusCode()).isEqualTo(404);
  }

  @Test void a_question_stands_beside_its_point_with_its_reply_and_double_clicks_are_one() {
    var form = new HashMap<>(Caller.hidden(lucia.get(PAGE).body()));
    form.putAll(Map.of("point", "4", "question-4", "¿Puedo pagar en tres veces?"));
    for (var i = 0; i < 2; i++)
      assertThat(lucia.post(PAGE + "/questions", form).headers().firstValue("Location"))
          .contains(PAGE + "#p4");
    form.put("question-4", "¿Y con tarjeta?");
    lucia.post(PAGE + "/questions", form);
    assertThat(couple.happened(Event.Asked.class)).hasSize(2);
    assertThat(lucia.get(PAGE).body()).contains("¿Puedo pagar en tres veces?", "¿Y con tarjeta?",
        "Marta aún no ha contestado");
    couple.take(couple.marta, (at, by) -> new Command.Reply(at, by, 1, couple.words("Claro.")));
    assertThat(lucia.get(PAGE).body()).contains("Marta contesta", "Claro.");
    form.put("question-4", "");
    assertThat(lucia.post(PAGE + "/questions", form).statusCode()).isEqualTo(422);
  }

  @Test void she_signs_with_the_code_from_her_letter_and_nothing_is_in_force_before_both() {
    var form = filled();
    form.put("code", code(form));
    couple.at("2027-01-12T18:26");
    var answer = lucia.post(PAGE + "/signature", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    var signed = couple.happened(Event.Signed.class).getFirst();
    assertThat(signed.signing().name().text()).isEqualTo("Lucía Ferrer Navas");
    assertThat(signed.signing().consents()).containsExactlyInAnyOrderElementsOf(
        Consent.needed(Signatory.CLIENT, Capacity.CONSUMER));
    assertThat(signed.signing().means().channel()).isEqualTo(Channel.MAILED_LINK_AND_CODE);
    assertThat(signed.signing().means().agent().text()).startsWith("Java-http-client");
    assertThat(lucia.get(PAGE).body()).contains("Has firmado. Falta Marta",
        "Nada está en vigor hasta que firme Marta").doesNotContain("name=\"code\"");
    assertThat(couple.state().work()).isEmpty();
    couple.signed(couple.marta, "Marta Soler Vidal").sealed();
    assertThat(lucia.get(PAGE).body()).contains("Hecho. Tenéis un acuerdo", "PDF sellado",
        "Plazo 1 de 2: 320,00\u00a0€", "PCT-", "class=\"tick\"");
    couple.at("2027-02-12T18:26");
    assertThat(lucia.get(PAGE).body()).contains("Vuestro acuerdo", "En vigor desde el");
  }

  @Test void who_draws_signs_with_the_stroke_and_nothing_but_a_stroke() {
    var form = filled();
    form.putAll(Map.of("how", "drawn", "drawing", "<script>"));
    for (var path : List.of("/code", "/signature")) {
      var answer = lucia.post(PAGE + path, form);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Falta el trazo").doesNotContain("<script>\"");
    }
    form.put("drawing", "M10 10 L20 30.5 L40 12");
    form.put("code", code(form));
    assertThat(lucia.post(PAGE + "/signature", form).statusCode()).isEqualTo(303);
    assertThat(couple.happened(Event.Signed.class).getFirst().signing().drawing())
        .contains(couple.words("M10 10 L20 30.5 L40 12"));
  }

  @Test void without_a_code_or_a_consent_nothing_is_signed_and_all_that_was_typed_stays() {
    var form = filled();
    form.remove("obliges-to-pay");
    form.put("name", "Lucía «Lu» Ferrer");
    var answer = lucia.post(PAGE + "/signature", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Hay 2 cosas que mirar", "href=\"#obliges-to-pay\"",
        "href=\"#code\"", "value=\"Lucía «Lu» Ferrer\"")
        .containsPattern("name=\"agrees\" value=\"yes\"\\s+checked");
    assertThat(couple.happened(Event.Signed.class)).isEmpty();
  }

  @Test void a_wrong_code_and_an_old_code_ask_for_a_code_alone() {
    var form = filled();
    var right = code(form);
    form.put("code", right.equals("000000") ? "000001" : "000000");
    var wrong = lucia.post(PAGE + "/signature", form);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Ese no es el código. Quedan 4 intentos.",
        "Hay una cosa que mirar").containsPattern("name=\"agrees\" value=\"yes\"\\s+checked");
    house.wait(Duration.ofMinutes(10));
    form.put("code", right);
    assertThat(lucia.post(PAGE + "/signature", form).body()).contains("Ese código ya no vale");
    form.put("code", code(form));
    assertThat(lucia.post(PAGE + "/signature", form).statusCode()).isEqualTo(303);
  }

  @Test void asking_for_a_code_keeps_what_was_typed_and_three_are_enough_for_a_while() {
    var form = filled();
    form.put("name", "Lucía F.");
    for (var i = 0; i < 3; i++) {
      assertThat(lucia.post(PAGE + "/code", form).body())
          .contains("Enviado a lucia@example.com", "value=\"Lucía F.\"");
      house.wait(Duration.ofSeconds(1));
    }
    assertThat(lucia.post(PAGE + "/code", form).body())
        .contains("Ya van tres códigos", "Podrás pedir otro a las 18:30");
    assertThat(codes()).hasSize(3);
  }

  @Test void a_letter_that_does_not_go_out_is_not_called_sent() {
    broken = true;
    assertThat(lucia.post(PAGE + "/code", filled()).body())
        .contains("El correo no ha llegado a lucia@example.com").doesNotContain("Enviado a");
  }

  @Test void a_code_is_for_one_text_and_whoever_reads_an_old_one_is_shown_the_new() {
    var form = filled();
    form.put("code", code(form));
    couple.take(couple.marta, Command.TakeBack::new);
    assertThat(lucia.post(PAGE + "/signature", form).statusCode()).isEqualTo(303);
    assertThat(lucia.get(PAGE).body()).contains("Marta está cambiando el acuerdo");
    couple.take(couple.marta, (at, by) -> new Command.SaveDraft(at, by, Samples.draft()
        .withParties(Samples.terms().professional(), Samples.terms().client(),
            Capacity.BUSINESS), 1));
    couple.sent(2);
    var answer = lucia.post(PAGE + "/signature", form);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("ha cambiado el acuerdo mientras lo leías",
        "Ha cambiado una cláusula", "1.3, antes", "href=\"#c1-3\"", "1.3, ahora",
        couple.state().proposal().orElseThrow().ruling().digest().toString())
        .doesNotContainPattern("name=\"agrees\" value=\"yes\"\\s+checked")
        .contains("value=\"Lucía Ferrer Navas\"").doesNotContain("Firmar con obligación de pago");
    lucia.submit("/c", "/c/language", Map.of("language", "en", "back", PAGE));
    assertThat(lucia.post(PAGE + "/signature", form).body())
        .contains("One clause has changed", "1.3, before", "1.3, now");
    form.put("seen", couple.state().proposal().orElseThrow().ruling().digest().toString());
    assertThat(lucia.post(PAGE + "/signature", form).statusCode()).isEqualTo(409);
    assertThat(lucia.post(PAGE + "/code", form).statusCode()).isEqualTo(409);
    assertThat(couple.happened(Event.Signed.class)).isEmpty();
  }

  @Test void after_its_last_day_it_can_be_read_but_not_signed() {
    var form = filled();
    form.put("code", code(form));
    couple.at("2027-01-20T00:00");
    assertThat(lucia.get(PAGE).body()).contains("El plazo para firmar ha terminado",
        "punto por punto").doesNotContain("name=\"code\"");
    assertThat(lucia.post(PAGE + "/signature", form).statusCode()).isEqualTo(303);
    assertThat(couple.happened(Event.Signed.class)).isEmpty();
  }

  @Test void clicks_at_once_are_one_signature_and_all_get_the_result() throws Exception {
    var form = filled();
    form.put("code", code(form));
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Integer> click = () -> lucia.post(PAGE + "/signature", form).statusCode();
      for (var answer : threads.invokeAll(List.of(click, click, click, click)))
        assertThat(answer.get()).isEqualTo(303);
    }
    assertThat(couple.happened(Event.Signed.class)).hasSize(1);
  }

  @Test void pressing_again_when_all_is_complete_shows_what_is_complete() {
    var form = filled();
    form.put("code", code(form));
    lucia.post(PAGE + "/signature", form);
    couple.signed(couple.marta, "Marta Soler Vidal");
    var again = lucia.post(PAGE + "/signature", form);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location")).contains(PAGE);
    assertThat(lucia.get(PAGE).body()).contains("Hecho. Tenéis un acuerdo");
    assertThat(couple.happened(Event.Signed.class)).hasSize(2);
  }

  @Test void in_english_the_page_says_that_it_is_a_translation() {
    lucia.submit("/c", "/c/language", Map.of("language", "en", "back", PAGE));
    assertThat(lucia.get(PAGE).body()).contains("Lucía, your half is missing",
        "You are reading a translation", "Sign with obligation to pay",
        "simple electronic signature");
  }

  private Map<String, String> filled() {
    var form = new HashMap<>(Caller.hidden(lucia.get(PAGE).body()));
    form.remove("point");
    form.putAll(Map.of("name", "Lucía Ferrer Navas", "how", "typed", "agrees", "yes",
        "electronically", "yes", "informed", "yes", "obliges-to-pay", "yes"));
    return form;
  }

  private String code(Map<String, String> form) {
    var answer = lucia.post(PAGE + "/code", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    form.put("asked", Caller.hidden(answer.body()).get("asked"));
    return codes().getLast();
  }

  private List<String> codes() {
    return letters.stream().filter(it -> it.written().kind().equals("code")).map(it -> {
      var found = CODE.matcher(it.text());
      assertThat(found.find()).as(it.text()).isTrue();
      return found.group(1) + found.group(2);
    }).toList();
  }
}

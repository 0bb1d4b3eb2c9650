package pacta.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.engagement.Signing.Means.Channel;
import pacta.engagement.Stage;
import pacta.people.Signatory;
import pacta.terms.Extras;
import pacta.terms.Incident.Settling;
import pacta.terms.NotIncluded;
import pacta.web.Caller;
import pacta.web.Guests;

/// Where an engagement stands, its countersignature and its account, over real HTTP.
class ProcessPagesTest {
  private static House house;
  private static Caller ana;

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
  }

  @Test void before_signing_the_page_says_what_is_missing() {
    var one = Case.of(house);
    assertThat(page(one)).contains("Qué falta para empezar", "Invitar a Lucía",
        "Todavía en conversación.", "0 de 2 preguntas").doesNotContain("Queda por cobrar");
    one.talked();
    assertThat(page(one)).contains("Alianza confirmada por las dos partes",
        "Vuestra alianza, confirmada.", "Que me digas lo que ves aunque no me guste.",
        "Escribisteis en la alianza: una respuesta, una frase y 3 síes");
    one.proposed();
    assertThat(page(one)).contains("Faltan las dos firmas.",
        "Se puede firmar hasta el viernes 22 de enero a las 23:59")
        .doesNotContain("Firmar el acuerdo</button>");
  }

  @Test void what_was_said_between_two_savings_of_the_draft_is_told_between_them() {
    var one = Case.of(house).saved(it -> it, 0).answered()
        .saved(it -> it.without(NotIncluded.class), 1)
        .saved(it -> it.without(Extras.class), 2);
    assertThat(page(one)).containsSubsequence("Guardaste el borrador del acuerdo, 2 veces.",
        "Lucía escribió en la alianza: una respuesta",
        "Guardaste el borrador del acuerdo.", "Abriste el proceso");
  }

  @Test void the_link_is_shown_when_it_is_asked_for_and_opens_the_clients_page() {
    var one = Case.of(house);
    assertThat(ana.get(one.path("/invitation")).body()).contains("Invita a Lucía",
        "lucia@example.com", "O mándale tú un enlace")
        .doesNotContain("/l/", "Retirar los enlaces");
    var shown = ana.submit(one.path("/invitation"), one.path("/link"), Map.of()).body();
    var link = Pattern.compile("value=\"" + Pattern.quote(house.at("")) + "(/l/[^\"]+)\"")
        .matcher(shown);
    assertThat(link.find()).isTrue();
    var lucia = new Caller(house);
    assertThat(lucia.get(link.group(1)).body()).contains("Abrir mi página");
    assertThat(shown).contains("Retirar los enlaces");
    assertThat(page(one)).contains("Hiciste un enlace el 8 de enero; Lucía todavía no lo ha");
    assertThat(lucia.submit(link.group(1), link.group(1), Map.of()).statusCode()).isEqualTo(303);
    assertThat(page(one)).doesNotContain("Hiciste un enlace")
        .containsPattern("<li class=\"done\"[^>]*>\\s*<svg.*?</svg>\\s*<div><b>Invitar a Lucía");
    var without = ana.submit(one.path("/invitation"), one.path("/links/withdrawal"), Map.of());
    assertThat(without.body()).contains("ningún enlace de Lucía abre ya nada")
        .doesNotContain("Retirar los enlaces de");
    one.proposed().signedByBoth();
    assertThat(ana.get(one.path("/invitation")).body()).contains("<p>Mándale tú un enlace");
  }

  @Test void what_was_said_again_in_other_words_is_told_once() {
    var one = Case.of(house).talked();
    one.reworded(1, "Que me digas lo que ves.").reworded(1, "Que me lo digas.").agreed(1)
        .reworded(1, "Dímelo.").agreed(1);
    assertThat(page(one)).contains("Escribisteis en la alianza: una frase y un sí");
  }

  @Test void an_invitation_is_told_as_what_became_of_it() {
    var one = Case.of(house);
    var sent = ana.submit(one.path("/invitation"), one.path("/invitation"), Map.of());
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(page(one)).contains("Preparaste la invitación para Lucía");
    one.lettersWritten(1);
    assertThat(page(one)).contains("Guardada, no enviada, porque no había servidor de correo",
        "Ver la carta")
        .doesNotContain("Enviado a Lucía");
  }

  @Test void the_professional_countersigns_in_one_click_and_is_known_by_the_sign_in() {
    var one = Case.of(house).proposed().signedByClient();
    assertThat(page(one)).contains("Lucía ha firmado; falta tu firma.", "Lucía firmó hoy a las",
        "<i class=\"off\"></i><i class=\"cli\"></i></span>");
    var form = Caller.hidden(page(one));
    assertThat(ana.post(one.path("/signature"), form).statusCode()).isEqualTo(303);
    assertThat(ana.post(one.path("/signature"), form).statusCode()).isEqualTo(303);
    var again = new HashMap<>(Caller.hidden(page(one)));
    again.put("digest", form.get("digest"));
    assertThat(ana.post(one.path("/signature"), again).statusCode()).isEqualTo(303);
    var running = (Stage.Running) one.see().stage();
    var signing = running.signatures().get(Signatory.PROFESSIONAL).signing();
    assertThat(signing.means().channel()).isEqualTo(Channel.SIGNED_IN);
    assertThat(signing.name().text()).isEqualTo("Ana Ruiz");
    one.work();
    assertThat(page(one)).contains("Acuerdo firmado por las dos partes el 8 de enero.",
        "Las dos partes habéis firmado", "El acuerdo quedó sellado", "Copia sellada en español",
        "Traducción al inglés");
    for (var language : new String[] {"es", "en"}) {
      var copy = ana.get(one.path("/agreement/paper/" + language));
      assertThat(copy.headers().firstValue("Content-Type")).contains("application/pdf");
      assertThat(copy.body()).startsWith("%PDF-");
    }
  }

  @Test void nobody_countersigns_another_document_or_before_the_client() {
    var one = Case.of(house).proposed();
    var form = new HashMap<>(Caller.hidden(ana.get(one.path("/invitation")).body()));
    form.put("digest", one.see().proposal().orElseThrow().ruling().digest().hex());
    assertThat(ana.post(one.path("/signature"), form).statusCode()).isEqualTo(303);
    assertThat(((Stage.Awaiting) one.see().stage()).signatures()).isEmpty();
    one.signedByClient();
    form.put("digest", "0".repeat(64));
    var moved = ana.post(one.path("/signature"), form);
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("El documento que viste no es el que está a la firma");
    form.put("digest", "x");
    assertThat(ana.post(one.path("/signature"), form).statusCode()).isEqualTo(404);
  }

  @Test void the_account_is_a_sum_and_a_payment_changes_it() {
    var one = Case.of(house).proposed().signedByBoth();
    assertThat(page(one)).contains("Queda por cobrar", "640,00\u00a0€",
        "Vence hoy (320,00\u00a0€)");
    assertThat(ana.get(one.path("/payments")).body()).contains("value=\"320,00\"",
        "value=\"2027-01-08\"");
    var paid = ana.submit(one.path("/payments"), one.path("/payments"), Map.of("amount", "320,00",
        "on", "2027-01-08", "method", "TRANSFER", "note", "Ref. 77"));
    assertThat(paid.statusCode()).isEqualTo(303);
    assertThat(page(one)).contains("Apuntaste un pago de Lucía: 320,00\u00a0€", "Ref. 77",
        "Por transferencia, el 8 de enero", "Vence con las próximas sesiones");
    assertThat(one.running().account().balance()).isEqualTo(Samples.euros("320.00"));
  }

  @Test void the_statement_reads_line_by_line_and_prints() {
    var one = Case.of(house).proposed().signedByBoth().paid("320.00", "2027-01-08")
        .booked("2027-01-13T10:00").at("2027-01-12T20:00")
        .cancelledByClient(1, Settling.AS_AGREED, "No llego.");
    assertThat(ana.get(one.path("/statement")).body()).contains("Plazo 1 de 2", "Punto 5.2",
        "Por la sesión del miércoles 13 de enero", "360,00\u00a0€");
    var pdf = ana.get(one.path("/statement.pdf"));
    assertThat(pdf.body()).startsWith("%PDF-");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
        .matches("inline; filename=\"cuenta-PCT-[A-Z2-9-]+-2027-01-12.pdf\"");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    try {
      var abroad = ana.with("Accept-Language", "en").get(one.path("/statement.pdf"));
      assertThat(abroad.headers().firstValue("Content-Type")).contains("application/pdf");
    } finally {
      ana.with("Accept-Language", "es");
    }
  }

  @Test void what_happened_long_ago_is_one_click_away() {
    var one = Case.of(house).talked().proposed().signedByBoth();
    assertThat(page(one)).doesNotContain("Todo lo que ha pasado");
    for (var euros = 1; euros <= 12; euros++) one.paid(euros + ".00", "2027-01-08");
    assertThat(page(one)).contains("12,00\u00a0€", "Todo lo que ha pasado (21)")
        .doesNotContain("Abriste el proceso");
    assertThat(ana.get(one.path("/history")).body()).contains("Abriste el proceso",
        "Escribisteis en la alianza", "Apuntaste un pago de Lucía: 12,00\u00a0€");
    assertThat(new Caller(house).get(one.path("/history")).statusCode()).isNotEqualTo(200);
  }

  @Test void what_needs_a_signed_agreement_is_not_there_before() {
    var one = Case.of(house).proposed();
    for (var path : one.paths("/sessions", "/payments", "/statement", "/statement.pdf",
        "/sessions/1/waiver"))
      assertThat(ana.get(path).statusCode()).as(path).isEqualTo(404);
  }

  @Test void a_question_of_the_client_waits_at_the_top() {
    var one = Case.of(house).proposed().asked("¿Y si estoy de viaje?");
    assertThat(page(one)).contains("Lucía pregunta por el punto 5", "¿Y si estoy de viaje?",
        one.path("/agreement?point=7"));
  }

  @Test void all_of_it_reads_in_english() {
    var one = Case.of(house).talked().proposed().signedByBoth().paid("320.00", "2027-01-08")
        .booked("2027-01-13T10:00").booked("2027-01-20T10:00").at("2027-01-12T20:00")
        .cancelledByClient(1, Settling.AS_AGREED, "No llego.").contested(1, "Lo hablamos.");
    ana.submit("/today", "/account/language", Map.of("language", "en"));
    try {
      assertThat(page(one)).contains("Agreement signed by both", "What has happened",
          "Lucía disagrees", "Still to be paid", "Session 1, Wednesday 20 January, 10:00 to 11:00",
          "Lucía can cancel free of charge until Tuesday 19 January at 10:00");
      for (var path : one.paths("", "/history", "/sessions", "/payments", "/statement",
          "/invitation", "/sessions/2/cancellation", "/sessions/2/no-show", "/sessions/1/waiver")) {
        var answer = ana.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"en\"");
      }
      var wrong = ana.submit(one.path("/payments"), one.path("/payments"),
          Map.of("amount", "x", "on", "", "method", "GOLD"));
      assertThat(wrong.body()).contains("This is not an amount", "There are 3 things to look at");
    } finally {
      ana.submit("/today", "/account/language", Map.of("language", "es"));
    }
  }

  private static String page(Case one) {
    var answer = ana.get(one.path(""));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

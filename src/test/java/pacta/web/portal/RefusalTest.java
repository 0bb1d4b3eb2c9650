package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.web.Caller;

/// Saying no to an agreement, being too late for it, and opening it again.
class RefusalTest {
  private static final String REFUSAL = "/c/agreement/refusal";

  private House house;
  private Caller marta;
  private Couple couple;
  private Caller lucia;

  @BeforeEach void open() {
    house = House.open();
    marta = Couple.marta(house);
    couple = Couple.lucia(house).proposed();
    lucia = couple.caller();
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void a_no_says_why_and_both_see_where_it_stands() {
    assertThat(lucia.get("/c/agreement").body()).contains("href=\"" + REFUSAL + "\"");
    assertThat(lucia.get(REFUSAL).body()).contains("Decir que no", "Por qué no");
    var blank = lucia.submit(REFUSAL, REFUSAL, Map.of("reason", " "));
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(lucia.submit(REFUSAL, REFUSAL, Map.of("reason", "Ahora no <puedo>."))
        .headers().firstValue("Location")).contains("/c");
    assertThat(lucia.get("/c").body()).contains("Has dicho que no al acuerdo",
        "Marta tiene tus razones");
    assertThat(lucia.get("/c/agreement").body()).contains("Has dicho que no al acuerdo");
    assertThat(lucia.get(REFUSAL).statusCode()).isEqualTo(303);
    assertThat(marta.get("/engagements/" + couple.id).body()).contains(
        "Lucía dijo que no al acuerdo", "Ahora no &lt;puedo&gt;.", "Abrir el borrador",
        "Lucía no firma el acuerdo");
    assertThat(marta.get("/engagements").body()).contains("No ha querido firmar")
        .doesNotContain("Acuerdo en borrador<");
    assertThat(marta.get("/today").body()).contains("No ha querido firmar: mira por qué")
        .doesNotContain("Acuerdo en borrador.");
    couple.sent(1);
    assertThat(marta.get("/engagements").body()).contains("Falta su firma");
    assertThat(marta.get("/engagements/" + couple.id).body())
        .doesNotContain("Abrir el borrador");
    assertThat(lucia.get("/c/agreement").body()).contains("Lucía, falta tu mitad");
  }

  @Test void what_changed_while_she_wrote_is_not_refused_and_her_words_stay() {
    var form = Caller.hidden(lucia.get(REFUSAL).body());
    couple.take(couple.marta, pacta.engagement.Command.TakeBack::new);
    couple.take(couple.marta, (at, by) -> new pacta.engagement.Command.SaveDraft(at, by,
        pacta.engagement.Samples.draft().without(pacta.terms.Courtesy.class), 1)).sent(2);
    form.put("reason", "Ahora no puedo.");
    var answer = lucia.post(REFUSAL, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Ahora no puedo.", "ha cambiado mientras escribías");
    assertThat(couple.happened(Event.Declined.class)).isEmpty();
  }

  @Test void who_is_too_late_asks_for_it_again_once_and_a_click_opens_the_draft() {
    couple.at("2027-01-20T10:00");
    assertThat(lucia.get("/c/agreement").body()).contains("El plazo para firmar ha terminado",
        "Pedir a Marta que lo envíe otra vez").doesNotContain("name=\"code\"");
    for (var i = 0; i < 2; i++)
      assertThat(lucia.submit("/c/agreement", "/c/agreement/again", Map.of()).statusCode())
          .isEqualTo(303);
    assertThat(couple.happened(Event.AskedAgain.class)).hasSize(1);
    assertThat(lucia.get("/c/agreement").body()).contains("Se lo pediste a Marta");
    var page = "/engagements/" + couple.id;
    assertThat(marta.get(page).body()).contains("El plazo para firmar ha terminado",
        "Lucía te pide que se lo envíes otra vez", "Reabrir como borrador");
    assertThat(marta.get("/engagements").body()).contains("Plazo terminado",
        "Se podía firmar hasta el").doesNotContain("Falta su firma");
    assertThat(marta.get("/today").body()).contains("El plazo para firmar terminó el")
        .doesNotContain("aún no ha firmado", "Falta su firma");
    assertThat(marta.get(page + "/agreement?point=7").body()).contains("Reabrir como borrador",
        "Se podía firmar hasta");
    marta.submit(page, page + "/proposal", Map.of("act", "take-back"));
    assertThat(couple.state().stage()).isInstanceOfSatisfying(Stage.Talking.class, it ->
        assertThat(it.draft()).contains(pacta.engagement.Samples.draft()));
    assertThat(marta.get(page).body()).doesNotContain("Reabrir como borrador");
  }
}

package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Event;
import pacta.web.Caller;

/// A signature that goes when the professional takes the agreement back: both are told.
class TakenBackTest {
  private static final String WITHOUT_HERS = "Recuperar el borrador sin la firma de Lucía";

  private House house;
  private Caller marta;
  private Couple couple;
  private Caller lucia;
  private String point;
  private String proposal;

  @BeforeEach void open() {
    house = House.open();
    marta = Couple.marta(house);
    couple = Couple.lucia(house).proposed();
    lucia = couple.caller();
    point = "/engagements/" + couple.id + "/agreement?point=7";
    proposal = "/engagements/" + couple.id + "/proposal";
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void whose_signature_goes_is_said_at_the_button_and_one_button_sends() {
    assertThat(marta.get(point).body()).contains("Recuperar el borrador")
        .doesNotContain("Recuperar el borrador sin", "se pierde");
    couple.signed(couple.client, "Lucía Ferrer Navas");
    assertThat(marta.get(point).body()).contains(WITHOUT_HERS,
        "Ya ha firmado Lucía. Esa firma se pierde con el texto");
    marta.submit(point, proposal, Map.of("act", "take-back"));
    assertThat(marta.get(point).body()).containsOnlyOnce("Enviar a firmar");
    couple.sent(1).signed(couple.marta, "Marta Soler Vidal");
    assertThat(marta.get(point).body()).contains("Recuperar el borrador sin tu firma",
        "Ya has firmado. Esa firma se pierde");
  }

  @Test void a_signature_given_since_the_page_was_shown_is_not_lost_unsaid() {
    var form = Caller.hidden(marta.get(point).body());
    couple.signed(couple.client, "Lucía Ferrer Navas");
    form.put("act", "take-back");
    var answer = marta.post(proposal, form);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("alguien ha firmado", WITHOUT_HERS);
    assertThat(couple.happened(Event.TakenBack.class)).isEmpty();
    assertThat(marta.submit(point, proposal, Map.of("act", "take-back")).statusCode())
        .isEqualTo(303);
    assertThat(couple.happened(Event.TakenBack.class)).hasSize(1);
  }

  @Test void whoever_had_signed_is_told_that_it_no_longer_counts_until_they_sign_again() {
    couple.signed(couple.client, "Lucía Ferrer Navas");
    marta.submit(point, proposal, Map.of("act", "take-back"));
    assertThat(lucia.get("/c").body()).contains("Marta está cambiando el acuerdo",
        "tu firma no cuenta");
    couple.sent(1);
    assertThat(lucia.get("/c/agreement").body()).contains("El texto es el mismo",
        "esa firma ya no cuenta. Si estás de acuerdo", "firma otra vez");
    couple.signed(couple.client, "Lucía Ferrer Navas");
    assertThat(lucia.get("/c/agreement").body()).doesNotContain("ya no cuenta");
  }

  @Test void whoever_had_not_signed_hears_of_no_signature() {
    marta.submit(point, proposal, Map.of("act", "take-back"));
    assertThat(lucia.get("/c").body()).doesNotContain("tu firma no cuenta");
    couple.sent(1);
    assertThat(lucia.get("/c/agreement").body()).contains("El texto es el mismo")
        .doesNotContain("ya no cuenta");
  }
}

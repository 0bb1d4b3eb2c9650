package pacta.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.web.Caller;
import pacta.web.Guests;

/// Writing down what was paid, and taking it back, over real HTTP.
class PaymentPagesTest {
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

  @Test void a_payment_that_cannot_be_keeps_what_was_typed() {
    var one = Case.of(house).proposed().signedByBoth();
    for (var wrong : Map.of("cien", "Esto no es un importe", "0", "mayor que cero",
        "10,001", "Esto no es un importe", "-5", "Esto no es un importe").entrySet()) {
      var answer = ana.submit(one.path("/payments"), one.path("/payments"), Map.of("amount",
          wrong.getKey(), "on", "2027-01-09", "method", "CASH", "note", "en mano"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains(wrong.getValue(), "Ese día todavía no ha llegado",
          "value=\"" + wrong.getKey() + "\"", "value=\"en mano\"")
          .containsPattern("value=\"CASH\"\\s+selected");
    }
    assertThat(one.running().account().paid().isZero()).isTrue();
  }

  @Test void a_payment_sent_twice_is_written_down_once() {
    var one = Case.of(house).proposed().signedByBoth();
    var form = new HashMap<>(Caller.hidden(ana.get(one.path("/payments")).body()));
    form.putAll(Map.of("amount", "1.000,50", "on", "2027-01-08", "method", "CARD"));
    for (var i = 0; i < 2; i++)
      assertThat(ana.post(one.path("/payments"), form).statusCode()).isEqualTo(303);
    assertThat(one.running().account().paid()).isEqualTo(Samples.euros("1000.50"));
    assertThat(page(one)).contains("A favor de Lucía", "360,50\u00a0€");
    form.put("amount", "5");
    assertThat(ana.post(one.path("/payments"), form).body()).contains("ya se había enviado");
  }

  @Test void the_same_sum_on_the_same_day_is_asked_about_before_it_is_written_down_again() {
    var one = Case.of(house).proposed().signedByBoth();
    var page = one.path("/payments");
    var typed = new HashMap<>(Map.of("amount", "320,00", "on", "2027-01-08", "method", "CARD"));
    var tabs = List.of(new HashMap<>(Caller.hidden(ana.get(page).body())),
        new HashMap<>(Caller.hidden(ana.get(page).body())));
    tabs.forEach(it -> it.putAll(typed));
    assertThat(ana.post(page, tabs.getFirst()).statusCode()).isEqualTo(303);
    var asked = ana.post(page, tabs.getLast());
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Hoy ya se apuntó un pago de este mismo importe",
        "Es otro pago", "value=\"320,00\"");
    assertThat(one.running().account().paid()).isEqualTo(Samples.euros("320.00"));
    tabs.getLast().put("another", "yes");
    assertThat(ana.post(page, tabs.getLast()).statusCode()).isEqualTo(303);
    assertThat(one.running().account().paid()).isEqualTo(Samples.euros("640.00"));
    typed.put("amount", "10,00");
    assertThat(ana.submit(page, page, typed).statusCode()).isEqualTo(303);
    one.at("2027-01-09T10:00");
    assertThat(ana.submit(page, page, typed).statusCode()).isEqualTo(303);
  }

  @Test void a_payment_written_down_by_mistake_is_taken_back_and_stays_to_be_read() {
    var one = Case.of(house).proposed().signedByBoth().paid("320.00", "2027-01-08")
        .paid("12.50", "2027-01-08");
    var path = one.path("/payments/1/taking-back");
    assertThat(new Caller(house).get(path).statusCode()).isEqualTo(404);
    assertThat(page(one)).contains("href=\"" + path);
    assertThat(ana.get(one.path("/statement")).body()).contains("href=\"" + path + "\"")
        .doesNotContain("<s>");
    assertThat(ana.get(path).body()).contains("Quitar el pago de 320,00\u00a0€",
        "Por transferencia, el 8 de enero; apuntado el 8 de enero", "Lucía lo lee");
    var without = ana.submit(path, path, Map.of("reason", " "));
    assertThat(without.statusCode()).isEqualTo(422);
    var tabs = List.of(new HashMap<>(Caller.hidden(ana.get(path).body())),
        new HashMap<>(Caller.hidden(ana.get(path).body())));
    tabs.forEach(it -> it.put("reason", "Era <b>otra</b> persona."));
    for (var tab : List.of(tabs.getFirst(), tabs.getFirst(), tabs.getLast())) {
      var answer = ana.post(path, tab);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains(one.path("/statement"));
    }
    assertThat(one.running().account().balance()).isEqualTo(Samples.euros("627.50"));
    assertThat(ana.get(one.path("/statement")).body()).contains("<s>Pago recibido</s>",
        "<s>320,00\u00a0€</s>", "Quitado el 8 de enero", "Lo quitaste:",
        "Era &lt;b&gt;otra&lt;/b&gt; persona.", "\u2212320,00\u00a0€", "627,50\u00a0€")
        .doesNotContain("href=\"" + path);
    assertThat(page(one)).contains(
        "Quitaste un pago de Lucía: 320,00\u00a0€, apuntado el 8 de enero.")
        .doesNotContain("href=\"" + path).contains("/payments/2/taking-back");
    assertThat(ana.get(path).statusCode()).isEqualTo(303);
    for (var none : List.of("0", "3", "-1"))
      assertThat(ana.get(one.path("/payments/" + none + "/taking-back")).statusCode())
          .isEqualTo(404);
    assertThat(ana.get(one.path("/statement.pdf")).body()).startsWith("%PDF");
  }

  private static String page(Case one) {
    return ana.get(one.path("")).body();
  }
}

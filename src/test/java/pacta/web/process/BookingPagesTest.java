package pacta.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import pacta.store.Database;
import pacta.terms.Incident.Settling;
import pacta.views.BookedHours;
import pacta.web.Caller;
import pacta.web.Guests;

/// Booking a session, over real HTTP.
class BookingPagesTest {
  private static House house;
  private static Caller ana;
  private Case one;

  @BeforeAll static void open() {
    house = House.open();
    house.turnTo(Samples.at("2027-01-08T11:00"));
    ana = Guests.ana(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  /// Nobody's session is in the way of another test's.
  @BeforeEach void begin() {
    new BookedHours(house.part(Database.class)).forget(Guests.workspace(house));
    house.turnTo(Samples.at("2027-01-08T11:00"));
    one = Case.of(house).proposed().signedByBoth();
  }

  @Test void a_session_is_booked_and_says_until_when_it_is_free() {
    var form = ana.get(one.path("/sessions")).body();
    assertThat(form).contains("value=\"2027-01-13\"", "value=\"10:00\"", "value=\"60\"");
    assertThat(book("2027-01-13", "10:00").statusCode()).isEqualTo(303);
    assertThat(ana.get(one.path("")).body()).contains(
        "Sesión 1, miércoles 13 de enero, de 10:00 a 11:00",
        "Lucía puede cancelar sin coste hasta el martes 12 a las 10:00; después, 40,00\u00a0€",
        "(punto 5.2)", "Reservaste una sesión");
  }

  @Test void what_cannot_be_booked_comes_back_as_it_was_typed() {
    house.turnTo(Samples.at("2027-01-09T12:00"));
    assertThat(refused("2027-01-08", "10:00")).contains("Esa hora ya ha pasado.",
        "value=\"2027-01-08\"", "value=\"10:00\"");
    one.booked("2027-01-13T10:00");
    assertThat(refused("2027-01-13", "10:30")).contains("Ya hay una sesión a esa hora.",
        "id=\"time-error\"");
    assertThat(refused("mañana", "tarde")).contains("Esto no es un día", "Esto no es una hora",
        "value=\"mañana\"", "value=\"tarde\"");
    assertThat(one.running().appointments()).hasSize(1);
  }

  @Test void a_time_that_a_clock_change_skips_gets_the_nearest_ones_offered() {
    assertThat(refused("2027-03-28", "02:30")).contains("Esa hora no existe ese día",
        "las 1:59 y las 3:00", "value=\"02:30\"");
  }

  @Test void a_time_that_comes_twice_is_asked_for() {
    assertThat(refused("2027-10-31", "02:30")).contains("Di cuál de las dos", "id=\"which\"");
    var booked = ana.submit(one.path("/sessions"), one.path("/sessions"), Map.of("date",
        "2027-10-31", "time", "02:30", "minutes", "60", "which", "second"));
    assertThat(booked.statusCode()).isEqualTo(303);
    assertThat(one.running().ahead().getFirst().session().start().instant())
        .isEqualTo("2027-10-31T01:30:00Z");
  }

  @Test void when_none_is_left_the_page_says_so() {
    for (var day = 1; day <= 8; day++) one.booked("2027-02-0" + day + "T10:00");
    assertThat(ana.get(one.path("/sessions")).body())
        .contains("Todas las sesiones acordadas están ya reservadas o dadas.");
    var hidden = Caller.hidden(ana.get(one.path("/payments")).body());
    var fields = new HashMap<>(hidden);
    fields.putAll(Map.of("date", "2027-02-20", "time", "10:00", "minutes", "60"));
    var answer = ana.post(one.path("/sessions"), fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Las 8 sesiones acordadas ya están reservadas o usadas.");
  }

  @Test void the_back_button_with_another_day_is_no_booking_in_silence() {
    var fields = typed("2027-01-13", "10:00");
    assertThat(ana.post(one.path("/sessions"), fields).statusCode()).isEqualTo(303);
    assertThat(ana.post(one.path("/sessions"), fields).statusCode()).isEqualTo(303);
    assertThat(one.running().appointments()).hasSize(1);
    fields.put("date", "2027-01-20");
    var again = ana.post(one.path("/sessions"), fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("ya se había enviado", "value=\"2027-01-20\"");
    fields.putAll(Caller.hidden(again.body()));
    assertThat(ana.post(one.path("/sessions"), fields).statusCode()).isEqualTo(303);
    assertThat(one.running().appointments()).hasSize(2);
  }

  @Test void an_hour_that_somebody_else_has_is_asked_about_before_it_is_booked() {
    var other = Case.of(house, "Tomás <b>Vega</b>", "Otro proceso").proposed().signedByBoth()
        .booked("2027-01-13T10:00").booked("2027-01-14T10:00");
    var asked = refused("2027-01-13", "10:30");
    assertThat(asked).contains("A esa hora ya tienes a Tomás &lt;b&gt;Vega&lt;/b&gt;, de 10:00 a"
        + " 11:00.", "Reservar igualmente", "value=\"10:30\"");
    var typed = typed("2027-01-13", "10:30");
    typed.put(box(asked), "yes");
    // the answer is for that hour, not for another
    typed.put("date", "2027-01-14");
    assertThat(ana.post(one.path("/sessions"), typed).body()).contains("A esa hora ya tienes a");
    assertThat(one.running().appointments()).isEmpty();
    typed.put("date", "2027-01-13");
    assertThat(ana.post(one.path("/sessions"), typed).statusCode()).isEqualTo(303);
    assertThat(ana.post(one.path("/sessions"), typed).statusCode()).isEqualTo(303);
    assertThat(one.running().appointments()).hasSize(1);
    assertThat(other.running().appointments()).hasSize(2);
  }

  @Test void who_comes_right_before_or_after_or_cancelled_is_not_asked_about() {
    Case.of(house, "Tomás Vega", "Otro proceso").proposed().signedByBoth()
        .booked("2027-01-13T10:00").booked("2027-01-13T12:00").booked("2027-01-14T10:00")
        .cancelledByClient(3, Settling.AS_AGREED, "No llego.");
    for (var hour : List.of("09:00", "11:00"))
      assertThat(book("2027-01-13", hour).statusCode()).isEqualTo(303);
    assertThat(book("2027-01-14", "10:00").statusCode()).isEqualTo(303);
    assertThat(refused("2027-01-13", "11:30")).contains("Ya hay una sesión a esa hora.")
        .doesNotContain("Tomás Vega");
  }

  private static String box(String page) {
    var box = Pattern.compile("name=\"(anyway-[^\"]+)\"").matcher(page);
    assertThat(box.find()).isTrue();
    return box.group(1);
  }

  private Map<String, String> typed(String date, String time) {
    var fields = new HashMap<>(
        Caller.hidden(ana.get(one.path("/sessions")).body()));
    fields.putAll(Map.of("date", date, "time", time, "minutes", "60"));
    return fields;
  }

  private HttpResponse<String> book(String date, String time) {
    return ana.post(one.path("/sessions"), typed(date, time));
  }

  private String refused(String date, String time) {
    var answer = book(date, time);
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }
}

package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Event;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.web.Caller;
import pacta.web.Guests;

/// What a client's pages show to anybody else: nothing, and always the same nothing.
class StrangersTest {
  private static final List<String> PAGES = List.of("/c", "/c/agreement", "/c/agreement/paper/es",
      "/c/what-if", "/c/statement", "/c/statement.pdf", "/c/sessions/1/cancellation",
      "/c/sessions/1/dispute");

  private static House house;
  private static Couple couple;

  @BeforeAll static void open() {
    house = Couple.house(House.open());
    couple = Couple.lucia(house).running().booked("2027-03-10T10:00").at("2027-03-09T20:00");
  }

  @AfterAll static void close() {
    house.close();
  }

  @Test void nobody_else_finds_anything_on_a_clients_pages() {
    var nothing = new Caller(house).get("/none-such");
    var ofNothing = Guests.client(house, new EngagementId(new UUID(7, 7)),
        new PersonId(new UUID(8, 8)));
    var notTheClient = Guests.client(house, couple.id, new PersonId(new UUID(9, 9)));
    for (var who : List.of(new Caller(house), ofNothing, notTheClient))
      for (var path : PAGES) {
        var answer = who.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).isEqualTo(nothing.body());
      }
  }

  @Test void a_session_that_is_not_theirs_is_nothing_too() {
    var nothing = new Caller(house).get("/none-such").body();
    var other = Couple.lucia(house).caller();
    var lucia = couple.caller();
    for (var path : List.of("/c/sessions/1/cancellation", "/c/sessions/1/dispute"))
      assertThat(other.get(path).body()).as(path).isEqualTo(nothing);
    for (var path : List.of("/c/sessions/2/cancellation", "/c/sessions/0/cancellation",
        "/c/sessions/one/cancellation", "/c/sessions/99999999999/cancellation",
        "/c/sessions/1/dispute"))
      assertThat(lucia.get(path).body()).as(path).isEqualTo(nothing);
  }

  @Test void nobody_acts_in_another_ones_place() {
    var other = Couple.lucia(house).caller();
    var form = new HashMap<>(Caller.hidden(
        couple.caller().get("/c/sessions/1/cancellation").body()));
    form.put("path", "cancel");
    form.put("_csrf", Caller.hidden(other.get("/c").body()).get("_csrf"));
    assertThat(other.post("/c/sessions/1/cancellation", form).statusCode()).isEqualTo(404);
    for (var path : List.of("/c/agreement/code", "/c/agreement/signature",
        "/c/agreement/questions"))
      assertThat(other.post(path, form).statusCode()).isIn(303, 404);
    assertThat(couple.happened(Event.SessionCancelled.class)).isEmpty();
  }

  @Test void what_acts_does_not_act_by_looking() {
    var lucia = couple.caller();
    Stream.of("/c/agreement/code", "/c/agreement/signature", "/c/agreement/questions")
        .forEach(path -> assertThat(lucia.get(path).statusCode()).isEqualTo(405));
    assertThat(lucia.post("/c/sessions/1/cancellation", Map.of("path", "cancel")).statusCode())
        .isEqualTo(403);
  }
}

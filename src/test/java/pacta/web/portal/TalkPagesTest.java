package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.alliance.Alliance.Answer;
import pacta.alliance.Phrase;
import pacta.browser.House;
import pacta.engagement.Event;
import pacta.people.Personal;
import pacta.web.Caller;

/// The one form of the alliance: one thing is sent, and nothing else that was typed is lost.
class TalkPagesTest {
  private static final String PAGE = "/c/alliance";

  private House house;
  private Couple couple;
  private Caller lucia;

  @BeforeEach void open() {
    house = Couple.house(House.open());
    couple = Couple.lucia(house);
    lucia = couple.caller();
  }

  @AfterEach void close() {
    house.close();
  }

  /// A page that was shown, from which more than one thing can be sent.
  private Map<String, String> shown() {
    return Caller.hidden(lucia.get(PAGE).body());
  }

  private HttpResponse<String> send(Map<String, String> shown, Map<String, String> typed) {
    var all = new HashMap<>(shown);
    all.putAll(typed);
    return lucia.post(PAGE, all);
  }

  private List<String> answers() {
    return couple.state().alliance().answers().stream().map(Answer::text).map(Personal::text)
        .toList();
  }

  private List<String> phrases() {
    return couple.state().alliance().phrases().stream().map(Phrase::text).map(Personal::text)
        .toList();
  }

  @Test void what_is_sent_alone_leads_to_where_it_shows() {
    var answer = send(shown(), Map.of("act", "answer a1", "text-a1", " Claridad.\r\nSiempre. "));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/c/alliance#a1");
    assertThat(answers()).containsExactly("Claridad.\r\nSiempre.");
  }

  @Test void the_same_thing_is_taken_once_and_another_from_the_same_page_too() {
    var shown = shown();
    var first = Map.of("act", "answer a1", "text-a1", "Claridad.", "text-a2", "De tú");
    assertThat(send(shown, first).body()).contains("De tú</textarea>", "Aún sin enviar");
    assertThat(send(shown, first).body()).contains("De tú</textarea>");
    // as the back button brings it
    send(shown, Map.of("act", "answer a2", "text-a1", "Claridad.", "text-a2", "De tú."));
    assertThat(answers()).containsExactly("Claridad.", "De tú.");
    send(shown, Map.of("act", "propose phrase", "phrase", "Una."));
    send(shown, Map.of("act", "propose phrase", "phrase", "Una."));
    send(shown, Map.of("take", "Claridad."));
    assertThat(phrases()).containsExactly("Una.", "Claridad.");
    assertThat(couple.happened(Event.Conversed.class)).hasSize(4);
  }

  @Test void who_looks_and_writes_is_no_event_and_no_stranger_may_say_so() {
    var shown = shown();
    for (var typed : List.of(Map.of("field", "text-a1"), Map.of("field", "<b>"),
        Map.of("away", "yes"), Map.of("once", "x"))) {
      var all = new HashMap<>(shown);
      all.putAll(typed);
      assertThat(lucia.post(PAGE + "/company", all).statusCode()).isEqualTo(204);
    }
    assertThat(lucia.post(PAGE + "/company", Map.of("once", shown.get("once"))).statusCode())
        .as("without the secret of the page").isEqualTo(403);
    var stranger = new Caller(house);
    var hers = Caller.hidden(stranger.get("/sign-in").body());
    assertThat(stranger.post(PAGE + "/company", hers).statusCode()).isEqualTo(404);
    assertThat(couple.happened(Event.class)).hasSize(1);
  }

  @Test void nothing_of_what_is_being_written_is_in_the_journal_or_in_an_address() {
    var answer = send(shown(), Map.of("act", "answer a1", "text-a1", "Claridad.",
        "phrase", "todavía no", "text-a2", "tampoco"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("todavía no", "tampoco");
    assertThat(couple.happened(Event.class).toString())
        .contains("Claridad.").doesNotContain("todavía no", "tampoco");
  }

  @Test void what_cannot_be_done_is_said_beside_its_field_with_all_that_was_typed() {
    var long_ = "x".repeat(401);
    var answer = send(shown(), Map.of("act", "propose phrase", "phrase", long_, "text-a2", "Hola"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(long_, "Hola</textarea>", "id=\"phrase-error\"",
        "caben 400 caracteres");
    var empty = send(shown(), Map.of("act", "answer a2", "text-a2", "  ", "phrase", "Una"));
    assertThat(empty.body()).contains("id=\"text-a2-error\"", "value=\"Una\"");
    for (var act : List.of("", "sing", "agree x", "agree 7", "drop", "propose text-zz", "answer q"))
      assertThat(send(shown(), Map.of("act", act, "text-a1", "Aquí", "text-zz", "y")).body())
          .as(act).contains("Aquí</textarea>");
    assertThat(phrases()).containsExactly("y");
    assertThat(answers()).isEmpty();
  }

  @Test void an_answer_is_taken_back_by_leaving_nothing_of_it() {
    send(shown(), Map.of("act", "answer a1", "text-a1", "Claridad."));
    assertThat(send(shown(), Map.of("act", "answer a1", "text-a1", "")).statusCode())
        .isEqualTo(303);
    assertThat(answers()).isEmpty();
    // and one that is being emptied stays so while something else is sent
    send(shown(), Map.of("act", "answer a1", "text-a1", "Claridad."));
    assertThat(send(shown(), Map.of("act", "propose phrase", "phrase", "Una.", "text-a1", ""))
        .body()).containsPattern("id=\"text-a1\"[^>]*></textarea>");
  }
}

package pacta.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;
import static pacta.engagement.Samples.euros;
import static pacta.engagement.Samples.words;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pacta.terms.Incident.Settling;

class ReplayTest {
  private static Story cancelled() {
    return Samples.booked(Samples.draft()).when("2027-03-09T20:00", LUCIA, (at, by) ->
        new Command.Cancel(at, by, 1, Settling.AS_AGREED, Optional.empty(), Optional.empty()));
  }

  private static Story waived() {
    return cancelled().when("2027-03-10T09:00", MARTA, (at, by) ->
        new Command.Waive(at, by, 1, words("Fue por enfermedad.")));
  }

  @Test void what_was_decided_is_decided_again_the_same() {
    var replay = Replay.of(waived().events());
    assertThat(replay.differences()).isEmpty();
    // the examples, what is owed on signing, the booking, the cancelling and the waiver
    assertThat(replay.judged()).isEqualTo(5);
  }

  /// As if the rules of that day had let somebody go for less.
  @Test void an_event_that_would_come_out_otherwise_is_told_with_both_outcomes() {
    var events = waived().events().stream().map(event -> event instanceof Event.Waived it
        ? new Event.Waived(it.at(), it.by(), it.session(), euros("30.00"), it.unitsReturned(),
            it.reason()) : event).toList();
    assertThat(Replay.of(events).differences()).singleElement().satisfies(it -> {
      assertThat(it.position()).isEqualTo(events.size());
      assertThat(it.event()).isEqualTo("Waived");
      assertThat(it.decided()).contains("30.00 EUR");
      assertThat(it.now()).contains("40.00 EUR");
    });
  }

  @Test void consequences_that_differ_are_found_at_their_place() {
    var events = cancelled().events().stream().map(event ->
        event instanceof Event.SessionCancelled it ? new Event.SessionCancelled(it.at(), it.by(),
            it.session(), it.told(), it.settling(), it.consequences().subList(1, 2), it.message())
            : event).toList();
    assertThat(Replay.of(events).differences()).singleElement().satisfies(it ->
        assertThat(it.now()).contains("\"amount\":\"40.00 EUR\""));
  }

  @Test void where_nothing_was_decided_there_is_nothing_to_judge() {
    assertThat(Replay.of(List.of(Samples.opened())).judged()).isZero();
  }
}

package pacta.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;
import static pacta.engagement.Samples.euros;
import static pacta.engagement.Samples.wall;
import static pacta.engagement.Samples.words;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.alliance.Utterance;
import pacta.house.Golden;
import pacta.journal.Canonical;
import pacta.terms.Incident.Settling;
import pacta.terms.Point;

/// What is in a journal stays there for ever: each kind of event as it is stored. A difference here
/// is a journal that can no longer be read, unless the old shape is still read too.
class EventShapesTest {
  private static final Golden GOLDEN = Golden.of("engagement");
  private static final Settling AS_AGREED = Settling.AS_AGREED;

  @Test void every_kind_of_event_is_stored_as_it_always_was() throws IOException {
    var examples = new LinkedHashMap<Class<?>, Event>();
    Stream.of(talked(), takenBack(), declined(), worked(), missed(),
        Samples.proposedToThree())
        .flatMap(it -> it.events().stream())
        .forEach(event -> examples.putIfAbsent(event.getClass(), event));
    assertThat(examples.keySet()).isEqualTo(Set.of(Event.class.getPermittedSubclasses()));
    for (var event : examples.values()) {
      var stored = Canonical.PLAIN.write(event);
      GOLDEN.matches(event.getClass().getSimpleName() + ".json", stored + "\n");
      assertThat(Canonical.PLAIN.read(stored, Event.class)).isEqualTo(event);
    }
  }

  @Test void every_kind_of_utterance_is_stored_as_it_always_was() throws IOException {
    Map<Class<?>, Utterance> examples = Stream.of(
        new Utterance.Answered("a1", words("Que me digas lo que ves.")),
        new Utterance.PhraseProposed(words("Hablamos claro.")), new Utterance.PhraseAgreed(1),
        new Utterance.PhraseReworded(1, words("Hablamos claro, aunque incomode.")),
        new Utterance.PhraseDropped(1), new Utterance.Confirmed())
        .collect(Collectors.toMap(Object::getClass, it -> it));
    assertThat(examples.keySet()).isEqualTo(Set.of(Utterance.class.getPermittedSubclasses()));
    for (var said : examples.values())
      GOLDEN.matches("said/" + said.getClass().getSimpleName() + ".json",
          Canonical.PLAIN.write(new Event.Conversed(Samples.at("2027-01-08T11:00"), LUCIA, said))
              + "\n");
  }

  @Test void a_signature_from_before_its_words_were_kept_is_read_as_ever() throws IOException {
    var stored = Files.readString(
        GOLDEN.folder().resolve("before/Signed.json")).strip();
    var signing = ((Event.Signed) Canonical.PLAIN.read(stored, Event.class)).signing();
    assertThat(signing.given()).isEmpty();
    assertThat(signing.represents()).isEmpty();
    assertThat(signing.means().zone()).isEmpty();
    assertThat(signing.consents()).containsExactlyInAnyOrder(
        Signing.Consent.AGREES, Signing.Consent.ELECTRONICALLY);
  }

  @Test void a_signature_for_another_is_stored_with_all_that_was_shown() throws IOException {
    var signed = new Event.Signed(Samples.at("2027-01-12T18:26"), LUCIA, Samples.RULING,
        Samples.signingForACompany());
    var stored = Canonical.PLAIN.write(signed);
    GOLDEN.matches("SignedForAnother.json", stored + "\n");
    assertThat(Canonical.PLAIN.read(stored, Event.class)).isEqualTo(signed);
  }

  private static Story talked() {
    return Story.given(Samples.opened())
        .when("2027-01-08T10:01", MARTA, Command.Invite::new)
        .when("2027-01-08T11:00", LUCIA, (at, by) -> new Command.Converse(at, by,
            new Utterance.Answered("a1", words("Que me digas lo que ves."))));
  }

  private static Story takenBack() {
    return Samples.proposed(Samples.draft())
        .when("2027-01-11T09:00", LUCIA, (at, by) ->
            new Command.Ask(at, by, Point.CHANGES, words("¿Y si me pongo enferma?")))
        .when("2027-01-11T10:00", MARTA, (at, by) ->
            new Command.Reply(at, by, 1, words("Para eso está el comodín.")))
        .when("2027-01-11T11:00", MARTA, Command.TakeBack::new);
  }

  private static Story worked() {
    return Samples.booked(Samples.draft())
        .when("2027-01-12T19:01", MARTA, (at, by) ->
            new Command.KeepSealed(at, by, Samples.DOCUMENTS))
        .when("2027-03-09T20:00", LUCIA, (at, by) -> new Command.Cancel(at, by, 1, AS_AGREED,
            Optional.empty(), Optional.of(words("Se me ha liado."))))
        .when("2027-03-09T20:05", LUCIA, (at, by) ->
            new Command.Contest(at, by, 1, words("Avisé por teléfono.")))
        .when("2027-03-09T20:50", MARTA, (at, by) ->
            new Command.Uphold(at, by, 1, Optional.of(words("Gracias por contármelo."))))
        .when("2027-03-09T21:00", MARTA, (at, by) ->
            new Command.Waive(at, by, 1, words("Esta vez invito yo.")))
        .when("2027-03-09T21:01", MARTA, (at, by) -> new Command.RecordPayment(at, by,
            euros("320.00"), LocalDate.parse("2027-03-09"), Command.Method.TRANSFER,
            Optional.of(words("Primer plazo"))))
        .when("2027-03-09T21:01", MARTA, (at, by) ->
            new Command.TakePaymentBack(at, by, 1, words("Era de otra persona.")))
        .when("2027-03-09T21:02", MARTA, (at, by) ->
            new Command.Book(at, by, wall("2027-03-17T10:00"), 60))
        .when("2027-03-17T11:00", MARTA, (at, by) -> new Command.MarkHeld(at, by, 2));
  }

  private static Story declined() {
    return Samples.proposed(Samples.draft())
        .when("2027-01-20T10:00", LUCIA, Command.AskAgain::new)
        .when("2027-01-20T10:05", LUCIA, (at, by) -> new Command.Decline(at, by, Samples.RULING,
            words("Este trimestre no puedo.")));
  }

  private static Story missed() {
    return Samples.booked(Samples.draft()).when("2027-03-10T10:15", MARTA, (at, by) ->
        new Command.ReportNoShow(at, by, 1, AS_AGREED));
  }
}

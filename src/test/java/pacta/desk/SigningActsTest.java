package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.engagement.Actor;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Refusal.Reason;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.people.Signatory;
import pacta.post.Letter;
import pacta.store.Dialect;

/// What may happen between putting an agreement to both and its two signatures: at once, too late,
/// or not at all.
class SigningActsTest {
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  @ParameterizedTest @EnumSource(Dialect.class)
  void both_at_the_same_instant_from_many_tabs_are_one_signature_each(Dialect dialect)
      throws Exception {
    try (var house = new TestOffice(dialect); var threads = Executors.newFixedThreadPool(8)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var clicks = new ArrayList<Callable<Outcome>>();
      for (var tab = 0; tab < 4; tab++) {
        clicks.add(sign(house, LUCIA, "Lucía Ferrer Navas", seen, "hers " + tab / 2));
        clicks.add(sign(house, MARTA, "Marta Soler Vidal", seen, "mine " + tab / 2));
      }
      for (var answer : threads.invokeAll(clicks))
        if (answer.get() instanceof Outcome.Refused(var why))
          assertThat(why.reason()).isEqualTo(Reason.ALREADY_SIGNED);
      assertThat(happened(house, Event.Signed.class)).extracting(it -> it.by().role())
          .containsExactlyInAnyOrder(Signatory.PROFESSIONAL, Signatory.CLIENT);
      assertThat(happened(house, Event.CameIntoForce.class)).hasSize(1);
      house.office.worker().runDue();
      assertThat(happened(house, Event.SealedDocuments.class)).hasSize(1);
      assertThat(kinds(house)).containsOnlyOnce("signed").contains("copy");
    }
  }

  @ParameterizedTest @EnumSource(Dialect.class)
  void who_signs_while_it_is_taken_back_signs_it_or_is_told(Dialect dialect) throws Exception {
    try (var house = new TestOffice(dialect); var threads = Executors.newFixedThreadPool(2)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var answers = threads.invokeAll(List.of(
          sign(house, LUCIA, "Lucía Ferrer Navas", seen, "hers"),
          () -> house.office.desk().take(TestOffice.WORKSPACE, house.id, "back", at ->
              new Command.TakeBack(at, MARTA))));
      assertThat(answers.get(1).get()).isInstanceOf(Outcome.Done.class);
      if (answers.get(0).get() instanceof Outcome.Refused(var why))
        assertThat(why.reason()).isEqualTo(Reason.NOT_PROPOSED);
      assertThat(house.see().stage()).isInstanceOf(Stage.Talking.class);
      assertThat(happened(house, Event.TakenBack.class)).hasSize(1);
    }
  }

  @Test void going_back_and_pressing_again_is_the_same_signature() throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var press = sign(house, LUCIA, "Lucía Ferrer Navas", seen, "form");
      assertThat(press.call()).isInstanceOf(Outcome.Done.class);
      assertThat(press.call()).isInstanceOfSatisfying(Outcome.Done.class, it ->
          assertThat(it.before()).isTrue());
      assertThat(happened(house, Event.Signed.class)).hasSize(1);
    }
  }

  @Test void who_has_not_signed_is_reminded_twice_in_their_own_mornings_and_never_after() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.proposed("Lucía Ferrer Navas", BOGOTA);
      var expires = house.see().proposal().orElseThrow().expires();
      assertThat(expires).isEqualTo(Samples.at("2027-01-22T23:59:59"));
      at(house, "2027-01-19T15:59");
      assertThat(reminders(house)).isEmpty();
      at(house, "2027-01-19T16:00");
      assertThat(reminders(house)).singleElement().satisfies(it -> {
        assertThat(it.to().email()).isEqualTo("lucia@example.com");
        assertThat(it.text()).contains("viernes 22 de enero a las 17:59");
      });
      at(house, "2027-01-21T16:00");
      assertThat(reminders(house)).hasSize(2);
      at(house, "2027-02-21T16:00");
      assertThat(reminders(house)).hasSize(2);
    }
  }

  @Test void a_reminder_that_comes_late_does_not_wake_anybody() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      at(house, "2027-01-19T21:00");
      at(house, "2027-01-20T08:59");
      assertThat(reminders(house)).isEmpty();
      at(house, "2027-01-20T09:00");
      assertThat(reminders(house)).hasSize(1);
    }
  }

  @Test void who_signed_is_left_alone_and_the_other_is_reminded_once() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      house.take(LUCIA, (at, by) -> new Command.Sign(at, by, seen, Samples.signing("Lucía")));
      at(house, "2027-01-21T10:00");
      assertThat(reminders(house)).singleElement().satisfies(it ->
          assertThat(it.to().email()).isEqualTo("marta@example.com"));
      house.take(MARTA, (at, by) -> new Command.Sign(at, by, seen, Samples.signing("Marta")));
      at(house, "2027-01-22T10:00");
      assertThat(reminders(house)).hasSize(1);
    }
  }

  @Test void of_what_was_taken_back_nobody_is_reminded_and_of_the_new_text_once() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      at(house, "2027-01-12T12:00");
      house.take(MARTA, Command.TakeBack::new);
      house.sent(1);
      at(house, "2027-01-22T12:00");
      assertThat(reminders(house)).isEmpty();
      at(house, "2027-01-23T10:00");
      assertThat(reminders(house)).hasSize(1);
    }
  }

  @Test void a_no_has_its_reason_and_leaves_the_draft_as_it_was() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      assertThat(refused(house, LUCIA, seen, " ")).contains(Reason.BLANK);
      assertThat(refused(house, MARTA, seen, "No.")).contains(Reason.NOT_YOURS);
      assertThat(refused(house, LUCIA, Digest.of("another"), "No."))
          .contains(Reason.DOCUMENT_MOVED);
      assertThat(refused(house, LUCIA, seen, "Este trimestre no puedo.")).isEmpty();
      assertThat(refused(house, LUCIA, seen, "Este trimestre no puedo."))
          .contains(Reason.NOT_PROPOSED);
      house.office.worker().runDue();
      assertThat(house.letters.getLast().text()).contains("> Este trimestre no puedo.",
          "borrador");
      assertThat(house.letters.getLast().to().email()).isEqualTo("marta@example.com");
      assertThat(house.see().stage()).isEqualTo(
          new Stage.Talking(1, Optional.of(Samples.draft()), true));
      var again = house.sent(1);
      house.take(LUCIA, (at, by) -> new Command.Sign(at, by, again, Samples.signing("Lucía")));
    }
  }

  @Test void asking_again_is_for_what_can_no_longer_be_signed() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      assertThat(house.office.desk().take(TestOffice.WORKSPACE, house.id, "again", at ->
          new Command.AskAgain(at, LUCIA))).isInstanceOfSatisfying(Outcome.Refused.class, it ->
          assertThat(it.why().reason()).isEqualTo(Reason.CAN_BE_SIGNED));
      at(house, "2027-01-23T12:00");
      house.take(LUCIA, Command.AskAgain::new);
      house.office.worker().runDue();
      assertThat(house.letters.getLast().subject())
          .isEqualTo("Lucía quiere firmar: el plazo terminó el viernes 22 de enero");
      house.take(MARTA, Command.TakeBack::new);
      assertThat(house.see().stage()).isEqualTo(
          new Stage.Talking(1, Optional.of(Samples.draft()), false));
    }
  }

  private static Callable<Outcome> sign(TestOffice house, Actor who, String name, Digest seen,
      String once) {
    return () -> house.office.desk().take(TestOffice.WORKSPACE, house.id, once, at ->
        new Command.Sign(at, who, seen, Samples.signing(name)));
  }

  private static Optional<Reason> refused(TestOffice house, Actor who, Digest seen, String why) {
    var outcome = house.office.desk().take(TestOffice.WORKSPACE, house.id,
        java.util.UUID.randomUUID().toString(), at ->
            new Command.Decline(at, who, seen, Samples.words(why)));
    return outcome instanceof Outcome.Refused(var no) ? Optional.of(no.reason())
        : Optional.empty();
  }

  private static void at(TestOffice house, String local) {
    house.clock.turnTo(Samples.at(local));
    house.office.worker().runDue();
  }

  private static List<Letter> reminders(TestOffice house) {
    return house.letters.stream().filter(it -> it.written().kind().equals("reminder")).toList();
  }

  private static List<String> kinds(TestOffice house) {
    return house.letters.stream().map(it -> it.written().kind()).toList();
  }

  private static <E extends Event> List<E> happened(TestOffice house, Class<E> kind) {
    return house.office.desk().history(TestOffice.WORKSPACE, house.id).stream()
        .filter(kind::isInstance).map(kind::cast).toList();
  }
}

package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.desk.Outcome.Done;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.post.Trouble;
import pacta.seal.Seal;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.Vault;
import pacta.store.WorkQueue;
import pacta.terms.Incident.Settling;

/// The whole line through the real desk, database, press and seal: from the first talk to a waived
/// late cancellation.
class OfficeTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());
  private final List<Letter> letters = new ArrayList<>();
  private Optional<Trouble> refusing = Optional.empty();
  private Instant now = Samples.at("2027-01-08T10:00");

  @ParameterizedTest @EnumSource(Dialect.class)
  void from_the_first_talk_to_a_waived_late_cancellation(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var office = open(database);
      var id = new EngagementId(UUID.randomUUID());
      var done = begin(office, id);
      assertThat(sign(office, id, Samples.LUCIA, done).work()).isEmpty();
      var running = sign(office, id, Samples.MARTA, done);
      assertThat(running.work()).isPresent();
      office.worker().runDue();
      seals_hold(office, id);
      book_cancel_and_waive(office, id);
      office.worker().runDue();
      assertThat(letters.stream().map(letter -> letter.written().kind()).toList())
          .hasSizeGreaterThanOrEqualTo(8);
      assertThat(letters.stream().map(Letter::id).distinct()).hasSameSizeAs(letters);
      assertThat(office.overviews().of(WORKSPACE)).singleElement()
          .satisfies(line -> assertThat(line.balance()).contains(Samples.euros("639.99")));
    }
  }

  @Test void an_invitation_says_until_when_its_link_serves() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var office = open(database);
      begin(office, new EngagementId(UUID.randomUUID()));
      office.worker().runDue();
      assertThat(letters.getFirst().text()).contains(
          "El enlace sirve hasta el 8 de enero de 2028.");
    }
  }

  @Test void a_letter_that_no_later_attempt_can_help_is_not_tried_again_by_itself() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      refusing = Optional.of(Trouble.ADDRESS_REFUSED);
      var office = open(database);
      begin(office, new EngagementId(UUID.randomUUID()));
      office.worker().runDue();
      var tried = letters.size();
      now = now.plus(Duration.ofDays(2));
      office.worker().runDue();
      assertThat(letters).hasSize(tried);
      var queue = new WorkQueue(database);
      var stuck = queue.stuck(WORKSPACE, now);
      assertThat(stuck).hasSize(tried).allSatisfy(it ->
          assertThat(it.failure()).contains("ADDRESS_REFUSED"));
      refusing = Optional.empty();
      assertThat(queue.again(WORKSPACE, stuck.getFirst().task().id(), now)).isTrue();
      office.worker().runDue();
      assertThat(queue.stuck(WORKSPACE, now)).hasSize(tried - 1);
    }
  }

  @ParameterizedTest @EnumSource(Dialect.class)
  void two_who_cancel_at_once_are_one_event_and_two_answers(Dialect dialect)
      throws Exception {
    try (var database = TestDatabases.fresh(dialect);
        var threads = Executors.newFixedThreadPool(8)) {
      var office = open(database);
      var id = new EngagementId(UUID.randomUUID());
      var awaiting = begin(office, id);
      sign(office, id, Samples.LUCIA, awaiting);
      sign(office, id, Samples.MARTA, awaiting);
      now = Samples.at("2027-02-01T09:00");
      take(office, id, Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      now = Samples.at("2027-03-09T20:00");
      var answers = threads.invokeAll(IntStream.range(0, 8).mapToObj(i ->
          (java.util.concurrent.Callable<Outcome>) () -> office.desk().take(WORKSPACE, id,
              i % 2 == 0 ? "one click" : "click " + i, at -> new Command.Cancel(at, Samples.LUCIA,
                  1, Settling.AS_AGREED, Optional.empty(), Optional.empty()))).toList());
      var done = 0;
      for (var answer : answers)
        if (answer.get() instanceof Done one && !one.before()) done++;
      assertThat(done).isEqualTo(1);
      assertThat(office.desk().see(WORKSPACE, id).orElseThrow().work().orElseThrow().account()
          .fees()).isEqualTo(Samples.euros("40.00"));
    }
  }

  private Office open(Database database) {
    var practice = new Practice(WORKSPACE, Samples.MARTA_ID, "Marta Soler Vidal",
        "Coaching de liderazgo", "marta@example.com", "12345678Z", "Rambla 20, Girona",
        Language.ES, Samples.MADRID);
    return Office.open(database, Vault.open(database), () -> now,
        workspace -> Optional.of(practice), new SampleDoors(), new LetterBox(database,
            Vault.open(database), Optional.of(this::carry), _ -> { }), "test");
  }

  private Carrier.Carried carry(Letter letter, Instant at) {
    letters.add(letter);
    return refusing.<Carrier.Carried>map(it -> new Carrier.Carried.Refused(it, "no"))
        .orElseGet(Carrier.Carried.Accepted::new);
  }

  private Engagement begin(Office office, EngagementId id) {
    take(office, id, Samples.MARTA, (at, by) -> new Command.Open(at, by, Samples.LUCIA_ID,
        new Card("Lucía Ferrer", "lucia@example.com", Language.ES, Samples.MADRID,
            "Proceso de liderazgo"), Samples.QUESTIONS));
    take(office, id, Samples.MARTA, Command.Invite::new);
    take(office, id, Samples.MARTA, (at, by) ->
        new Command.SaveDraft(at, by, Samples.draft(), 0));
    var outcome = office.proposing().propose(WORKSPACE, id, "propose", Samples.MARTA, 1,
        Duration.ofDays(14));
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).state();
  }

  private Engagement sign(Office office, EngagementId id, Actor who, Engagement awaiting) {
    var seen = awaiting.proposal().orElseThrow().ruling().digest();
    now = now.plusSeconds(60);
    return take(office, id, who, (at, by) -> new Command.Sign(at, by, seen,
        Samples.signing(who == Samples.LUCIA ? "Lucía Ferrer Navas" : "Marta Soler Vidal")));
  }

  private static void seals_hold(Office office, EngagementId id) {
    var running = (Stage.Running) office.desk().see(WORKSPACE, id).orElseThrow().stage();
    var sealed = running.sealed().stream()
        .filter(document -> document.language() == Language.ES).findFirst().orElseThrow();
    var bytes = office.blobs().find(WORKSPACE, sealed.digest()).orElseThrow().bytes();
    assertThat(Seal.check(bytes).lasting()).isTrue();
    assertThat(Seal.check(bytes).fields()).containsExactly("client", "professional");
  }

  private void book_cancel_and_waive(Office office, EngagementId id) {
    now = Samples.at("2027-02-01T09:00");
    take(office, id, Samples.MARTA, (at, by) ->
        new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
    now = Samples.at("2027-03-09T20:00");
    take(office, id, Samples.LUCIA, (at, by) -> new Command.Cancel(at, by, 1,
        Settling.AS_AGREED, Optional.empty(), Optional.of(Samples.words("Se me ha liado."))));
    take(office, id, Samples.MARTA, (at, by) ->
        new Command.Waive(at, by, 1, Samples.words("Esta vez invito yo.")));
    take(office, id, Samples.MARTA, (at, by) -> new Command.RecordPayment(at, by,
        Samples.euros("0.01"), LocalDate.parse("2027-03-09"), Command.Method.CASH,
        Optional.empty()));
    take(office, id, Samples.MARTA, (at, by) -> new Command.Book(at, by,
        Samples.wall("2027-03-17T10:00"), 60));
  }

  private static Engagement take(Office office, EngagementId id, Actor who,
      java.util.function.BiFunction<Instant, Actor, Command> what) {
    var outcome = office.desk().take(WORKSPACE, id, UUID.randomUUID().toString(),
        at -> what.apply(at, who));
    assertThat(outcome).as(() -> outcome.toString()).isInstanceOf(Done.class);
    return ((Done) outcome).state();
  }

  /// Addresses that lead nowhere.
  record SampleDoors() implements Doors {
    @Override public String forClient(WorkspaceId workspace, EngagementId engagement,
        PersonId client, Language language, String path, Instant at) {
      return "https://acuerdos.example.com/l/sample" + path;
    }

    @Override public String forPayer(WorkspaceId workspace, EngagementId engagement,
        PersonId payer, Language language, String path, Instant at) {
      return "https://acuerdos.example.com/l/sample" + path;
    }

    @Override public String forProfessional(WorkspaceId workspace, String path) {
      return "https://acuerdos.example.com" + path;
    }

    @Override public String place(WorkspaceId workspace) {
      return "acuerdos.example.com";
    }
  }
}

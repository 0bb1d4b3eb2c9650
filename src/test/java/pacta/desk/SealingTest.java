package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import pacta.desk.Outcome.Done;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.WorkspaceId;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.seal.LocalAuthority;
import pacta.seal.LocalAuthority.Mood;
import pacta.seal.Seal;
import pacta.seal.Timestamp;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.SealSteps;
import pacta.store.TestDatabases;
import pacta.store.Vault;
import pacta.store.WorkQueue;

/// Sealing as the desk does it: with an authority that is down and comes back, by two at once.
class SealingTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());
  private final List<Letter> letters = new ArrayList<>();
  private Instant now = Samples.at("2026-11-08T10:00");

  @BeforeAll static void hush() {
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("eu.europa.esig.dss"))
        .setLevel(ch.qos.logback.classic.Level.ERROR);
  }

  @Test void an_authority_that_is_down_for_a_day_delays_the_copy_and_nothing_else() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE);
        var authority = new LocalAuthority(() -> now)) {
      authority.turn(Mood.BUSY);
      var office = open(database, Optional.of(authority.address()), "a");
      var id = signed(office);
      var signedAt = now;
      for (var hour = 0; hour < 26; hour++) {
        office.worker().runDue();
        assertThat(running(office, id).sealed()).isEmpty();
        assertThat(delay(database, office, id)).contains(SealDelay.TIMESTAMP);
        now = now.plus(Duration.ofHours(1));
      }
      assertThat(letters).noneMatch(it -> !it.attachments().isEmpty());
      assertThat(new WorkQueue(database).stuck(WORKSPACE, now)).isEmpty();
      authority.turn(Mood.WELL);
      office.worker().runDue();
      assertThat(delay(database, office, id)).isEmpty();
      var checked = Seal.check(paper(office, id));
      assertThat(checked.lasting()).isTrue();
      assertThat(checked.signatures()).allSatisfy(it -> {
        assertThat(it.at()).isEqualTo(signedAt);
        assertThat(it.stamp().orElseThrow().source()).isEqualTo(Timestamp.Source.EXTERNAL);
        assertThat(it.stamp().orElseThrow().at()).isAfter(signedAt.plus(Duration.ofDays(1)));
      });
      assertThat(letters.stream().filter(it -> !it.attachments().isEmpty())).hasSize(2);
    }
  }

  private static Optional<SealDelay> delay(Database database, Office office,
      EngagementId id) {
    return SealDelay.of(new WorkQueue(database), WORKSPACE, id,
        office.desk().see(WORKSPACE, id).orElseThrow());
  }

  @ParameterizedTest @EnumSource(Dialect.class)
  void two_workers_at_once_make_one_paper_and_one_letter_each(Dialect dialect) throws Exception {
    try (var database = TestDatabases.fresh(dialect);
        var threads = Executors.newFixedThreadPool(2)) {
      var offices = List.of(open(database, Optional.empty(), "a"),
          open(database, Optional.empty(), "b"));
      var ids = IntStream.range(0, 3).mapToObj(_ -> signed(offices.getFirst())).toList();
      threads.invokeAll(offices.stream().map(it -> (Callable<Integer>) it.worker()::runDue)
          .toList()).forEach(SealingTest::done);
      for (var id : ids) {
        var history = offices.getFirst().desk().history(WORKSPACE, id);
        assertThat(history.stream().filter(Event.SealedDocuments.class::isInstance)).hasSize(1);
        assertThat(Seal.check(paper(offices.getLast(), id)).lasting()).isTrue();
      }
      var copies = letters.stream().filter(it -> !it.attachments().isEmpty()).toList();
      assertThat(copies).hasSize(6);
      assertThat(copies.stream().map(Letter::id).distinct()).hasSize(6);
      for (var copy : copies)
        assertThat(copy.attachments().getFirst().bytes())
            .isEqualTo(paper(offices.getFirst(), copy.engagement().orElseThrow()));
    }
  }

  private static void done(java.util.concurrent.Future<Integer> work) {
    try {
      work.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  @Test void both_sign_at_the_same_moment_and_there_is_one_seal() throws Exception {
    try (var database = TestDatabases.fresh(Dialect.SQLITE);
        var threads = Executors.newFixedThreadPool(2)) {
      var office = open(database, Optional.empty(), "a");
      var id = new EngagementId(UUID.randomUUID());
      var awaiting = proposed(office, id);
      threads.invokeAll(List.<Callable<Engagement>>of(
          () -> sign(office, id, Samples.LUCIA, awaiting),
          () -> sign(office, id, Samples.MARTA, awaiting)));
      office.worker().runDue();
      office.worker().runDue();
      var history = office.desk().history(WORKSPACE, id);
      assertThat(history.stream().filter(Event.CameIntoForce.class::isInstance)).hasSize(1);
      assertThat(history.stream().filter(Event.SealedDocuments.class::isInstance)).hasSize(1);
      assertThat(Seal.check(paper(office, id)).fields())
          .containsExactlyInAnyOrder("client", "professional");
      assertThat(letters.stream().filter(it -> !it.attachments().isEmpty())).hasSize(2);
    }
  }

  @Test void what_led_to_the_seal_is_forgotten_also_when_it_broke_off_right_after() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var office = open(database, Optional.empty(), "a");
      var id = signed(office);
      office.worker().runDue();
      var printed = running(office, id).proposal().ruling().digest();
      var steps = new SealSteps(database);
      steps.once(WORKSPACE, printed, "what another did meanwhile", now, () -> new byte[10]);
      new Sealing(office.desk(), office.blobs(), steps, _ -> {
        throw new AssertionError("sealed again");
      }).seal(WORKSPACE, id);
      assertThat(steps.once(WORKSPACE, printed, "what another did meanwhile", now,
          () -> new byte[] {1})).containsExactly(1);
    }
  }

  private Office open(Database database, Optional<URI> authority, String node) {
    var practice = new Practice(WORKSPACE, Samples.MARTA_ID, "Marta Soler Vidal",
        "Coaching de liderazgo", "marta@example.com", "12345678Z", "Rambla 20, Girona",
        Language.ES, Samples.MADRID);
    return Office.open(database, Vault.open(database), () -> now, _ -> Optional.of(practice),
        new OfficeTest.SampleDoors(), new LetterBox(database, Vault.open(database),
            Optional.of(this::carry), _ -> { }), node, authority);
  }

  private synchronized Carrier.Carried carry(Letter letter, Instant at) {
    letters.add(letter);
    return new Carrier.Carried.Accepted();
  }

  private EngagementId signed(Office office) {
    var id = new EngagementId(UUID.randomUUID());
    var awaiting = proposed(office, id);
    sign(office, id, Samples.LUCIA, awaiting);
    sign(office, id, Samples.MARTA, awaiting);
    return id;
  }

  private static Engagement proposed(Office office, EngagementId id) {
    take(office, id, at -> new Command.Open(at, Samples.MARTA, Samples.LUCIA_ID,
        new Card("Lucía Ferrer", "lucia@example.com", Language.ES, Samples.MADRID,
            "Proceso de liderazgo"), Samples.QUESTIONS));
    take(office, id, at -> new Command.Invite(at, Samples.MARTA));
    take(office, id, at -> new Command.SaveDraft(at, Samples.MARTA, Samples.draft(), 0));
    return ((Done) office.proposing().propose(WORKSPACE, id, "propose", Samples.MARTA, 1,
        Duration.ofDays(14))).state();
  }

  private static Engagement sign(Office office, EngagementId id, Actor who, Engagement awaiting) {
    var seen = awaiting.proposal().orElseThrow().ruling().digest();
    return take(office, id, at -> new Command.Sign(at, who, seen,
        Samples.signing(who == Samples.LUCIA ? "Lucía Ferrer Navas" : "Marta Soler Vidal")));
  }

  private static Stage.Running running(Office office, EngagementId id) {
    return (Stage.Running) office.desk().see(WORKSPACE, id).orElseThrow().stage();
  }

  private static byte[] paper(Office office, EngagementId id) {
    var sealed = running(office, id).sealed().stream()
        .filter(document -> document.language() == Language.ES).findFirst().orElseThrow();
    return office.blobs().find(WORKSPACE, sealed.digest()).orElseThrow().bytes();
  }

  private static Engagement take(Office office, EngagementId id,
      java.util.function.Function<Instant, Command> what) {
    var outcome = office.desk().take(WORKSPACE, id, UUID.randomUUID().toString(), what);
    assertThat(outcome).as(outcome::toString).isInstanceOf(Done.class);
    return ((Done) outcome).state();
  }
}

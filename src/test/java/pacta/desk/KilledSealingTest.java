package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pacta.desk.Outcome.Done;
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
import pacta.seal.Seal;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.Vault;
import pacta.store.WorkQueue;

/// A process that is killed anywhere in a sealing, or with a letter in its hand: the next one goes
/// on from there, at once where no other could be at work, and within a minute elsewhere.
class KilledSealingTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int EVER = Integer.MAX_VALUE;

  /// The end of a process: nobody catches it, and nothing is tidied up.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /// Ends the process when it is read for the last time.
  private static final class Fuse implements InstantSource {
    private Instant now = Samples.at("2027-01-08T10:00");
    private volatile int left = EVER;

    @Override public synchronized Instant instant() {
      if (left != EVER && left-- == 0) throw new Killed();
      return now;
    }
  }

  private final Fuse clock = new Fuse();
  private final List<Letter> letters = new ArrayList<>();
  private volatile boolean deadly;

  @Test void wherever_it_was_killed_the_next_process_seals_at_once() {
    var steps = new HashSet<Long>();
    for (var reading = 0; killed(reading, steps); reading++)
      assertThat(reading).isLessThan(100);
    assertThat(steps).as("how many steps were done").hasSizeGreaterThan(3);
  }

  /// @return whether it was killed before the seal was kept
  private boolean killed(int reading, HashSet<Long> steps) {
    letters.clear();
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var office = open(database, "the node");
      var id = signed(office);
      assertThat(killed(office, reading)).isTrue();
      var killed = !isSealed(office, id);
      steps.add(database.sql().sql("select count(*) from seal_step").query(Long.class).single());
      assertThat(SealDelay.of(new WorkQueue(database), WORKSPACE, id, see(office, id))).isEmpty();
      begin(database);
      assertThat(copies()).isEqualTo(2);
      once(office, id);
      return killed;
    }
  }

  private boolean killed(Office office, int reading) {
    clock.left = reading;
    try {
      office.worker().runDue();
      return false;
    } catch (Killed end) {
      return true;
    } finally {
      clock.left = EVER;
    }
  }

  @Test void another_node_takes_over_within_a_minute() {
    for (var reading : List.of(3, 12)) {
      letters.clear();
      try (var database = TestDatabases.fresh(Dialect.POSTGRESQL)) {
        var office = open(database, "a");
        var id = signed(office);
        assertThat(killed(office, reading)).isTrue();
        var other = open(database, "b");
        other.worker().runDue();
        assertThat(isSealed(other, id)).isFalse();
        clock.now = clock.now.plus(MINUTE);
        other.worker().runDue();
        assertThat(copies()).isEqualTo(2);
        once(other, id);
      }
    }
  }

  @Test void a_letter_that_was_in_hand_goes_out_once_nobody_can_have_it_any_more() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var office = open(database, "a");
      signed(office);
      deadly = true;
      assertThat(killed(office, EVER)).isTrue();
      deadly = false;
      clock.now = clock.now.plus(MINUTE);
      open(database, "b").worker().runDue();
      var before = letters.size();
      assertThat(database.sql().sql("select count(*) from work where failure is not null")
          .query(Long.class).single()).as("tried in vain").isZero();
      clock.now = clock.now.plus(Duration.ofMinutes(10));
      open(database, "b").worker().runDue();
      assertThat(letters).hasSize(before + 1);
    }
  }

  @Test void the_only_process_sends_at_once_the_letter_it_had_in_hand() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var office = open(database, "the node");
      signed(office);
      deadly = true;
      assertThat(killed(office, EVER)).isTrue();
      deadly = false;
      begin(database);
      assertThat(letters).extracting(Letter::id).doesNotHaveDuplicates().hasSize(4);
    }
  }

  private void once(Office office, EngagementId id) {
    var history = office.desk().history(WORKSPACE, id);
    assertThat(history.stream().filter(Event.SealedDocuments.class::isInstance)).hasSize(1);
    var sealed = running(office, id).sealed().stream()
        .filter(document -> document.language() == Language.ES).findFirst().orElseThrow();
    assertThat(Seal.check(office.blobs().find(WORKSPACE, sealed.digest()).orElseThrow().bytes())
        .lasting()).isTrue();
  }

  /// As the house does when it opens.
  private void begin(Database database) {
    box(database).release();
    new WorkQueue(database).release("the node");
    open(database, "the node").worker().runDue();
  }

  private synchronized long copies() {
    return letters.stream().filter(it -> !it.attachments().isEmpty()).count();
  }

  private Office open(Database database, String node) {
    var practice = new Practice(WORKSPACE, Samples.MARTA_ID, "Marta Soler Vidal",
        "Coaching de liderazgo", "marta@example.com", "12345678Z", "Rambla 20, Girona",
        Language.ES, Samples.MADRID);
    return Office.open(database, Vault.open(database), clock, _ -> Optional.of(practice),
        new OfficeTest.SampleDoors(), box(database), node);
  }

  private LetterBox box(Database database) {
    return new LetterBox(database, Vault.open(database), Optional.of(this::carry), _ -> { });
  }

  private synchronized Carrier.Carried carry(Letter letter, Instant at) {
    if (deadly) throw new Killed();
    letters.add(letter);
    return new Carrier.Carried.Accepted();
  }

  private EngagementId signed(Office office) {
    var id = new EngagementId(UUID.randomUUID());
    take(office, id, at -> new Command.Open(at, Samples.MARTA, Samples.LUCIA_ID,
        new Card("Lucía Ferrer", "lucia@example.com", Language.ES, Samples.MADRID,
            "Proceso de liderazgo"), Samples.QUESTIONS));
    take(office, id, at -> new Command.SaveDraft(at, Samples.MARTA, Samples.draft(), 0));
    var seen = ((Done) office.proposing().propose(WORKSPACE, id, "propose", Samples.MARTA, 1,
        Duration.ofDays(14))).state().proposal().orElseThrow().ruling().digest();
    for (var who : List.of(Samples.LUCIA, Samples.MARTA))
      take(office, id, at -> new Command.Sign(at, who, seen, Samples.signing("Lucía Ferrer")));
    return id;
  }

  private static Engagement see(Office office, EngagementId id) {
    return office.desk().see(WORKSPACE, id).orElseThrow();
  }

  private static Stage.Running running(Office office, EngagementId id) {
    return (Stage.Running) see(office, id).stage();
  }

  private static boolean isSealed(Office office, EngagementId id) {
    return !running(office, id).sealed().isEmpty();
  }

  private static void take(Office office, EngagementId id, Function<Instant, Command> what) {
    var outcome = office.desk().take(WORKSPACE, id, UUID.randomUUID().toString(), what);
    assertThat(outcome).as(outcome::toString).isInstanceOf(Done.class);
  }
}

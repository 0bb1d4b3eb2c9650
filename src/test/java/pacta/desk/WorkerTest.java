package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import pacta.people.WorkspaceId;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.WorkQueue;

class WorkerTest {
  private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
  private static final List<String> SEALS = List.of(Errand.Kind.SEAL.name());
  private static final Duration LEASE = Duration.ofSeconds(30);

  @Test void closing_waits_for_the_errand_in_hand_and_begins_no_other() throws Exception {
    var begun = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var queue = new WorkQueue(database);
      for (var i = 1; i <= 2; i++) enqueue(queue, i);
      var worker = new Worker(() -> NOW, queue, _ -> {
        begun.countDown();
        try {
          Thread.sleep(300);
        } catch (InterruptedException closing) {
          interrupted.set(true);
        }
        return Optional.empty();
      }, "test");
      worker.start();
      begun.await();
      worker.close();
      assertThat(interrupted).isFalse();
      assertThat(queue.left(WORKSPACE, NOW)).isEqualTo(1);
      assertThat(queue.claim(SEALS, "another", NOW, LEASE, 10)).as("what was not begun")
          .hasSize(1);
    }
  }

  @Test void who_is_at_work_for_long_says_so_and_keeps_it() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var queue = new WorkQueue(database);
      enqueue(queue, 1);
      var clock = new TurnedClock(NOW);
      try (var worker = new Worker(clock, queue, _ -> {
        begun.countDown();
        end.await();
        return Optional.empty();
      }, "test", Duration.ofMillis(5))) {
        worker.start();
        begun.await();
        for (var i = 0; i < 5; i++) {
          clock.turn(Duration.ofSeconds(20));
          said(database, clock.instant());
          assertThat(queue.claim(SEALS, "another", clock.instant(), LEASE, 10)).isEmpty();
        }
        end.countDown();
      }
      assertThat(queue.left(WORKSPACE, clock.instant())).isZero();
    }
  }

  /// Waits until the lease was said again after that moment.
  private static void said(Database database, Instant after) {
    var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!database.sql().sql("select claimed_until from work").query(String.class).single()
        .startsWith(after.plus(Duration.ofSeconds(30)).toString().substring(0, 19)))
      assertThat(System.nanoTime()).as("did not say so").isLessThan(until);
  }

  @Test void what_another_of_that_name_left_is_taken_up_at_once() throws Exception {
    var done = new CountDownLatch(1);
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var queue = new WorkQueue(database);
      enqueue(queue, 1);
      assertThat(queue.claim(SEALS, "test", NOW, LEASE, 10)).hasSize(1);
      try (var worker = new Worker(() -> NOW, queue, _ -> {
        done.countDown();
        return Optional.empty();
      }, "test")) {
        worker.start();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test void an_errand_that_overflows_does_not_end_the_work() throws Exception {
    var done = new CountDownLatch(1);
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var queue = new WorkQueue(database);
      enqueue(queue, 1);
      try (var worker = new Worker(() -> NOW, queue, task -> {
        if (task.id().equals(new UUID(2, 1))) throw new StackOverflowError();
        done.countDown();
        return Optional.empty();
      }, "test")) {
        worker.start();
        enqueue(queue, 2);
        worker.wake();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static void enqueue(WorkQueue queue, int number) {
    queue.enqueue(new WorkQueue.Task(new UUID(2, number), WORKSPACE, Optional.empty(),
        Errand.Kind.SEAL.name(), "1", NOW));
  }
}

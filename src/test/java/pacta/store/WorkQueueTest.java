package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.THERE;
import static pacta.store.Sample.WORK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.store.WorkQueue.Claimed;
import pacta.store.WorkQueue.Task;

class WorkQueueTest {
  private static final List<String> LETTERS = List.of("letter");
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static Task letter(int number, Instant notBefore) {
    return new Task(Sample.id(100 + number), HERE, Optional.of(WORK), "letter",
        "{\"number\":" + number + "}", notBefore);
  }

  @ParameterizedTest @EnumSource
  void what_is_due_is_taken_once_the_oldest_first(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var queue = new WorkQueue(database);
      var early = letter(1, NOW.minusSeconds(60));
      var now = new Task(Sample.id(102), THERE, Optional.empty(), "letter", "{}", NOW);
      queue.enqueue(now);
      queue.enqueue(early);
      queue.enqueue(letter(3, NOW.plusMillis(1)));
      queue.enqueue(new Task(Sample.id(104), HERE, Optional.empty(), "seal", "{}", NOW));
      assertThat(queue.claim(LETTERS, "a", NOW, LEASE, 10))
          .containsExactly(new Claimed(early, "a", 1), new Claimed(now, "a", 1));
      assertThat(queue.claim(LETTERS, "b", NOW, LEASE, 10)).isEmpty();
      assertThat(queue.claim(List.of("letter", "seal"), "b", NOW, LEASE, 10)).hasSize(1);
    }
  }

  @ParameterizedTest @EnumSource
  void two_nodes_never_take_the_same(Dialect dialect) throws Exception {
    var settings = TestDatabases.settings(dialect);
    try (var one = Database.open(settings); var two = Database.open(settings);
        var threads = Executors.newFixedThreadPool(4)) {
      one.transactions().inTransaction(() -> {
        for (var i = 0; i < 100; i++) new WorkQueue(one).enqueue(letter(i, NOW));
        return one;
      });
      var nodes = new ArrayList<Callable<List<UUID>>>();
      for (var i = 0; i < 4; i++) {
        var node = "node " + i;
        var queue = new WorkQueue(i % 2 == 0 ? one : two);
        nodes.add(() -> takeAll(queue, node));
      }
      var taken = new ArrayList<UUID>();
      for (var node : threads.invokeAll(nodes)) taken.addAll(node.get());
      assertThat(taken).hasSize(100).doesNotHaveDuplicates();
    }
  }

  private static List<UUID> takeAll(WorkQueue queue, String node) {
    var taken = new ArrayList<UUID>();
    while (true) {
      var some = queue.claim(LETTERS, node, NOW, LEASE, 3);
      if (some.isEmpty()) return taken;
      for (var one : some) {
        taken.add(one.task().id());
        assertThat(queue.done(one, NOW)).isTrue();
      }
    }
  }

  @ParameterizedTest @EnumSource
  void what_a_dead_node_held_is_taken_by_another_and_the_dead_one_comes_too_late(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var queue = new WorkQueue(database);
      queue.enqueue(letter(1, NOW));
      var dead = queue.claim(LETTERS, "a", NOW, LEASE, 1).getFirst();
      assertThat(queue.claim(LETTERS, "b", NOW.plus(LEASE).minusMillis(1), LEASE, 1)).isEmpty();
      var alive = queue.claim(LETTERS, "b", NOW.plus(LEASE), LEASE, 1).getFirst();
      assertThat(alive.attempt()).isEqualTo(2);
      assertThat(queue.done(dead, NOW.plus(LEASE))).isFalse();
      assertThat(queue.failed(dead, "late", NOW.plus(LEASE))).isFalse();
      assertThat(queue.done(alive, NOW.plus(LEASE))).isTrue();
      assertThat(queue.claim(LETTERS, "c", NOW.plus(Duration.ofDays(9)), LEASE, 1)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void what_fails_comes_again_later_and_at_last_waits_for_somebody_to_look(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var queue = new WorkQueue(database);
      var task = letter(1, NOW);
      queue.enqueue(task);
      var now = NOW;
      for (var attempt = 1; attempt <= WorkQueue.ATTEMPTS_MAX; attempt++) {
        assertThat(queue.stuck(HERE, now)).isEmpty();
        var claimed = queue.claim(LETTERS, "a", now, LEASE, 1).getFirst();
        assertThat(claimed.attempt()).isEqualTo(attempt);
        assertThat(queue.failed(claimed, "no route", now)).isTrue();
        var pause = WorkQueue.pause(attempt);
        assertThat(queue.claim(LETTERS, "a", now.plus(pause).minusMillis(1), LEASE, 1)).isEmpty();
        now = now.plus(pause);
      }
      assertThat(queue.claim(LETTERS, "a", now.plus(Duration.ofDays(9)), LEASE, 1)).isEmpty();
      var stuck = queue.stuck(HERE, now);
      assertThat(stuck).hasSize(1);
      assertThat(stuck.getFirst().failure()).isEqualTo("no route");
      assertThat(stuck.getFirst().task().id()).isEqualTo(task.id());
      assertThat(queue.stuck(THERE, now)).isEmpty();
      assertThat(queue.again(THERE, task.id(), now)).isFalse();
      assertThat(queue.again(HERE, task.id(), now)).isTrue();
      assertThat(queue.claim(LETTERS, "a", now, LEASE, 1)).hasSize(1);
    }
  }

  @ParameterizedTest @EnumSource
  void what_was_asked_for_in_a_transaction_that_failed_is_never_done(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var queue = new WorkQueue(database);
      try {
        database.transactions().inTransaction(() -> {
          queue.enqueue(letter(1, NOW));
          throw new UnsupportedOperationException();
        });
      } catch (UnsupportedOperationException expected) {
        assertThat(queue.claim(LETTERS, "a", NOW, LEASE, 1)).isEmpty();
        return;
      }
      throw new AssertionError("the transaction should have failed");
    }
  }

  @Test void pauses_grow_from_half_a_minute_to_half_a_day() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().map(WorkQueue::pause)
        .map(Duration::toString).toList())
        .containsExactly("PT30S", "PT2M", "PT8M", "PT32M", "PT2H8M", "PT8H32M", "PT12H", "PT12H");
  }
}

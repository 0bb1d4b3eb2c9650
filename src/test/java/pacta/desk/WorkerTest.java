package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import pacta.people.WorkspaceId;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.WorkQueue;

class WorkerTest {
  private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));

  @Test void closing_waits_for_the_errand_in_hand_and_begins_no_other() throws Exception {
    var begun = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var queue = new WorkQueue(database);
      for (var i = 1; i <= 2; i++)
        queue.enqueue(new WorkQueue.Task(new UUID(2, i), WORKSPACE, Optional.empty(),
            Errand.Kind.SEAL.name(), "1", NOW));
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
    }
  }
}

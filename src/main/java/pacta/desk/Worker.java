package pacta.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pacta.store.WorkQueue;
import pacta.store.WorkQueue.Claimed;

/// Does the work that events ask for, each errand once: wakes when there is some, looks again now
/// and then for what was put off, and leaves in view what fails.
///
/// While it works it says so every few seconds; what is not said for half a minute, another node
/// takes over. What a node of the same name left, it takes up at once.
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration PULSE = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 10;
  private static final List<String> KINDS =
      Arrays.stream(Errand.Kind.values()).map(Enum::name).toList();

  /// An errand cannot be done yet, and nobody here can help it.
  static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotYet(String waitsFor, Throwable cause) {
      super(waitsFor, cause);
    }
  }

  /// Runs one errand.
  public interface Runner {
    /// @return what keeps it from being done until somebody looks; empty when it was done
    /// @throws NotYet    when it waits for something that is not ours, however long
    /// @throws TooEarly  when nobody is to be written to yet
    /// @throws Exception when it could not be done this time; it is tried again later
    Optional<String> run(WorkQueue.Task task) throws Exception;
  }

  /// It is too early for an errand: nobody is to be written to at night, or somebody else may
  /// still be at it.
  public static final class TooEarly extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Instant until;

    public TooEarly(Instant until) {
      super("not before " + until, null, false, false);
      this.until = until;
    }
  }

  private final InstantSource clock;
  private final WorkQueue queue;
  private final Runner runner;
  private final String node;
  private final Duration pulse;
  private final Semaphore bell = new Semaphore(0);
  private final Set<Claimed> inHand = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean open = true;
  private Thread thread;

  /// @param node the name of this process among those that share the database
  public Worker(InstantSource clock, WorkQueue queue, Runner runner, String node) {
    this(clock, queue, runner, node, PULSE);
  }

  /// @param pulse after how long it says again that it is at work
  Worker(InstantSource clock, WorkQueue queue, Runner runner, String node, Duration pulse) {
    this.clock = clock;
    this.queue = queue;
    this.runner = runner;
    this.node = node;
    this.pulse = pulse;
  }

  /// There may be work: look now.
  public void wake() {
    bell.release();
  }

  /// Works in the background until closed.
  public synchronized void start() {
    queue.release(node);
    Thread.ofPlatform().daemon().name("pacta-pulse").start(this::beat);
    thread = Thread.ofPlatform().daemon().name("pacta-worker").start(this::work);
  }

  /// Does everything that is due now, in the caller's own time.
  ///
  /// @return how many errands were done
  public int runDue() {
    var done = 0;
    while (open) {
      var claimed = claim();
      if (claimed.isEmpty()) break;
      done += run(claimed);
    }
    return done;
  }

  /// What is no longer begun is left to whoever comes.
  private int run(List<Claimed> all) {
    var done = 0;
    inHand.addAll(all);
    try {
      for (var one : all) {
        if (!open) queue.postpone(one, now());
        else if (run(one)) done++;
        inHand.remove(one);
      }
      return done;
    } finally {
      all.forEach(inHand::remove);
    }
  }

  private void beat() {
    try {
      while (!end.await(pulse.toMillis(), TimeUnit.MILLISECONDS)) prolong();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void prolong() {
    try {
      for (var one : inHand) queue.prolong(one, now(), LEASE);
    } catch (RuntimeException broken) {
      LOG.warn("the worker could not say that it is at work", broken);
    }
  }

  private void work() {
    while (open) {
      try {
        lookForWork();
        if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
      } catch (InterruptedException closing) {
        return;
      }
    }
  }

  private void lookForWork() {
    try {
      runDue();
    } catch (RuntimeException | Error broken) {
      if (open) LOG.error("the worker could not look for work", broken);
    }
  }

  private List<Claimed> claim() {
    return queue.claim(KINDS, node, now(), LEASE, AT_ONCE);
  }

  private boolean run(Claimed claimed) {
    var task = claimed.task();
    try {
      var obstacle = runner.run(task);
      if (obstacle.isEmpty()) return queue.done(claimed, now());
      LOG.warn("errand {} of {} waits for somebody: {}", task.kind(), task.id(), obstacle.get());
      queue.giveUp(claimed, obstacle.get());
      return false;
    } catch (NotYet waiting) {
      LOG.warn("errand {} of {} waits: {}", task.kind(), task.id(), waiting.getMessage());
      queue.putOff(claimed, waiting.getMessage(), now());
      return false;
    } catch (TooEarly asleep) {
      queue.postpone(claimed, asleep.until);
      return false;
    } catch (Exception | StackOverflowError failed) {
      LOG.warn("errand {} of {} failed at attempt {}", task.kind(), task.id(), claimed.attempt(),
          failed);
      queue.failed(claimed, String.valueOf(failed.getMessage()), now());
      return false;
    }
  }

  private Instant now() {
    return clock.instant();
  }

  /// Ends after the errand in hand, so that nothing it needs is taken away before; what takes
  /// longer than it should is interrupted, and done again later.
  @Override public synchronized void close() {
    open = false;
    wake();
    try {
      if (thread == null || thread.join(PATIENCE)) return;
      thread.interrupt();
      thread.join(PATIENCE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      end.countDown();
    }
  }
}

package pacta.web.verify;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pacta.journal.Digest;
import pacta.proof.Code;
import pacta.proof.Examination;
import pacta.proof.Kind;
import pacta.proof.Report;
import pacta.proof.Trust;

/// Examines the files of strangers, one at a time and never in the thread of a request, so that a
/// hostile one takes no more than its turn. One that is not done by the end of it is given up and
/// told to stop; while it does not, the next goes beside it.
final class Examiner implements AutoCloseable {
  /// What came of it.
  sealed interface Answer {
    record Examined(Report report) implements Answer {}

    /// Too many wait already, or it waited too long for its turn.
    record Busy() implements Answer {}

    /// Its turn was over before it was done.
    record GivenUp() implements Answer {}
  }

  private static final int WAITING_MAX = 8;
  private static final Duration TURN = Duration.ofSeconds(15);
  /// How many that do not stop are borne with. Beyond that nobody has a turn until one does.
  private static final int STUCK_MAX = 2;

  private final Duration turn;
  private int stuck;
  private final ThreadPoolExecutor turns = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(WAITING_MAX), Thread.ofPlatform().daemon().name("examiner")
          .priority(Thread.MIN_PRIORITY).factory());

  Examiner() {
    this(TURN);
  }

  /// @param turn how long one file may take
  Examiner(Duration turn) {
    this.turn = turn;
  }

  /// One file from when its turn begins.
  private final class Turn implements Callable<Report> {
    private final Callable<byte[]> file;
    private final CountDownLatch begun = new CountDownLatch(1);
    private boolean givenUp;
    private boolean over;

    Turn(Callable<byte[]> file) {
      this.file = file;
    }

    @Override public Report call() throws Exception {
      begun.countDown();
      try {
        return examined(file.call());
      } finally {
        end();
      }
    }

    private void end() {
      synchronized (Examiner.this) {
        over = true;
        if (givenUp) makeRoom(-1);
      }
    }

    void giveUp(Future<Report> running) {
      synchronized (Examiner.this) {
        running.cancel(true);
        if (over) return;
        givenUp = true;
        makeRoom(1);
      }
    }
  }

  /// @param file read when its turn comes, so that those who wait take no room
  Answer examine(Callable<byte[]> file) {
    var mine = new Turn(file);
    try {
      var running = turns.submit(mine);
      if (!mine.begun.await(2 * turn.toMillis(), TimeUnit.MILLISECONDS)) {
        running.cancel(true);
        return new Answer.Busy();
      }
      try {
        return new Answer.Examined(running.get(turn.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException late) {
        mine.giveUp(running);
        return new Answer.GivenUp();
      }
    } catch (RejectedExecutionException busy) {
      return new Answer.Busy();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Busy();
    }
  }

  /// For one more beside those that are stuck, or for one fewer.
  private void makeRoom(int more) {
    stuck += more;
    int room = 1 + Math.min(stuck, STUCK_MAX);
    if (more > 0) turns.setMaximumPoolSize(room);
    turns.setCorePoolSize(room);
    turns.setMaximumPoolSize(room);
  }

  private static Report examined(byte[] file) {
    try {
      return Examination.of(file, Trust.ANYBODY);
    } catch (OutOfMemoryError large) {
      // One large piece that was not there to be had; the house itself stands.
      return Report.nothing(Kind.OTHER, Digest.of(file), Code.TOO_LARGE);
    }
  }

  @Override public void close() {
    turns.shutdownNow();
  }
}

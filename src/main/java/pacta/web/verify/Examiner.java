package pacta.web.verify;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.Callable;
import pacta.proof.Code;
import pacta.proof.Examination;
import pacta.proof.Kind;
import pacta.proof.Report;
import pacta.proof.Trust;

/// Examines the files of strangers, one at a time and never in the thread of a request, so that a
/// hostile one takes no more than its turn.
final class Examiner implements AutoCloseable {
  private static final int WAITING_MAX = 8;
  private static final int TURN_SECONDS = 20;

  private final ExecutorService turns = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(WAITING_MAX), Thread.ofPlatform().daemon().name("examiner")
          .priority(Thread.MIN_PRIORITY).factory());

  /// @param file read when its turn comes, so that those who wait take no room
  /// @return nothing when too many wait already, or when it took too long
  Optional<Report> examine(Callable<byte[]> file) {
    try {
      var turn = turns.submit(() -> examined(file.call()));
      try {
        return Optional.of(turn.get(TURN_SECONDS, TimeUnit.SECONDS));
      } catch (TimeoutException late) {
        turn.cancel(true);
        return Optional.empty();
      }
    } catch (RejectedExecutionException busy) {
      return Optional.empty();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Report examined(byte[] file) {
    try {
      return Examination.of(file, Trust.ANYBODY);
    } catch (OutOfMemoryError large) {
      // One large piece that was not there to be had; the house itself stands.
      return Report.nothing(Kind.OTHER, pacta.journal.Digest.of(file), Code.TOO_LARGE);
    }
  }

  @Override public void close() {
    turns.shutdownNow();
  }
}

package pacta.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Several statements that happen together or not at all: one commit, one wait for the disk.
public final class Transactions {
  private final TransactionTemplate template;
  private final boolean oneWriter;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ThreadLocal<List<Runnable>> afterwards = new ThreadLocal<>();

  Transactions(PlatformTransactionManager manager, Dialect dialect) {
    this.template = new TransactionTemplate(manager);
    this.oneWriter = dialect == Dialect.SQLITE;
  }

  /// Does the work and commits. Inside another it becomes part of that one. Whatever it throws
  /// undoes it, and comes out unchanged.
  public <T> T inTransaction(Supplier<T> work) {
    if (afterwards.get() != null) return template.execute(_ -> work.get());
    var next = new ArrayList<Runnable>();
    afterwards.set(next);
    T result;
    try {
      result = inTurn(work);
    } finally {
      afterwards.remove();
    }
    next.forEach(Runnable::run);
    return result;
  }

  /// SQLite has one writer, and those who wait for it inside the database wait unfairly.
  private <T> T inTurn(Supplier<T> work) {
    if (!oneWriter) return template.execute(_ -> work.get());
    turn.lock();
    try {
      return template.execute(_ -> work.get());
    } finally {
      turn.unlock();
    }
  }

  /// Does something in this process once the present transaction is committed and its connection
  /// given back; at once when there is none, never when it is undone. What must not be lost when
  /// the process dies goes into the [WorkQueue] instead.
  public void afterCommit(Runnable next) {
    if (afterwards.get() == null) next.run();
    else afterwards.get().add(next);
  }
}

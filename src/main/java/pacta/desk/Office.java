package pacta.desk;

import java.time.InstantSource;
import pacta.post.LetterBox;
import pacta.store.Blobs;
import pacta.store.Database;
import pacta.store.Vault;
import pacta.store.WorkQueue;
import pacta.views.Overviews;

/// The desk and all that works around it, put together over an open database: the same for the
/// web, the console and the tests.
///
/// @param worker not started: whoever opens the office says whether it works by itself
public record Office(Desk desk, Proposing proposing, Worker worker, Bell bell, Overviews overviews,
    Blobs blobs, SealKeys seals) {
  /// @param node the name of this process among those that share the database
  public static Office open(Database database, Vault vault, InstantSource clock,
      Practices practices, Doors doors, LetterBox post, String node) {
    var overviews = new Overviews(database, vault::seals);
    var bell = new Bell();
    var blobs = new Blobs(database);
    var seals = new SealKeys(vault);
    var hand = new Hand();
    var desk = new Desk(clock, new StoredRecords(database, overviews, vault::seals), bell, hand);
    var sealing = new Sealing(desk, blobs, workspace -> seals.of(workspace,
        practices.find(workspace).orElseThrow().name(), desk.now()));
    var worker = new Worker(clock, new WorkQueue(database),
        new Errands(desk, blobs, practices, doors, sealing, post), node);
    hand.worker = worker;
    return new Office(desk, new Proposing(desk, blobs, database.transactions()), worker, bell,
        overviews, blobs, seals);
  }

  /// The desk is there before the worker that it wakes.
  private static final class Hand implements Runnable {
    private volatile Worker worker;

    @Override public void run() {
      if (worker != null) worker.wake();
    }
  }
}

package pacta.desk;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import pacta.people.WorkspaceId;
import pacta.post.LetterBox;
import pacta.seal.ExternalTimestamps;
import pacta.seal.OwnTimestamps;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.Timestamps;
import pacta.store.Blobs;
import pacta.store.Checkpoints;
import pacta.store.Database;
import pacta.store.Journals;
import pacta.store.LogKeys;
import pacta.store.SealSteps;
import pacta.store.Vault;
import pacta.store.WorkQueue;
import pacta.views.Overviews;

/// The desk and all that works around it, put together over an open database: the same for the
/// web, the console and the tests.
///
/// @param worker     not started: whoever opens the office says whether it works by itself
/// @param timestamps who stamps times for a workspace: its own clock, or the authority that was set
public record Office(Desk desk, Proposing proposing, Worker worker, Bell bell, Overviews overviews,
    Blobs blobs, SealKeys seals, Function<WorkspaceId, Timestamps> timestamps, Proving proving,
    CaseFiles caseFiles) {
  /// An office that stamps times itself.
  ///
  /// @param node the name of this process among those that share the database
  public static Office open(Database database, Vault vault, InstantSource clock,
      Practices practices, Doors doors, LetterBox post, String node) {
    return open(database, vault, clock, practices, doors, post, node, Optional.empty());
  }

  /// @param node      the name of this process among those that share the database
  /// @param authority who stamps times in its place: nobody else does when it does not
  public static Office open(Database database, Vault vault, InstantSource clock,
      Practices practices, Doors doors, LetterBox post, String node, Optional<URI> authority) {
    var overviews = new Overviews(database, vault);
    var bell = new Bell();
    var blobs = new Blobs(database);
    var seals = new SealKeys(vault);
    var hand = new Hand();
    var desk = new Desk(clock, new StoredRecords(database, overviews, vault), bell, hand);
    Function<WorkspaceId, SealKey> keys = workspace ->
        seals.of(workspace, practices.find(workspace).orElseThrow().name(),
            doors.forAnybody(workspace, SealKeys.path(workspace)), desk.now());
    var stamps = timestamps(authority, keys, desk::now);
    var proving = new Proving(desk, doors, new Journals(database), new Checkpoints(database),
        new LogKeys(vault), stamps);
    var sealing = new Sealing(desk, blobs, new SealSteps(database), workspace ->
        new Seal(keys.apply(workspace), stamps.apply(workspace), desk::now));
    var receipts = new Receipts(desk, blobs, proving, vault::disclosure);
    var worker = new Worker(clock, new WorkQueue(database), new Errands(desk, blobs, practices,
        doors, sealing, proving, receipts, post), node);
    hand.worker = worker;
    return new Office(desk, new Proposing(desk, blobs, database.transactions(), doors), worker,
        bell, overviews, blobs, seals, stamps, proving,
        new CaseFiles(desk, practices, blobs, proving, receipts, post,
            new CaseFiles.Hands(keys, stamps, vault::disclosure)));
  }

  private static Function<WorkspaceId, Timestamps> timestamps(Optional<URI> authority,
      Function<WorkspaceId, SealKey> keys, InstantSource clock) {
    if (authority.isEmpty()) return workspace -> new OwnTimestamps(keys.apply(workspace), clock);
    var external = new ExternalTimestamps(authority.get());
    return _ -> external;
  }

  /// The desk is there before the worker that it wakes.
  private static final class Hand implements Runnable {
    private volatile Worker worker;

    @Override public void run() {
      if (worker != null) worker.wake();
    }
  }
}

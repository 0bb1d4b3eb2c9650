package pacta.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import pacta.journal.Chain;
import pacta.journal.Checkpoint;
import pacta.journal.Link;
import pacta.journal.LogKey;
import pacta.journal.Tree;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.seal.Timestamps;
import pacta.store.Checkpoints;
import pacta.store.Checkpoints.Kept;
import pacta.store.Journals;
import pacta.store.LogKeys;

/// Says, signed and stamped, what a journal comes to, so that nobody can write it again later, not
/// even whoever keeps it.
public final class Proving {
  /// A journal with its checkpoints, as far as the last of them goes.
  record Book(LogKey key, List<Link> links, List<Kept> checkpoints) {}

  private final Desk desk;
  private final Doors doors;
  private final Journals journals;
  private final Checkpoints checkpoints;
  private final LogKeys keys;
  private final Function<WorkspaceId, Timestamps> timestamps;

  Proving(Desk desk, Doors doors, Journals journals, Checkpoints checkpoints, LogKeys keys,
      Function<WorkspaceId, Timestamps> timestamps) {
    this.desk = desk;
    this.doors = doors;
    this.journals = journals;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.timestamps = timestamps;
  }

  /// The checkpoint of the journal as it is now; made, unless nothing happened since the last.
  ///
  /// @throws IllegalStateException when the journal is not what it was: that is not signed
  public Kept checkpoint(WorkspaceId workspace, EngagementId engagement) {
    // in this order: a journal that is read first may be shorter than what others sign meanwhile
    var last = checkpoints.last(workspace, engagement);
    var links = journals.read(workspace, engagement);
    if (last.isPresent() && last.get().size() == links.size()) return last.get();
    var tree = Tree.over(links);
    if (!(Chain.check(links) instanceof Chain.Intact))
      throw new IllegalStateException("the journal of " + engagement + " is broken");
    var before = last.map(kept -> read(workspace, kept));
    before.ifPresent(said -> begins(engagement, tree, said));
    var origin = before.map(Checkpoint::origin)
        .orElseGet(() -> doors.place(workspace) + "/" + engagement);
    keep(workspace, engagement, new Checkpoint(origin, tree.size(), tree.root()));
    return checkpoints.covering(workspace, engagement, links.size()).orElseThrow();
  }

  private void keep(WorkspaceId workspace, EngagementId engagement, Checkpoint checkpoint) {
    var note = keys.sign(workspace, checkpoint.origin(), checkpoint.text());
    var stamp = timestamps.apply(workspace)
        .stamp(note.note().getBytes(StandardCharsets.UTF_8));
    checkpoints.keep(workspace, engagement,
        new Kept(checkpoint.size(), note, stamp, desk.now()));
  }

  /// The journal as it was at the first checkpoint that covers a position; that is made when there
  /// is none yet.
  Book covering(WorkspaceId workspace, EngagementId engagement, long position) {
    return book(workspace, engagement, List.of(checkpoints
        .covering(workspace, engagement, position)
        .orElseGet(() -> checkpoint(workspace, engagement))));
  }

  /// The journal with all its checkpoints, the last one of now.
  Book book(WorkspaceId workspace, EngagementId engagement) {
    checkpoint(workspace, engagement);
    return book(workspace, engagement, checkpoints.all(workspace, engagement));
  }

  /// What came after the last checkpoint is for the next.
  private Book book(WorkspaceId workspace, EngagementId engagement, List<Kept> signed) {
    var last = read(workspace, signed.getLast());
    var links = journals.read(workspace, engagement);
    begins(engagement, Tree.over(links), last);
    return new Book(keys.of(workspace, last.origin()), links.subList(0, (int) last.size()),
        signed);
  }

  private static void begins(EngagementId engagement, Tree tree, Checkpoint said) {
    if (said.size() > tree.size() || !tree.root(said.size()).equals(said.root()))
      throw new IllegalStateException("the journal of " + engagement + " was written again");
  }

  private Checkpoint read(WorkspaceId workspace, Kept kept) {
    return keys.read(workspace, kept.note()).orElseThrow(() ->
        new IllegalStateException("a checkpoint that this house did not sign"));
  }
}

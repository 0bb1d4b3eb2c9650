package pacta.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pacta.journal.Chain;
import pacta.journal.Checkpoint;
import pacta.journal.Digest;
import pacta.journal.Tree;
import pacta.people.WorkspaceId;
import pacta.store.Checkpoints.Kept;

/// Looks at every link of every journal and says whether any was changed, moved or lost, and
/// whether each journal still is what its checkpoints, signed by its house, say that it was. The
/// timestamps over them are not looked at.
public final class JournalCheck {
  /// What was found in one journal.
  public record Found(Journals.Name journal, Chain.Finding finding) {}

  /// @param journals how many were looked at
  /// @param links    how many hold, in journals that hold
  /// @param broken   how many journals do not hold
  /// @param first    the first of those
  public record Report(long journals, long links, long broken, Optional<Found> first) {
    static final Report NOTHING = new Report(0, 0, 0, Optional.empty());

    public boolean isIntact() {
      return broken == 0;
    }

    private Report with(Found found) {
      return switch (found.finding()) {
        case Chain.Intact(var count, var _) ->
            new Report(journals + 1, links + count, broken, first);
        case Chain.Broken _ ->
            new Report(journals + 1, links, broken + 1, first.or(() -> Optional.of(found)));
      };
    }
  }

  private final Journals journals;
  private final Checkpoints checkpoints;
  private final LogKeys keys;

  public JournalCheck(Journals journals, Checkpoints checkpoints, LogKeys keys) {
    this.journals = journals;
    this.checkpoints = checkpoints;
    this.keys = keys;
  }

  /// @param workspace the one to look at, or none for all
  /// @param each      is told of every journal as it was looked at
  public Report check(Optional<WorkspaceId> workspace, Consumer<Found> each) {
    Iterator<WorkspaceId> workspaces =
        workspace.map(it -> List.of(it).iterator()).orElseGet(journals::workspaces);
    var report = Report.NOTHING;
    while (workspaces.hasNext()) {
      var names = journals.names(workspaces.next());
      while (names.hasNext()) {
        var found = check(names.next());
        each.accept(found);
        report = report.with(found);
      }
    }
    for (var lost : checkpoints.withoutJournal(workspace)) {
      var found = check(lost);
      each.accept(found);
      report = report.with(found);
    }
    return report;
  }

  private Found check(Journals.Name name) {
    var roots = checkpoints.all(name.workspace(), name.engagement()).stream()
        .collect(Collectors.toMap(Kept::size, kept -> signed(name.workspace(), kept)));
    return new Found(name,
        Chain.check(journals.walk(name.workspace(), name.engagement()), roots));
  }

  /// The root that was signed for; one that no journal comes to when this house signed nothing of
  /// the kind.
  private Digest signed(WorkspaceId workspace, Kept kept) {
    return keys.read(workspace, kept.note()).filter(it -> it.size() == kept.size())
        .map(Checkpoint::root).orElse(Tree.EMPTY);
  }
}

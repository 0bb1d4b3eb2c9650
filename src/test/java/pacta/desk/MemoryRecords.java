package pacta.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Past;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;

/// Records in memory, with the promises of a database: what is kept inside a transaction is there
/// together when it ends, and whoever comes second is told so.
final class MemoryRecords implements Records {
  /// One engagement's place.
  record Where(WorkspaceId workspace, EngagementId engagement) {}

  private record Kept(Where where, List<Link> links, List<Event> events) {}

  private final Map<Where, List<Link>> journals = new HashMap<>();
  private final Map<Where, Past> pasts = new HashMap<>();
  private final Map<Where, Set<String>> keys = new HashMap<>();
  private final Map<Where, List<Errand>> errands = new HashMap<>();
  private final Map<Where, Engagement> shown = new HashMap<>();
  private Open open = new Open();
  private Runnable meanwhile = () -> { };

  /// What a transaction has written so far.
  private static final class Open {
    private final List<Kept> kept = new ArrayList<>();
    private final List<Runnable> rest = new ArrayList<>();
  }

  /// Somebody else acts just before the next transaction ends.
  void meanwhile(Runnable other) {
    meanwhile = other;
  }

  @Override public <T> T inTransaction(Supplier<T> work) {
    var outer = open;
    var mine = new Open();
    open = mine;
    try {
      var result = work.get();
      var other = meanwhile;
      meanwhile = () -> { };
      other.run();
      commit(mine);
      return result;
    } finally {
      open = outer;
    }
  }

  private void commit(Open mine) {
    for (var kept : mine.kept)
      if (links(kept.where()).size() + 1 != kept.links().getFirst().position())
        throw new Overtaken(null);
    for (var kept : mine.kept) {
      journals.computeIfAbsent(kept.where(), _ -> new ArrayList<>()).addAll(kept.links());
      pasts.compute(kept.where(),
          (_, it) -> (it == null ? Past.NOTHING : it).and(kept.events()));
    }
    mine.rest.forEach(Runnable::run);
  }

  @Override public Past read(WorkspaceId workspace, EngagementId engagement) {
    return pasts.getOrDefault(new Where(workspace, engagement), Past.NOTHING);
  }

  @Override public void append(WorkspaceId workspace, EngagementId engagement, long after,
      List<Event> more) {
    var where = new Where(workspace, engagement);
    var before = links(where);
    if (before.size() != after) throw new Overtaken(null);
    var last = before.isEmpty() ? Optional.<Link>empty() : Optional.of(before.getLast());
    var links = new ArrayList<Link>();
    var reread = new ArrayList<Event>();
    for (var event : more) {
      var link = Link.after(last, Canonical.PLAIN.write(event));
      last = Optional.of(link);
      links.add(link);
      reread.add(Canonical.PLAIN.read(link.body(), Event.class));
    }
    if (!reread.equals(more)) throw new AssertionError("read again as " + reread + "\nnot " + more);
    open.kept.add(new Kept(where, links, reread));
  }

  @Override public boolean wasTaken(WorkspaceId workspace, EngagementId engagement, String once) {
    return keys.getOrDefault(new Where(workspace, engagement), Set.of()).contains(once);
  }

  @Override public void taken(WorkspaceId workspace, EngagementId engagement, String once,
      Instant at) {
    open.rest.add(() -> {
      var known = keys.computeIfAbsent(new Where(workspace, engagement), _ -> new HashSet<>());
      if (!known.add(once)) throw new AssertionError("taken twice: " + once);
    });
  }

  @Override public void enqueue(WorkspaceId workspace, EngagementId engagement, Errand errand,
      Instant at) {
    open.rest.add(() -> errands
        .computeIfAbsent(new Where(workspace, engagement), _ -> new ArrayList<>()).add(errand));
  }

  @Override public void show(WorkspaceId workspace, EngagementId engagement, Engagement state,
      List<Event> news) {
    open.rest.add(() -> shown.put(new Where(workspace, engagement), state));
  }

  Set<Where> all() {
    return journals.keySet();
  }

  List<Link> links(Where where) {
    return journals.getOrDefault(where, List.of());
  }

  List<Errand> errands(Where where) {
    return errands.getOrDefault(where, List.of());
  }

  Optional<Engagement> shown(Where where) {
    return Optional.ofNullable(shown.get(where));
  }
}

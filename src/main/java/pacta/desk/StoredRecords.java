package pacta.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Past;
import pacta.engagement.Quoted;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.store.Commands;
import pacta.store.Database;
import pacta.store.Journals;
import pacta.store.Vault;
import pacta.store.WorkQueue;
import pacta.store.WorkQueue.Task;
import pacta.views.BookedHours;
import pacta.views.KnownPapers;
import pacta.views.Overviews;

/// Records in the database: events as canonical text in their chain, and all else in the same
/// transaction.
public final class StoredRecords implements Records {
  private final Database database;
  private final Journals journals;
  private final Commands commands;
  private final WorkQueue queue;
  private final Overviews overviews;
  private final KnownPapers papers;
  private final BookedHours hours;
  private final Recollections recollections;
  private final Vault vault;

  /// @param vault with the keys of the people about whom texts are kept
  public StoredRecords(Database database, Overviews overviews, Vault vault) {
    this.database = database;
    journals = new Journals(database);
    commands = new Commands(database);
    queue = new WorkQueue(database);
    this.overviews = overviews;
    papers = new KnownPapers(database);
    hours = new BookedHours(database);
    this.vault = vault;
    recollections = new Recollections(journals, vault);
  }

  @Override public <T> T inTransaction(Supplier<T> work) {
    try {
      return database.transactions().inTransaction(work);
    } catch (pacta.store.Overtaken overtaken) {
      throw new Overtaken(overtaken);
    }
  }

  @Override public Past read(WorkspaceId workspace, EngagementId engagement) {
    return recollections.read(workspace, engagement);
  }

  @Override public void append(WorkspaceId workspace, EngagementId engagement, long after,
      List<Event> events) {
    var last = journals.last(workspace, engagement);
    if (last.map(Link::position).orElse(0L) != after) throw new Overtaken(null);
    var canonical = new Canonical(vault.seals(workspace));
    var links = new ArrayList<Link>();
    for (var event : events) {
      var link = Link.after(last, canonical.write(event));
      links.add(link);
      last = Optional.of(link);
    }
    journals.append(workspace, engagement, links, events.getLast().at());
  }

  @Override public boolean wasTaken(WorkspaceId workspace, EngagementId engagement, String once) {
    return commands.find(workspace, engagement, once).isPresent();
  }

  @Override public void taken(WorkspaceId workspace, EngagementId engagement, String once,
      Instant at) {
    commands.record(workspace, engagement, once,
        new Commands.Seen("done", Optional.empty()), at);
  }

  @Override public void enqueue(WorkspaceId workspace, EngagementId engagement, Errand errand,
      Instant at) {
    queue.enqueue(new Task(id(engagement, errand), workspace, Optional.of(engagement),
        errand.kind().name(), Long.toString(errand.position()), at));
  }

  @Override public void show(WorkspaceId workspace, EngagementId engagement, Engagement state,
      List<Event> news) {
    overviews.show(workspace, engagement, state);
    papers.show(workspace, engagement, Quoted.code(engagement), state, news);
    hours.show(workspace, engagement, state, news);
  }

  /// Throws away what is shown of a workspace, to be shown again from all that happened.
  public void forget(WorkspaceId workspace) {
    overviews.forget(workspace);
    papers.forget(workspace);
    hours.forget(workspace);
  }

  /// Shows an engagement from all that happened, one event after the other: of its papers each
  /// version is known, not only the last.
  public void showAgain(WorkspaceId workspace, EngagementId engagement) {
    var state = Optional.<Engagement>empty();
    var events = read(workspace, engagement).events();
    for (var event : events) {
      state = Optional.of(Decider.evolve(state, event));
      papers.show(workspace, engagement, Quoted.code(engagement), state.get(),
          List.of(event));
    }
    state.ifPresent(it -> {
      overviews.show(workspace, engagement, it);
      hours.show(workspace, engagement, it, events);
    });
  }

  /// The same errand of the same event always has the same identifier.
  private static UUID id(EngagementId engagement, Errand errand) {
    var name = engagement + " " + errand.position() + " " + errand.kind();
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}

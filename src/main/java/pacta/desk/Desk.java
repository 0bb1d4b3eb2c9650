package pacta.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pacta.desk.Outcome.Done;
import pacta.desk.Outcome.Refused;
import pacta.engagement.Command;
import pacta.engagement.Decider;
import pacta.engagement.Decision;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Past;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;

/// Where every command comes in: the whole application layer, and the only clock.
///
/// One command is one transaction: the events, the views, the work that follows and the key under
/// which a repeated request is known all become durable together, or nothing does.
public final class Desk {
  private static final int TRIES = 20;

  private final InstantSource clock;
  private final Records records;
  private final Bell bell;
  private final Runnable work;

  /// @param work what to call when there is work to do
  public Desk(InstantSource clock, Records records, Bell bell, Runnable work) {
    this.clock = clock;
    this.records = records;
    this.bell = bell;
    this.work = work;
  }

  /// Now, to the millisecond, as events keep it.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Takes a command once. The same key again gives the first outcome, and nothing happens twice;
  /// when somebody else wrote in between, it is decided again on what they wrote.
  ///
  /// @param once the key of the request: each form that is shown carries its own
  /// @param what the command, at the instant the desk gives it
  public Outcome take(WorkspaceId workspace, EngagementId engagement, String once,
      Function<Instant, Command> what) {
    for (var attempt = 1; ; attempt++) {
      try {
        var outcome = records.inTransaction(() -> takeOnce(workspace, engagement, once, what));
        if (outcome instanceof Done done && !done.before()) announce(engagement);
        return outcome;
      } catch (Records.Overtaken overtaken) {
        if (attempt == TRIES) throw overtaken;
      }
    }
  }

  /// What came of a request that was taken before; empty when its key is new.
  public Optional<Outcome> before(WorkspaceId workspace, EngagementId engagement, String once) {
    if (!records.wasTaken(workspace, engagement, once)) return Optional.empty();
    return see(workspace, engagement).map(state -> new Done(state, List.of(), true));
  }

  private Outcome takeOnce(WorkspaceId workspace, EngagementId engagement, String once,
      Function<Instant, Command> what) {
    var past = records.read(workspace, engagement);
    if (records.wasTaken(workspace, engagement, once))
      return new Done(past.state().orElseThrow(), List.of(), true);
    return switch (Decider.decide(past.state(), what.apply(now()))) {
      case Decision.Refused(var why) -> new Refused(why);
      case Decision.Accepted(var events) ->
          new Done(keep(workspace, engagement, once, past, events), events, false);
    };
  }

  private Engagement keep(WorkspaceId workspace, EngagementId engagement, String once,
      Past past, List<Event> events) {
    var history = past.events();
    records.append(workspace, engagement, history.size(), events);
    records.taken(workspace, engagement, once, events.getLast().at());
    var state = past.and(events).state().orElseThrow();
    for (var i = 0; i < events.size(); i++)
      for (var kind : Errand.of(events.get(i), state))
        records.enqueue(workspace, engagement, new Errand(kind, history.size() + i + 1L),
            Reminders.when(kind, events.get(i), state));
    Errand.closing(history, events.getFirst()).ifPresent(end -> records.enqueue(workspace,
        engagement, new Errand(Errand.Kind.CLOSE_DAY, history.size() + 1L), end));
    records.show(workspace, engagement, state, events);
    return state;
  }

  private void announce(EngagementId engagement) {
    bell.ring(engagement);
    work.run();
  }

  /// What is so now; empty when this workspace has no such engagement.
  public Optional<Engagement> see(WorkspaceId workspace, EngagementId engagement) {
    return past(workspace, engagement).state();
  }

  /// Everything that happened, oldest first.
  public List<Event> history(WorkspaceId workspace, EngagementId engagement) {
    return past(workspace, engagement).events();
  }

  /// Both at once.
  public Past past(WorkspaceId workspace, EngagementId engagement) {
    return records.read(workspace, engagement);
  }
}

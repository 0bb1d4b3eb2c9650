package pacta.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Past;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;

/// Where the desk keeps what happened: a database, or memory when many lives are simulated.
public interface Records {
  /// All that is kept inside becomes durable together when it returns, or nothing does.
  <T> T inTransaction(Supplier<T> work);

  /// Everything that happened; nothing when there is no such engagement here.
  Past read(WorkspaceId workspace, EngagementId engagement);

  /// @param after how many events are already there
  /// @throws Overtaken when there are more
  void append(WorkspaceId workspace, EngagementId engagement, long after, List<Event> events);

  boolean wasTaken(WorkspaceId workspace, EngagementId engagement, String once);

  void taken(WorkspaceId workspace, EngagementId engagement, String once, Instant at);

  void enqueue(WorkspaceId workspace, EngagementId engagement, Errand errand, Instant at);

  /// @param state as it is after them
  /// @param news  what happened since it was shown before
  void show(WorkspaceId workspace, EngagementId engagement, Engagement state, List<Event> news);

  /// Somebody else wrote first: read again and decide again.
  final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overtaken(Throwable cause) {
      super("overtaken", cause, false, false);
    }
  }
}

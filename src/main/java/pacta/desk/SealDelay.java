package pacta.desk;

import java.util.Optional;
import pacta.engagement.Engagement;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.store.WorkQueue;

/// Why an agreement in force has no sealed copy yet. It is in force all the same.
public enum SealDelay {
  /// The authority of time that was set does not answer; it is asked again by itself.
  TIMESTAMP,
  /// Something went wrong, and whoever looks after the house has to see to it.
  TROUBLE;

  /// How the obstacle of a sealing begins that waits for its authority of time.
  static final String AWAITS_TIMESTAMP = "awaits its timestamp: ";

  /// Empty when it is sealed, is not to be sealed yet, or nothing has gone wrong so far.
  public static Optional<SealDelay> of(WorkQueue queue, WorkspaceId workspace,
      EngagementId engagement, Engagement state) {
    if (!(state.stage() instanceof Stage.Running running) || !running.sealed().isEmpty())
      return Optional.empty();
    return queue.obstacle(workspace, engagement, Errand.Kind.SEAL.name())
        .map(it -> it.startsWith(AWAITS_TIMESTAMP) ? TIMESTAMP : TROUBLE);
  }
}

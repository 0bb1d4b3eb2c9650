package pacta.desk;

import java.util.Arrays;
import java.util.Optional;
import pacta.engagement.Engagement;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.WorkspaceId;
import pacta.seal.NoToken;
import pacta.store.WorkQueue;

/// Why an agreement in force has no sealed copy yet. It is in force all the same.
public enum SealDelay {
  /// The authority of time that was set does not answer; it is asked again by itself.
  TIMESTAMP("awaits its timestamp: "),
  /// The token that has the key of the seal is not there, or does not sign; it is asked again by
  /// itself.
  TOKEN("awaits its token: "),
  /// Somebody has to say the PIN of that token; until then it is not asked.
  PIN("awaits the PIN of its token: "),
  /// Something went wrong, and whoever looks after the house has to see to it.
  TROUBLE("");

  /// How the obstacle of such a sealing begins.
  private final String beginning;

  SealDelay(String beginning) {
    this.beginning = beginning;
  }

  /// The obstacle that a sealing is put off for.
  String obstacle(RuntimeException waiting) {
    return beginning + waiting.getMessage();
  }

  public static SealDelay of(NoToken none) {
    return none.wantsPin() ? PIN : TOKEN;
  }

  /// Empty when it is sealed, is not to be sealed yet, or nothing has gone wrong so far.
  public static Optional<SealDelay> of(WorkQueue queue, WorkspaceId workspace,
      EngagementId engagement, Engagement state) {
    if (!(state.stage() instanceof Stage.Running running) || !running.sealed().isEmpty())
      return Optional.empty();
    return queue.obstacle(workspace, engagement, Errand.Kind.SEAL.name())
        .flatMap(it -> Arrays.stream(values()).filter(one -> it.startsWith(one.beginning))
            .findFirst());
  }
}

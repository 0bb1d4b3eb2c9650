package pacta.desk;

import java.util.List;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Refusal;

/// What came of a command.
public sealed interface Outcome {
  /// It happened, now or when the same request came before.
  ///
  /// @param events what happened; empty when it had been done before
  record Done(Engagement state, List<Event> events, boolean before) implements Outcome {
    public Done {
      events = List.copyOf(events);
    }
  }

  record Refused(Refusal why) implements Outcome {}
}

package pacta.engagement;

import java.util.List;

/// The answer to a command.
public sealed interface Decision {
  /// @param events at least one
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(Refusal why) implements Decision {}

  static Decision accept(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision refuse(Refusal.Reason reason) {
    return new Refused(Refusal.of(reason));
  }

  static Decision refuse(Refusal.Reason reason, String slot, Object value) {
    return new Refused(new Refusal(reason, java.util.Map.of(slot, value)));
  }
}

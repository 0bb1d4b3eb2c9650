package pacta.engagement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that happened in an engagement, and what it has come to.
///
/// @param events oldest first
/// @param state  after the last of them; empty when nothing happened yet
public record Past(List<Event> events, Optional<Engagement> state) {
  public static final Past NOTHING = new Past(List.of(), Optional.empty());

  public Past {
    events = List.copyOf(events);
  }

  /// @throws BrokenHistory when an event cannot follow those before it
  public static Past of(List<Event> events) {
    return NOTHING.and(events);
  }

  /// What came after.
  ///
  /// @throws BrokenHistory when an event cannot follow those before it
  public Past and(List<Event> news) {
    var after = state;
    for (var event : news) after = Optional.of(Decider.evolve(after, event));
    return new Past(Stream.concat(events.stream(), news.stream()).toList(), after);
  }
}

package pacta.desk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pacta.people.EngagementId;

/// Rings, in this process, when something happened in an engagement, so that open pages look again.
///
/// Whoever misses a ring loses nothing: pages read the journal, not the bell.
public final class Bell {
  private final Map<EngagementId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

  /// @return what to call to stop listening
  public Runnable listen(EngagementId engagement, Runnable listener) {
    listeners.computeIfAbsent(engagement, _ -> ConcurrentHashMap.newKeySet()).add(listener);
    return () -> listeners.computeIfPresent(engagement, (_, ears) -> {
      ears.remove(listener);
      return ears.isEmpty() ? null : ears;
    });
  }

  public void ring(EngagementId engagement) {
    listeners.getOrDefault(engagement, Set.of()).forEach(Runnable::run);
  }
}

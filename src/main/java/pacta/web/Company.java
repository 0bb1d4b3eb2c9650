package pacta.web;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import pacta.desk.Bell;
import pacta.people.EngagementId;
import pacta.people.Role;

/// Who has the shared page of an engagement before them just now, and where they are writing. It
/// is known in this process, for some seconds, and is kept nowhere.
///
/// A page says now and then that somebody looks at it; when it says nothing for a while, they are
/// gone, whatever became of it.
final class Company {
  static final Duration LOOKS = Duration.ofSeconds(35);
  static final Duration WRITES = Duration.ofSeconds(6);

  /// From one page to the next nobody has left.
  static final Duration LEAVES = Duration.ofSeconds(3);

  /// Nobody has more pages of one engagement open.
  private static final int PAGES = 50;

  private final Map<EngagementId, Map<UUID, Mark>> marks = new ConcurrentHashMap<>();
  private final Bell bell = new Bell();
  private final LongSupplier nanos;
  private final BiConsumer<Duration, Runnable> later;

  Company() {
    this(System::nanoTime, (wait, then) -> CompletableFuture.delayedExecutor(
        wait.toMillis(), TimeUnit.MILLISECONDS).execute(then));
  }

  Company(LongSupplier nanos, BiConsumer<Duration, Runnable> later) {
    this.nanos = nanos;
    this.later = later;
  }

  /// What one side is told of the other.
  ///
  /// @param writing in which field; empty when they are not writing
  record Seen(boolean here, String writing) {
    static final Seen NOBODY = new Seen(false, "");
  }

  /// One open page.
  private record Mark(Role who, long here, String field, long writing) {}

  /// @return what to call to stop listening
  Runnable listen(EngagementId engagement, Runnable listener) {
    return bell.listen(engagement, listener);
  }

  /// @param page  one that is open before them
  /// @param field in which they are writing; empty when they are not
  void looks(EngagementId engagement, UUID page, Role who, String field) {
    mark(engagement, page, new Mark(who, in(LOOKS), field, in(WRITES)));
    if (!field.isEmpty()) ringAfter(WRITES, engagement);
    ringAfter(LOOKS, engagement);
  }

  void leaves(EngagementId engagement, UUID page, Role who) {
    mark(engagement, page, new Mark(who, in(LEAVES), "", nanos.getAsLong()));
    ringAfter(LEAVES, engagement);
  }

  Seen seen(EngagementId engagement, Role who) {
    var now = nanos.getAsLong();
    var here = marks.getOrDefault(engagement, Map.of()).values().stream()
        .filter(it -> it.who == who && it.here - now > 0).toList();
    return new Seen(!here.isEmpty(), here.stream().filter(it -> it.writing - now > 0)
        .map(Mark::field).filter(it -> !it.isEmpty()).findFirst().orElse(""));
  }

  private long in(Duration time) {
    return nanos.getAsLong() + time.toNanos();
  }

  private void mark(EngagementId engagement, UUID page, Mark mark) {
    marks.compute(engagement, (_, open) -> {
      var pages = open == null ? new ConcurrentHashMap<UUID, Mark>() : open;
      if (pages.size() < PAGES || pages.containsKey(page)) pages.put(page, mark);
      return pages;
    });
    bell.ring(engagement);
  }

  private void ringAfter(Duration time, EngagementId engagement) {
    later.accept(time, () -> {
      var now = nanos.getAsLong();
      marks.computeIfPresent(engagement, (_, pages) -> {
        pages.values().removeIf(it -> it.here - now <= 0);
        return pages.isEmpty() ? null : pages;
      });
      bell.ring(engagement);
    });
  }
}

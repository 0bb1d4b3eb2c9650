package pacta.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import pacta.engagement.Decision.Accepted;
import pacta.engagement.Decision.Refused;
import pacta.engagement.Refusal.Reason;

/// Given these events, when this is asked, then that happens: told with invented people and times.
record Story(List<Event> events, List<Event> last) {
  static Story given(Event... events) {
    return new Story(List.of(events), List.of());
  }

  /// Takes a command that must be accepted, and goes on from there.
  Story when(String at, Actor by, BiFunction<Instant, Actor, Command> what) {
    var decision = decide(at, by, what);
    assertThat(decision).as(() -> "refused: " + decision).isInstanceOf(Accepted.class);
    var happened = ((Accepted) decision).events();
    var all = new ArrayList<>(events);
    all.addAll(happened);
    return new Story(List.copyOf(all), happened);
  }

  void refused(String at, Actor by, BiFunction<Instant, Actor, Command> what, Reason reason) {
    assertThat(decide(at, by, what)).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.why().reason()).isEqualTo(reason));
  }

  Engagement state() {
    return Decider.fold(events).orElseThrow();
  }

  Work work() {
    return state().work().orElseThrow();
  }

  <E extends Event> E happened(Class<E> kind) {
    return last.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow(
        () -> new AssertionError("no " + kind.getSimpleName() + " in " + last));
  }

  private Decision decide(String at, Actor by, BiFunction<Instant, Actor, Command> what) {
    Optional<Engagement> state = Decider.fold(events);
    return Decider.decide(state, what.apply(Samples.at(at), by));
  }
}

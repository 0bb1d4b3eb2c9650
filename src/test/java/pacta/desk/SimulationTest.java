package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pacta.engagement.Event;
import pacta.engagement.Refusal.Reason;
import pacta.house.Seeds;

/// Many short lives, each from a seed. See [Life] for what is pressed, [Promises] for what must
/// hold after every press.
class SimulationTest {
  private static final int STEPS = 120;
  /// Neither can be reached by pressing: nobody's program is changed between the two signatures,
  /// and every session is booked with a length that can be.
  private static final Set<Reason> UNREACHED =
      EnumSet.of(Reason.EXAMPLES_DIFFER, Reason.ODD_LENGTH);

  @Test void nothing_they_do_breaks_the_promises() {
    var happened = new HashSet<Class<?>>();
    var refused = EnumSet.noneOf(Reason.class);
    Seeds.forEach(300, random -> {
      var life = new Life(random);
      life.live(STEPS);
      happened.addAll(life.happened());
      refused.addAll(life.refused());
    });
    if (Long.getLong("seed") != null) return;
    assertThat(happened).as("kinds of event that came up")
        .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    assertThat(EnumSet.complementOf(refused)).as("reasons that never came up")
        .isEqualTo(UNREACHED);
  }

  @Test void the_same_seed_twice_gives_the_same_texts() {
    Seeds.forEach(10, random -> {
      var seed = random.nextLong();
      assertThat(new Life(new SplittableRandom(seed)).live(STEPS))
          .isEqualTo(new Life(new SplittableRandom(seed)).live(STEPS));
    });
  }
}

package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pacta.people.EngagementId;
import pacta.people.Role;
import pacta.web.Company.Seen;

/// Who is here is true when it is said, and for some seconds: whatever became of their page.
class CompanyTest {
  private static final UUID PAGE = new UUID(0, 1);
  private static final UUID NEXT = new UUID(0, 2);

  private record Later(long at, Runnable then) {}

  private final EngagementId engagement = new EngagementId(new UUID(1, 1));
  private final List<Later> later = new ArrayList<>();

  /// As the machine's own, it begins anywhere and may go over the top.
  private long now = Long.MAX_VALUE - Duration.ofSeconds(20).toNanos();
  private final Company company = new Company(() -> now,
      (wait, then) -> later.add(new Later(now + wait.toNanos(), then)));

  private void pass(Duration time) {
    var until = now + time.toNanos();
    var due = later.stream().filter(it -> it.at - until <= 0)
        .sorted(Comparator.comparing(it -> it.at - until)).toList();
    later.removeAll(due);
    for (var one : due) {
      now = one.at;
      one.then.run();
    }
    now = until;
  }

  private Seen lucia() {
    return company.seen(engagement, Role.CLIENT);
  }

  @Test void who_looks_is_here_for_a_while_and_on_their_side_alone() {
    assertThat(lucia()).isEqualTo(Seen.NOBODY);
    company.looks(engagement, PAGE, Role.CLIENT, "");
    assertThat(lucia()).isEqualTo(new Seen(true, ""));
    assertThat(company.seen(engagement, Role.PROFESSIONAL)).isEqualTo(Seen.NOBODY);
    assertThat(company.seen(new EngagementId(new UUID(1, 2)), Role.CLIENT)).isEqualTo(Seen.NOBODY);
    pass(Company.LOOKS.minusNanos(1));
    assertThat(lucia().here()).isTrue();
    pass(Duration.ofNanos(1));
    assertThat(lucia()).isEqualTo(Seen.NOBODY);
  }

  @Test void who_stops_writing_is_here_and_does_not_write() {
    company.looks(engagement, PAGE, Role.CLIENT, "text-q2");
    assertThat(lucia()).isEqualTo(new Seen(true, "text-q2"));
    pass(Company.WRITES);
    assertThat(lucia()).isEqualTo(new Seen(true, ""));
  }

  @Test void from_one_page_to_the_next_nobody_has_left_and_then_they_have() {
    company.looks(engagement, PAGE, Role.CLIENT, "phrase");
    company.leaves(engagement, PAGE, Role.CLIENT);
    assertThat(lucia()).isEqualTo(new Seen(true, ""));
    company.looks(engagement, NEXT, Role.CLIENT, "");
    pass(Company.LEAVES);
    assertThat(lucia().here()).isTrue();
    company.leaves(engagement, NEXT, Role.CLIENT);
    pass(Company.LEAVES);
    assertThat(lucia()).isEqualTo(Seen.NOBODY);
  }

  @Test void each_change_rings_also_one_that_nobody_makes() {
    var rings = new AtomicInteger();
    var deaf = company.listen(engagement, rings::incrementAndGet);
    company.looks(engagement, PAGE, Role.CLIENT, "phrase");
    assertThat(rings).hasValue(1);
    pass(Company.WRITES);
    assertThat(rings).hasValue(2);
    pass(Company.LOOKS);
    assertThat(rings).hasValue(3);
    deaf.run();
    company.looks(engagement, PAGE, Role.CLIENT, "");
    assertThat(rings).hasValue(3);
  }
}

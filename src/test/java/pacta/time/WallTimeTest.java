package pacta.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallTimeTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDateTime SKIPPED = LocalDateTime.parse("2027-03-28T02:30");
  private static final LocalDateTime TWICE = LocalDateTime.parse("2027-10-31T02:30");

  @Test void a_time_that_the_clock_skips_is_refused_with_the_nearest_ones() {
    assertThatThrownBy(() -> WallTime.of(SKIPPED, MADRID))
        .isInstanceOfSatisfying(NoSuchTime.class, refused -> {
          assertThat(refused.gap()).isEqualTo(new Gap(SKIPPED, MADRID,
              LocalDateTime.parse("2027-03-28T01:59"), LocalDateTime.parse("2027-03-28T03:00")));
          assertThat(refused).hasMessageContaining("2027-03-28T01:59")
              .hasMessageContaining("2027-03-28T03:00");
        });
    assertThat(Gap.at(SKIPPED.plusHours(1), MADRID)).isEmpty();
    assertThat(Gap.at(SKIPPED, ZoneId.of("UTC"))).isEmpty();
  }

  @Test void a_time_that_happens_twice_is_the_earlier_unless_said() {
    assertThat(WallTime.of(TWICE, MADRID).instant())
        .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    assertThat(new WallTime(TWICE, MADRID, WallTime.Overlap.LATER).instant())
        .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
  }

  @Test void the_local_time_is_what_was_agreed() {
    var ten = WallTime.of(LocalDateTime.parse("2027-01-13T10:00"), MADRID);
    assertThat(ten.zoned().toLocalDateTime()).isEqualTo(ten.local());
    assertThat(ten.zoned().getZone()).isEqualTo(MADRID);
    assertThat(ten.instant()).isEqualTo(Instant.parse("2027-01-13T09:00:00Z"));
  }
}

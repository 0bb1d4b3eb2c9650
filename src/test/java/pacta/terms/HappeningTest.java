package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.terms.Agreements.euros;
import static pacta.terms.WorksTest.day;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pacta.money.Percent;
import pacta.people.Role;

/// Facts that cannot be are no facts.
class HappeningTest {
  private static final Instant AT = Instant.parse("2027-01-02T10:00:00Z");

  private static void refused(String reason, Supplier<Happening> written) {
    assertThatThrownBy(written::get).isInstanceOfSatisfying(InvalidTerm.class, it ->
        assertThat(it.reason()).isEqualTo(reason));
  }

  private static void within(int least, int most, String reason, IntFunction<Happening> written) {
    for (var edge : List.of(least, most)) assertThat(written.apply(edge).at()).isEqualTo(AT);
    for (var beyond : List.of(least - 1, most + 1))
      refused(reason, () -> written.apply(beyond));
  }

  @Test void numbers_and_minutes_are_within_reason() {
    within(1, 1440, "fact.minutes", it -> new Happening.Booked(1,
        LocalDateTime.parse("2027-01-13T10:00"), Optional.empty(), Optional.of(it), AT));
    refused("fact.session", () -> new Happening.Booked(0,
        LocalDateTime.parse("2027-01-13T10:00"), Optional.empty(), Optional.empty(), AT));
    within(0, 1440, "fact.late", it -> new Happening.CameLate(1, Role.CLIENT, it, AT));
    within(1, 60_000, "fact.work", it -> new Happening.ChangeAsked(it, true, AT));
    within(1, 60_000, "fact.work", it -> new Happening.Worked(it, Optional.empty(), AT));
  }

  @Test void what_is_paid_is_something_and_a_pause_lasts_a_day() {
    refused("price.positive", () -> new Happening.Paid(euros("0.00"), AT));
    assertThat(new Happening.Paid(euros("0.01"), AT).at()).isEqualTo(AT);
    var first = day("2027-03-01");
    refused("fact.pause", () -> new Happening.PauseAsked(first, first, AT));
    assertThat(new Happening.PauseAsked(first, first.plusDays(1), AT).at()).isEqualTo(AT);
  }

  @Test void no_more_than_all_of_a_work_is_done() {
    for (var share : List.of(Percent.NONE, Percent.ALL)) {
      assertThat(ended(share).at()).isEqualTo(AT);
      assertThat(new Happening.Withdrew(true, Optional.of(share), AT).at()).isEqualTo(AT);
    }
    refused("fact.done", () -> ended(Percent.of(101)));
    refused("fact.done", () ->
        new Happening.Withdrew(true, Optional.of(Percent.of(101)), AT));
  }

  private static Happening ended(Percent done) {
    return new Happening.Ended(Role.CLIENT, Optional.empty(), Optional.of(done), AT);
  }
}

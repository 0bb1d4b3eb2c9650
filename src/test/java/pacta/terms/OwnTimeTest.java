package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.WorksTest.day;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident.Settling;
import pacta.time.Span;

/// What nothing but time tells is asked about at its own moment, whatever moment was written.
class OwnTimeTest {
  private static final Instant WHENEVER = Instant.parse("2030-05-05T05:05:05Z");
  private static final Terms TERMS = Agreements.packaged()
      .with(new Excuse(Set.of(Cause.ILLNESS), 1, 7, true))
      .with(new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.SIGNATURE,
          new Expiry.Unused.Extended(new Span(2, Span.Unit.MONTHS))));
  private static final Plan PLAN = Plan.of(TERMS, Instant.parse("2026-12-14T11:00:00Z"));
  private static final Session FIRST = PLAN.sessions().getFirst();
  private static final Instant START = FIRST.start().instant();

  private static Instant told(Incident incident) {
    return new Stories(PLAN).settled(incident).told();
  }

  @Test void what_happens_at_a_session_is_told_when_it_shows() {
    assertThat(told(new Incident.ClientDoesNotCome(FIRST, WHENEVER, Settling.AS_AGREED)))
        .as("a quarter of an hour is waited").isEqualTo(START.plus(Duration.ofMinutes(15)));
    assertThat(told(new Incident.SomebodyIsLate(FIRST, Role.CLIENT, 7, WHENEVER)))
        .isEqualTo(START.plus(Duration.ofMinutes(7)));
    assertThat(told(new Incident.SessionIsHeld(FIRST, WHENEVER))).isEqualTo(START);
    assertThat(told(new Incident.SessionIsUnpaid(FIRST, WHENEVER))).isEqualTo(START);
  }

  @Test void a_proof_is_shown_the_same_day_or_missing_when_its_last_one_is_over() {
    var ill = new Incident.ClientCancels(FIRST, Instant.parse("2027-01-13T06:00:00Z"),
        Settling.AS_AGREED, Optional.of(Cause.ILLNESS));
    assertThat(told(new Incident.ProofIsDue(ill, true, WHENEVER)))
        .isEqualTo("2027-01-13T11:00:00Z");
    assertThat(told(new Incident.ProofIsDue(ill, false, WHENEVER)))
        .isEqualTo("2027-01-20T23:00:00Z");
  }

  @Test void what_has_a_day_is_told_at_noon_of_it() {
    var day = day("2027-03-01");
    assertThat(List.of(new Incident.WorkBegins(day, Role.CLIENT, WHENEVER),
        new Incident.PaymentIsLate(euros("1.00"), day("2027-02-01"), List.of(), day, WHENEVER),
        new Incident.MaterialsAre(false, day, WHENEVER))).extracting(OwnTimeTest::told)
        .containsOnly(Instant.parse("2027-03-01T11:00:00Z"));
  }

  @Test void a_month_and_a_time_to_use_the_sessions_are_over_when_their_last_day_is() {
    assertThat(told(new Incident.MonthEnds(YearMonth.of(2027, 2), 0, List.of(), 0, false,
        WHENEVER))).isEqualTo("2027-02-28T23:00:00Z");
    var anchor = day("2026-12-14");
    assertThat(told(new Incident.SessionsExpire(anchor, 0, 2, false, WHENEVER)))
        .isEqualTo("2027-06-14T22:00:00Z");
    assertThat(told(new Incident.SessionsExpire(anchor, 10, 2, false, WHENEVER)))
        .isEqualTo("2027-06-24T22:00:00Z");
    assertThat(told(new Incident.SessionsExpire(anchor, 10, 2, true, WHENEVER)))
        .isEqualTo("2027-08-24T22:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(Story.class)
  void what_somebody_tells_stays_as_they_told_it(Story story) {
    var stories = new Stories(PLAN);
    var incident = stories.incident(story);
    assertThat(stories.settled(incident)).as("and a story is told at its moment already")
        .isEqualTo(incident);
  }
}

package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.FactsTakenTest.LATER;
import static pacta.terms.FactsTakenTest.PACKAGED;
import static pacta.terms.FactsTakenTest.SINGLE;
import static pacta.terms.FactsTakenTest.at;
import static pacta.terms.FactsTakenTest.cancelled;
import static pacta.terms.FactsTakenTest.moved;
import static pacta.terms.Happened.booked;
import static pacta.terms.WorksTest.follow;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Timeline.Refusal;
import pacta.time.Notice;

/// The professional lets go of what an earlier fact led to: of that, and of nothing else.
class WaiversTest {
  private static Happening waived(int fact, String at) {
    return new Happening.Waived(fact, at(at));
  }

  @Test void a_waiver_is_of_its_own_fact() {
    var line = follow(SINGLE, LATER, booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        cancelled(1, Role.CLIENT, null, "2027-01-12T08:00:00Z"),
        cancelled(2, Role.CLIENT, null, "2027-01-20T08:00:00Z"),
        waived(3, "2027-01-21T10:00:00Z"));
    assertThat(line.end().owed()).as("half of the first").isEqualTo(euros("42.51"));
    var lost = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
        booked(2, "2027-01-20T10:00"), cancelled(1, Role.CLIENT, null, "2027-01-13T08:30:00Z"),
        cancelled(2, Role.CLIENT, null, "2027-01-20T08:30:00Z"),
        waived(2, "2027-01-21T10:00:00Z"), waived(2, "2027-01-22T10:00:00Z"));
    assertThat(lost.end().units().forfeited()).isEqualTo(1);
    assertThat(lost.turns().getLast().incident()).as("the second waiver").isEmpty();
  }

  @Test void the_price_of_a_lost_session_is_owed_again_only_when_it_is_booked_again() {
    var line = follow(PACKAGED.with(new BeforeEachSession(0)), LATER,
        booked(1, "2027-01-13T10:00"), cancelled(1, Role.CLIENT, null, "2027-01-13T08:30:00Z"),
        waived(1, "2027-01-14T10:00:00Z"));
    assertThat(line.end().owed()).isEqualTo(euros("0.00"));
    assertThat(line.end().units().free()).isEqualTo(8);
  }

  @Test void a_waiver_that_is_refused_changes_nothing() {
    var terms = SINGLE.with(new Reschedule(Notice.hours(48), Optional.empty(), Optional.empty(),
        Optional.of(new Quota(1, new Quota.Every.Engagement(), Quota.By.NOTICE)),
        Reschedule.Beyond.NOT_POSSIBLE));
    var line = follow(terms, LATER, booked(1, "2027-01-20T10:00"),
        moved(1, "2027-01-27T10:00", Role.CLIENT, "2027-01-10T10:00:00Z"),
        waived(1, "2027-01-11T10:00:00Z"),
        moved(1, "2027-02-03T10:00", Role.CLIENT, "2027-01-12T10:00:00Z"));
    assertThat(line.turns().get(2).refusal()).contains(Refusal.NOTHING_TO_WAIVE);
    assertThat(line.turns().get(3).verdict()).get().as("one free move was agreed, and is used")
        .isInstanceOf(Verdict.NotAllowed.class);
  }

  @Test void a_proof_that_is_waited_for_can_be_let_go_of() {
    var terms = SINGLE.with(new Excuse(Set.of(Cause.ILLNESS), 1, 7, true));
    var line = follow(terms, LATER, booked(1, "2027-01-13T10:00"),
        new Happening.Cancelled(1, Role.CLIENT, Optional.of(Cause.ILLNESS), Optional.empty(),
            at("2027-01-13T07:30:00Z")), waived(1, "2027-01-14T10:00:00Z"));
    assertThat(line.turns().getLast().refusal()).isEmpty();
    assertThat(line.end().owed()).isEqualTo(euros("0.00"));
  }

  @Test void a_waiver_gives_back_the_session_of_its_own_fact() {
    var line = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
        booked(2, "2027-01-20T10:00"), cancelled(1, Role.CLIENT, null, "2027-01-12T20:00:00Z"),
        cancelled(2, Role.CLIENT, null, "2027-01-20T08:30:00Z"),
        waived(2, "2027-01-21T10:00:00Z"));
    assertThat(line.end().owed()).as("the half of the first is let go of")
        .isEqualTo(follow(PACKAGED, LATER).end().owed());
    assertThat(line.end().units().forfeited()).as("and the second stays lost").isEqualTo(1);
  }
}

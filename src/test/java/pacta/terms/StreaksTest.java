package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.CancellingTest.at;
import static pacta.terms.CancellingTest.judged;
import static pacta.terms.CancellingTest.session;

import org.junit.jupiter.api.Test;
import pacta.terms.Consequence.Right;
import pacta.terms.Incident.Settling;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Notice;

/// Several of a kind in a row, and what they give a right to.
class StreaksTest {
  private static final Terms PACKAGED = Agreements.packaged();
  private static final Session WEDNESDAY = session("2027-01-13T10:00");

  @Test void only_what_costs_makes_a_row_and_a_session_that_is_held_begins_it_anew() {
    var absent = new Incident.ClientDoesNotCome(WEDNESDAY, at("2027-01-13T10:15"),
        Settling.AS_AGREED);
    var streak = PACKAGED.with(new Streak(1, 0, Streak.Remedy.TALK));
    assertThat(judged(Judge.judge(streak, CancellingTest.facts(streak), absent)))
        .anyMatch(Right.class::isInstance);
    var free = streak.with(new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.FREE,
        Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE));
    assertThat(judged(Judge.judge(free, CancellingTest.facts(free), absent)))
        .noneMatch(Right.class::isInstance);
    var own = PACKAGED.with(new ProfessionalCancels(Notice.hours(24), new Amends.OnlyAgain(),
        false, 2));
    var cancel = new Incident.ProfessionalCancelsSession(WEDNESDAY, at("2027-01-13T09:00"));
    var facts = CancellingTest.facts(own);
    var once = facts.history().and(cancel, (Verdict.Judged) Judge.judge(own, facts, cancel));
    assertThat(mayEnd(Judge.judge(own, facts.with(once), cancel))).isTrue();
    var held = new Incident.SessionIsHeld(WEDNESDAY, at("2027-01-13T11:00"));
    var anew = once.and(held, (Verdict.Judged) Judge.judge(own, facts, held));
    assertThat(mayEnd(Judge.judge(own, facts.with(anew), cancel))).isFalse();
  }

  private static boolean mayEnd(Verdict verdict) {
    return judged(verdict).stream().anyMatch(it -> it instanceof Right right
        && right.kind() == Right.Kind.CLIENT_MAY_END);
  }
}

package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.CancellingTest.at;
import static pacta.terms.CancellingTest.judged;
import static pacta.terms.CancellingTest.session;

import java.util.List;
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

  private static List<Example> examples(Terms terms) {
    var clause = terms.idOf(terms.find(Streak.class).orElseThrow(), 0);
    return Example.of(terms).stream().filter(it -> it.clause().equals(clause)).toList();
  }

  @Test void its_example_is_the_failing_that_completes_the_row() {
    var absent = PACKAGED.with(new Streak(3, 2, Streak.Remedy.TALK));
    assertThat(examples(absent)).singleElement().satisfies(it -> {
      var last = (Incident.ClientDoesNotCome) it.incident();
      assertThat(last.session().start().local()).hasToString("2027-01-27T10:00");
      assertThat(it.facts().history().done()).hasSize(2);
      assertThat(it.facts().unitsUsed()).as("lost").isEqualTo(2);
      assertThat(((Verdict.Judged) it.verdict()).consequences().getLast().because().steps())
          .containsExactly(new Step.InARow(3, 3));
      assertThat(it.holds(absent)).isTrue();
    });
    assertThat(examples(PACKAGED.with(new Streak(0, 2, Streak.Remedy.HOLD)))).singleElement()
        .satisfies(it -> assertThat(it.incident()).isInstanceOf(Incident.ClientCancels.class));
    assertThat(examples(PACKAGED.with(new Streak(1, 0, Streak.Remedy.END)))).singleElement()
        .satisfies(it -> assertThat(it.facts().history().done()).isEmpty());
  }

  @Test void where_no_failing_costs_anything_there_is_no_example() {
    var free = PACKAGED.with(new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.FREE,
        Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE));
    assertThat(examples(free.with(new Streak(2, 0, Streak.Remedy.TALK)))).isEmpty();
    assertThat(examples(free.with(new Streak(2, 2, Streak.Remedy.TALK)))).singleElement()
        .satisfies(it -> assertThat(it.incident()).isInstanceOf(Incident.ClientCancels.class));
  }

  private static boolean mayEnd(Verdict verdict) {
    return judged(verdict).stream().anyMatch(it -> it instanceof Right right
        && right.kind() == Right.Kind.CLIENT_MAY_END);
  }
}

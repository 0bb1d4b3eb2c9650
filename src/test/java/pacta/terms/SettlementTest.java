package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.Happened.booked;
import static pacta.terms.WorksTest.brought;
import static pacta.terms.WorksTest.day;
import static pacta.terms.WorksTest.follow;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Consequence.Credit;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EarlyTermination.Who;
import pacta.terms.Incident.Reason;
import pacta.terms.Incident.WorkEnds;

/// What is owed when the work ends, worked out when it is said and once more on the last day.
class SettlementTest {
  private static final String LATER = "2027-06-01T10:00:00Z";
  private static final Terms PACKAGED = Agreements.packaged().with(new EarlyTermination(14, 14));

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Happening held(int session, String at) {
    return new Happening.Held(session, at(at));
  }

  private static Happening cancelled(int session, String at) {
    return new Happening.Cancelled(session, Role.CLIENT, Optional.empty(), Optional.empty(),
        at(at));
  }

  private static Happening ended(String at) {
    return new Happening.Ended(Role.CLIENT, Optional.empty(), Optional.empty(), at(at));
  }

  // --- worked out again ---

  @Test void what_is_owed_at_an_end_is_owed_once() {
    var line = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
        held(1, "2027-01-13T11:00:00Z"), ended("2027-01-14T10:00:00Z"),
        held(7, "2027-02-20T10:00:00Z"));
    assertThat(line.end().balance()).as("one session of 80.00").isEqualTo(euros("80.00"));
    var more = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
        booked(2, "2027-01-20T10:00"), held(1, "2027-01-13T11:00:00Z"),
        ended("2027-01-14T10:00:00Z"), held(2, "2027-01-20T11:00:00Z"));
    assertThat(more.end().balance()).as("and one more").isEqualTo(euros("160.00"));
  }

  @Test void earlier_fees_stay_owed_and_those_let_go_of_do_not() {
    var facts = new Happening[] {booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        cancelled(1, "2027-01-12T20:00:00Z"), held(2, "2027-01-20T11:00:00Z"),
        ended("2027-01-21T10:00:00Z")};
    assertThat(follow(PACKAGED, LATER, facts).end().balance()).as("half of 80.00 and 80.00")
        .isEqualTo(euros("120.00"));
    var waived = new Happening[] {facts[0], facts[1], facts[2],
        new Happening.Waived(2, at("2027-01-15T10:00:00Z")), facts[3], facts[4]};
    assertThat(follow(PACKAGED, LATER, waived).end().balance()).isEqualTo(euros("80.00"));
  }

  @Test void what_was_let_go_of_is_not_owed_again_because_another_session_is_given() {
    var terms = Agreements.perSession();
    var line = follow(terms, LATER, booked(1, "2027-01-13T10:00"),
        cancelled(1, "2027-01-13T08:30:00Z"), new Happening.Waived(1, at("2027-01-14T10:00:00Z")),
        booked(2, "2027-01-20T10:00"), held(2, "2027-01-20T11:00:00Z"));
    assertThat(line.end().owed()).isEqualTo(euros("85.01"));
  }

  @Test void a_part_before_a_session_is_due_on_time_before_the_day_it_is_on() {
    var line = follow(Agreements.packaged(), "2027-01-01T10:00:00Z",
        booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        booked(3, "2027-01-27T10:00"), booked(4, "2027-02-03T10:00"));
    assertThat(line.dues().getLast().due()).as("a fifth is not booked").isEmpty();
    var fifth = follow(Agreements.packaged(), "2027-01-01T10:00:00Z",
        booked(5, "2027-01-06T10:00"), booked(1, "2027-01-13T10:00"),
        booked(2, "2027-01-20T10:00"), booked(3, "2027-01-27T10:00"),
        booked(4, "2027-02-03T10:00"));
    assertThat(fifth.dues().getLast().due()).as("the fifth in order of time")
        .contains(day("2027-02-01"));
    var lost = follow(Agreements.packaged(), "2027-01-14T10:00:00Z",
        booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        booked(3, "2027-01-27T10:00"), booked(4, "2027-02-03T10:00"),
        booked(5, "2027-02-10T10:00"), booked(6, "2027-02-17T10:00"),
        cancelled(1, "2027-01-12T09:00:00Z"));
    assertThat(lost.dues().getLast().due()).as("one that comes back is not counted")
        .contains(day("2027-02-15"));
  }

  // --- how it comes out ---

  private static Verdict ending(Terms terms, Facts facts, Role by, Reason reason, Percent done) {
    return Judge.judge(terms, facts,
        new WorkEnds(by, reason, done, at("2027-02-01T12:00:00Z")));
  }

  private static Verdict ending(Terms terms, Facts facts) {
    return ending(terms, facts, Role.CLIENT, Reason.FREELY, Percent.NONE);
  }

  private static Facts facts(int used, String paid, String fees) {
    return new Facts(Version.FIRST, 0, used, euros(paid), euros(fees));
  }

  @ParameterizedTest(name = "{0} may end it")
  @EnumSource(Who.class)
  void who_may_end_it_is_who_was_agreed(Who who) {
    var terms = PACKAGED.with(new EarlyTermination(who, 14, 14, new Settlement.Whole()));
    for (var role : Role.values()) {
      var may = who == Who.EITHER || who.name().equals(role.name());
      assertThat(ending(terms, facts(1, "640.00", "0.00"), role, Reason.FREELY, Percent.NONE)
          instanceof Verdict.Judged).as("%s", role).isEqualTo(may);
      assertThat(ending(terms, facts(1, "640.00", "0.00"), role, Reason.THE_OTHER_FAILED,
          Percent.NONE)).as("the other failed").isInstanceOf(Verdict.Judged.class);
    }
  }

  @ParameterizedTest(name = "a quarter of 8 agreed, {0} used: {1} back")
  @CsvSource({"1, 560.00", "2, 480.00", "3, 0.00"})
  void all_is_given_back_until_so_many_are_used_and_nothing_then(int used, String back) {
    var terms = PACKAGED.with(new EarlyTermination(Who.EITHER, 14, 14,
        new Settlement.UntilUsed(Percent.of(25))));
    var judged = (Verdict.Judged) ending(terms, facts(used, "640.00", "0.00"));
    assertThat(judged.consequences().stream().filter(Credit.class::isInstance)
        .map(it -> ((Credit) it).amount()).reduce(euros("0.00"), Money::plus))
        .isEqualTo(euros(back));
  }

  @Test void a_work_that_stops_is_settled_by_the_clause_on_stopping_and_a_commitment_adds_to_it() {
    var work = RuledAgreements.work().with(new EarlyTermination(0, 14));
    var none = facts(0, "0.00", "0.00");
    var kill = work.find(KillFee.class).orElseThrow();
    var stopped = (Verdict.Judged) ending(work, none, Role.CLIENT, Reason.FREELY, Percent.of(10));
    assertThat(stopped.owed(Agreements.EUR)).as("25 % and the 10 % that is done, with tax")
        .isEqualTo(euros("1270.50"));
    assertThat(stopped.main().because().clause()).isEqualTo(work.idOf(kill, 0));
    var own = (Verdict.Judged) ending(work, none, Role.PROFESSIONAL, Reason.FREELY,
        Percent.of(10));
    assertThat(own.owed(Agreements.EUR)).as("only what is done").isEqualTo(euros("363.00"));
    assertThat(own.main().because().clause())
        .isEqualTo(work.idOf(work.find(EarlyTermination.class).orElseThrow(), 0));
    var committed = work.with(new MinimumCommitment(euros("300.00"), day("2027-01-01"),
        day("2027-06-30")));
    assertThat(((Verdict.Judged) ending(committed, none, Role.CLIENT, Reason.FREELY,
        Percent.of(10))).owed(Agreements.EUR)).as("149 of 181 days are left of 300.00")
        .isEqualTo(euros("1270.50").plus(euros("246.96")));
  }

  @Test void fees_of_months_are_told_from_what_was_worked_beyond() {
    var terms = RuledAgreements.monthly().with(new EarlyTermination(0, 14));
    var line = follow(terms, LATER, new Happening.Worked(720, Optional.empty(),
        at("2027-01-20T10:00:00Z")), ended("2027-02-01T10:00:00Z"));
    assertThat(line.end().balance()).as("two months begun, and two hours beyond of 65.00")
        .isEqualTo(euros("726.00").times(2).plus(euros("157.30")));
  }

  @Test void the_settlement_is_told_once_more_when_the_last_day_is_over() {
    var line = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
        booked(2, "2027-01-20T10:00"), held(1, "2027-01-13T11:00:00Z"),
        ended("2027-01-14T10:00:00Z"), held(2, "2027-01-20T11:00:00Z"));
    assertThat(brought(line, WorkEnds.class)).hasSize(2);
    assertThat(line.turns().getLast().at()).isEqualTo("2027-01-28T23:00:00Z");
    assertThat(line.end().ended()).contains(day("2027-01-28"));
  }

  @Test void what_time_brings_until_the_last_day_is_settled_with_it() {
    var line = follow(RuledAgreements.monthly(), LATER, new Happening.Paid(euros("5000.00"),
        at("2027-01-15T10:00:00Z")), ended("2027-02-10T10:00:00Z"));
    assertThat(line.turns().stream().filter(it -> it.incident().orElse(null) instanceof WorkEnds)
        .map(it -> it.facts().orElseThrow().unitsUsed())).as("months, when said and when over")
        .containsExactly(1, 2);
  }

  @Test void what_comes_after_the_last_day_is_settled_once_more_each_time() {
    var line = follow(PACKAGED, LATER, booked(1, "2027-01-13T10:00"),
        booked(2, "2027-01-20T10:00"), ended("2027-01-14T10:00:00Z"),
        held(1, "2027-02-10T11:00:00Z"), held(2, "2027-02-11T11:00:00Z"));
    assertThat(line.end().balance()).isEqualTo(euros("160.00"));
    assertThat(brought(line, WorkEnds.class)).as("said, over, and after each session")
        .hasSize(4);
  }
}

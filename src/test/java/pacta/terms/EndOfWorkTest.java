package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.Happened.booked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EarlyTermination.Who;
import pacta.terms.Timeline.Units;

/// What is left when the work ends before its time: sessions, money and what was still open.
class EndOfWorkTest {
  private static final Instant SIGNED = at("2026-12-14T11:00:00Z");

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  static Timeline follow(Terms terms, Happening... facts) {
    return new Course(SIGNED, Optional.empty(), List.of(), List.of(facts), Optional.empty())
        .under(terms);
  }

  private static Happening held(int session, String at) {
    return new Happening.Held(session, at(at));
  }

  private static Happening paid(String amount, String at) {
    return new Happening.Paid(euros(amount), at(at));
  }

  private static Happening ended(Role by, String at) {
    return new Happening.Ended(by, Optional.empty(), Optional.empty(), at(at));
  }

  private static Terms packaged(int notice, Settlement settlement) {
    return Agreements.packaged().with(new EarlyTermination(Who.EITHER, notice, 14, settlement));
  }

  private static Happening[] leaving(Role by) {
    return new Happening[] {paid("640.00", "2026-12-21T10:00:00Z"),
        booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        booked(3, "2027-03-03T10:00"), held(1, "2027-01-13T11:00:00Z"),
        held(2, "2027-01-20T11:00:00Z"), ended(by, "2027-01-21T10:00:00Z")};
  }

  @Test void sessions_that_are_left_are_given_back_or_lost_as_the_clause_says() {
    assertThat(follow(packaged(0, new Settlement.Whole()), leaving(Role.CLIENT)).end().units())
        .as("eight agreed, two held").isEqualTo(new Units(8, 0, 0, 2, 0, 6, 0));
    assertThat(follow(packaged(0, new Settlement.LessShare(Percent.of(20))),
        leaving(Role.CLIENT)).end().units()).isEqualTo(new Units(8, 0, 0, 2, 0, 6, 0));
    assertThat(follow(packaged(0, new Settlement.Nothing()), leaving(Role.CLIENT)).end().units())
        .as("nothing is given back").isEqualTo(new Units(8, 0, 0, 2, 0, 0, 6));
    assertThat(follow(packaged(0, new Settlement.Nothing()), leaving(Role.PROFESSIONAL)).end()
        .units()).as("who leaves gives back").isEqualTo(new Units(8, 0, 0, 2, 0, 6, 0));
    assertThat(follow(packaged(0, new Settlement.UntilUsed(Percent.of(25))),
        leaving(Role.CLIENT)).end().units()).isEqualTo(new Units(8, 0, 0, 2, 0, 6, 0));
    assertThat(follow(packaged(0, new Settlement.UntilUsed(Percent.of(24))),
        leaving(Role.CLIENT)).end().units()).isEqualTo(new Units(8, 0, 0, 2, 0, 0, 6));
  }

  @Test void a_right_to_leave_counted_from_the_payment_keeps_a_sum_and_then_all() {
    var terms = packaged(0, new Settlement.LessSum(euros("50.00"), Optional.of(14)));
    var paid = paid("640.00", "2026-12-21T10:00:00Z");
    assertThat(follow(terms, paid, ended(Role.CLIENT, "2027-01-04T22:59:59Z")).end().balance())
        .as("the fourteenth day").isEqualTo(euros("-590.00"));
    var later = follow(terms, paid, ended(Role.CLIENT, "2027-01-04T23:00:00Z"));
    assertThat(later.end().balance()).isEqualTo(euros("0.00"));
    assertThat(later.end().units()).isEqualTo(new Units(8, 0, 0, 0, 0, 0, 8));
    assertThat(follow(terms, paid, ended(Role.PROFESSIONAL, "2027-02-04T22:59:59Z")).end()
        .balance()).as("who leaves keeps nothing").isEqualTo(euros("-640.00"));
    var fee = packaged(0, new Settlement.LessSum(euros("50.00"), Optional.empty()));
    assertThat(follow(fee, paid, ended(Role.CLIENT, "2027-06-04T22:59:59Z")).end().balance())
        .isEqualTo(euros("-590.00"));
    assertThat(follow(fee, paid("30.00", "2026-12-21T10:00:00Z"),
        ended(Role.CLIENT, "2027-06-04T22:59:59Z")).end().balance())
        .as("never more than what is left").isEqualTo(euros("0.00"));
  }

  @Test void what_is_only_told_after_the_last_day_counts_all_the_same() {
    var line = follow(packaged(0, new Settlement.Whole()),
        paid("640.00", "2026-12-21T10:00:00Z"), booked(1, "2027-01-13T10:00"),
        ended(Role.CLIENT, "2027-01-13T12:00:00Z"), held(1, "2027-01-15T11:00:00Z"));
    assertThat(line.end().units()).isEqualTo(new Units(8, 0, 0, 1, 0, 7, 0));
    assertThat(line.end().balance()).isEqualTo(euros("-560.00"));
  }

  @Test void a_work_ends_once_and_an_earlier_end_takes_the_place_of_a_later_one() {
    var terms = packaged(14, new Settlement.Whole());
    var again = follow(terms, paid("640.00", "2026-12-21T10:00:00Z"),
        ended(Role.CLIENT, "2027-01-13T12:00:00Z"), ended(Role.CLIENT, "2027-02-13T12:00:00Z"));
    assertThat(again.turns().getLast().refusal()).contains(Timeline.Refusal.WORK_HAS_ENDED);
    assertThat(again.end().balance()).isEqualTo(euros("-640.00"));
    var sooner = follow(terms, paid("640.00", "2026-12-21T10:00:00Z"),
        ended(Role.CLIENT, "2027-01-13T12:00:00Z"), new Happening.Ended(Role.PROFESSIONAL,
            Optional.of(Incident.Reason.FORCE_MAJEURE), Optional.empty(),
            at("2027-01-14T12:00:00Z")));
    assertThat(sooner.end().ended()).contains(LocalDate.of(2027, 1, 14));
    assertThat(sooner.end().balance()).isEqualTo(euros("-640.00"));
  }

  @Test void who_withdraws_has_no_session_left() {
    var line = follow(RuledAgreements.sessions(), paid("640.00", "2026-12-21T10:00:00Z"),
        booked(1, "2026-12-22T10:00"), booked(2, "2027-01-20T10:00"),
        held(1, "2026-12-22T11:00:00Z"),
        new Happening.Withdrew(true, at("2026-12-23T10:00:00Z")));
    var agreed = line.end().units().agreed();
    assertThat(line.end().units()).isEqualTo(new Units(agreed, 0, 0, 1, 0, agreed - 1, 0));
  }

  @Test void what_is_given_until_the_last_day_counts_in_the_settlement() {
    var terms = packaged(14, new Settlement.Whole());
    var line = follow(terms, paid("640.00", "2026-12-21T10:00:00Z"),
        booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        booked(3, "2027-01-27T10:00"), booked(4, "2027-03-03T10:00"),
        held(1, "2027-01-13T11:00:00Z"), ended(Role.CLIENT, "2027-01-14T10:00:00Z"),
        held(2, "2027-01-20T11:00:00Z"), held(3, "2027-01-27T11:00:00Z"),
        paid("0.01", "2027-02-01T10:00:00Z"));
    assertThat(line.end().ended()).contains(LocalDate.of(2027, 1, 28));
    assertThat(line.end().units()).isEqualTo(new Units(8, 0, 0, 3, 0, 5, 0));
    assertThat(line.end().balance()).as("640 paid, three of 80 used")
        .isEqualTo(euros("-400.01"));
    assertThat(line.turns().stream().filter(turn -> turn.incident().orElse(null)
        instanceof Incident.WorkEnds)).as("said, and settled on the last day").hasSize(2);
  }

  @Test void a_settlement_that_nothing_changed_is_told_once() {
    var line = follow(Agreements.perSession().with(new EarlyTermination(14, 14)),
        paid("640.00", "2026-12-21T10:00:00Z"), ended(Role.CLIENT, "2027-01-14T10:00:00Z"),
        new Happening.Worked(1, Optional.empty(), at("2027-03-01T10:00:00Z")));
    assertThat(line.end().balance()).isEqualTo(euros("-640.00"));
    assertThat(line.turns().stream().filter(turn -> turn.incident().orElse(null)
        instanceof Incident.WorkEnds)).hasSize(1);
  }

  @Test void who_withdraws_from_a_whole_work_pays_the_part_that_was_done() {
    var terms = RuledAgreements.work().with(
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST));
    var paid = new Happening.Paid(euros("1210.00"), at("2026-12-15T10:00:00Z"));
    var done = Optional.of(Percent.of(30));
    assertThat(follow(terms, paid, new Happening.Withdrew(true, done, at("2026-12-20T10:00:00Z")))
        .end().balance()).as("30 % of 3,630 is 1,089").isEqualTo(euros("-121.00"));
    assertThat(follow(terms, paid, new Happening.Withdrew(false, done, at("2026-12-20T10:00:00Z")))
        .end().balance()).as("not informed").isEqualTo(euros("-1210.00"));
    assertThat(follow(terms, new Happening.Withdrew(true, done, at("2026-12-20T10:00:00Z")))
        .end().balance()).isEqualTo(euros("1089.00"));
    assertThat(follow(terms.with(new WithdrawalRight(WithdrawalRight.Begins.AFTER_THE_PERIOD)),
        paid, new Happening.Withdrew(true, done, at("2026-12-20T10:00:00Z"))).end().balance())
        .isEqualTo(euros("-1210.00"));
  }

  @Test void who_withdraws_from_a_monthly_fee_pays_the_days_gone_by() {
    var begun = RuledAgreements.otherMonthly().with(
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST));
    var starts = begun.find(Procedure.class).orElseThrow();
    var terms = begun.with(new Procedure(starts.sessions(), starts.minutes(), starts.rhythm(),
        starts.place(), LocalDate.of(2026, 12, 20), Optional.empty()));
    var withdrew = new Happening.Withdrew(true, at("2026-12-26T10:00:00Z"));
    assertThat(follow(terms, withdrew).end().balance())
        .as("seven days of 31, of 500").isEqualTo(euros("112.90"));
    assertThat(follow(begun, withdrew).end().balance())
        .as("not begun").isEqualTo(euros("0.00"));
  }

  @Test void what_a_client_who_fails_leaves_is_settled_as_if_the_client_had_left() {
    var facts = leaving(Role.PROFESSIONAL);
    facts[facts.length - 1] = new Happening.Ended(Role.PROFESSIONAL,
        Optional.of(Incident.Reason.THE_OTHER_FAILED), Optional.empty(),
        at("2027-01-21T10:00:00Z"));
    var line = follow(packaged(0, new Settlement.Nothing()), facts);
    assertThat(line.end().credit()).isEqualTo(euros("0.00"));
    assertThat(line.end().units()).isEqualTo(new Units(8, 0, 0, 2, 0, 0, 6));
  }

  @Test void months_that_were_charged_are_not_charged_again_at_the_end() {
    var terms = RuledAgreements.otherMonthly().with(new EarlyTermination(0, 14));
    var line = follow(terms, new Happening.Paid(euros("1000.00"), at("2027-03-01T10:00:00Z")),
        ended(Role.CLIENT, "2027-03-01T11:00:00Z"));
    assertThat(line.end().balance()).as("January and February are paid").isEqualTo(
        Money.zero(Agreements.EUR));
  }

  @Test void days_before_the_signature_are_no_days_of_the_work() {
    var terms = RuledAgreements.otherMonthly().with(
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST));
    var starts = terms.find(Procedure.class).orElseThrow();
    var before = terms.with(new Procedure(starts.sessions(), starts.minutes(), starts.rhythm(),
        starts.place(), LocalDate.of(2026, 12, 1), Optional.empty()));
    assertThat(follow(before, new Happening.Withdrew(true, at("2026-12-26T10:00:00Z"))).end()
        .balance()).as("thirteen days of 31, of 500").isEqualTo(euros("209.68"));
  }

  @Test void the_days_for_withdrawing_end_on_a_business_day() {
    var terms = Agreements.packaged();
    assertThat(WithdrawalRight.lastDay(terms, LocalDate.of(2026, 12, 14)))
        .isEqualTo(LocalDate.of(2026, 12, 28));
    assertThat(WithdrawalRight.over(terms, LocalDate.of(2026, 12, 14)))
        .isEqualTo(LocalDate.of(2026, 12, 29));
    assertThat(WithdrawalRight.over(terms, LocalDate.of(2026, 12, 12)))
        .as("Saturday the 26th becomes Monday").isEqualTo(LocalDate.of(2026, 12, 29));
  }

  @Test void the_agreement_itself_is_the_first_version() {
    assertThat(new Version(1)).isEqualTo(Version.FIRST);
  }
}

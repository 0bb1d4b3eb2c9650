package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.Happened.booked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Timeline.Refusal;
import pacta.terms.Timeline.Units;
import pacta.time.Notice;

/// A reason that has to be proven: shown in time it excuses, and without proof what it excused is
/// owed when its last day is over.
class ProofsTest {
  private static final Excuse WEEK = new Excuse(Set.of(Cause.ILLNESS), 1, 7, true);
  private static final Terms SINGLE = Agreements.perSession().with(WEEK);
  private static final Terms PACKAGED = Agreements.packaged().with(WEEK);
  private static final String LATE = "2027-01-13T07:30:00Z";

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Timeline follow(Terms terms, String asOf, Happening... facts) {
    return new Course(at("2026-12-14T11:00:00Z"), Optional.empty(), List.of(), List.of(facts),
        Optional.of(at(asOf))).under(terms);
  }

  private static Happening ill(int session, String at) {
    return new Happening.Cancelled(
        session, Role.CLIENT, Optional.of(Cause.ILLNESS), Optional.empty(), at(at));
  }

  private static Happening shown(int session, String at) {
    return new Happening.ProofShown(session, at(at));
  }

  @Test void until_the_last_day_is_over_nothing_is_owed() {
    var line = follow(SINGLE, "2027-01-20T22:59:59Z", booked(1, "2027-01-13T10:00"),
        ill(1, LATE));
    assertThat(line.end().owed()).isEqualTo(euros("0.00"));
  }

  @Test void without_proof_the_fee_is_owed_when_the_last_day_is_over() {
    var line = follow(SINGLE, "2027-01-20T23:00:00Z", booked(1, "2027-01-13T10:00"),
        ill(1, LATE));
    assertThat(line.end().owed()).isEqualTo(euros("85.01"));
    var turn = line.turns().getLast();
    assertThat(turn.fact()).as("time brings it").isEmpty();
    assertThat(turn.at()).isEqualTo("2027-01-20T23:00:00Z");
    var judged = (Verdict.Judged) turn.verdict().orElseThrow();
    assertThat(judged.main().because().others()).anyMatch(it ->
        it instanceof WhyNot.NotProven(var clause, var cause, var until)
            && clause.equals(SINGLE.idOf(WEEK, 0)) && cause == Cause.ILLNESS
            && until.toString().equals("2027-01-20"));
  }

  @Test void a_session_of_a_package_is_lost_and_its_price_stays_owed() {
    var line = follow(PACKAGED.with(new BeforeEachSession(0)), "2027-01-25T10:00:00Z",
        booked(1, "2027-01-13T10:00"), ill(1, "2027-01-13T08:30:00Z"));
    assertThat(line.end().units()).isEqualTo(new Units(8, 7, 0, 0, 1, 0, 0));
    assertThat(line.end().owed()).isEqualTo(euros("80.00"));
  }

  @Test void a_proof_in_time_closes_the_matter() {
    var line = follow(SINGLE, "2027-03-01T10:00:00Z", booked(1, "2027-01-13T10:00"),
        ill(1, LATE), shown(1, "2027-01-20T22:59:59Z"));
    assertThat(line.end().owed()).isEqualTo(euros("0.00"));
  }

  @Test void a_proof_that_nobody_waits_for_is_refused() {
    var late = follow(SINGLE, "2027-03-01T10:00:00Z", booked(1, "2027-01-13T10:00"),
        ill(1, LATE), shown(1, "2027-01-20T23:00:00Z"));
    assertThat(late.end().owed()).isEqualTo(euros("85.01"));
    assertThat(late.turns().getLast().refusal()).contains(Refusal.NO_PROOF_AWAITED);
    var never = follow(SINGLE, "2027-03-01T10:00:00Z", shown(4, LATE));
    assertThat(never.turns().getLast().refusal()).contains(Refusal.NO_PROOF_AWAITED);
  }

  @Test void a_reason_that_was_not_proven_is_not_one_of_those_the_year_allows() {
    var facts = List.of(booked(1, "2027-01-13T10:00"), booked(2, "2027-02-10T10:00"),
        ill(1, LATE), ill(2, "2027-02-10T08:00:00Z"), shown(2, "2027-02-11T08:00:00Z"));
    var line = follow(SINGLE, "2027-03-01T10:00:00Z", facts.toArray(Happening[]::new));
    assertThat(line.end().owed()).as("the first alone").isEqualTo(euros("85.01"));
    var both = List.of(booked(1, "2027-01-13T10:00"), booked(2, "2027-02-10T10:00"),
        ill(1, LATE), shown(1, "2027-01-14T08:00:00Z"), ill(2, "2027-02-10T08:00:00Z"));
    assertThat(follow(SINGLE, "2027-03-01T10:00:00Z", both.toArray(Happening[]::new)).end()
        .owed()).as("one a year was agreed").isEqualTo(euros("85.01"));
  }

  @Test void letting_go_of_it_lets_go_of_the_proof_too() {
    var before = follow(SINGLE, "2027-03-01T10:00:00Z", booked(1, "2027-01-13T10:00"),
        ill(1, LATE), new Happening.Waived(1, at("2027-02-01T10:00:00Z")));
    assertThat(before.turns().getLast().refusal()).isEmpty();
    assertThat(before.end().owed()).isEqualTo(euros("0.00"));
    var lost = follow(PACKAGED, "2027-03-01T10:00:00Z", booked(1, "2027-01-13T10:00"),
        ill(1, "2027-01-13T08:30:00Z"), new Happening.Waived(1, at("2027-02-01T10:00:00Z")));
    assertThat(lost.end().units()).isEqualTo(new Units(8, 8, 0, 0, 0, 0, 0));
  }

  @Test void not_coming_is_proven_in_the_same_way() {
    var absent = new Happening.NotCome(1, Optional.of(Cause.ILLNESS), Optional.empty(),
        at("2027-01-13T10:00:00Z"));
    assertThat(follow(SINGLE, "2027-01-20T22:59:59Z", booked(1, "2027-01-13T10:00"), absent)
        .end().owed()).isEqualTo(euros("0.00"));
    assertThat(follow(SINGLE, "2027-01-20T23:00:00Z", booked(1, "2027-01-13T10:00"), absent)
        .end().owed()).isEqualTo(euros("85.01"));
  }

  private static Verdict due(boolean shown, String at) {
    var session = CancellingTest.session("2027-01-13T10:00");
    var ill = new Incident.ClientCancels(session, at(LATE), Incident.Settling.AS_AGREED,
        Optional.of(Cause.ILLNESS));
    return Judge.judge(SINGLE, CancellingTest.facts(SINGLE),
        new Incident.ProofIsDue(ill, shown, at(at)));
  }

  @Test void a_proof_is_looked_at_until_its_last_day_is_over() {
    var clause = SINGLE.idOf(WEEK, 0);
    var shown = (Verdict.Judged) due(true, "2027-01-20T22:59:59Z");
    assertThat(shown.consequences()).singleElement().isInstanceOf(Consequence.NoEffect.class);
    assertThat(shown.main().because()).isEqualTo(new Derivation(clause, Version.FIRST, List.of(
        new Step.Counted(LocalDate.of(2027, 1, 13), 7, LocalDate.of(2027, 1, 20))), List.of()));
    assertThat(due(true, "2027-01-20T23:00:00Z"))
        .isEqualTo(new Verdict.NotAllowed(clause, Verdict.Objection.PERIOD_OVER));
    assertThat(due(false, "2027-01-20T22:59:59Z"))
        .isEqualTo(new Verdict.TooSoon(clause, at("2027-01-20T23:00:00Z")));
    assertThat(due(false, "2027-01-20T23:00:00Z")).isInstanceOfSatisfying(Verdict.Judged.class,
        it -> assertThat(it.owed(Agreements.EUR)).isEqualTo(euros("85.01")));
  }

  @Test void a_yes_that_is_waited_for_is_no_proof() {
    var terms = SINGLE.with(new Reschedule(Notice.hours(48), Optional.empty(), Optional.empty(),
        Optional.empty(), Reschedule.Beyond.NEEDS_APPROVAL));
    var line = follow(terms, "2027-03-01T10:00:00Z", booked(1, "2027-01-13T10:00"),
        new Happening.Moved(1, LocalDateTime.parse("2027-01-14T10:00"), Role.CLIENT,
            at("2027-01-12T10:00:00Z")), shown(1, "2027-01-12T11:00:00Z"));
    assertThat(line.turns().getLast().refusal()).contains(Refusal.NO_PROOF_AWAITED);
  }

  @Test void who_withdraws_has_nothing_left_to_prove() {
    var terms = RuledAgreements.sessions();
    var line = follow(terms, "2027-03-01T10:00:00Z", booked(1, "2026-12-21T10:00"),
        ill(1, "2026-12-21T08:30:00Z"), new Happening.Withdrew(true, at("2026-12-22T10:00:00Z")));
    assertThat(line.turns().getLast().incident()).get()
        .isInstanceOf(Incident.ClientWithdraws.class);
    assertThat(line.end().owed()).isEqualTo(euros("0.00"));
  }

  @Test void not_coming_is_excused_only_where_the_clause_says_so_and_a_word_may_be_enough() {
    var session = CancellingTest.session("2027-01-13T10:00");
    var ill = Optional.of(Cause.ILLNESS);
    var absent = new Incident.ClientDoesNotCome(session, at("2027-01-13T10:00:00Z"),
        Incident.Settling.AS_AGREED, ill);
    var cancelled = new Incident.ClientCancels(session, at("2027-01-13T08:30:00Z"),
        Incident.Settling.AS_AGREED, ill);
    for (var noShow : List.of(true, false)) {
      var terms = Agreements.perSession().with(new Excuse(Set.of(Cause.ILLNESS), 1, 0, noShow));
      var facts = CancellingTest.facts(terms);
      var missed = (Verdict.Judged) Judge.judge(terms, facts, absent);
      assertThat(missed.owed(terms.currency())).isEqualTo(euros(noShow ? "0.00" : "85.01"));
      var excused = (Verdict.Judged) Judge.judge(terms, facts, cancelled);
      assertThat(excused.owed(terms.currency())).isEqualTo(euros("0.00"));
      assertThat(excused.consequences()).as("no proof is asked for")
          .noneMatch(Consequence.Awaited.class::isInstance);
    }
  }
}

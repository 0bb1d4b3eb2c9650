package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.Happened.booked;
import static pacta.terms.WorksTest.brought;
import static pacta.terms.WorksTest.day;
import static pacta.terms.WorksTest.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Percent;
import pacta.terms.Expiry.Anchor;
import pacta.terms.Expiry.Unused;
import pacta.terms.Incident.PaidPart;
import pacta.terms.Incident.PaymentIsLate;
import pacta.terms.Incident.SessionIsUnpaid;
import pacta.terms.Incident.SessionsExpire;
import pacta.terms.Timeline.DueSum;
import pacta.terms.Timeline.Units;
import pacta.time.Span;

/// What time alone brings: sessions that are released or lapse, and payments that are late.
class TimePassesTest {
  private static final Terms RELEASED = RuledAgreements.businessDays();
  private static final Span HALF_A_YEAR = new Span(6, Span.Unit.MONTHS);
  private static final Span TWO_MONTHS = new Span(2, Span.Unit.MONTHS);

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Happening paid(String amount, String on) {
    return new Happening.Paid(euros(amount), at(on + "T10:00:00Z"));
  }

  private static Happening held(int session, String on) {
    return new Happening.Held(session, at(on + "T11:00:00Z"));
  }

  private static Happening pause(String first, String until) {
    return new Happening.PauseAsked(day(first), day(until), at("2026-12-21T10:00:00Z"));
  }

  // --- sessions that are not paid ---

  @Test void a_session_is_released_when_its_last_day_to_pay_is_over() {
    var before = follow(RELEASED, "2027-02-08T22:59:59Z", booked(1, "2027-02-10T10:00"));
    assertThat(before.end().owed()).isEqualTo(euros("102.86"));
    assertThat(before.end().units().booked()).isEqualTo(1);
    var after = follow(RELEASED, "2027-02-08T23:00:00Z", booked(1, "2027-02-10T10:00"));
    assertThat(brought(after, SessionIsUnpaid.class)).singleElement()
        .satisfies(it -> assertThat(it.told()).isEqualTo("2027-02-08T23:00:00Z"));
    assertThat(after.end().owed()).isEqualTo(euros("0.00"));
    assertThat(after.end().units().booked()).isZero();
  }

  @ParameterizedTest(name = "{0} paid on {1}: released {2}")
  @CsvSource(textBlock = """
      102.86, 2027-02-08, 0
      102.85, 2027-02-08, 1
      102.86, 2027-02-09, 1
      """)
  void a_session_that_is_paid_whole_and_in_time_stays(String amount, String on, int released) {
    assertThat(brought(follow(RELEASED, "2027-03-01T10:00:00Z", booked(1, "2027-02-10T10:00"),
        paid(amount, on)), SessionIsUnpaid.class)).hasSize(released);
  }

  @Test void a_payment_is_for_the_first_session_of_several() {
    var line = follow(RELEASED, "2027-02-15T23:00:00Z", booked(1, "2027-02-10T10:00"),
        booked(2, "2027-02-17T10:00"), paid("102.86", "2027-02-01"));
    assertThat(brought(line, SessionIsUnpaid.class)).singleElement()
        .satisfies(it -> assertThat(it.session().number()).isEqualTo(2));
  }

  @Test void a_session_stays_booked_where_that_was_agreed_and_one_that_was_held_is_past() {
    var stays = Agreements.perSession();
    assertThat(brought(follow(stays, "2027-03-01T10:00:00Z", booked(1, "2027-02-10T10:00")),
        SessionIsUnpaid.class)).isEmpty();
    assertThat(brought(follow(RELEASED, "2027-03-01T10:00:00Z", booked(1, "2027-02-10T10:00"),
        held(1, "2027-02-08")), SessionIsUnpaid.class)).isEmpty();
  }

  // --- sessions that lapse ---

  private static Terms expiring(Anchor anchor, Unused unused) {
    return Agreements.packaged().with(new Expiry(HALF_A_YEAR, anchor, unused))
        .with(new Pause(2, 30, 7, Pause.From.ANY_DAY));
  }

  private static Units units(Terms terms, String asOf, Happening... facts) {
    return follow(terms, asOf, facts).end().units();
  }

  @Test void sessions_lapse_when_the_last_day_is_over() {
    var terms = expiring(Anchor.SIGNATURE, new Unused.Lapse());
    var facts = new Happening[] {booked(1, "2027-01-13T10:00"), held(1, "2027-01-13")};
    assertThat(units(terms, "2027-06-14T21:59:59Z", facts))
        .isEqualTo(new Units(8, 7, 0, 1, 0, 0, 0));
    assertThat(units(terms, "2027-06-14T22:00:00Z", facts))
        .isEqualTo(new Units(8, 0, 0, 1, 0, 0, 7));
    assertThat(brought(follow(terms, "2028-06-14T22:00:00Z", facts), SessionsExpire.class))
        .as("once").hasSize(1).allMatch(it -> it.left() == 7 && !it.extended());
  }

  @Test void days_that_the_work_stood_still_are_added_to_the_time() {
    var terms = expiring(Anchor.SIGNATURE, new Unused.Lapse());
    var facts = new Happening[] {pause("2027-03-01", "2027-03-11"),
        pause("2027-04-01", "2027-04-06")};
    assertThat(units(terms, "2027-06-29T21:59:59Z", facts).free()).isEqualTo(8);
    assertThat(units(terms, "2027-06-29T22:00:00Z", facts).expired()).isEqualTo(8);
    assertThat(brought(follow(terms, "2027-07-01T10:00:00Z", facts), SessionsExpire.class))
        .singleElement().satisfies(it -> assertThat(it.stopped()).isEqualTo(15));
  }

  @Test void the_time_is_longer_once_where_that_was_agreed() {
    var terms = expiring(Anchor.SIGNATURE, new Unused.Extended(TWO_MONTHS));
    assertThat(units(terms, "2027-08-14T21:59:59Z").free()).isEqualTo(8);
    assertThat(units(terms, "2027-08-14T22:00:00Z").expired()).isEqualTo(8);
    var line = follow(terms, "2028-08-14T22:00:00Z");
    assertThat(brought(line, SessionsExpire.class)).extracting(SessionsExpire::extended)
        .containsExactly(false, true);
    assertThat(line.turns()).extracting(Timeline.Turn::at)
        .containsExactly(at("2027-06-14T22:00:00Z"), at("2027-08-14T22:00:00Z"));
  }

  @Test void time_runs_from_the_payment_or_the_first_session_once_there_is_one() {
    var payment = expiring(Anchor.FIRST_PAYMENT, new Unused.Lapse());
    assertThat(units(payment, "2030-01-01T10:00:00Z").free()).isEqualTo(8);
    assertThat(brought(follow(payment, "2030-01-01T10:00:00Z", paid("1.00", "2027-01-10"),
        paid("1.00", "2027-02-10")), SessionsExpire.class)).singleElement()
        .satisfies(it -> assertThat(it.anchor()).isEqualTo(day("2027-01-10")));
    var session = expiring(Anchor.FIRST_SESSION, new Unused.Lapse());
    assertThat(units(session, "2030-01-01T10:00:00Z").free()).isEqualTo(8);
    assertThat(brought(follow(session, "2030-01-01T10:00:00Z", booked(2, "2027-01-13T10:00"),
        booked(1, "2027-01-20T10:00")), SessionsExpire.class)).singleElement()
        .satisfies(it -> assertThat(it.anchor()).isEqualTo(day("2027-01-13")));
  }

  @Test void a_part_of_what_is_left_is_given_back_where_that_was_agreed() {
    var line = follow(expiring(Anchor.SIGNATURE, new Unused.GivenBack(Percent.of(50), 14)),
        "2027-07-01T10:00:00Z", paid("640.00", "2026-12-20"), booked(1, "2027-01-13T10:00"),
        held(1, "2027-01-13"));
    assertThat(line.end().credit()).as("half of seven of 80.00").isEqualTo(euros("280.00"));
    assertThat(line.end().units()).isEqualTo(new Units(8, 0, 0, 1, 0, 7, 0));
  }

  // --- payments ---

  private static List<Optional<LocalDate>> dues(Terms terms, Happening... facts) {
    return follow(terms, "2027-02-01T10:00:00Z", facts).dues().stream().map(DueSum::due).toList();
  }

  @Test void a_pause_moves_the_days_of_payment_that_are_still_to_come() {
    var terms = RuledAgreements.equalParts().with(new Pause(2, 30, 7, Pause.From.ANY_DAY));
    assertThat(dues(terms)).containsExactly(Optional.of(day("2027-01-31")),
        Optional.of(day("2027-02-28")), Optional.of(day("2027-03-31")));
    assertThat(dues(terms, pause("2027-02-28", "2027-03-10"))).containsExactly(
        Optional.of(day("2027-01-31")), Optional.of(day("2027-03-10")),
        Optional.of(day("2027-04-10")));
    assertThat(dues(terms, pause("2027-03-01", "2027-03-11"))).containsExactly(
        Optional.of(day("2027-01-31")), Optional.of(day("2027-02-28")),
        Optional.of(day("2027-04-10")));
  }

  private static List<PaymentIsLate> late(String asOf, Happening... facts) {
    return brought(follow(RuledAgreements.work(), asOf + "T10:00:00Z", facts),
        PaymentIsLate.class);
  }

  @Test void what_is_open_after_its_day_is_late_and_so_is_what_was_paid_after_it() {
    assertThat(late("2026-12-14")).isEmpty();
    assertThat(late("2026-12-15")).extracting(PaymentIsLate::amount)
        .containsExactly(euros("500.00"), euros("710.00"));
    assertThat(late("2027-01-15", paid("1210.00", "2026-12-14"))).isEmpty();
    assertThat(late("2027-01-15", paid("500.00", "2026-12-14"), paid("710.00", "2026-12-20")))
        .singleElement().satisfies(it -> {
          assertThat(it.amount()).isEqualTo(euros("710.00"));
          assertThat(it.due()).isEqualTo(day("2026-12-14"));
          assertThat(it.asOf()).isEqualTo(day("2027-01-15"));
          assertThat(it.paid()).containsExactly(
              new PaidPart(euros("710.00"), day("2026-12-20")));
        });
  }

  @Test void what_is_not_due_yet_is_not_late_and_without_a_clause_nothing_is_said() {
    assertThat(late("2028-01-15", paid("1210.00", "2026-12-14"))).as("never accepted").isEmpty();
    assertThat(brought(follow(RuledAgreements.otherWork(), "2028-01-15T10:00:00Z"),
        PaymentIsLate.class)).isEmpty();
  }

  @Test void a_session_that_is_released_is_worth_its_place_among_those_used() {
    var terms = Agreements.inCalendarDays()
        .with(new BeforeEachSession(2, BeforeEachSession.Unpaid.RELEASED));
    var line = follow(terms, "2027-03-01T10:00:00Z", booked(1, "2027-02-10T10:00"),
        booked(2, "2027-02-17T10:00"), paid("33.34", "2027-02-01"), held(1, "2027-02-10"));
    assertThat(line.turns().getLast().verdict()).get()
        .isInstanceOfSatisfying(Verdict.Judged.class, it -> assertThat(it.main())
            .isInstanceOfSatisfying(Consequence.UnitsUsed.class, used ->
                assertThat(used.worth()).as("the second of 100.00 in three")
                    .isEqualTo(euros("33.33"))));
    var first = follow(terms, "2027-03-01T10:00:00Z", booked(1, "2027-02-10T10:00"));
    assertThat(((Verdict.Judged) first.turns().getLast().verdict().orElseThrow()).main())
        .isInstanceOfSatisfying(Consequence.UnitsUsed.class, used ->
            assertThat(used.worth()).isEqualTo(euros("33.34")));
  }

  @Test void no_time_is_over_before_its_last_day_is() {
    var terms = expiring(Anchor.SIGNATURE, new Unused.Lapse());
    var clause = terms.idOf(terms.find(Expiry.class).orElseThrow(), 0);
    var facts = CancellingTest.facts(terms);
    for (var stopped : List.of(0, 10)) {
      var end = terms.endOf(day("2027-06-14").plusDays(stopped));
      assertThat(Judge.judge(terms, facts, new SessionsExpire(day("2026-12-14"), stopped, 3, false,
          end.minusSeconds(1)))).isEqualTo(new Verdict.TooSoon(clause, end));
      assertThat(Judge.judge(terms, facts, new SessionsExpire(day("2026-12-14"), stopped, 3, false,
          end))).isInstanceOf(Verdict.Judged.class);
    }
  }

  @Test void a_time_that_is_over_with_nothing_left_takes_nothing() {
    var terms = expiring(Anchor.SIGNATURE, new Unused.Lapse());
    var end = terms.endOf(day("2027-06-14"));
    var verdict = Judge.judge(terms, CancellingTest.facts(terms),
        new SessionsExpire(day("2026-12-14"), 0, 0, false, end));
    assertThat(((Verdict.Judged) verdict).consequences()).singleElement()
        .isInstanceOfSatisfying(Consequence.NoEffect.class, none -> {
          assertThat(none.because().steps()).containsExactly(new Step.Reached(
              new Span(6, Span.Unit.MONTHS), day("2026-12-14"), day("2027-06-14")));
          assertThat(none.because().clause())
              .isEqualTo(terms.idOf(terms.find(Expiry.class).orElseThrow(), 0));
        });
  }
}

package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Happened.booked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pacta.house.Seeds;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Timeline.Refusal;
import pacta.terms.Timeline.Units;

/// What holds for every course of facts, and what a course refuses.
class CourseTest {
  private static final Instant SIGNED = at("2026-12-14T11:00:00Z");
  private static final int RUNS = 300;

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Timeline follow(Terms terms, Happening... facts) {
    return course(List.of(facts)).under(terms);
  }

  private static Course course(List<Happening> facts) {
    return new Course(SIGNED, Optional.empty(), List.of(), facts, Optional.empty());
  }

  private static Happening cancelled(int session, String at) {
    return new Happening.Cancelled(session, Role.CLIENT, Optional.empty(), Optional.empty(),
        at(at));
  }

  /// The exact reason, nothing judged, and nothing changed by it.
  private static void refused(Terms terms, Refusal why, Happening... facts) {
    var all = follow(terms, facts).turns();
    var last = all.stream().filter(turn -> turn.fact().isPresent()).toList().getLast();
    var turns = all.subList(0, all.indexOf(last) + 1);
    assertThat(last.refusal()).contains(why);
    assertThat(last.verdict()).isEmpty();
    assertThat(last.incident()).isEmpty();
    if (turns.size() > 1)
      assertThat(last.standing()).isEqualTo(turns.get(turns.size() - 2).standing());
  }

  @Test void a_session_that_nobody_booked_is_refused() {
    refused(Agreements.packaged(), Refusal.NO_SUCH_SESSION, booked(1, "2027-01-13T10:00"),
        cancelled(2, "2027-01-12T10:00:00Z"));
  }

  @Test void a_session_cannot_be_booked_twice_under_one_number() {
    refused(Agreements.packaged(), Refusal.SESSION_TWICE, booked(1, "2027-01-13T10:00"),
        booked(1, "2027-01-14T10:00"));
  }

  @Test void a_session_that_is_over_cannot_be_cancelled_and_costs_nothing_twice() {
    refused(Agreements.packaged(), Refusal.SESSION_OVER, booked(1, "2027-01-13T10:00"),
        cancelled(1, "2027-01-13T08:00:00Z"), cancelled(1, "2027-01-13T08:00:00Z"));
  }

  @Test void a_time_that_a_clock_change_skips_is_refused() {
    refused(Agreements.packaged(), Refusal.NO_SUCH_TIME, booked(1, "2027-03-28T02:30"));
    refused(Agreements.packaged(), Refusal.NO_SUCH_TIME, booked(1, "2027-03-27T02:30"),
        new Happening.Moved(1, LocalDateTime.parse("2027-03-28T02:00"), Role.CLIENT,
            at("2027-03-01T10:00:00Z")));
  }

  @Test void nothing_can_be_waived_where_nothing_was_owed() {
    refused(Agreements.packaged(), Refusal.NOTHING_TO_WAIVE, booked(1, "2027-01-13T10:00"),
        cancelled(1, "2027-01-01T10:00:00Z"), new Happening.Waived(1, at("2027-01-02T10:00:00Z")));
    refused(Agreements.packaged(), Refusal.NOTHING_TO_WAIVE,
        new Happening.Waived(7, at("2027-01-02T10:00:00Z")));
  }

  @Test void a_fee_cannot_be_waived_twice() {
    refused(Agreements.perSession(), Refusal.NOTHING_TO_WAIVE, booked(1, "2027-01-13T10:00"),
        cancelled(1, "2027-01-13T08:00:00Z"), new Happening.Waived(1, at("2027-01-14T10:00:00Z")),
        new Happening.Waived(1, at("2027-01-15T10:00:00Z")));
  }

  @Test void a_piece_that_was_not_handed_over_can_neither_be_accepted_nor_revised() {
    refused(RuledAgreements.work(), Refusal.NOT_DELIVERED,
        new Happening.Answered("web", true, at("2027-01-14T10:00:00Z")));
    refused(RuledAgreements.work(), Refusal.NOT_DELIVERED,
        new Happening.RevisionAsked("web", at("2027-01-14T10:00:00Z")));
  }

  @Test void nothing_is_booked_after_the_last_day() {
    refused(Agreements.packaged(), Refusal.WORK_HAS_ENDED,
        new Happening.Ended(Role.CLIENT, Optional.empty(), Optional.empty(),
            at("2027-01-02T10:00:00Z")),
        new Happening.Booked(1, LocalDateTime.parse("2027-03-01T10:00"), Optional.empty(),
            Optional.empty(), at("2027-02-02T10:00:00Z")));
  }

  @Test void a_waived_fee_is_owed_no_more_and_its_session_comes_back() {
    var before = follow(Agreements.packaged(), booked(1, "2027-01-13T10:00"));
    var after = follow(Agreements.packaged(), booked(1, "2027-01-13T10:00"),
        cancelled(1, "2027-01-13T08:30:00Z"), new Happening.Waived(1, at("2027-01-14T10:00:00Z")));
    assertThat(after.end().owed()).isEqualTo(before.end().owed());
    assertThat(after.end().units()).isEqualTo(new Units(8, 8, 0, 0, 0, 0, 0));
  }

  // --- what holds always ---

  @Test void what_was_agreed_is_what_is_free_booked_used_given_back_and_lapsed() {
    each((terms, facts) -> {
      for (var turn : course(facts).under(terms).turns()) {
        var it = turn.standing().units();
        if (it.agreed() > 0)
          assertThat(it.free() + it.booked() + it.held() + it.forfeited() + it.refunded()
              + it.expired()).isEqualTo(it.agreed());
        assertThat(List.of(it.booked(), it.held(), it.forfeited(), it.refunded(), it.expired()))
            .allMatch(count -> count >= 0);
      }
    });
  }

  @Test void the_balance_is_what_is_owed_less_credits_and_payments_and_debts_add_up() {
    each((terms, facts) -> {
      for (var turn : course(facts).under(terms).turns()) {
        var it = turn.standing();
        assertThat(it.balance()).isEqualTo(it.owed().minus(it.credit()).minus(it.paid()));
      }
      var line = course(facts).under(terms);
      assertThat(line.dues()).allMatch(due -> !due.open().isNegative()
          && due.open().compareTo(due.charge().amount()) <= 0);
    });
  }

  @Test void an_end_gives_back_no_more_than_was_paid_and_credited_and_leaves_no_session() {
    each((terms, facts) -> {
      var line = course(facts).under(terms);
      var ended = line.end().ended();
      if (ended.isEmpty()) return;
      var own = Money.zero(terms.currency());
      for (var turn : line.turns())
        if (turn.verdict().orElse(null) instanceof Verdict.Judged judged
            && !(turn.incident().orElse(null) instanceof Incident.WorkEnds))
          for (var it : judged.consequences())
            if (it instanceof Consequence.Credit credit) own = own.plus(credit.amount());
      var deposit = terms.find(Deposit.class).map(Deposit::amount)
          .orElse(Money.zero(terms.currency()));
      assertThat(line.end().balance().negated())
          .isLessThanOrEqualTo(line.end().paid().plus(own).plus(deposit));
      var last = facts.stream().map(Happening::at).max(Instant::compareTo).orElseThrow();
      if (!last.isBefore(terms.endOf(ended.get())))
        assertThat(line.end().units().free()).isZero();
    });
  }

  @Test void what_is_owed_for_late_payment_never_shrinks_as_time_goes_by() {
    Seeds.forEach(60, random -> {
      var terms = RandomWork.from(random);
      var paid = List.<Happening>of(new Happening.Paid(
          terms.price().unitValue(1).partOf(3, 0), at("2027-05-01T10:00:00Z")));
      var before = Money.zero(terms.currency());
      for (var day = 0; day < 400; day += 37) {
        var asOf = at("2027-05-02T10:00:00Z").plusSeconds(day * 86_400L);
        var owed = new Course(SIGNED, Optional.empty(), List.of(), paid, Optional.of(asOf))
            .under(terms).turns().stream()
            .filter(turn -> turn.incident().orElse(null) instanceof Incident.PaymentIsLate)
            .map(turn -> turn.verdict().orElse(null) instanceof Verdict.Judged judged
                ? judged.owed(terms.currency()) : Money.zero(terms.currency()))
            .reduce(Money.zero(terms.currency()), Money::plus);
        assertThat(owed).isGreaterThanOrEqualTo(before);
        before = owed;
      }
    });
  }

  @Test void the_same_course_gives_the_same_timeline() {
    each((terms, facts) -> assertThat(course(facts).under(terms))
        .isEqualTo(course(facts).under(terms)));
  }

  @Test void facts_in_another_order_of_the_list_give_the_same_end() {
    each((terms, facts) -> {
      var turned = new ArrayList<>(facts);
      turned.replaceAll(it -> it instanceof Happening.Waived(var fact, var at)
          ? new Happening.Waived(facts.size() - 1 - fact, at) : it);
      Collections.reverse(turned);
      assertThat(course(turned).under(terms).end()).isEqualTo(course(facts).under(terms).end());
    });
  }

  @Test void the_same_cancellation_twice_changes_nothing() {
    each((terms, facts) -> {
      var twice = new ArrayList<>(facts);
      facts.stream().filter(Happening.Cancelled.class::isInstance).findFirst()
          .ifPresent(twice::add);
      assertThat(course(twice).under(terms).end()).isEqualTo(course(facts).under(terms).end());
    });
  }

  @Test void moved_and_then_cancelled_never_costs_more_than_a_session() {
    for (var terms : List.of(RuledAgreements.sessions(), moving(Agreements.perSession())))
      for (var hours : List.of(1, 20, 30, 50))
        for (var then : List.of(1, 20, 30, 50)) {
          var start = LocalDateTime.parse("2027-01-20T10:00").atZone(terms.zone()).toInstant();
          var to = LocalDateTime.parse("2027-01-25T10:00");
          var line = follow(terms, booked(1, "2027-01-20T10:00"),
              new Happening.Moved(1, to, Role.CLIENT, start.minusSeconds(hours * 3600L)),
              cancelled(1, to.atZone(terms.zone()).toInstant()
                  .minusSeconds(then * 3600L).toString()));
          assertThat(fees(line)).isLessThanOrEqualTo(Tax.onTop(terms.price().unitValue(1),
              terms.price().vat(), Rounding.HALF_UP));
        }
  }

  private static Terms moving(Terms terms) {
    return terms.with(new Reschedule(pacta.time.Notice.hours(48), Optional.empty(),
        Optional.empty(), Optional.empty(), Reschedule.Beyond.AS_CANCELLED));
  }

  /// Charged, less what was given back of it, and the worth of a session that is lost.
  private static Money fees(Timeline line) {
    var sum = Money.zero(Agreements.EUR);
    for (var turn : line.turns())
      if (turn.verdict().orElse(null) instanceof Verdict.Judged judged)
        for (var it : judged.consequences()) {
          if (it instanceof Consequence.Charge charge) sum = sum.plus(charge.amount());
          if (it instanceof Consequence.Credit credit) sum = sum.minus(credit.amount());
          if (it instanceof Consequence.UnitsUsed used
              && used.fate() == Consequence.UnitsUsed.Fate.FORFEITED) sum = sum.plus(used.worth());
        }
    return sum;
  }

  @Test void within_the_days_of_withdrawal_every_fee_falls() {
    var terms = RuledAgreements.sessions();
    var line = follow(terms, booked(1, "2026-12-22T10:00"),
        cancelled(1, "2026-12-22T08:00:00Z"),
        new Happening.Paid(Agreements.euros("640.00"), at("2026-12-22T10:00:00Z")),
        new Happening.Withdrew(false, at("2026-12-28T22:59:59Z")));
    assertThat(line.end().balance()).isEqualTo(Agreements.euros("-640.00"));
    assertThat(line.end().ended()).contains(LocalDate.of(2026, 12, 28));
  }

  // --- random courses ---

  private interface Check {
    void of(Terms terms, List<Happening> facts);
  }

  private static void each(Check check) {
    Seeds.forEach(RUNS, random -> {
      var terms = random.nextInt(3) == 0 ? RandomWork.from(random) : RandomTerms.from(random);
      check.of(terms, RandomCourse.of(random, terms));
    });
  }
}

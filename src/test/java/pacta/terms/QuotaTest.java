package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.terms.Agreements.euros;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.people.Role;
import pacta.terms.Consequence.Awaited;
import pacta.terms.Quota.Above;
import pacta.terms.Reschedule.Beyond;
import pacta.time.Notice;

/// One move too many, told in time: what the clause says, and a warning where that is nothing.
class QuotaTest {
  private static Terms moving(Optional<Above> above, Beyond beyond) {
    return Agreements.perSession().with(new Reschedule(Notice.hours(48), Optional.empty(),
        Optional.empty(), Optional.of(new Quota(1, new Quota.Every.Month(), Quota.By.NOTICE,
            above)), beyond));
  }

  /// The second move in a month, three days before.
  private static Verdict second(Terms terms) {
    var session = new Session(1, Example.sample(terms).start(), 60, Instant.EPOCH);
    var to = pacta.time.WallTime.of(LocalDateTime.of(2027, 1, 20, 10, 0), terms.zone());
    var move = new Incident.SessionIsMoved(
        session, to, Role.CLIENT, session.start().instant().minusSeconds(72 * 3600));
    var facts = Facts.none(Version.FIRST, terms.currency());
    var first = (Verdict.Judged) Judge.judge(terms, facts, move);
    assertThat(first.main()).isInstanceOf(Consequence.NoEffect.class);
    return Judge.judge(terms, facts.with(facts.history().and(move, first)), move);
  }

  @Test void it_has_the_price_that_was_agreed() {
    var terms = moving(Optional.of(new Above.Costs(Levy.of(20), FeeVat.AS_SERVICE)),
        Beyond.AS_CANCELLED);
    var judged = (Verdict.Judged) second(terms);
    assertThat(judged.owed(terms.currency())).as("a fifth of 85.01").isEqualTo(euros("17.00"));
    assertThat(judged.main().because().clause())
        .isEqualTo(terms.idOf(terms.find(Reschedule.class).orElseThrow(), 0));
    assertThat(judged.main().because().others())
        .containsExactly(new WhyNot.MovesUsedUp(judged.main().because().clause(), 1));
    assertThat(judged.consequences()).anyMatch(Consequence.SessionMoved.class::isInstance);
  }

  @Test void it_needs_a_yes_or_cannot_be_where_that_was_agreed() {
    assertThat(((Verdict.Judged) second(moving(Optional.of(new Above.NeedsApproval()),
        Beyond.NOT_POSSIBLE))).main()).isInstanceOfSatisfying(Awaited.class, it ->
            assertThat(it.what()).isEqualTo(Awaited.What.APPROVAL));
    assertThat(second(moving(Optional.of(new Above.NotPossible()), Beyond.NEEDS_APPROVAL)))
        .isInstanceOfSatisfying(Verdict.NotAllowed.class, it ->
            assertThat(it.objection()).isEqualTo(Verdict.Objection.MOVES_USED_UP));
  }

  @Test void without_a_word_on_it_it_is_as_one_told_too_late() {
    assertThat(second(moving(Optional.empty(), Beyond.NOT_POSSIBLE)))
        .isInstanceOf(Verdict.NotAllowed.class);
    assertThat(((Verdict.Judged) second(moving(Optional.empty(), Beyond.AS_CANCELLED)))
        .owed(Agreements.EUR)).as("cancelling then is free").isEqualTo(euros("0.00"));
  }

  @ParameterizedTest(name = "moves free {0} {1} before, cancelling {2} {3} before: {4}")
  @CsvSource(textBlock = """
      48, ELAPSED_HOURS, 48, ELAPSED_HOURS, true
      48, ELAPSED_HOURS, 49, ELAPSED_HOURS, false
      2, CALENDAR_DAYS, 48, ELAPSED_HOURS, true
      2, CALENDAR_DAYS, 49, ELAPSED_HOURS, false
      24, ELAPSED_HOURS, 1, CALENDAR_DAYS, true
      23, ELAPSED_HOURS, 1, CALENDAR_DAYS, false
      """)
  void a_limit_that_never_costs_anything_is_warned_of(int move, Notice.Unit unit, int free,
      Notice.Unit other, boolean warned) {
    var base = moving(Optional.empty(), Beyond.AS_CANCELLED);
    var notice = new Notice(move, unit, Notice.Boundary.IN_TIME);
    var terms = base.with(new Reschedule(notice, Optional.empty(), Optional.empty(),
        base.find(Reschedule.class).orElseThrow().quota(), Beyond.AS_CANCELLED))
        .with(new NoticeTiers(java.util.List.of(new NoticeTiers.Tier(
            new Notice(free, other, Notice.Boundary.IN_TIME), Levy.FREE)), Levy.of(50),
            Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE, 0, pacta.money.Rounding.HALF_UP));
    assertThat(Draft.of(terms).findings().stream().map(Finding::reason)
        .anyMatch("move.quota-useless"::equals)).isEqualTo(warned);
    var priced = terms.with(new Reschedule(notice, Optional.empty(), Optional.empty(),
        Optional.of(new Quota(1, new Quota.Every.Month(), Quota.By.NOTICE,
            Optional.of(new Above.NotPossible()))), Beyond.AS_CANCELLED));
    assertThat(Draft.of(priced).findings().stream().map(Finding::reason))
        .doesNotContain("move.quota-useless");
  }

  @Test void a_price_of_nothing_or_of_more_than_the_session_is_refused() {
    for (var fee : java.util.List.of(Levy.FREE, Levy.of(101)))
      assertThatThrownBy(() -> new Quota(1, new Quota.Every.Month(), Quota.By.NOTICE,
          Optional.of(new Above.Costs(fee, FeeVat.AS_SERVICE))))
          .isInstanceOfSatisfying(InvalidTerm.class, it ->
              assertThat(it.reason()).isEqualTo("quota.fee"));
  }

  @ParameterizedTest(name = "one move {0}, told {1} and {2}: the second is free: {3}")
  @CsvSource(textBlock = """
      MONTH,      2027-01-01, 2027-01-31, false
      MONTH,      2027-01-31, 2027-02-01, true
      MONTH,      2027-01-31, 2028-01-31, true
      QUARTER,    2027-01-01, 2027-03-31, false
      QUARTER,    2027-04-01, 2027-06-30, false
      QUARTER,    2027-03-31, 2027-04-01, true
      QUARTER,    2027-01-01, 2028-01-01, true
      YEAR,       2027-01-01, 2027-12-31, false
      YEAR,       2027-12-31, 2028-01-01, true
      ENGAGEMENT, 2027-01-01, 2029-01-01, false
      """)
  void a_period_begins_anew_by_itself(String period, LocalDate one, LocalDate other,
      boolean free) {
    var every = switch (period) {
      case "MONTH" -> new Quota.Every.Month();
      case "QUARTER" -> new Quota.Every.Quarter();
      case "YEAR" -> new Quota.Every.Year();
      default -> new Quota.Every.Engagement();
    };
    assertThat(isFree(every, move(1, one), move(2, other))).isEqualTo(free);
  }

  @ParameterizedTest(name = "sessions {0} and {1}, in blocks of four: {2}")
  @CsvSource({"1, 4, false", "4, 5, true", "5, 8, false", "1, 9, true"})
  void a_block_of_sessions_begins_anew_by_itself(int one, int other, boolean free) {
    assertThat(isFree(new Quota.Every.Sessions(4), move(one, LocalDate.of(2027, 1, 1)),
        move(other, LocalDate.of(2027, 1, 1)))).isEqualTo(free);
  }

  private static Incident.SessionIsMoved move(int session, LocalDate told) {
    var start = pacta.time.WallTime.of(told.plusDays(9).atTime(10, 0), Agreements.MADRID);
    var to = pacta.time.WallTime.of(told.plusDays(12).atTime(10, 0), Agreements.MADRID);
    return new Incident.SessionIsMoved(new Session(session, start, 60, Instant.EPOCH), to,
        Role.CLIENT, told.atTime(10, 0).atZone(Agreements.MADRID).toInstant());
  }

  private static boolean isFree(Quota.Every every, Incident.SessionIsMoved one,
      Incident.SessionIsMoved other) {
    var terms = Agreements.perSession().with(new Reschedule(Notice.hours(48), Optional.empty(),
        Optional.empty(), Optional.of(new Quota(1, every, Quota.By.NOTICE)),
        Beyond.NOT_POSSIBLE));
    var facts = CancellingTest.facts(terms);
    var first = (Verdict.Judged) Judge.judge(terms, facts, one);
    return Judge.judge(terms, facts.with(facts.history().and(one, first)), other)
        instanceof Verdict.Judged judged && judged.main() instanceof Consequence.NoEffect;
  }

  @Test void where_nothing_says_what_cancelling_costs_a_late_move_has_no_answer() {
    var terms = RuledAgreements.keptHour().with(new Reschedule(Notice.hours(48),
        Optional.empty(), Optional.empty(), Optional.empty(), Beyond.AS_CANCELLED));
    var day = LocalDate.of(2027, 1, 14);
    var late = new Incident.SessionIsMoved(move(1, day).session(), move(1, day).to(), Role.CLIENT,
        move(1, day).session().start().instant().minusSeconds(3600));
    assertThat(Judge.judge(terms, CancellingTest.facts(terms), late))
        .isEqualTo(new Verdict.Silent());
  }
}

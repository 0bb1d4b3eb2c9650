package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pacta.terms.Agreements.euros;
import static pacta.terms.CancellingTest.at;
import static pacta.terms.CancellingTest.judged;
import static pacta.terms.CancellingTest.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Money;
import pacta.terms.Consequence.Charge;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.PassSpent;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident.Settling;

/// Wednesdays at ten are kept for the client, for 60 €, but for two weeks a year that are said two
/// weeks before.
class KeptHourTest {
  private static final Terms KEPT = Agreements.terms(
      Draft.of(RuledAgreements.keptHour()).without(Courtesy.class));
  private static final Session WEDNESDAY = session("2027-02-10T10:00");
  private static final ClauseId SLOT = KEPT.idOf(KEPT.find(FixedSlot.class).orElseThrow(), 0);

  private static Incident.ClientCancels cancel(Session session, String told, Settling settling) {
    return new Incident.ClientCancels(session, at(told), settling);
  }

  private static Incident.ClientCancels cancel(Session session, String told) {
    return cancel(session, told, Settling.AS_AGREED);
  }

  /// What the last of them leads to after the others.
  private static Verdict after(Terms terms, Incident... incidents) {
    var facts = CancellingTest.facts(terms);
    var history = History.NONE;
    var verdict = Judge.judge(terms, facts, incidents[0]);
    for (var i = 1; i < incidents.length; i++) {
      history = history.and(incidents[i - 1], (Verdict.Judged) verdict);
      verdict = Judge.judge(terms, facts.with(history), incidents[i]);
    }
    return verdict;
  }

  private static Money owed(Verdict verdict) {
    return ((Verdict.Judged) verdict).owed(Agreements.EUR);
  }

  @ParameterizedTest(name = "told {0}: {1}")
  @CsvSource(textBlock = """
      2026-11-01T10:00:00, 0.00
      2027-01-27T10:00:00, 0.00
      2027-01-27T10:00:01, 60.00
      2027-02-10T09:59:59, 60.00
      """)
  void a_week_is_free_until_two_weeks_before_and_paid_after(String told, String owed) {
    var verdict = after(KEPT, cancel(WEDNESDAY, told));
    assertThat(owed(verdict)).isEqualTo(euros(owed));
    var because = ((Verdict.Judged) verdict).main().because();
    assertThat(because.clause()).isEqualTo(SLOT);
    assertThat(because.others()).isEqualTo(owed.equals("0.00") ? List.of() : List.of(
        new WhyNot.Earlier(SLOT, at("2027-01-27T10:00"), euros("0.00"))));
  }

  @Test void the_third_free_week_of_a_year_is_none_and_the_next_year_has_its_own() {
    var first = cancel(session("2027-03-03T10:00"), "2026-12-01T10:00");
    var second = cancel(session("2027-03-10T10:00"), "2026-12-01T10:00");
    var third = cancel(session("2027-12-29T10:00"), "2026-12-01T10:00");
    var nextYear = cancel(session("2028-01-05T10:00"), "2026-12-01T10:00");
    assertThat(owed(after(KEPT, first, second))).isEqualTo(euros("0.00"));
    assertThat(owed(after(KEPT, first, second, third))).isEqualTo(euros("60.00"));
    assertThat(((Verdict.Judged) after(KEPT, first, second, third)).main().because().others())
        .containsExactly(new WhyNot.FreeWeeksUsedUp(SLOT, 2));
    assertThat(owed(after(KEPT, first, second, nextYear))).isEqualTo(euros("0.00"));
  }

  /// With tiers of their own or without, with or without a free week left: what the bar says of
  /// every moment is what the judge does then.
  @Test void the_bar_of_a_kept_hour_says_what_the_judge_does() {
    var tiers = Agreements.packaged().tiers();
    var slot = KEPT.find(FixedSlot.class).orElseThrow();
    for (var terms : List.of(KEPT, KEPT.with(tiers),
        KEPT.with(new FixedSlot(slot.day(), slot.time(), 0, 2))))
      for (var taken = 0; taken <= 2; taken++) {
        var facts = CancellingTest.facts(terms).with(taken(terms, taken));
        var scale = Scale.of(terms, facts, WEDNESDAY);
        for (var told : List.of("2026-12-01T10:00", "2027-01-27T10:00", "2027-01-27T10:00:01",
            "2027-02-09T09:00", "2027-02-10T09:59:59")) {
          var judged = (Verdict.Judged) Judge.judge(terms, facts, cancel(WEDNESDAY, told));
          assertThat(scale.at(at(told).plusMillis(999)).orElseThrow())
              .returns(judged.owed(Agreements.EUR), Scale.Band::cost)
              .returns(judged.main().because().clause(), Scale.Band::clause);
        }
        assertThat(scale.freeUntil()).isEqualTo(
            taken < terms.find(FixedSlot.class).orElseThrow().freeWeeks()
                ? Optional.of(at("2027-01-27T10:00")) : Optional.empty());
      }
  }

  private static History taken(Terms terms, int weeks) {
    var history = History.NONE;
    for (var week = 0; week < weeks; week++) {
      var free = cancel(session(week == 0 ? "2027-03-03T10:00" : "2027-03-10T10:00"),
          "2026-12-01T10:00");
      history = history.and(free, (Verdict.Judged) Judge.judge(terms,
          CancellingTest.facts(terms).with(history), free));
    }
    return history;
  }

  @Test void a_week_that_was_paid_is_no_free_one() {
    var paid = cancel(session("2027-03-03T10:00"), "2027-03-02T10:00");
    assertThat(owed(after(KEPT, paid, paid, cancel(WEDNESDAY, "2026-12-01T10:00"))))
        .isEqualTo(euros("0.00"));
  }

  @Test void where_there_are_no_free_weeks_none_is_named() {
    var slot = KEPT.find(FixedSlot.class).orElseThrow();
    var never = KEPT.with(new FixedSlot(slot.day(), slot.time(), 0, 2));
    var verdict = after(never, cancel(WEDNESDAY, "2026-12-01T10:00"));
    assertThat(owed(verdict)).isEqualTo(euros("60.00"));
    assertThat(((Verdict.Judged) verdict).main().because().others()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2027-02-10T11:00", "2027-02-11T10:00"})
  void another_hour_is_not_kept(String start) {
    assertThat(after(KEPT, cancel(session(start), "2027-02-09T10:00")))
        .isEqualTo(new Verdict.Silent());
  }

  @Test void the_way_is_paid_too_once_the_professional_is_on_it() {
    var terms = KEPT.with(new SetOut(Levy.of(80), euros("12.00"), FeeVat.AS_SERVICE));
    var left = new Incident.ProfessionalSetsOut(WEDNESDAY, at("2027-02-10T09:00"));
    var late = after(terms, left, cancel(WEDNESDAY, "2027-02-10T09:30"));
    assertThat(judged(late)).filteredOn(Charge.class::isInstance)
        .extracting(it -> ((Charge) it).amount(), it -> it.because().clause())
        .containsExactly(
            tuple(euros("60.00"), SLOT),
            tuple(euros("12.00"),
                terms.idOf(terms.find(SetOut.class).orElseThrow(), 0)));
    assertThat(owed(after(terms, left, cancel(WEDNESDAY, "2027-02-10T08:59:59"))))
        .as("before leaving").isEqualTo(euros("60.00"));
    assertThat(owed(after(terms, new Incident.ProfessionalSetsOut(
        new Session(2, WEDNESDAY.start(), 60, WEDNESDAY.booked()), left.told()),
        cancel(WEDNESDAY, "2027-02-10T09:30")))).as("to another session")
        .isEqualTo(euros("60.00"));
  }

  @Test void at_another_hour_only_the_clause_on_being_on_the_way_asks_for_something() {
    var terms = KEPT.with(new SetOut(Levy.of(80), euros("12.00"), FeeVat.AS_SERVICE));
    var other = session("2027-02-10T11:00");
    var left = new Incident.ProfessionalSetsOut(other, at("2027-02-10T10:00"));
    var late = after(terms, left, cancel(other, "2027-02-10T10:30"));
    assertThat(judged(late)).filteredOn(Charge.class::isInstance)
        .extracting(it -> ((Charge) it).amount()).as("80 % of 60.00, and the way")
        .containsExactly(euros("48.00"), euros("12.00"));
  }

  @Test void a_pass_or_a_reason_makes_it_free_where_they_were_agreed() {
    var late = "2027-02-10T09:30";
    assertThat(after(KEPT, cancel(WEDNESDAY, late, Settling.WITH_A_PASS)))
        .isEqualTo(new Verdict.NoPass(0));
    var passes = KEPT.with(new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION));
    assertThat(judged(after(passes, cancel(WEDNESDAY, late, Settling.WITH_A_PASS))).getFirst())
        .isInstanceOf(PassSpent.class);
    assertThat(((Verdict.Judged) after(passes, cancel(WEDNESDAY, late))).main().because()
        .others()).contains(new WhyNot.PassLeft(
            passes.idOf(passes.find(Courtesy.class).orElseThrow(), 0), 1));
    var excused = KEPT.with(new Excuse(Set.of(Cause.ILLNESS), 1, 0, false));
    assertThat(judged(after(excused, new Incident.ClientCancels(WEDNESDAY, at(late),
        Settling.AS_AGREED, Optional.of(Cause.ILLNESS)))).getFirst())
        .isInstanceOf(NoEffect.class);
  }

  @Test void paid_weeks_make_a_row() {
    var terms = KEPT.with(new Streak(0, 2, Streak.Remedy.TALK));
    var first = cancel(session("2027-02-03T10:00"), "2027-02-03T09:00");
    assertThat(judged(after(terms, first))).noneMatch(Consequence.Right.class::isInstance);
    assertThat(judged(after(terms, first, cancel(WEDNESDAY, "2027-02-10T09:00"))))
        .anyMatch(it -> it instanceof Consequence.Right right
            && right.kind() == Consequence.Right.Kind.TALK
            && right.because().steps().equals(List.of(new Step.InARow(2, 2))));
  }

  @Test void an_hour_that_is_used_begins_the_row_anew() {
    var terms = KEPT.with(new Streak(0, 2, Streak.Remedy.TALK));
    var one = cancel(session("2027-01-20T10:00"), "2027-01-20T09:00");
    var two = cancel(session("2027-02-03T10:00"), "2027-02-03T09:00");
    var used = new Incident.SessionIsHeld(session("2027-01-27T10:00"), at("2027-01-27T11:00"));
    var last = cancel(WEDNESDAY, "2027-02-10T09:00");
    assertThat(judged(after(terms, one, used, last)))
        .noneMatch(Consequence.Right.class::isInstance);
    assertThat(judged(after(terms, one, used, two, last)))
        .anyMatch(Consequence.Right.class::isInstance);
  }
}

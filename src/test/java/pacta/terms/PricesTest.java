package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;
import static pacta.terms.WorksTest.day;
import static pacta.terms.WorksTest.follow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Consequence.UnitsUsed;

/// The price that rules, once it was reviewed: for what is booked and what begins from the day of
/// the review on, and for nothing before.
class PricesTest {
  private static final PriceReview REVIEW =
      new PriceReview(12, PriceReview.Basis.PROFESSIONAL_PROPOSES, Percent.of(5), 30);
  /// 85.01 a session, paid before each of them.
  static final Terms EACH = Agreements.perSession().with(REVIEW);
  /// 600.00 a month and 21 % on top, from January 2027.
  static final Terms MONTHLY = RuledAgreements.monthly();
  static final String LATER = "2030-01-01T10:00:00Z";

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  static Happening reviewed(int percent, String from) {
    return reviewed(percent, from, day(from).minusDays(40) + "T10:00:00Z");
  }

  private static Happening reviewed(int percent, String from, String at) {
    return new Happening.Reviewed(Percent.of(percent), Percent.NONE, day(from), at(at));
  }

  static Happening booked(int session, String start, String at) {
    return new Happening.Booked(session, LocalDateTime.parse(start), Optional.empty(),
        Optional.empty(), at(at));
  }

  static Happening held(int session, String at) {
    return new Happening.Held(session, at(at));
  }

  static Happening cancelled(int session, Role by, String at) {
    return new Happening.Cancelled(session, by, Optional.empty(), Optional.empty(), at(at));
  }

  static Happening ended(String at) {
    return new Happening.Ended(Role.CLIENT, Optional.empty(), Optional.empty(), at(at));
  }

  private static List<Money> dues(Timeline line) {
    return line.dues().stream().map(it -> it.charge().amount()).toList();
  }

  static <C extends Consequence> List<C> all(Timeline line, Class<C> kind) {
    return line.turns().stream().flatMap(turn -> turn.verdict().stream())
        .filter(Verdict.Judged.class::isInstance)
        .flatMap(it -> ((Verdict.Judged) it).consequences().stream())
        .filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Step.Reviewed> told(Consequence consequence) {
    return consequence.because().steps().stream().filter(Step.Reviewed.class::isInstance)
        .map(Step.Reviewed.class::cast).toList();
  }

  private static Step.Reviewed step(Terms terms, String price, String from, int units) {
    return new Step.Reviewed(euros(price), day(from),
        terms.idOf(terms.find(PriceReview.class).orElseThrow(), 0), units);
  }

  // --- sessions ---

  @Test void what_is_booked_from_the_day_on_costs_the_new_price() {
    var line = follow(EACH, LATER, reviewed(3, "2027-12-14"),
        booked(1, "2027-12-20T10:00", "2027-12-13T22:59:59Z"),
        booked(2, "2027-12-21T10:00", "2027-12-13T23:00:00Z"));
    assertThat(dues(line)).as("a second apart").containsExactly(euros("85.01"), euros("87.56"));
    assertThat(told(line.dues().getFirst().charge())).isEmpty();
    assertThat(told(line.dues().getLast().charge()))
        .containsExactly(step(EACH, "87.56", "2027-12-14", 1));
  }

  @Test void a_session_keeps_the_price_it_was_booked_at_whatever_becomes_of_it() {
    var line = follow(EACH, LATER, reviewed(3, "2027-12-14"),
        booked(1, "2028-02-02T10:00", "2027-12-13T10:00:00Z"),
        booked(2, "2028-02-03T10:00", "2027-12-14T10:00:00Z"),
        new Happening.Moved(1, LocalDateTime.parse("2028-02-02T12:00"), Role.CLIENT,
            at("2028-01-02T10:00:00Z")),
        cancelled(1, Role.CLIENT, "2028-02-01T09:00:00Z"),
        cancelled(2, Role.CLIENT, "2028-02-02T08:00:00Z"));
    assertThat(all(line, Consequence.Charge.class)).extracting(Consequence.Charge::amount)
        .as("half of each").containsExactly(euros("42.51"), euros("43.78"));
    assertThat(all(line, UnitsUsed.class)).extracting(UnitsUsed::worth)
        .containsExactly(euros("85.01"), euros("87.56"));
    assertThat(all(line, Consequence.Charge.class)).extracting(PricesTest::told)
        .containsExactly(List.of(), List.of(step(EACH, "87.56", "2027-12-14", 1)));
  }

  @Test void whatever_a_session_comes_to_is_of_its_own_price() {
    var line = follow(EACH, LATER, reviewed(3, "2027-12-14"),
        booked(1, "2028-02-02T10:00", "2027-12-15T10:00:00Z"),
        booked(2, "2028-02-03T10:00", "2027-12-15T10:00:00Z"),
        booked(3, "2028-02-04T10:00", "2027-12-15T10:00:00Z"),
        held(1, "2028-02-02T11:00:00Z"),
        cancelled(2, Role.PROFESSIONAL, "2028-02-03T08:00:00Z"),
        new Happening.NotCome(3, Optional.empty(), Optional.empty(), at("2028-02-04T10:00:00Z")));
    assertThat(all(line, UnitsUsed.class)).allMatch(it -> it.worth().equals(euros("87.56")));
    assertThat(all(line, Consequence.Credit.class)).extracting(Consequence.Credit::amount)
        .as("a fifth off").containsExactly(euros("17.51"));
    assertThat(all(line, Consequence.Charge.class)).extracting(Consequence.Charge::amount)
        .as("the whole of it").containsExactly(euros("87.56"));
    assertThat(Stream.of(Consequence.Credit.class, Consequence.Charge.class, UnitsUsed.class)
        .flatMap(kind -> all(line, kind).stream())
        .filter(it -> it.because().result().isPresent()))
        .allSatisfy(it -> assertThat(told(it)).hasSize(1));
  }

  @Test void a_fixed_fee_stops_at_the_price_of_the_session() {
    var terms = EACH.with(new NoShow(0, NoShow.Late.ENDS_AS_PLANNED,
        new Levy.Fixed(euros("86.00")), Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE));
    var line = follow(terms, LATER, reviewed(3, "2027-12-14"),
        booked(1, "2028-02-02T10:00", "2027-12-13T10:00:00Z"),
        booked(2, "2028-02-03T10:00", "2027-12-15T10:00:00Z"),
        new Happening.NotCome(1, Optional.empty(), Optional.empty(), at("2028-02-02T10:00:00Z")),
        new Happening.NotCome(2, Optional.empty(), Optional.empty(), at("2028-02-03T10:00:00Z")));
    assertThat(all(line, Consequence.Charge.class)).extracting(Consequence.Charge::amount)
        .containsExactly(euros("85.01"), euros("86.00"));
    assertThat(all(line, Consequence.Charge.class)).as("where it stops nothing, it is not told")
        .allSatisfy(it -> assertThat(told(it)).isEmpty());
    var lower = follow(EACH.with(new NoShow(0, NoShow.Late.ENDS_AS_PLANNED,
        new Levy.Fixed(euros("90.00")), Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE)), LATER,
        reviewed(3, "2027-12-14"), booked(2, "2028-02-03T10:00", "2027-12-15T10:00:00Z"),
        new Happening.NotCome(2, Optional.empty(), Optional.empty(), at("2028-02-03T10:00:00Z")));
    assertThat(all(lower, Consequence.Charge.class).getFirst()).satisfies(it -> {
      assertThat(it.amount()).isEqualTo(euros("87.56"));
      assertThat(told(it)).hasSize(1);
    });
  }

  @Test void what_was_booked_on_the_day_itself_before_the_review_was_said_keeps_its_price() {
    var terms = EACH.with(new PriceReview(12, REVIEW.basis(), REVIEW.most(), 0));
    var line = follow(terms, LATER, booked(1, "2028-02-02T10:00", "2027-12-14T09:00:00Z"),
        reviewed(3, "2027-12-14", "2027-12-14T09:00:00Z"),
        booked(2, "2028-02-03T10:00", "2027-12-14T09:00:01Z"),
        held(1, "2028-02-02T11:00:00Z"), held(2, "2028-02-03T11:00:00Z"));
    assertThat(dues(line)).containsExactly(euros("85.01"), euros("87.56"));
    assertThat(all(line, UnitsUsed.class)).extracting(UnitsUsed::worth)
        .containsExactly(euros("85.01"), euros("87.56"));
  }

  // --- which review ---

  @Test void a_review_that_is_refused_or_still_to_come_changes_nothing() {
    for (var review : List.of(reviewed(3, "2027-12-13"),
        reviewed(3, "2028-01-01", "2027-12-15T10:00:00Z"), reviewed(3, "2028-03-01")))
      assertThat(dues(follow(EACH, LATER, review,
          booked(1, "2028-02-20T10:00", "2028-02-01T10:00:00Z"))))
          .as("%s", review).containsExactly(euros("85.01"));
  }

  @Test void one_review_after_another_rules_each_in_its_time() {
    var line = follow(EACH, LATER, reviewed(3, "2027-12-14"),
        reviewed(5, "2028-12-14", "2028-01-10T10:00:00Z"), reviewed(5, "2029-06-14"),
        booked(1, "2028-02-20T10:00", "2028-02-01T10:00:00Z"),
        booked(2, "2028-12-20T10:00", "2028-12-14T10:00:00Z"),
        booked(3, "2029-12-20T10:00", "2029-12-13T10:00:00Z"), reviewed(5, "2029-12-14"),
        booked(4, "2029-12-21T10:00", "2029-12-15T10:00:00Z"));
    assertThat(dues(line)).as("the second said long before, the third refused")
        .containsExactly(euros("87.56"), euros("91.94"), euros("91.94"), euros("96.54"));
  }

  @Test void a_review_that_follows_prices_rules_as_they_did() {
    var terms = EACH.with(
        new PriceReview(12, PriceReview.Basis.CONSUMER_PRICES, Percent.of(5), 30));
    var line = follow(terms, LATER, new Happening.Reviewed(Percent.of(5), Percent.parse("2.4"),
        day("2027-12-14"), at("2027-11-01T10:00:00Z")),
        booked(1, "2028-02-20T10:00", "2028-02-01T10:00:00Z"));
    assertThat(dues(line)).containsExactly(euros("87.05"));
  }

  // --- months ---

  private static List<Money> fees(Timeline line) {
    return all(line, Consequence.Charge.class).stream().map(Consequence.Charge::amount).toList();
  }

  @Test void a_month_costs_what_rules_on_the_day_it_begins() {
    for (var from : List.of("2028-02-01", "2028-01-02"))
      assertThat(fees(follow(MONTHLY, "2028-03-01T10:00:00Z", reviewed(5, from)))
          .subList(11, 14)).as(from)
          .containsExactly(euros("726.00"), euros("726.00"), euros("762.30"));
    var line = follow(MONTHLY, "2028-03-01T10:00:00Z", reviewed(5, "2028-01-01"));
    assertThat(fees(line).subList(11, 14))
        .containsExactly(euros("726.00"), euros("762.30"), euros("762.30"));
    assertThat(told(all(line, Consequence.Charge.class).get(12)))
        .containsExactly(step(MONTHLY, "630.00", "2028-01-01", 1));
    assertThat(told(all(line, Consequence.Charge.class).get(11))).isEmpty();
  }

  @Test void a_first_month_begins_when_the_work_does() {
    var soon = MONTHLY.with(new PriceReview(1, REVIEW.basis(), REVIEW.most(), 0))
        .with(new Procedure(Optional.empty(), 60, Procedure.Rhythm.AS_BOOKED,
            new Procedure.Place.VideoCall(), day("2027-03-15"), Optional.empty()));
    assertThat(fees(follow(soon, "2027-04-01T10:00:00Z", reviewed(5, "2027-03-15"))))
        .containsExactly(euros("762.30"));
    assertThat(fees(follow(soon, "2027-04-01T10:00:00Z", reviewed(5, "2027-03-16"))))
        .containsExactly(euros("726.00"));
  }

  @Test void a_month_with_a_pause_costs_its_part_of_the_new_price_and_no_fee_is_made_of_the_rest() {
    var line = follow(MONTHLY.with(new EarlyTermination(0, 14)), LATER, reviewed(5, "2028-01-01"),
        new Happening.PauseAsked(day("2028-02-01"), day("2028-02-11"),
            at("2028-01-10T10:00:00Z")),
        ended("2028-02-29T10:00:00Z"));
    assertThat(fees(line)).as("19 of 29 days of 762.30").contains(euros("499.44"));
    assertThat(line.end().balance()).as("twelve months, one, and 19 days of another")
        .isEqualTo(euros("726.00").times(12).plus(euros("762.30")).plus(euros("499.44")));
  }

  @Test void time_beyond_the_month_costs_what_was_agreed_for_it() {
    var line = follow(MONTHLY, "2028-02-01T10:00:00Z", reviewed(5, "2028-01-01"),
        new Happening.Worked(960, Optional.of(true), at("2028-01-20T10:00:00Z")));
    assertThat(fees(line).getLast()).as("an hour beyond 600 and 300 minutes")
        .isEqualTo(euros("78.65"));
  }

  // --- the end ---

  @Test void an_end_settles_each_session_and_month_at_its_own_price() {
    var terms = EACH.with(new EarlyTermination(0, 14));
    var facts = new Happening[] {reviewed(3, "2027-12-14"), reviewed(5, "2028-12-14"),
        booked(1, "2027-06-01T10:00", "2027-05-01T10:00:00Z"), held(1, "2027-06-01T10:00:00Z"),
        booked(2, "2028-02-01T10:00", "2027-05-01T10:00:00Z"), held(2, "2028-02-01T10:00:00Z"),
        booked(3, "2028-02-02T10:00", "2028-01-02T10:00:00Z"), held(3, "2028-02-02T10:00:00Z"),
        booked(4, "2028-02-03T10:00", "2028-01-02T10:00:00Z"),
        new Happening.NotCome(4, Optional.empty(), Optional.empty(), at("2028-02-03T10:00:00Z")),
        booked(5, "2029-02-01T10:00", "2029-01-02T10:00:00Z"), held(5, "2029-02-01T10:00:00Z"),
        ended("2029-03-01T10:00:00Z")};
    var line = follow(terms, LATER, facts);
    assertThat(line.end().balance()).as("two, one that was held, the fee of the other, and one")
        .isEqualTo(euros("85.01").times(2).plus(euros("87.56").times(2)).plus(euros("91.94")));
    assertThat(told(all(line, Consequence.Charge.class).getLast())).containsExactly(
        step(terms, "87.56", "2027-12-14", 1), step(terms, "91.94", "2028-12-14", 1));
  }

  @Test void a_session_lost_and_let_go_of_is_not_settled() {
    var terms = EACH.with(new EarlyTermination(0, 14)).with(new NoShow(0,
        NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE));
    var line = follow(terms, LATER, reviewed(3, "2027-12-14"),
        booked(1, "2028-02-02T10:00", "2028-01-02T10:00:00Z"),
        new Happening.NotCome(1, Optional.empty(), Optional.empty(), at("2028-02-02T10:00:00Z")),
        new Happening.Waived(2, at("2028-02-05T10:00:00Z")), ended("2028-03-01T10:00:00Z"));
    assertThat(line.end().balance()).isEqualTo(euros("0.00"));
  }

  @Test void until_the_new_price_begins_the_client_leaves_at_no_cost() {
    var bound = EACH.with(new EarlyTermination(EarlyTermination.Who.PROFESSIONAL, 14, 14,
            new EarlyTermination.Settlement.Nothing()))
        .with(new MinimumCommitment(euros("300.00"), day("2027-01-01"), day("2028-12-31")));
    var paid = new Happening.Paid(euros("100.00"), at("2027-02-01T10:00:00Z"));
    var review = reviewed(3, "2027-12-14");
    assertThat(follow(bound, LATER, paid, review, ended("2027-11-04T10:00:00Z")).end().balance())
        .as("said at the moment of the review").isEqualTo(euros("-100.00"));
    var last = follow(bound, LATER, paid, review, ended("2027-12-13T22:59:59Z"));
    assertThat(last.end().balance()).isEqualTo(euros("-100.00"));
    assertThat(all(last, Consequence.Credit.class).getFirst().because().others())
        .containsExactly(new WhyNot.PriceChanges(bound.idOf(REVIEW, 0), day("2027-12-14")));
    var either = bound.with(new EarlyTermination(EarlyTermination.Who.EITHER, 14, 14,
        new EarlyTermination.Settlement.Nothing()));
    for (var at : List.of("2027-11-04T09:59:59Z", "2027-12-13T23:00:00Z")) {
      assertThat(follow(bound, LATER, paid, review, ended(at)).end().ended()).as(at).isEmpty();
      assertThat(follow(either, LATER, paid, review, ended(at)).end().balance()).as(at)
          .isGreaterThan(euros("0.00"));
    }
  }

  // --- whole prices ---

  @Test void a_whole_price_covers_all_it_was_agreed_for() {
    var facts = new Happening[] {
        booked(1, "2028-02-02T10:00", "2028-01-02T10:00:00Z"), held(1, "2028-02-02T10:00:00Z"),
        booked(2, "2028-02-09T10:00", "2028-01-02T10:00:00Z"),
        cancelled(2, Role.CLIENT, "2028-02-09T08:00:00Z"), ended("2028-03-01T10:00:00Z")};
    for (var terms : List.of(Agreements.packaged(), RuledAgreements.work())) {
      var with = follow(terms.with(REVIEW), LATER, Stream.concat(
          Stream.of(facts), Stream.of(reviewed(3, "2027-12-14"))).toArray(Happening[]::new));
      assertThat(with.end()).isEqualTo(follow(terms, LATER, facts).end());
      assertThat(dues(with)).isEqualTo(dues(follow(terms, LATER, facts)));
    }
  }
}

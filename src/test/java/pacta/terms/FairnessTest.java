package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EarlyTermination.Who;
import pacta.terms.Instalments.Due;
import pacta.terms.LatePayment.Surcharge;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Span;

/// What a court would not hold, told by who the client is: just where each rule begins to apply,
/// and nothing before.
/// Source: arts. 62, 85 to 90 and 102 of RDLeg 1/2007; arts. 4 and 9 of Ley 3/2004.
class FairnessTest {
  private static final Draft SESSIONS = Agreements.draft();
  private static final Draft WORK = Draft.of(RuledAgreements.work());
  private static final Draft MONTHLY = Draft.of(RuledAgreements.otherMonthly());

  private static Stream<String> rules(Draft draft, Capacity capacity) {
    var party = Agreements.packaged().client();
    return draft.withParties(party, party, capacity).findings().stream()
        .filter(it -> it.reason().matches("[LB]\\d.*"))
        .map(it -> it.reason() + " " + it.weight());
  }

  /// What is told once the clause is there and was not without one of its kind. That a draft with a
  /// price says nothing of withdrawing is looked at by itself.
  private static List<String> of(Draft draft, Clause clause, Capacity capacity) {
    var before = rules(draft.without(clause.getClass()), capacity).toList();
    return rules(RuledAgreements.with(draft, clause), capacity)
        .filter(it -> !before.contains(it) && !it.startsWith("L10.not-said")).toList();
  }

  private static void held(Draft draft, Clause clause) {
    told(draft, clause, "", "");
  }

  /// @param business empty where a business is told nothing, and so for a consumer
  private static void told(Draft draft, Clause clause, String consumer, String business) {
    assertThat(of(draft, clause, Capacity.CONSUMER)).as("to a consumer: %s", clause)
        .isEqualTo(consumer.isEmpty() ? List.of() : List.of(consumer));
    assertThat(of(draft, clause, Capacity.BUSINESS)).as("to a business: %s", clause)
        .isEqualTo(business.isEmpty() ? List.of() : List.of(business));
  }

  @Test void sessions_that_were_paid_do_not_lapse() {
    told(SESSIONS, expiry(new Expiry.Unused.Lapse()), "L1.lapse UNFAIR", "L1.lapse NOTE");
    held(SESSIONS, expiry(new Expiry.Unused.GivenBack(Percent.of(50), 14)));
    held(SESSIONS, expiry(new Expiry.Unused.Extended(new Span(1, Span.Unit.MONTHS))));
  }

  private static Expiry expiry(Expiry.Unused unused) {
    return new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.SIGNATURE, unused);
  }

  @Test void who_leaves_has_back_what_was_not_used() {
    var nothing = List.of(new Settlement.Nothing(), new Settlement.UntilUsed(Percent.of(50)),
        new Settlement.LessSum(euros("50.00"), Optional.of(30)));
    for (var settlement : nothing)
      told(SESSIONS, new EarlyTermination(Who.EITHER, 14, 14, settlement),
          "L1.no-refund UNFAIR", "L1.no-refund NOTE");
    for (var settlement : List.of(new Settlement.Whole(),
        new Settlement.LessSum(euros("50.00"), Optional.empty()),
        new Settlement.LessShare(Percent.of(20))))
      held(SESSIONS, new EarlyTermination(Who.EITHER, 14, 14, settlement));
    told(SESSIONS, new EarlyTermination(Who.EITHER, 14, 14,
        new Settlement.LessShare(Percent.parse("20.01"))),
        "L5.share-kept WARNING", "L5.share-kept NOTE");
  }

  @Test void the_client_can_leave_and_soon_enough() {
    told(SESSIONS, new EarlyTermination(Who.PROFESSIONAL, 30, 14, new Settlement.Whole()),
        "L8.cannot-leave UNFAIR", "L8.cannot-leave NOTE");
    held(SESSIONS, new EarlyTermination(Who.CLIENT, 30, 14, new Settlement.Whole()));
    told(SESSIONS, new EarlyTermination(31, 14), "L8.long-notice WARNING",
        "L8.long-notice NOTE");
  }

  @Test void an_hour_that_is_kept_and_time_that_is_rounded_up_are_not_paid_for_nothing() {
    told(SESSIONS, new FixedSlot(DayOfWeek.MONDAY, LocalTime.NOON, 2, 2),
        "L4.kept-hour UNFAIR", "L4.kept-hour NOTE");
    held(WORK, new ChangeOrder(euros("70.00"), 0, 1, 0));
    told(WORK, new ChangeOrder(euros("70.00"), 0, 2, 0), "L4.rounding-up UNFAIR",
        "L4.rounding-up NOTE");
    held(MONTHLY, retainer(1));
    told(MONTHLY, retainer(2), "L4.rounding-up UNFAIR", "L4.rounding-up NOTE");
  }

  private static Retainer retainer(int increment) {
    return new Retainer(euros("500.00"), 300, Optional.empty(),
        new Retainer.Overage(euros("50.00"), increment, 0), new Vat.None());
  }

  @Test void what_leaving_costs_is_no_more_than_what_was_lost() {
    told(SESSIONS, new PackagePrice(euros("640.00"), 8,
        new PackagePrice.UnitWorth.ListPrice(euros("95.00")), new Vat.None()),
        "L5.list-price WARNING", "L5.list-price NOTE");
    var rungs = List.of(new KillFee.Rung(Percent.NONE, Percent.of(20)));
    told(WORK, new KillFee(rungs, KillFee.Mode.ADDED), "L5.kill-fee-added WARNING",
        "L5.kill-fee-added NOTE");
    held(WORK, new KillFee(rungs, KillFee.Mode.GREATER));
  }

  @Test void the_professional_answers_as_the_client_does() {
    var again = new ProfessionalCancels(Notice.hours(24), new Amends.OnlyAgain());
    told(SESSIONS, again, "L2.one-sided WARNING", "L2.one-sided NOTE");
    held(SESSIONS, new ProfessionalCancels(Notice.hours(24), new Amends.ExtraTime(30)));
    held(SESSIONS.with(NoticeTiers.class, tiers(Levy.FREE)), again);
    held(SESSIONS.without(NoticeTiers.class), again);
    told(WORK, deposit(false), "L2.deposit UNFAIR", "L2.deposit WARNING");
    held(WORK, deposit(true));
  }

  private static NoticeTiers tiers(Levy less) {
    return new NoticeTiers(List.of(new Tier(Notice.hours(24), Levy.FREE)), less,
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP);
  }

  private static Deposit deposit(boolean doubled) {
    return new Deposit(euros("500.00"), Deposit.Credited.FIRST_PAYMENT, Optional.empty(), doubled);
  }

  @Test void moving_is_no_dearer_than_a_court_would_hold() {
    told(SESSIONS, move(Reschedule.Beyond.AS_CANCELLED), "L5.move WARNING", "L5.move NOTE");
    held(SESSIONS, move(Reschedule.Beyond.NEEDS_APPROVAL));
    held(SESSIONS.with(NoticeTiers.class, tiers(Levy.of(99))),
        move(Reschedule.Beyond.AS_CANCELLED));
  }

  private static Reschedule move(Reschedule.Beyond beyond) {
    return new Reschedule(Notice.hours(48), Optional.empty(), Optional.empty(), Optional.empty(),
        beyond);
  }

  @Test void interest_is_not_far_above_that_of_the_law_and_between_businesses_there_is_some() {
    held(WORK, late(interest("10"), false));
    told(WORK, late(interest("10.01"), false), "L5.interest WARNING", "L5.interest NOTE");
    told(WORK, late(interest("10"), true), "L5.lump-sum WARNING", "");
    told(WORK, late(new Surcharge.None(), false), "", "B3.no-interest WARNING");
  }

  private static Surcharge interest(String year) {
    return new Surcharge.Interest(new LatePayment.Rate.Fixed(Percent.parse(year)),
        DayCount.ACTUAL_365);
  }

  private static LatePayment late(Surcharge surcharge, boolean lump) {
    return new LatePayment(0, surcharge, Optional.of(euros("40.00")).filter(_ -> lump),
        Optional.empty(), Optional.empty());
  }

  @Test void the_price_does_not_change_as_the_professional_likes() {
    told(MONTHLY, new PriceReview(12, PriceReview.Basis.PROFESSIONAL_PROPOSES, Percent.of(2), 15),
        "L6.price UNFAIR", "L6.price WARNING");
    held(MONTHLY, new PriceReview(12, PriceReview.Basis.CONSUMER_PRICES, Percent.of(2), 15));
  }

  @Test void silence_binds_no_consumer() {
    told(WORK, new Acceptance(Span.days(10), 0, Acceptance.Silence.ACCEPTED),
        "L11.silence UNFAIR", "");
    held(WORK, new Acceptance(Span.days(10), 0, Acceptance.Silence.NOT_ACCEPTED));
  }

  @ParameterizedTest(name = "{0} {1} and one more")
  @CsvSource({"30, DAYS", "4, WEEKS", "1, MONTHS", "22, BUSINESS_DAYS"})
  void between_businesses_accepting_takes_thirty_days_at_most(int most, Span.Unit unit) {
    held(WORK, accepting(new Span(most, unit)));
    told(WORK, accepting(new Span(most + 1, unit)), "", "B2.acceptance WARNING");
    told(WORK, accepting(new Span(1, Span.Unit.YEARS)), "", "B2.acceptance WARNING");
  }

  private static Acceptance accepting(Span within) {
    return new Acceptance(within, 0, Acceptance.Silence.NOT_ACCEPTED);
  }

  @Test void between_businesses_a_price_is_paid_within_sixty_days_of_the_acceptance() {
    held(WORK, onAcceptance(60));
    told(WORK, onAcceptance(61), "", "B1.term WARNING");
    held(WORK, new Instalments(List.of(
        new Instalments.Part(euros("3000.00"), new Due.OnSignature(90)))));
  }

  private static Instalments onAcceptance(int days) {
    return new Instalments(List.of(
        new Instalments.Part(euros("1000.00"), new Due.OnAcceptance("identidad", 0)),
        new Instalments.Part(euros("2000.00"), new Due.OnAcceptance("web", days))));
  }

  @Test void a_consumer_who_paid_before_or_keeps_an_hour_can_leave() {
    var end = EarlyTermination.class;
    assertThat(rules(SESSIONS.without(end), Capacity.CONSUMER))
        .contains("L1.no-early-end WARNING");
    assertThat(rules(SESSIONS.without(end), Capacity.BUSINESS)).noneMatch(it ->
        it.startsWith("L1.no-early-end"));
    assertThat(rules(SESSIONS, Capacity.CONSUMER)).noneMatch(it ->
        it.startsWith("L1.no-early-end"));
    var slot = new FixedSlot(DayOfWeek.MONDAY, LocalTime.NOON, 2, 2);
    var single = Draft.of(Agreements.perSession()).without(end);
    for (var open : List.of(single, MONTHLY.without(end))) {
      assertThat(rules(RuledAgreements.with(open, slot), Capacity.CONSUMER))
          .contains("L8.no-way-out UNFAIR").noneMatch(it -> it.startsWith("L1.no-early-end"));
      assertThat(rules(open, Capacity.CONSUMER)).noneMatch(it -> it.startsWith("L8.no-way-out"));
      assertThat(rules(RuledAgreements.with(open, slot, new EarlyTermination(14, 14)),
          Capacity.CONSUMER)).noneMatch(it -> it.startsWith("L8.no-way-out"));
    }
    assertThat(rules(RuledAgreements.with(SESSIONS.without(end), slot), Capacity.CONSUMER))
        .as("a package has an end of its own").noneMatch(it -> it.startsWith("L8.no-way-out"));
  }

  @Test void a_consumer_is_told_of_the_right_to_withdraw() {
    assertThat(rules(SESSIONS, Capacity.CONSUMER)).contains("L10.not-said NOTE");
    assertThat(rules(SESSIONS, Capacity.BUSINESS)).doesNotContain("L10.not-said NOTE");
    assertThat(rules(SESSIONS.without(Price.class), Capacity.CONSUMER))
        .doesNotContain("L10.not-said NOTE");
    assertThat(rules(RuledAgreements.with(SESSIONS, new WithdrawalRight(
        WithdrawalRight.Begins.AFTER_THE_PERIOD)), Capacity.CONSUMER))
        .doesNotContain("L10.not-said NOTE");
  }

  @Test void a_finding_names_its_point_and_its_clause() {
    var draft = RuledAgreements.with(SESSIONS, new EarlyTermination(31, 14));
    assertThat(draft.findings()).filteredOn(it -> it.reason().equals("L8.long-notice"))
        .singleElement().satisfies(it -> {
          assertThat(it.point()).isEqualTo(Point.CHANGES);
          assertThat(it.at()).contains(Outline.idOf(draft.clauses(),
              draft.find(EarlyTermination.class).orElseThrow(), 0));
        });
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(delimiter = '|', textBlock = """
      Lo pagado no se devuelve.                                | L1  | UNFAIR | WARNING
      The price is non-refundable.                             | L1  | UNFAIR | WARNING
      Me reservo: puede cambiar el precio en cualquier momento.| L6  | UNFAIR | WARNING
      We may change the price at any time.                     | L6  | UNFAIR | WARNING
      No soy responsable de nada.                              | L9  | UNFAIR | WARNING
      We are not liable for loss.                              | L9  | UNFAIR | WARNING
      La clienta renuncia al derecho de desistimiento.         | L10 | UNFAIR | NOTE
      You waive the right to withdraw.                         | L10 | UNFAIR | NOTE
      Los tribunales de Girona deciden.                        | L12 | UNFAIR | WARNING
      The courts of London decide.                             | L12 | UNFAIR | WARNING
      Se garantiza el resultado.                               | L16 | UNFAIR | WARNING
      Results are guaranteed.                                  | L16 | UNFAIR | WARNING
      """)
  void words_that_a_court_would_strike_are_pointed_at(String text, String rule, String consumer,
      String business) {
    var draft = SESSIONS.withFree(List.of(new FreeClause(Point.SCOPE, text)));
    assertThat(rules(draft, Capacity.CONSUMER)).contains(rule + ".free-text " + consumer);
    assertThat(rules(draft, Capacity.BUSINESS)).contains(rule + ".free-text " + business);
    assertThat(rules(draft, Capacity.BUSINESS)).filteredOn(it -> it.contains("free-text"))
        .hasSize(1);
  }

  @Test void plain_words_are_left_alone() {
    var draft = SESSIONS.withFree(List.of(
        new FreeClause(Point.SCOPE, "Lo que se habla en las sesiones no sale de ellas.")));
    assertThat(rules(draft, Capacity.CONSUMER)).noneMatch(it -> it.contains("free-text"));
  }
}

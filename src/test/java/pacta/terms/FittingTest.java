package pacta.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.terms.Agreements.euros;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.Quota.Above;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// Clauses that are right by themselves and do not fit together: each is found, at the clause that
/// is to be changed, and nothing else is.
class FittingTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);
  private static final Instalments AT_ONCE =
      parts(new Part(euros("640.00"), new Due.OnSignature(0)));
  private static final EqualParts MONTHLY = every(new Span(1, Span.Unit.MONTHS), WeekendShift.NONE);
  private static final Draft SESSIONS = Agreements.draft();
  private static final Draft BOOKED = Draft.of(Agreements.perSession());
  private static final Draft WORK = Draft.of(RuledAgreements.work());
  private static final Draft RETAINER = Draft.of(RuledAgreements.otherMonthly());

  private static Instalments parts(Part... parts) {
    return new Instalments(List.of(parts));
  }

  private static EqualParts every(Span span, WeekendShift shift) {
    return new EqualParts(3, DAY, span, shift, EqualParts.Remainder.LAST);
  }

  /// What is found with these clauses and was not without them.
  private static List<String> found(Draft draft, Clause... clauses) {
    var before = draft.findings().stream().map(Finding::reason).toList();
    var after = new ArrayList<>(RuledAgreements.with(bare(draft, clauses), clauses).findings()
        .stream().filter(Finding::blocks).map(Finding::reason).toList());
    before.forEach(after::remove);
    return after;
  }

  private static Draft bare(Draft draft, Clause... clauses) {
    var bare = draft;
    for (var clause : clauses)
      if (clause instanceof PaymentSchedule) bare = bare.without(PaymentSchedule.class);
    return bare;
  }

  @Test void a_payment_by_parts_needs_a_whole() {
    for (var draft : List.of(BOOKED, RETAINER))
      for (var parts : List.of(AT_ONCE, MONTHLY))
        assertThat(found(draft, parts)).containsExactly("payment.instalments-without-total");
    assertThat(found(SESSIONS, AT_ONCE)).isEmpty();
    assertThat(found(SESSIONS, MONTHLY)).isEmpty();
    assertThat(found(WORK, MONTHLY)).isEmpty();
  }

  @Test void a_payment_each_month_needs_a_monthly_fee_and_one_before_each_session_a_price_of_it() {
    var month = new EachMonth(5, WeekendShift.NONE);
    assertThat(found(SESSIONS, month)).containsExactly("payment.month-without-fee");
    assertThat(found(BOOKED, month)).containsExactly("payment.month-without-fee");
    assertThat(found(RETAINER, month)).isEmpty();
    var before = new BeforeEachSession(2);
    assertThat(found(WORK.without(Deposit.class), before))
        .containsExactly("payment.no-session-price");
    assertThat(found(RETAINER, before)).containsExactly("payment.no-session-price");
    assertThat(found(BOOKED, before)).isEmpty();
  }

  @Test void the_parts_of_a_work_make_its_price() {
    assertThat(found(WORK, parts(new Part(euros("2999.99"), new Due.OnSignature(0)))))
        .containsExactly("instalments.missing");
    assertThat(found(WORK, parts(new Part(euros("3000.01"), new Due.OnSignature(0)))))
        .containsExactly("instalments.excess");
    assertThat(found(WORK, parts(new Part(euros("3000.00"), new Due.OnSignature(0))))).isEmpty();
  }

  @Test void a_deposit_fits_into_the_part_against_which_it_counts() {
    var parts = parts(new Part(euros("100.00"), new Due.OnSignature(0)),
        new Part(euros("540.00"), new Due.OnSignature(30)));
    assertThat(found(SESSIONS, parts, deposit("100.00", Deposit.Credited.FIRST_PAYMENT))).isEmpty();
    assertThat(found(SESSIONS, parts, deposit("100.01", Deposit.Credited.FIRST_PAYMENT)))
        .containsExactly("deposit.over-part");
    assertThat(found(SESSIONS, parts, deposit("540.00", Deposit.Credited.LAST_PAYMENT))).isEmpty();
    assertThat(found(SESSIONS, parts, deposit("540.01", Deposit.Credited.LAST_PAYMENT)))
        .containsExactly("deposit.over-part");
    assertThat(found(BOOKED, deposit("10.00", Deposit.Credited.LAST_PAYMENT)))
        .containsExactly("deposit.no-parts");
    assertThat(found(RETAINER, deposit("10.00", Deposit.Credited.FIRST_PAYMENT)))
        .containsExactly("deposit.no-parts");
    var pounds = new Deposit(Money.of("900.00", java.util.Currency.getInstance("GBP")),
        Deposit.Credited.FIRST_PAYMENT, Optional.empty(), true);
    assertThat(found(SESSIONS, parts, pounds)).containsExactly("currency.mixed");
  }

  private static Deposit deposit(String amount, Deposit.Credited credited) {
    return new Deposit(euros(amount), credited, Optional.empty(), true);
  }

  @Test void a_part_before_a_session_names_one_that_there_is() {
    assertThat(found(SESSIONS, parts(new Part(euros("640.00"), new Due.BeforeSession(8, 0)))))
        .isEmpty();
    assertThat(found(SESSIONS, parts(new Part(euros("640.00"), new Due.BeforeSession(9, 0)))))
        .containsExactly("instalments.no-such-session");
  }

  @Test void only_a_package_expires() {
    var expiry = new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.SIGNATURE,
        new Expiry.Unused.Lapse());
    assertThat(found(BOOKED, expiry)).contains("expiry.no-package");
    assertThat(found(SESSIONS, expiry)).doesNotContain("expiry.no-package");
  }

  @Test void a_share_of_a_session_needs_a_session_that_has_a_price() {
    var half = Levy.of(50);
    var sum = new Levy.Fixed(euros("30.00"));
    for (var draft : List.of(WORK, RETAINER)) {
      for (var clause : List.of(noShow(half), new SetOut(half, euros("0.00"), FeeVat.AS_SERVICE),
          moves(new Above.Costs(half, FeeVat.AS_INDEMNITY)), tiers(half, half), tiers(sum, half),
          new ProfessionalCancels(Notice.hours(24),
              new ProfessionalCancels.Amends.Discount(Percent.of(10))),
          new FixedSlot(DayOfWeek.MONDAY, LocalTime.NOON, 1, 1)))
        assertThat(found(draft, clause)).as("%s", clause).containsExactly("tiers.no-session-price");
      for (var clause : List.of(noShow(sum), noShow(Levy.FREE),
          new SetOut(sum, euros("0.00"), FeeVat.AS_SERVICE), moves(new Above.NotPossible()),
          moves(new Above.Costs(sum, FeeVat.AS_INDEMNITY)), tiers(Levy.FREE, sum),
          new ProfessionalCancels(Notice.hours(24),
              new ProfessionalCancels.Amends.OnlyAgain())))
        assertThat(found(draft, clause)).as("%s", clause).isEmpty();
    }
    assertThat(found(SESSIONS, noShow(half))).isEmpty();
  }

  private static NoShow noShow(Levy fee) {
    return new NoShow(15, NoShow.Late.FULL_LENGTH, fee, Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE);
  }

  private static NoticeTiers tiers(Levy tier, Levy less) {
    return new NoticeTiers(new Table(List.of(new Tier(Notice.hours(24), tier)), less),
        Optional.empty(), Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP);
  }

  private static Reschedule moves(Above above) {
    return new Reschedule(Notice.hours(24), Optional.empty(), Optional.empty(),
        Optional.of(new Quota(1, new Quota.Every.Month(), Quota.By.NOTICE, Optional.of(above))),
        Reschedule.Beyond.NEEDS_APPROVAL);
  }

  @Test void business_time_needs_a_calendar_and_working_hours_need_office_hours() {
    var working = new ProfessionalCancels(new Notice(8, Unit.WORKING_HOURS, Boundary.IN_TIME),
        new ProfessionalCancels.Amends.ExtraTime(30));
    var business = new Span(2, Span.Unit.BUSINESS_DAYS);
    assertThat(found(SESSIONS, working)).containsExactly("calendar.missing");
    assertThat(found(SESSIONS, new NoticeTiers(List.of(new Tier(
        new Notice(2, Unit.BUSINESS_DAYS, Boundary.IN_TIME), Levy.FREE)), Levy.ALL,
        Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP)))
        .containsExactly("calendar.missing");
    assertThat(found(SESSIONS, calendar(), working)).containsExactly("calendar.no-hours");
    assertThat(found(SESSIONS, every(business, WeekendShift.NONE)))
        .containsExactly("calendar.missing");
    assertThat(found(SESSIONS, every(new Span(1, Span.Unit.MONTHS), WeekendShift.FOLLOWING)))
        .containsExactly("calendar.missing");
    assertThat(found(SESSIONS, calendar(), every(business, WeekendShift.FOLLOWING))).isEmpty();
    assertThat(found(RETAINER, new EachMonth(5, WeekendShift.PRECEDING)))
        .containsExactly("calendar.missing");
    assertThat(found(RETAINER, new Rush(72, Percent.of(25), true)))
        .containsExactly("calendar.missing");
    assertThat(found(RETAINER, new Rush(72, Percent.of(25), false))).isEmpty();
  }

  private static ReferenceCalendar calendar() {
    return new ReferenceCalendar("ES-MD", Set.of(DayOfWeek.SUNDAY), Set.of(), List.of());
  }

  @Test void what_is_paid_on_acceptance_is_there_and_is_accepted() {
    var parts = parts(new Part(euros("3000.00"), new Due.OnAcceptance("carteles", 15)));
    assertThat(found(WORK, parts)).containsExactly("instalments.no-such-piece");
    var never = RuledAgreements.with(WORK.without(Acceptance.class),
        parts(new Part(euros("3000.00"), new Due.OnSignature(0))));
    assertThat(found(never, parts(new Part(euros("3000.00"), new Due.OnAcceptance("web", 15)))))
        .containsExactly("instalments.no-acceptance");
  }

  @Test void a_late_delivery_needs_a_date_and_a_kill_fee_a_work() {
    var dateless = new Deliverables(List.of(
        new Deliverables.Piece("identidad", Optional.empty(), Optional.empty()),
        new Deliverables.Piece("web", Optional.empty(), Optional.empty())));
    assertThat(found(WORK, dateless)).containsExactly("late-delivery.no-date");
    assertThat(found(WORK.without(LateDelivery.class), dateless)).isEmpty();
    var kill = new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(20))),
        KillFee.Mode.ADDED);
    assertThat(found(SESSIONS.without(EarlyTermination.class), kill))
        .contains("kill.no-project");
    assertThat(found(WORK, kill)).isEmpty();
    assertThat(found(WORK.without(Price.class), kill)).doesNotContain("kill.no-project");
  }

  @Test void a_work_is_suspended_before_it_ends() {
    assertThat(found(WORK, late(Optional.of(15), Optional.of(14))))
        .containsExactly("late.end-before-suspend");
    assertThat(found(WORK, late(Optional.of(15), Optional.of(15)))).isEmpty();
    assertThat(found(WORK, late(Optional.empty(), Optional.of(1)))).isEmpty();
    assertThat(found(WORK, late(Optional.of(15), Optional.empty()))).isEmpty();
  }

  private static LatePayment late(Optional<Integer> suspend, Optional<Integer> end) {
    return new LatePayment(0, new LatePayment.Surcharge.Interest(
        new LatePayment.Rate.Fixed(Percent.of(4)), DayCount.ACTUAL_365), Optional.empty(),
        suspend, end);
  }

  @Test void a_rule_that_leads_to_another_needs_it() {
    var commitment = new MinimumCommitment(euros("50.00"), DAY, DAY.plusMonths(3));
    assertThat(found(BOOKED.without(EarlyTermination.class), commitment))
        .containsExactly("commitment.no-end");
    assertThat(found(BOOKED, new EarlyTermination(14, 14), commitment)).isEmpty();
    var asCancelled = new Reschedule(Notice.hours(24), Optional.empty(), Optional.empty(),
        Optional.empty(), Reschedule.Beyond.AS_CANCELLED);
    assertThat(found(WORK, asCancelled)).containsExactly("move.no-tiers");
    assertThat(found(SESSIONS, asCancelled)).isEmpty();
    var late = new ProfessionalLate(15, ProfessionalLate.MakesUp.LONGER_SESSION);
    assertThat(found(WORK, late)).containsExactly("own-late.no-cancelling");
    assertThat(found(SESSIONS, late)).isEmpty();
  }

  @Test void every_sum_of_a_clause_is_in_the_currency_of_the_price() {
    var pounds = Money.parse("5.00 GBP");
    var sum = new Levy.Fixed(pounds);
    for (var clause : List.of(tiers(Levy.FREE, sum), noShow(sum),
        new SetOut(sum, euros("1.00"), FeeVat.AS_SERVICE),
        new SetOut(Levy.FREE, pounds, FeeVat.AS_SERVICE),
        moves(new Above.Costs(sum, FeeVat.AS_INDEMNITY)),
        new EarlyTermination(EarlyTermination.Who.EITHER, 0, 14,
            new EarlyTermination.Settlement.LessSum(pounds, Optional.empty())),
        new LatePayment(0, new LatePayment.Surcharge.None(), Optional.of(pounds),
            Optional.empty(), Optional.empty()),
        new ChangeOrder(pounds, 0, 1, 0), new RevisionRounds(1, Span.days(5), pounds),
        new ClientMaterials(DAY, 0, 30, pounds),
        new MinimumCommitment(pounds, DAY, DAY.plusDays(30))))
      assertThat(found(SESSIONS, clause)).as("%s", clause).containsExactly("currency.mixed");
  }
}

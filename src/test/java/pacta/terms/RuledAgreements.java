package pacta.terms;

import static pacta.terms.Agreements.MADRID;
import static pacta.terms.Agreements.VAT;
import static pacta.terms.Agreements.draft;
import static pacta.terms.Agreements.euros;
import static pacta.terms.Agreements.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Excuse.Cause;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// Agreements that between them have a clause of every kind in every shape, beyond those of
/// [Agreements]; all for a business, so that nothing in them is struck beforehand.
public final class RuledAgreements {
  private static final Party NORTHWIND =
      new Party("Northwind Coaching Ltd", "", "", "office@example.com");
  private static final Notice WORKING =
      new Notice(8, Unit.WORKING_HOURS, Boundary.IN_TIME);

  private RuledAgreements() {}

  public static List<Terms> all() {
    return List.of(sessions(), businessDays(), fixedSums(), keptHour(), work(), otherWork(),
        monthly(), otherMonthly(), equalParts());
  }

  private static Draft business() {
    var draft = draft();
    return draft.withParties(draft.professional().orElseThrow(), NORTHWIND, Capacity.BUSINESS);
  }

  static Draft with(Draft draft, Clause... more) {
    var clauses = new ArrayList<>(draft.clauses());
    for (var it : more) {
      clauses.removeIf(old -> old.getClass() == it.getClass());
      clauses.add(it);
    }
    return draft.withClauses(clauses);
  }

  private static ReferenceCalendar calendar() {
    return new ReferenceCalendar("ES-MD", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        Set.of(LocalDate.of(2027, 1, 12)), List.of(
            new OfficeHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(14, 0)),
            new OfficeHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(14, 0)),
            new OfficeHours(DayOfWeek.WEDNESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new OfficeHours(DayOfWeek.THURSDAY, LocalTime.of(9, 0), LocalTime.of(14, 0)),
            new OfficeHours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(13, 0))));
  }

  /// Every rule about sessions, on working hours.
  static Terms sessions() {
    return terms(with(business(), calendar(),
        new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.SIGNATURE,
            new Expiry.Unused.Extended(new Span(2, Span.Unit.MONTHS))),
        new LateStart(30, LateStart.Remedy.NEW_PRICE),
        new Deposit(euros("100.00"), Deposit.Credited.LAST_PAYMENT,
            Optional.of(LocalDate.of(2027, 1, 10)), true),
        new NoticeTiers(new Table(List.of(
            new Tier(new Notice(14, Unit.WORKING_HOURS, Boundary.IN_TIME), Levy.FREE),
            new Tier(new Notice(6, Unit.WORKING_HOURS, Boundary.IN_TIME),
                new Levy.Fixed(euros("30.00")))), Levy.ALL),
            Optional.of(new Table(List.of(new Tier(Notice.hours(72), Levy.of(20))),
                Levy.of(70))),
            Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 30, Rounding.HALF_UP),
        new NoShow(15, NoShow.Late.FULL_LENGTH, Levy.ALL, Whole.USES_THE_SESSION,
            FeeVat.AS_SERVICE),
        new SetOut(new Levy.Fixed(euros("60.00")), euros("12.00"), FeeVat.AS_INDEMNITY),
        new Reschedule(Notice.hours(48), Optional.of(new Reschedule.Approval(Notice.hours(24), 8)),
            Optional.of(Span.days(7)), Optional.of(new Quota(1, new Quota.Every.Month(),
                Quota.By.NOTICE)), Reschedule.Beyond.AS_CANCELLED),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION, Optional.of(new Quota.Every.Month())),
        new Excuse(Set.of(Cause.ILLNESS, Cause.FORCE_MAJEURE), 1, 7, true),
        new Streak(2, 2, Streak.Remedy.END),
        new ProfessionalCancels(WORKING, new Amends.ExtraTime(30), true, 2),
        new ProfessionalLate(15, ProfessionalLate.MakesUp.LONGER_SESSION),
        new Pause(1, 30, 7, Pause.From.ANY_DAY),
        new MinimumCommitment(euros("300.00"), LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 6, 30)),
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST)));
  }

  /// Business days with a time of day, a session released when it is not paid, moves by the
  /// quota of every few sessions.
  static Terms businessDays() {
    var ten = LocalTime.of(10, 0);
    return terms(with(business().without(Price.class).without(PaymentSchedule.class)
            .without(EarlyTermination.class), calendar(),
        new SessionPrice(euros("85.01"), new Vat.Added(VAT)),
        new BeforeEachSession(2, BeforeEachSession.Unpaid.RELEASED),
        new NoticeTiers(List.of(
            new Tier(new Notice(2, Unit.BUSINESS_DAYS, Boundary.IN_TIME, Optional.of(ten)),
                Levy.of(10)),
            new Tier(new Notice(1, Unit.BUSINESS_DAYS, Boundary.IN_TIME, Optional.of(ten)),
                Levy.of(50))), Levy.of(90), Whole.COSTS_ITS_PRICE, FeeVat.AS_INDEMNITY, 0,
            Rounding.HALF_UP),
        new SetOut(Levy.of(80), euros("12.00"), FeeVat.AS_SERVICE),
        new Reschedule(new Notice(20, Unit.BUSINESS_DAY_HOURS, Boundary.IN_TIME),
            Optional.empty(), Optional.of(new Span(3, Span.Unit.BUSINESS_DAYS)),
            Optional.of(new Quota(1, new Quota.Every.Sessions(4), Quota.By.SESSION,
                Optional.of(new Quota.Above.Costs(Levy.of(20), FeeVat.AS_INDEMNITY)))),
            Reschedule.Beyond.NOT_POSSIBLE),
        new Courtesy(2, Courtesy.Covers.LATE_CANCELLATION_AND_NO_SHOW,
            Optional.of(new Quota.Every.Sessions(4))),
        new ProfessionalCancels(new Notice(10, Unit.BUSINESS_DAY_HOURS, Boundary.LATE),
            new Amends.Discount(Percent.of(20)), false, 0)));
  }

  /// Fixed sums everywhere, and days whose limit has a time of its own.
  static Terms fixedSums() {
    return terms(with(business().without(Price.class).without(PaymentSchedule.class)
            .without(EarlyTermination.class), calendar(),
        new SessionPrice(euros("85.01"), new Vat.Added(VAT)), new BeforeEachSession(2),
        new NoticeTiers(new Table(List.of(new Tier(day(2, 12), new Levy.Fixed(euros("20.00")))),
            new Levy.Fixed(euros("45.00"))), Optional.of(new Table(List.of(
                new Tier(day(3, 9), new Levy.Fixed(euros("30.00")))),
                new Levy.Fixed(euros("60.00")))),
            Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP),
        new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, new Levy.Fixed(euros("70.00")),
            Whole.COSTS_ITS_PRICE, FeeVat.AS_INDEMNITY),
        new Reschedule(day(3, 11), Optional.of(new Reschedule.Approval(day(1, 10), 6)),
            Optional.empty(), Optional.of(new Quota(1, new Quota.Every.Month(),
                Quota.By.NOTICE, Optional.of(new Quota.Above.Costs(
                    new Levy.Fixed(euros("15.00")), FeeVat.AS_SERVICE)))),
            Reschedule.Beyond.NOT_POSSIBLE),
        new EarlyTermination(EarlyTermination.Who.EITHER, 0, 14,
            new EarlyTermination.Settlement.LessSum(euros("50.00"), Optional.of(14)))));
  }

  private static Notice day(int amount, int hour) {
    return Notice.days(amount).at(LocalTime.of(hour, 0));
  }

  /// An hour of every week, and no other rule on cancelling.
  static Terms keptHour() {
    return terms(with(business().without(Price.class).without(PaymentSchedule.class)
            .without(NoticeTiers.class),
        new SessionPrice(euros("60.00"), new Vat.None()), new BeforeEachSession(0),
        new FixedSlot(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), 2, 2),
        new EarlyTermination(EarlyTermination.Who.EITHER, 14, 14,
            new EarlyTermination.Settlement.UntilUsed(Percent.of(25)))));
  }

  private static Draft project(Clause... clauses) {
    var draft = new Draft(Language.ES, MADRID, business().professional(),
        business().client(), business().capacity(), List.of(
            new NotIncluded(List.of("textos")), new Extras(List.of("un manual"))));
    return with(draft, clauses);
  }

  /// A whole work with its pieces, paid as they are accepted.
  static Terms work() {
    return terms(project(
        new Deliverables(List.of(
            new Deliverables.Piece("identidad", Optional.of(LocalDate.of(2027, 3, 1)),
                Optional.empty()),
            new Deliverables.Piece("web", Optional.of(LocalDate.of(2027, 4, 1)),
                Optional.of(LocalTime.of(18, 0))))), calendar(),
        new ClientMaterials(LocalDate.of(2027, 2, 1), 5, 30, euros("150.00")),
        new RevisionRounds(2, Span.days(5), euros("120.00")),
        new Acceptance(Span.days(10), 3, Acceptance.Silence.ACCEPTED),
        new ProjectPrice(euros("3000.00"), new Vat.Added(VAT)),
        new Instalments(List.of(new Part(euros("1000.00"), new Due.OnSignature(0)),
            new Part(euros("2000.00"), new Due.OnAcceptance("web", 15)))),
        new LatePayment(3, new LatePayment.Surcharge.EveryStretch(Percent.parse("1.5"),
            Span.days(7), Counting.STARTED, Optional.of(Percent.of(5))),
            Optional.of(euros("40.00")), Optional.of(15), Optional.of(30)),
        new Rush(72, Percent.of(25), true), new ChangeOrder(euros("70.00"), 60, 30, 30),
        new Deposit(euros("500.00"), Deposit.Credited.FIRST_PAYMENT, Optional.empty(), true),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(25)),
            new KillFee.Rung(Percent.of(50), Percent.of(75))), KillFee.Mode.ADDED),
        new LateDelivery(Percent.parse("10.5"), Span.days(2), Counting.STARTED, Percent.of(30), 1,
            Optional.of(30))));
  }

  /// The same in other shapes, and with silence that is no yes.
  static Terms otherWork() {
    return terms(project(
        new Deliverables(List.of(new Deliverables.Piece("web",
            Optional.of(LocalDate.of(2027, 4, 1)), Optional.empty()))), calendar(),
        new RevisionRounds(0, new Span(3, Span.Unit.BUSINESS_DAYS), euros("90.00")),
        new Acceptance(new Span(2, Span.Unit.WEEKS), 3, Acceptance.Silence.NOT_ACCEPTED),
        new ProjectPrice(euros("1200.00"), new Vat.None()),
        new EqualParts(3, LocalDate.of(2027, 1, 31), new Span(1, Span.Unit.MONTHS),
            WeekendShift.MODIFIED_FOLLOWING, EqualParts.Remainder.LAST),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(20)),
            new KillFee.Rung(Percent.of(30), Percent.of(60))), KillFee.Mode.GREATER),
        new LateDelivery(Percent.of(1), new Span(1, Span.Unit.BUSINESS_DAYS),
            Counting.COMPLETED, Percent.of(10), 0, Optional.empty())));
  }

  /// A fee a month, and interest at a published rate.
  static Terms monthly() {
    return terms(project(new Included(List.of("diez horas al mes")),
        new Procedure(Optional.empty(), 60, Procedure.Rhythm.AS_BOOKED,
            new Procedure.Place.VideoCall(), LocalDate.of(2027, 1, 13), Optional.empty()),
        calendar(),
        new Retainer(euros("600.00"), 600, Optional.of(new Retainer.Rollover(300, 2)),
            new Retainer.Overage(euros("65.00"), 30, 120), new Vat.Added(VAT)),
        new EachMonth(31, WeekendShift.FOLLOWING),
        new LatePayment(3, new LatePayment.Surcharge.Interest(
            new LatePayment.Rate.Published(PublicRate.ECB_MAIN_REFINANCING, Percent.of(8)),
            DayCount.ACTUAL_365), Optional.empty(), Optional.of(15), Optional.of(30)),
        new PriceReview(12, PriceReview.Basis.PROFESSIONAL_PROPOSES, Percent.of(5), 30),
        new Pause(2, 20, 5, Pause.From.FIRST_OF_MONTH),
        new EarlyTermination(EarlyTermination.Who.CLIENT, 30, 14,
            new EarlyTermination.Settlement.LessShare(Percent.of(20)))));
  }

  /// A fee a month whose time lapses, and interest at a rate that does not change.
  static Terms otherMonthly() {
    return terms(project(new Included(List.of("diez horas al mes")),
        new Procedure(Optional.empty(), 60, Procedure.Rhythm.AS_BOOKED,
            new Procedure.Place.Telephone(), LocalDate.of(2027, 1, 13), Optional.empty()),
        new Retainer(euros("500.00"), 300, Optional.empty(),
            new Retainer.Overage(euros("50.00"), 1, 0), new Vat.Included(VAT)),
        new EachMonth(5, WeekendShift.NONE),
        new LatePayment(0, new LatePayment.Surcharge.Interest(
            new LatePayment.Rate.Fixed(Percent.of(8)), DayCount.THIRTY_360),
            Optional.of(euros("40.00")), Optional.empty(), Optional.empty()),
        new PriceReview(6, PriceReview.Basis.CONSUMER_PRICES, Percent.of(2), 15)));
  }

  /// A package in equal parts that can be used until a day, with half of it given back.
  static Terms equalParts() {
    return terms(with(business().without(PaymentSchedule.class),
        new EqualParts(3, LocalDate.of(2027, 1, 31), new Span(1, Span.Unit.MONTHS),
            WeekendShift.NONE, EqualParts.Remainder.SPREAD),
        new Expiry(new Span(1, Span.Unit.YEARS), Expiry.Anchor.FIRST_SESSION,
            new Expiry.Unused.GivenBack(Percent.of(50), 14)),
        new EarlyTermination(EarlyTermination.Who.EITHER, 14, 14,
            new EarlyTermination.Settlement.LessShare(Percent.of(20))),
        new LateStart(20, LateStart.Remedy.MAY_LEAVE)));
  }
}

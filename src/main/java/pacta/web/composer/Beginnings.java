package pacta.web.composer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Acceptance;
import pacta.terms.ChangeOrder;
import pacta.terms.ClientMaterials;
import pacta.terms.Counting;
import pacta.terms.Courtesy;
import pacta.terms.Deliverables;
import pacta.terms.Deposit;
import pacta.terms.EachMonth;
import pacta.terms.EarlyTermination;
import pacta.terms.EqualParts;
import pacta.terms.Excuse;
import pacta.terms.Expiry;
import pacta.terms.Expiry.Unused;
import pacta.terms.FeeVat;
import pacta.terms.FixedSlot;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.KillFee;
import pacta.terms.LateDelivery;
import pacta.terms.LatePayment;
import pacta.terms.LatePayment.Rate;
import pacta.terms.LatePayment.Surcharge;
import pacta.terms.LateStart;
import pacta.terms.Levy;
import pacta.terms.MinimumCommitment;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice;
import pacta.terms.Pause;
import pacta.terms.Payer;
import pacta.terms.PriceReview;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalLate;
import pacta.terms.PublicRate;
import pacta.terms.Quota;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Reschedule;
import pacta.terms.Retainer;
import pacta.terms.Retainer.Overage;
import pacta.terms.RevisionRounds;
import pacta.terms.Rush;
import pacta.terms.SetOut;
import pacta.terms.Streak;
import pacta.terms.Vat;
import pacta.terms.WithdrawalRight;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Span;
import pacta.time.WeekendShift;
import pacta.web.Texts;

/// What a rule says before anybody changes it: fair, usual values, one for each record.
///
/// A day nobody can guess is [#NO_DAY], and shows as an empty field.
public record Beginnings(Currency currency, Language language) {
  public static final LocalDate NO_DAY = LocalDate.EPOCH;
  private static final Span WEEK = new Span(1, Span.Unit.WEEKS);

  /// One value for every record that has components.
  public Map<Class<?>, Object> all() {
    return Stream.of(scope(), procedure(), fees(), changes(), shared(), byHand()).flatMap(it -> it)
        .collect(Collectors.toMap(Object::getClass, Function.identity()));
  }

  private Stream<Object> scope() {
    var piece = new Deliverables.Piece(Texts.say(language, "rule.start.piece"),
        Optional.empty(), Optional.empty());
    return Stream.of(piece, new Deliverables(List.of(piece)));
  }

  private Stream<Object> procedure() {
    return Stream.of(
        new ReferenceCalendar("ES", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(),
            List.of()),
        new OfficeHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(18, 0)),
        new FixedSlot(DayOfWeek.TUESDAY, LocalTime.of(17, 0), 4, 2),
        new LateStart(30, LateStart.Remedy.NEW_PRICE),
        new ClientMaterials(NO_DAY, 3, 30, Money.zero(currency)),
        new RevisionRounds(2, WEEK, money(60)),
        new Acceptance(new Span(10, Span.Unit.DAYS), 3, Acceptance.Silence.NOT_ACCEPTED),
        new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.FIRST_SESSION,
            new Unused.GivenBack(Percent.ALL, 14)),
        new Unused.GivenBack(Percent.ALL, 14),
        new Unused.Extended(new Span(3, Span.Unit.MONTHS)));
  }

  private Stream<Object> fees() {
    var fixed = new Rate.Fixed(Percent.of(3));
    var interest = new Surcharge.Interest(fixed, DayCount.ACTUAL_365);
    return Stream.of(
        new Retainer(money(400), 600, Optional.empty(), new Overage(money(50), 1, 120),
            new Vat.Included(Percent.of(21))),
        new Overage(money(50), 1, 120), new Retainer.Rollover(300, 2),
        new EqualParts(3, NO_DAY, new Span(1, Span.Unit.MONTHS), WeekendShift.NONE,
            EqualParts.Remainder.SPREAD),
        new EachMonth(1, WeekendShift.NONE),
        new Payer(Texts.say(language, "rule.start.payer"), Optional.empty(), Optional.empty(),
            Texts.say(language, "rule.start.signer"), "pagos@example.com"),
        new Deposit(money(100), Deposit.Credited.FIRST_PAYMENT, Optional.empty(), true),
        new LatePayment(7, interest, Optional.empty(), Optional.of(15), Optional.of(30)),
        interest, fixed, new Rate.Published(PublicRate.LEGAL_INTEREST_ES, Percent.NONE),
        new Surcharge.EveryStretch(Percent.of(1), WEEK, Counting.COMPLETED,
            Optional.of(Percent.of(10))),
        new PriceReview(12, PriceReview.Basis.CONSUMER_PRICES, Percent.of(3), 30),
        new Rush(48, Percent.of(25), true),
        new ChangeOrder(money(60), 0, 1, 0));
  }

  private Stream<Object> changes() {
    return Stream.of(
        new EarlyTermination(14, 14), new EarlyTermination.Settlement.LessShare(Percent.of(10)),
        new EarlyTermination.Settlement.UntilUsed(Percent.of(50)),
        new EarlyTermination.Settlement.LessSum(money(30), Optional.empty()),
        new ProfessionalCancels(Notice.hours(24), new ProfessionalCancels.Amends.ExtraTime(30)),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION),
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST),
        new SetOut(Levy.of(50), money(20), FeeVat.AS_SERVICE),
        new Reschedule(Notice.hours(24), Optional.empty(), Optional.of(new Span(2,
            Span.Unit.WEEKS)), Optional.empty(), Reschedule.Beyond.NEEDS_APPROVAL),
        new Reschedule.Approval(Notice.hours(2), 12),
        new Excuse(EnumSet.of(Excuse.Cause.ILLNESS, Excuse.Cause.FAMILY,
            Excuse.Cause.FORCE_MAJEURE), 2, 0, true),
        new Streak(2, 3, Streak.Remedy.TALK),
        new ProfessionalLate(15, ProfessionalLate.MakesUp.LONGER_SESSION),
        new Pause(1, 30, 7, Pause.From.ANY_DAY),
        new MinimumCommitment(money(100), NO_DAY, NO_DAY.plusDays(1)),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(25)),
            new KillFee.Rung(Percent.of(50), Percent.of(50))), KillFee.Mode.GREATER),
        new KillFee.Rung(Percent.of(75), Percent.of(75)),
        new LateDelivery(Percent.of(2), WEEK, Counting.COMPLETED, Percent.of(10), 2,
            Optional.of(30)));
  }

  private static Stream<Object> shared() {
    return Stream.of(Notice.hours(24), new Span(2, Span.Unit.WEEKS),
        new Quota(2, new Quota.Every.Engagement(), Quota.By.NOTICE),
        new Quota.Every.Sessions(4), new Quota.Above.Costs(Levy.of(50), FeeVat.AS_SERVICE));
  }

  /// What stands in rules whose fields are written by hand.
  private Stream<Object> byHand() {
    var vat = Percent.of(21);
    return Stream.of(
        new Procedure.Place.InPerson(Texts.say(language, "rule.start.place")),
        new PackagePrice.UnitWorth.ListPrice(money(90)), new Vat.Included(vat),
        new Vat.Added(vat), new Instalments.Part(money(320), new Due.OnSignature(0)),
        new Due.OnSignature(0), new Due.BeforeSession(5, 2),
        new Due.OnAcceptance(Texts.say(language, "rule.start.piece"), 7),
        new Table(List.of(new Tier(Notice.hours(24), Levy.FREE)), Levy.ALL),
        new Tier(Notice.hours(24), Levy.FREE),
        new ProfessionalCancels.Amends.ExtraTime(30),
        new ProfessionalCancels.Amends.Discount(Percent.of(20)));
  }

  private Money money(int whole) {
    return Money.of(java.math.BigDecimal.valueOf(whole), currency);
  }
}

package pacta.words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Acceptance;
import pacta.terms.BeforeEachSession;
import pacta.terms.Capacity;
import pacta.terms.ChangeOrder;
import pacta.terms.Clause;
import pacta.terms.ClientMaterials;
import pacta.terms.Counting;
import pacta.terms.Courtesy;
import pacta.terms.Deliverables;
import pacta.terms.Deposit;
import pacta.terms.EachMonth;
import pacta.terms.EarlyTermination;
import pacta.terms.Excuse;
import pacta.terms.Expiry;
import pacta.terms.Facts;
import pacta.terms.FeeVat;
import pacta.terms.FixedSlot;
import pacta.terms.History;
import pacta.terms.Instalments;
import pacta.terms.KillFee;
import pacta.terms.LateDelivery;
import pacta.terms.LatePayment;
import pacta.terms.LateStart;
import pacta.terms.Levy;
import pacta.terms.MinimumCommitment;
import pacta.terms.NoShow;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Party;
import pacta.terms.Pause;
import pacta.terms.Payer;
import pacta.terms.PriceReview;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalLate;
import pacta.terms.ProjectPrice;
import pacta.terms.Quota;
import pacta.terms.Reschedule;
import pacta.terms.Retainer;
import pacta.terms.RevisionRounds;
import pacta.terms.Rush;
import pacta.terms.Session;
import pacta.terms.SetOut;
import pacta.terms.Streak;
import pacta.terms.Terms;
import pacta.terms.Vat;
import pacta.terms.Version;
import pacta.terms.Whole;
import pacta.terms.WithdrawalRight;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Span;
import pacta.time.WallTime;
import pacta.time.WeekendShift;

/// Three agreements that between them have a clause of every kind: sessions, a whole work, and a
/// monthly fee.
final class Everything {
  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  static final Currency EUR = Currency.getInstance("EUR");
  static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 13);

  private Everything() {}

  static Money euros(String amount) {
    return Money.of(amount, EUR);
  }

  private static Terms terms(Capacity capacity, List<Clause> clauses) {
    return new Terms(Terms.SHAPE, Language.ES, MADRID,
        new Party("Marta Soler Vidal", "12345678Z", "Girona", "marta@example.com"),
        new Party("Lucía Ferrer Navas", "87654321X", "Girona", "lucia@example.com"),
        capacity, clauses);
  }

  static Terms sessions() {
    return terms(Capacity.CONSUMER, List.of(
        new Procedure(Optional.of(8), 60, Procedure.Rhythm.WEEKLY, new Procedure.Place.VideoCall(),
            FIRST_DAY, Optional.of(LocalTime.of(10, 0))),
        new PackagePrice(euros("640.00"), 8, new PackagePrice.UnitWorth.Effective(),
            new Vat.Included(Percent.of(21))),
        new BeforeEachSession(2, BeforeEachSession.Unpaid.RELEASED),
        new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.SIGNATURE,
            new Expiry.Unused.Extended(new Span(2, Span.Unit.MONTHS))),
        new LateStart(30, LateStart.Remedy.NEW_PRICE),
        new Deposit(euros("100.00"), Deposit.Credited.LAST_PAYMENT,
            Optional.of(LocalDate.of(2027, 1, 10)), true),
        tiers(),
        new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, Whole.USES_THE_SESSION,
            FeeVat.AS_SERVICE),
        new SetOut(new Levy.Fixed(euros("60.00")), euros("12.00"), FeeVat.AS_INDEMNITY),
        new Reschedule(Notice.hours(48), Optional.of(new Reschedule.Approval(Notice.hours(24), 48)),
            Optional.of(Span.days(7)), Optional.of(new Quota(1, new Quota.Every.Month(),
                Quota.By.NOTICE)), Reschedule.Beyond.AS_CANCELLED),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION),
        new Excuse(Set.of(Excuse.Cause.ILLNESS, Excuse.Cause.FORCE_MAJEURE), 1, 7, true),
        new Streak(2, 2, Streak.Remedy.END),
        new ProfessionalCancels(Notice.hours(24),
            new ProfessionalCancels.Amends.ExtraTime(30), true, 2),
        new ProfessionalLate(15, ProfessionalLate.MakesUp.LONGER_SESSION),
        new Pause(1, 30, 7, Pause.From.ANY_DAY),
        new EarlyTermination(14, 14),
        new MinimumCommitment(euros("300.00"), LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 6, 30)),
        new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST)));
  }

  static NoticeTiers tiers() {
    return new NoticeTiers(List.of(new NoticeTiers.Tier(Notice.hours(48), Levy.FREE),
        new NoticeTiers.Tier(Notice.hours(24), Levy.of(50))), Levy.ALL, Whole.USES_THE_SESSION,
        FeeVat.AS_SERVICE, 30, Rounding.HALF_UP);
  }

  static Terms work() {
    return terms(Capacity.BUSINESS, List.of(
        new Deliverables(List.of(
            new Deliverables.Piece("identidad", Optional.of(LocalDate.of(2027, 3, 1)),
                Optional.empty()),
            new Deliverables.Piece("web", Optional.of(LocalDate.of(2027, 4, 1)),
                Optional.of(LocalTime.of(18, 0))))),
        new ClientMaterials(LocalDate.of(2027, 2, 1), 5, 30, euros("150.00")),
        new RevisionRounds(2, Span.days(5), euros("120.00")),
        new Acceptance(Span.days(10), 3, Acceptance.Silence.ACCEPTED),
        new ProjectPrice(euros("3000.00"), new Vat.Added(Percent.of(21))),
        new Instalments(List.of(new Instalments.Part(euros("3000.00"),
            new Instalments.Due.OnSignature(0)))),
        new Payer("Ejemplo Formación, S. L.", Optional.of("B00000000"), Optional.of("Ronda 3"),
            "Nadia Rey Soto", "nadia@example.com"),
        new Rush(72, Percent.of(25), false),
        new ChangeOrder(euros("70.00"), 60, 30, 30),
        new Deposit(euros("500.00"), Deposit.Credited.FIRST_PAYMENT, Optional.empty(), true),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(25)),
            new KillFee.Rung(Percent.of(50), Percent.of(75))), KillFee.Mode.ADDED),
        new LateDelivery(Percent.parse("10.5"), Span.days(2), Counting.STARTED, Percent.of(30), 0,
            Optional.of(30))));
  }

  static Terms monthly() {
    return terms(Capacity.BUSINESS, List.of(
        new Retainer(euros("600.00"), 600, Optional.of(new Retainer.Rollover(300, 2)),
            new Retainer.Overage(euros("65.00"), 30, 120), new Vat.Added(Percent.of(21))),
        new EachMonth(5, WeekendShift.NONE),
        new LatePayment(3, new LatePayment.Surcharge.Interest(
            new LatePayment.Rate.Fixed(Percent.of(8)), DayCount.ACTUAL_365),
            Optional.of(euros("40.00")), Optional.of(15), Optional.of(30)),
        new PriceReview(12, PriceReview.Basis.PROFESSIONAL_PROPOSES, Percent.of(5), 30),
        new EarlyTermination(EarlyTermination.Who.CLIENT, 30, 14,
            new EarlyTermination.Settlement.LessShare(Percent.of(20)))));
  }

  /// With an hour of every week kept.
  static Terms keptHour() {
    return sessions().with(new FixedSlot(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), 1, 2));
  }

  static Session session() {
    return new Session(1, WallTime.of(LocalDateTime.of(2027, 1, 13, 10, 0), MADRID), 60,
        LocalDateTime.of(2026, 12, 1, 9, 0).atZone(MADRID).toInstant());
  }

  // --- what happened before ---

  static Facts signed(int used) {
    return facts(used, "0.00");
  }

  static Facts signed(int used, int passes) {
    return new Facts(Version.FIRST, passes, used, euros("0.00"), euros("0.00"),
        History.signedAt(noon(signing())));
  }

  static Facts facts(int used, String paid) {
    return new Facts(Version.FIRST, 0, used, euros(paid), euros("0.00"),
        History.signedAt(noon(signing())));
  }

  static LocalDate signing() {
    return FIRST_DAY.minusDays(30);
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(MADRID).toInstant();
  }

  static List<Instant> around(Instant... edges) {
    return Stream.of(edges)
        .flatMap(at -> Stream.of(at.minusSeconds(1), at, at.plusSeconds(1))).toList();
  }
}

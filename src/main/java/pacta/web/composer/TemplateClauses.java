package pacta.web.composer;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Acceptance;
import pacta.terms.BeforeEachSession;
import pacta.terms.ChangeOrder;
import pacta.terms.Clause;
import pacta.terms.ClientMaterials;
import pacta.terms.Counting;
import pacta.terms.Courtesy;
import pacta.terms.Deliverables;
import pacta.terms.EachMonth;
import pacta.terms.EarlyTermination;
import pacta.terms.Excuse;
import pacta.terms.Expiry;
import pacta.terms.Extras;
import pacta.terms.FeeVat;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.KillFee;
import pacta.terms.LateDelivery;
import pacta.terms.LatePayment;
import pacta.terms.Levy;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice;
import pacta.terms.Pause;
import pacta.terms.PriceReview;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Rhythm;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProjectPrice;
import pacta.terms.PublicRate;
import pacta.terms.Reschedule;
import pacta.terms.Retainer;
import pacta.terms.RevisionRounds;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.terms.WithdrawalRight;
import pacta.time.DayCount;
import pacta.time.Notice;
import pacta.time.Span;
import pacta.time.WeekendShift;
import pacta.web.Texts;

/// The clauses of each [Template].
record TemplateClauses(Language language, LocalDate today) {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Vat VAT = new Vat.Included(Percent.of(21));
  private static final Span TWO_WEEKS = new Span(2, Span.Unit.WEEKS);
  private static final int UNTIL_START = 14;
  private static final int MONTH = 30;

  List<Clause> process() {
    return List.of(new Included(items("process.included")),
        new NotIncluded(items("process.not-included")),
        procedure(Optional.of(8), 60, Rhythm.FORTNIGHTLY),
        new PackagePrice(euros(640), 8, new PackagePrice.UnitWorth.Effective(), VAT),
        new Instalments(List.of(new Part(euros(320), new Due.OnSignature(0)),
            new Part(euros(320), new Due.BeforeSession(5, 2)))),
        withdrawal(), tiers(Whole.USES_THE_SESSION), noShow(Whole.USES_THE_SESSION),
        moving(),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION), own(),
        new Pause(1, MONTH, 7, Pause.From.ANY_DAY), new EarlyTermination(14, 14), noExtras());
  }

  List<Clause> bundle() {
    return List.of(new Included(items("package.included")),
        new NotIncluded(items("package.not-included")),
        procedure(Optional.of(10), 60, Rhythm.AS_BOOKED),
        new Expiry(new Span(6, Span.Unit.MONTHS), Expiry.Anchor.FIRST_SESSION,
            new Expiry.Unused.GivenBack(Percent.ALL, 14)),
        new PackagePrice(euros(500), 10, new PackagePrice.UnitWorth.Effective(), VAT),
        new Instalments(List.of(new Part(euros(500), new Due.OnSignature(3)))),
        withdrawal(), tiers(Whole.USES_THE_SESSION), noShow(Whole.USES_THE_SESSION),
        moving(),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION), own(), new EarlyTermination(0, 14),
        noExtras());
  }

  List<Clause> project() {
    var first = new Deliverables.Piece(text("project.first"),
        Optional.of(today.plusDays(UNTIL_START + MONTH)), Optional.empty());
    var last = new Deliverables.Piece(text("project.last"),
        Optional.of(today.plusDays(UNTIL_START + 2 * MONTH)), Optional.empty());
    return List.of(new Deliverables(List.of(first, last)),
        new NotIncluded(items("project.not-included")),
        new ClientMaterials(today.plusDays(UNTIL_START), 3, MONTH, Money.zero(EUR)),
        new RevisionRounds(2, new Span(1, Span.Unit.WEEKS), euros(60)),
        new Acceptance(new Span(10, Span.Unit.DAYS), 3, Acceptance.Silence.NOT_ACCEPTED),
        new ProjectPrice(euros(2000), VAT),
        new Instalments(List.of(new Part(euros(600), new Due.OnSignature(3)),
            new Part(euros(700), new Due.OnAcceptance(first.name(), 7)),
            new Part(euros(700), new Due.OnAcceptance(last.name(), 7)))),
        latePayment(), new ChangeOrder(euros(60), 0, 1, 0), withdrawal(),
        new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(10)),
            new KillFee.Rung(Percent.of(50), Percent.of(50))), KillFee.Mode.GREATER),
        new LateDelivery(Percent.of(2), new Span(1, Span.Unit.WEEKS), Counting.COMPLETED,
            Percent.of(10), 2, Optional.of(MONTH)), noExtras());
  }

  List<Clause> sessions() {
    return List.of(new Included(items("sessions.included")),
        new NotIncluded(items("sessions.not-included")),
        procedure(Optional.empty(), 50, Rhythm.WEEKLY), new SessionPrice(euros(60), VAT),
        new BeforeEachSession(0), withdrawal(), tiers(Whole.COSTS_ITS_PRICE),
        noShow(Whole.COSTS_ITS_PRICE), moving(),
        new Excuse(EnumSet.of(Excuse.Cause.ILLNESS, Excuse.Cause.FAMILY,
            Excuse.Cause.FORCE_MAJEURE), 2, 0, true), own(), new EarlyTermination(7, 14),
        noExtras());
  }

  List<Clause> retainer() {
    return List.of(new Included(items("retainer.included")),
        new NotIncluded(items("retainer.not-included")),
        procedure(Optional.empty(), 60, Rhythm.AS_BOOKED),
        new Retainer(euros(400), 600, Optional.of(new Retainer.Rollover(120, 1)),
            new Retainer.Overage(euros(45), 1, 60), VAT),
        new EachMonth(5, WeekendShift.NONE), latePayment(),
        new PriceReview(12, PriceReview.Basis.CONSUMER_PRICES, Percent.of(3), MONTH),
        withdrawal(), new EarlyTermination(15, 14), noExtras());
  }

  private Procedure procedure(Optional<Integer> sessions, int minutes, Rhythm rhythm) {
    return new Procedure(sessions, minutes, rhythm, new Procedure.Place.VideoCall(),
        today.plusDays(UNTIL_START), Optional.empty());
  }

  private static NoticeTiers tiers(Whole whole) {
    return new NoticeTiers(List.of(new Tier(Notice.hours(24), Levy.FREE),
        new Tier(Notice.hours(2), Levy.of(50))), Levy.ALL, whole, FeeVat.AS_SERVICE, 30,
        Rounding.HALF_UP);
  }

  private static NoShow noShow(Whole whole) {
    return new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, whole, FeeVat.AS_SERVICE);
  }

  private static Reschedule moving() {
    return new Reschedule(Notice.hours(24), Optional.empty(), Optional.of(TWO_WEEKS),
        Optional.empty(), Reschedule.Beyond.NEEDS_APPROVAL);
  }

  private static ProfessionalCancels own() {
    return new ProfessionalCancels(Notice.hours(24),
        new ProfessionalCancels.Amends.ExtraTime(30));
  }

  private static LatePayment latePayment() {
    return new LatePayment(7, new LatePayment.Surcharge.Interest(new LatePayment.Rate.Published(
        PublicRate.LEGAL_INTEREST_ES, Percent.NONE), DayCount.ACTUAL_ACTUAL), Optional.empty(),
        Optional.of(15), Optional.of(MONTH));
  }

  private static WithdrawalRight withdrawal() {
    return new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST);
  }

  private static Extras noExtras() {
    return new Extras(List.of());
  }

  private static Money euros(int whole) {
    return Money.of(java.math.BigDecimal.valueOf(whole), EUR);
  }

  private List<String> items(String key) {
    return List.of(text(key).split(" \\| "));
  }

  private String text(String key) {
    return Texts.say(language, "template." + key);
  }
}

package pacta.terms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Courtesy.Covers;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Procedure.Place;
import pacta.terms.Procedure.Rhythm;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;

/// Whole agreements between invented people, each of another cut, for tests to start from.
public final class Agreements {
  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Percent VAT = Percent.of(21);

  private static final Party MARTA = new Party("Marta Soler Vidal", "12345678Z",
      "Rambla de la Llibertat 20, 17004 Girona", "marta@example.com");
  private static final Party LUCIA = new Party("Lucía Ferrer Navas", "87654321X",
      "Calle de la Força 12, 17004 Girona", "lucia@example.com");

  private Agreements() {}

  public static Money euros(String amount) {
    return Money.of(amount, EUR);
  }

  /// Eight sessions for 640 €, in two instalments, with a pass and half an hour of amends.
  public static Terms packaged() {
    return terms(draft());
  }

  static Draft draft() {
    return new Draft(Language.ES, MADRID, Optional.of(MARTA), Optional.of(LUCIA),
        Optional.of(Capacity.CONSUMER), List.of(
            new Included(List.of("ocho sesiones individuales", "un informe inicial de objetivos",
                "ejercicios entre sesiones")),
            new NotIncluded(List.of("sesiones con el equipo", "preparación de presentaciones",
                "fines de semana")),
            procedure(Optional.of(8)),
            new PackagePrice(euros("640.00"), 8, new UnitWorth.Effective(),
                new Vat.Included(VAT)),
            new Instalments(List.of(new Part(euros("320.00"), new Due.OnSignature(0)),
                new Part(euros("320.00"), new Due.BeforeSession(5, 2)))),
            tiers(Unit.ELAPSED_HOURS, 24, 2, 0),
            new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, Whole.USES_THE_SESSION,
                FeeVat.AS_SERVICE),
            new Courtesy(1, Covers.LATE_CANCELLATION),
            new ProfessionalCancels(Notice.hours(24), new Amends.ExtraTime(30)),
            new EarlyTermination(14, 14),
            new Extras(List.of("una sesión de seguimiento de 30 minutos a los tres meses"))));
  }

  /// 85 € and a cent a session, paid two days before each, for a business, with no end fixed.
  public static Terms perSession() {
    var each = draft().withParties(MARTA, new Party("Northwind Coaching Ltd", "", "",
            "office@example.com"), Capacity.BUSINESS)
        .without(EarlyTermination.class).without(Courtesy.class).without(PackagePrice.class)
        .with(Procedure.class, new Procedure(Optional.empty(), 90, Rhythm.WEEKLY,
            new Place.InPerson("Carrer Nou 3, Girona"), LocalDate.of(2027, 1, 13),
            Optional.empty()))
        .with(PaymentSchedule.class, new BeforeEachSession(2))
        .with(Price.class, new SessionPrice(euros("85.01"), new Vat.None()))
        .with(NoticeTiers.class, new NoticeTiers(List.of(
            new Tier(Notice.hours(48), Levy.FREE), new Tier(Notice.hours(24), Levy.of(50))),
            Levy.ALL, Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE, 30, Rounding.HALF_UP))
        .with(NoShow.class, new NoShow(0, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL,
            Whole.COSTS_ITS_PRICE, FeeVat.AS_SERVICE))
        .with(ProfessionalCancels.class,
            new ProfessionalCancels(Notice.hours(24), new Amends.Discount(Percent.of(20))))
        .with(Extras.class, new Extras(List.of()));
    return terms(each);
  }

  /// Ten sessions for 1,000.01 € and VAT on top; each used one counts at its list price on an end,
  /// a commitment, three passes, and fees that bear no VAT.
  public static Terms withVatAdded() {
    return terms(draft()
        .with(Procedure.class, procedure(Optional.of(10)))
        .with(Price.class, new PackagePrice(euros("1000.01"), 10,
            new UnitWorth.ListPrice(euros("120.00")), new Vat.Added(VAT)))
        .with(PaymentSchedule.class, new Instalments(List.of(
            new Part(euros("400.01"), new Due.OnSignature(7)),
            new Part(euros("300.00"), new Due.OnDate(LocalDate.of(2027, 3, 1))),
            new Part(euros("300.00"), new Due.BeforeSession(6, 0)))))
        .with(NoticeTiers.class, new NoticeTiers(List.of(
            new Tier(Notice.hours(72), Levy.FREE), new Tier(Notice.hours(48), Levy.of(25)),
            new Tier(Notice.hours(24), Levy.of(50))),
            Levy.of(90), Whole.USES_THE_SESSION, FeeVat.AS_INDEMNITY, 60, Rounding.HALF_EVEN))
        .with(NoShow.class, new NoShow(20, NoShow.Late.ENDS_AS_PLANNED, Levy.of(95),
            Whole.USES_THE_SESSION,
            FeeVat.AS_SERVICE))
        .with(Courtesy.class, new Courtesy(3, Covers.LATE_CANCELLATION_AND_NO_SHOW))
        .with(EarlyTermination.class, new EarlyTermination(30, 10))
        .with(MinimumCommitment.class, new MinimumCommitment(
            euros("300.00"), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30))));
  }

  /// Three sessions for 100 €, so that cents are left over; days instead of hours, the limit
  /// itself late, and a lost session that is paid again instead of used up.
  public static Terms inCalendarDays() {
    return terms(draft()
        .with(Procedure.class, procedure(Optional.of(3)))
        .with(Price.class, new PackagePrice(euros("100.00"), 3, new UnitWorth.Effective(),
            new Vat.Included(VAT)))
        .with(PaymentSchedule.class, new Instalments(List.of(
            new Part(euros("100.00"), new Due.OnSignature(1)))))
        .with(NoticeTiers.class, new NoticeTiers(List.of(
            new Tier(new Notice(2, Unit.CALENDAR_DAYS, Boundary.LATE), Levy.FREE),
            new Tier(new Notice(1, Unit.CALENDAR_DAYS, Boundary.LATE), Levy.of(50))),
            Levy.ALL, Whole.COSTS_ITS_PRICE, FeeVat.AS_INDEMNITY, 0, Rounding.DOWN))
        .with(NoShow.class, new NoShow(10, NoShow.Late.ENDS_AS_PLANNED, Levy.of(50),
            Whole.COSTS_ITS_PRICE,
            FeeVat.AS_INDEMNITY))
        .with(Courtesy.class, new Courtesy(2, Covers.LATE_CANCELLATION))
        .with(ProfessionalCancels.class, new ProfessionalCancels(
            new Notice(1, Unit.CALENDAR_DAYS, Boundary.LATE), new Amends.Discount(Percent.of(15))))
        .with(EarlyTermination.class, new EarlyTermination(0, 0)));
  }

  /// The packaged one with two clauses that nobody computes.
  public static Terms withFreeClauses() {
    return terms(draft().withFree(List.of(
        new FreeClause(Point.SCOPE, "Lo que se habla en las sesiones no sale de ellas."),
        new FreeClause(Point.CHANGES, "En agosto no hay sesiones."))));
  }

  /// Ruled by its English text, in pounds, for a business in London.
  public static Terms inEnglish() {
    var pounds = Currency.getInstance("GBP");
    return terms(new Draft(Language.EN, ZoneId.of("Europe/London"),
        Optional.of(new Party("Ann Whitfield", "", "4 Mill Lane, Bath", "ann@example.com")),
        Optional.of(new Party("Tom Reyes", "", "", "tom@example.com")),
        Optional.of(Capacity.BUSINESS), List.of(
            new Included(List.of("six sessions", "notes after each session")),
            new NotIncluded(List.of("team workshops", "evenings")),
            new Procedure(Optional.of(6), 60, Rhythm.MONTHLY, new Place.Telephone(),
                LocalDate.of(2027, 4, 7), Optional.of(LocalTime.of(9, 30))),
            new PackagePrice(Money.of("900.00", pounds), 6, new UnitWorth.Effective(),
                new Vat.None()),
            new Instalments(List.of(
                new Part(Money.of("450.00", pounds), new Due.OnDate(LocalDate.of(2027, 4, 1))),
                new Part(Money.of("450.00", pounds), new Due.BeforeSession(4, 7)))),
            tiers(Unit.CALENDAR_DAYS, 3, 1, 0),
            new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, Whole.USES_THE_SESSION,
                FeeVat.AS_SERVICE),
            new ProfessionalCancels(Notice.days(1), new Amends.OnlyAgain()),
            new EarlyTermination(30, 14),
            new Extras(List.of("a reading list")))));
  }

  /// The package, paid by a company that signs too.
  public static Terms paidByACompany() {
    var it = packaged();
    return new Terms(it.shape(), it.language(), it.zone(), it.professional(), it.client(),
        Capacity.BUSINESS, it.clauses()).with(new Payer("Ejemplo Formación, S. L.",
            Optional.of("B00000000"), Optional.of("Ronda 3"), "Nadia Rey Soto",
            "nadia@example.com"));
  }

  public static List<Terms> all() {
    return List.of(packaged(), perSession(), withVatAdded(), inCalendarDays(), withFreeClauses(),
        inEnglish());
  }

  /// Free with the first notice, half with the second, all with less.
  static NoticeTiers tiers(Unit unit, int first, int second, int graceMinutes) {
    return new NoticeTiers(List.of(
        new Tier(new Notice(first, unit, Boundary.IN_TIME), Levy.FREE),
        new Tier(new Notice(second, unit, Boundary.IN_TIME), Levy.of(50))),
        Levy.ALL, Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, graceMinutes, Rounding.HALF_UP);
  }

  private static Procedure procedure(Optional<Integer> sessions) {
    return new Procedure(sessions, 60, Rhythm.FORTNIGHTLY, new Place.VideoCall(),
        LocalDate.of(2027, 1, 13), Optional.of(LocalTime.of(10, 0)));
  }

  /// The terms with one clause in the place of the one of its kind.
  static <C extends Clause> Terms with(Terms terms, Class<C> kind, C clause) {
    return terms(Draft.of(terms).with(kind, clause));
  }

  static Terms terms(Draft draft) {
    return draft.complete().orElseThrow(() ->
        new AssertionError(draft.findings().toString()));
  }

  static LocalDateTime local(String text) {
    return LocalDateTime.parse(text);
  }
}

package pacta.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.BeforeEachSession;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Commitment;
import pacta.terms.Extras;
import pacta.terms.FeeVat;
import pacta.terms.FreeClause;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Party;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Place;
import pacta.terms.Procedure.Rhythm;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.time.Notice;

/// A draft that two people might come to, whole unless one clause has been left out.
record AnyDraft(RandomGenerator random, LocalDate starts) {
  static final List<ZoneId> ZONES = List.of(ZoneId.of("Europe/Madrid"), ZoneId.of("Europe/Madrid"),
      ZoneId.of("Atlantic/Canary"), ZoneId.of("America/Mexico_City"),
      ZoneId.of("Australia/Lord_Howe"));
  private static final List<Currency> CURRENCIES = List.of(Currency.getInstance("EUR"),
      Currency.getInstance("EUR"), Currency.getInstance("GBP"), Currency.getInstance("JPY"));
  private static final List<Percent> RATES =
      List.of(Percent.of(21), Percent.of(10), Percent.of(4), Percent.parse("5.5"));

  Draft whole() {
    var currency = of(CURRENCIES);
    var price = price(currency);
    var clauses = new ArrayList<Clause>(List.of(new Included(List.of("sesiones")),
        new NotIncluded(List.of("urgencias")), procedure(price), price, payment(price), tiers(),
        new ProfessionalCancels(notice(random.nextInt(1, 72)), amends()),
        new Extras(List.of())));
    if (often()) clauses.add(
        new NoShow(random.nextInt(0, 31), percent(0, 100), wholeMeans(), feeVat()));
    if (often())
      clauses.add(new Courtesy(random.nextInt(1, 4), of(Courtesy.Covers.values())));
    if (often()) clauses.add(ending(currency));
    if (!often()) clauses.add(new FreeClause(Point.CHANGES, "Nos hablamos antes de decidir."));
    return new Draft(of(Language.values()), of(ZONES), party("Marta Soler", "marta@example.com"),
        party("Lucía Ferrer", "lucia@example.com"), Optional.of(of(Capacity.values())), clauses);
  }

  Draft maybeWithAGap() {
    var whole = whole();
    return often() ? whole : whole.without(of(whole.clauses()).getClass());
  }

  private Optional<Party> party(String name, String email) {
    return Optional.of(new Party(name, "12345678Z", "Rambla 20, Girona", email));
  }

  private Price price(Currency currency) {
    var amount = new Money(random.nextLong(1, 120_000), currency);
    if (random.nextBoolean()) return new SessionPrice(amount, vat());
    var onEnd = random.nextBoolean() ? new UnitWorth.Effective()
        : new UnitWorth.ListPrice(new Money(random.nextLong(1, 20_000), currency));
    return new PackagePrice(amount, random.nextInt(1, 7), onEnd, vat());
  }

  private Procedure procedure(Price price) {
    var sessions = price instanceof PackagePrice whole ? Optional.of(whole.sessions())
        : Optional.<Integer>empty();
    return new Procedure(sessions, random.nextInt(30, 121), of(Rhythm.values()),
        new Place.VideoCall(), starts.plusDays(random.nextInt(0, 60)),
        often() ? Optional.of(LocalTime.of(random.nextInt(24), 30)) : Optional.empty());
  }

  private PaymentSchedule payment(Price price) {
    if (!(price instanceof PackagePrice whole) || !often())
      return new BeforeEachSession(random.nextInt(0, 8));
    var most = (int) Math.min(4, whole.price().minorUnits());
    return new Instalments(whole.price().split(random.nextInt(1, most + 1)).stream()
        .map(part -> new Part(part, due(whole))).toList());
  }

  private Due due(PackagePrice whole) {
    return switch (random.nextInt(3)) {
      case 0 -> new Due.OnSignature(random.nextInt(0, 30));
      case 1 -> new Due.OnDate(starts.plusDays(random.nextInt(0, 90)));
      default -> new Due.BeforeSession(
          random.nextInt(1, whole.sessions() + 1), random.nextInt(0, 10));
    };
  }

  private NoticeTiers tiers() {
    var unit = of(Notice.Unit.values());
    var boundary = of(Notice.Boundary.values());
    var tiers = new ArrayList<Tier>();
    var share = often() ? Percent.NONE : percent(0, 40);
    var amount = random.nextInt(1, unit == Notice.Unit.ELAPSED_HOURS ? 100 : 10);
    for (var i = random.nextInt(1, 4); i > 0 && amount >= 1; i--) {
      tiers.add(new Tier(new Notice(amount, unit, boundary), share));
      share = percent(share.value().intValue(), 100);
      amount -= random.nextInt(1, 50);
    }
    return new NoticeTiers(tiers, often() ? Percent.ALL : share, wholeMeans(), feeVat(),
        often() ? 0 : random.nextInt(1, 1_440), of(Rounding.values()));
  }

  private Notice notice(int hours) {
    return often() ? Notice.hours(hours) : Notice.days(hours % 5);
  }

  private Amends amends() {
    return switch (random.nextInt(3)) {
      case 0 -> new Amends.ExtraTime(random.nextInt(1, 61));
      case 1 -> new Amends.Discount(percent(1, 100));
      default -> new Amends.OnlyAgain();
    };
  }

  private EarlyTermination ending(Currency currency) {
    var commitment = often() ? Optional.<Commitment>empty()
        : Optional.of(new Commitment(new Money(random.nextLong(1, 50_000), currency), starts,
            starts.plusDays(random.nextInt(1, 200))));
    return new EarlyTermination(random.nextInt(0, 31), random.nextInt(0, 31), commitment);
  }

  private Vat vat() {
    return switch (random.nextInt(3)) {
      case 0 -> new Vat.None();
      case 1 -> new Vat.Included(of(RATES));
      default -> new Vat.Added(of(RATES));
    };
  }

  private FeeVat feeVat() {
    return of(FeeVat.values());
  }

  private Whole wholeMeans() {
    return of(Whole.values());
  }

  private Percent percent(int least, int most) {
    return Percent.of(random.nextInt(least, most + 1));
  }

  private boolean often() {
    return random.nextInt(4) > 0;
  }

  private <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs private <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

package pacta.terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Procedure.Place;
import pacta.terms.Procedure.Rhythm;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.time.Gap;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;
import pacta.time.Span;
import pacta.time.WallTime;

/// Agreements that nobody would think of, each of which could be signed. The same generator gives
/// the same agreement.
public final class RandomTerms {
  private static final Unit[] PLAIN = {Unit.ELAPSED_HOURS, Unit.CALENDAR_DAYS};
  private static final List<String> ZONES = List.of("Europe/Madrid", "America/Santiago",
      "Asia/Kathmandu", "America/New_York", "UTC", "Australia/Lord_Howe");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private final RandomGenerator random;
  private final Currency currency;
  private final Unit[] units;

  private RandomTerms(RandomGenerator random) {
    this.random = random;
    this.units = random.nextInt(3) == 0 ? Unit.values() : PLAIN;
    this.currency = Currency.getInstance(one("EUR", "EUR", "GBP", "JPY"));
  }

  public static Terms from(RandomGenerator random) {
    return new RandomTerms(random).terms();
  }

  /// A session under these terms, at a time that exists, booked some time before.
  public static Session session(RandomGenerator random, Terms terms) {
    var local = DAY.plusDays(random.nextInt(700)).atTime(random.nextInt(24), random.nextInt(60));
    var start = WallTime.of(
        Gap.at(local, terms.zone()).map(Gap::after).orElse(local), terms.zone());
    return new Session(random.nextInt(1, 20), start, random.nextInt(15, 120),
        start.instant().minus(Duration.ofMinutes(random.nextInt(1, 100_000))));
  }

  /// Something that may have gone before.
  public static Facts facts(RandomGenerator random, Terms terms) {
    var each = Tax.onTop(terms.price().unitValue(1), terms.price().vat(), Rounding.HALF_UP);
    var units = terms.price() instanceof PackagePrice whole ? whole.sessions() : 12;
    return new Facts(Version.FIRST, random.nextInt(4), random.nextInt(units + 1),
        each.times(random.nextInt(units + 1)), each.times(random.nextInt(3)));
  }

  private Terms terms() {
    var clauses = new ArrayList<Clause>(List.of(
        new Included(List.of("a")), new NotIncluded(List.of("b")), new Extras(List.of())));
    var whole = random.nextBoolean();
    var sessions = random.nextInt(1, 25);
    var price = money(1, 300_000);
    clauses.add(whole ? new PackagePrice(price, sessions, worth(), vat())
        : new SessionPrice(price, vat()));
    clauses.add(whole && random.nextBoolean() ? instalments(price, sessions)
        : new BeforeEachSession(random.nextInt(0, 30)));
    clauses.add(new Procedure(whole ? Optional.of(sessions) : Optional.empty(),
        random.nextInt(5, 240), Rhythm.WEEKLY, new Place.VideoCall(), day(),
        Optional.of(LocalTime.of(random.nextInt(24), random.nextInt(60)))));
    if (units != PLAIN) clauses.add(calendar());
    clauses.add(tiers());
    clauses.add(new ProfessionalCancels(notice(), amends()));
    if (random.nextBoolean())
      clauses.add(new NoShow(random.nextInt(0, 60), one(NoShow.Late.values()),
          new Levy.Share(share()), one(Whole.values()),
          one(FeeVat.values())));
    if (random.nextBoolean())
      clauses.add(new Courtesy(random.nextInt(1, 4), one(Courtesy.Covers.values())));
    if (random.nextBoolean())
      ending(clauses);
    counting(clauses);
    if (whole && random.nextBoolean())
      clauses.add(new Expiry(new Span(random.nextInt(1, 4), Span.Unit.MONTHS),
          one(Expiry.Anchor.values()),
          new Expiry.Unused.Extended(Span.days(random.nextInt(1, 60)))));
    return Agreements.terms(new Draft(one(Language.values()), ZoneId.of(one(ZONES)),
        Optional.of(new Party("Ana Gil", "", "", "ana@example.com")),
        Optional.of(new Party("Luis Paz", "", "", "luis@example.com")),
        Optional.of(one(Capacity.values())), clauses));
  }

  /// The rules that look at what went before.
  private void counting(List<Clause> clauses) {
    if (random.nextBoolean())
      clauses.add(new Reschedule(notice(), Optional.empty(),
          random.nextBoolean() ? Optional.empty() : Optional.of(Span.days(random.nextInt(1, 20))),
          Optional.of(new Quota(random.nextInt(1, 3), new Quota.Every.Month(),
              one(Quota.By.values()))), one(Reschedule.Beyond.values())));
    if (random.nextBoolean())
      clauses.add(new Excuse(Set.of(one(Excuse.Cause.values())), random.nextInt(1, 3),
          random.nextInt(0, 9), random.nextBoolean()));
    if (random.nextBoolean())
      clauses.add(new Streak(random.nextInt(1, 3), random.nextInt(0, 3),
          one(Streak.Remedy.values())));
  }

  /// Every weekday but one, from nine to two.
  private ReferenceCalendar calendar() {
    var free = one(java.time.DayOfWeek.values());
    return new ReferenceCalendar(one("", "ES-MD", "US"), Set.of(free), Set.of(day()),
        java.util.stream.Stream.of(java.time.DayOfWeek.values()).filter(it -> it != free)
            .map(it -> new pacta.time.BusinessCalendar.OfficeHours(
                it, LocalTime.of(9, 0), LocalTime.of(14, 0))).toList());
  }

  private NoticeTiers tiers() {
    var unit = one(units);
    var boundary = one(Boundary.values());
    var tiers = new ArrayList<Tier>();
    var amount = random.nextInt(4, 40);
    var share = random.nextBoolean() ? Percent.NONE : share();
    for (var left = random.nextInt(1, 5); left > 0 && amount > 0; left--) {
      tiers.add(new Tier(new Notice(amount, unit, boundary), new Levy.Share(share)));
      amount -= random.nextInt(1, 12);
      share = dearer(share);
    }
    return new NoticeTiers(tiers, new Levy.Share(dearer(share)), one(Whole.values()),
        one(FeeVat.values()),
        random.nextBoolean() ? 0 : random.nextInt(1, 180), one(Rounding.values()));
  }

  private Percent dearer(Percent share) {
    var other = share();
    return other.compareTo(share) < 0 ? share : other;
  }

  private Percent share() {
    return random.nextInt(4) == 0 ? Percent.ALL
        : new Percent(BigDecimal.valueOf(random.nextInt(0, 1001), 1));
  }

  private Notice notice() {
    return new Notice(random.nextInt(0, 72), one(units), one(Boundary.values()));
  }

  private Amends amends() {
    return switch (random.nextInt(3)) {
      case 0 -> new Amends.ExtraTime(random.nextInt(1, 60));
      case 1 -> new Amends.Discount(Percent.of(random.nextInt(1, 101)));
      default -> new Amends.OnlyAgain();
    };
  }

  private Vat vat() {
    var rate = new Percent(BigDecimal.valueOf(random.nextInt(0, 270), 1));
    return switch (random.nextInt(3)) {
      case 0 -> new Vat.Included(rate);
      case 1 -> new Vat.Added(rate);
      default -> new Vat.None();
    };
  }

  private UnitWorth worth() {
    return random.nextBoolean() ? new UnitWorth.Effective()
        : new UnitWorth.ListPrice(money(1, 50_000));
  }

  private Instalments instalments(Money price, int sessions) {
    var count = (int) Math.min(random.nextInt(1, 7), price.minorUnits());
    return new Instalments(price.split(count).stream().map(amount -> new Part(amount,
        switch (random.nextInt(3)) {
          case 0 -> new Due.OnDate(day());
          case 1 -> new Due.OnSignature(random.nextInt(0, 30));
          default -> new Due.BeforeSession(random.nextInt(1, sessions + 1), random.nextInt(0, 9));
        })).toList());
  }

  private void ending(List<Clause> clauses) {
    clauses.add(new EarlyTermination(random.nextInt(0, 60), random.nextInt(0, 60)));
    if (random.nextBoolean())
      clauses.add(new MinimumCommitment(
          money(1, 100_000), DAY, DAY.plusDays(random.nextInt(1, 400))));
  }

  private Money money(int from, int to) {
    return new Money(random.nextInt(from, to), currency);
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(400));
  }

  @SafeVarargs private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

package pacta.terms;

import java.time.DayOfWeek;
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
import pacta.people.Language;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.LatePayment.Surcharge;
import pacta.time.DayCount;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// Agreements on a whole work or by the month that nobody would think of, each of which could be
/// signed. The same generator gives the same agreement.
final class RandomWork {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private final RandomGenerator random;

  private RandomWork(RandomGenerator random) {
    this.random = random;
  }

  static Terms from(RandomGenerator random) {
    return new RandomWork(random).terms();
  }

  private Terms terms() {
    var clauses = new ArrayList<Clause>(List.of(new Included(List.of("a")),
        new NotIncluded(List.of("b")), new Extras(List.of()), calendar(), latePayment()));
    if (random.nextBoolean()) whole(clauses);
    else monthly(clauses);
    if (random.nextBoolean())
      clauses.add(new EarlyTermination(one(EarlyTermination.Who.values()), random.nextInt(0, 40),
          random.nextInt(0, 30), settlement()));
    if (random.nextBoolean())
      clauses.add(new ChangeOrder(money(1000, 9000), random.nextInt(0, 120),
          random.nextInt(1, 60), random.nextInt(0, 60)));
    return Agreements.terms(new Draft(one(Language.values()), ZoneId.of("Europe/Madrid"),
        Optional.of(new Party("Ana Gil", "", "", "ana@example.com")),
        Optional.of(new Party("Luis Paz", "", "", "luis@example.com")),
        Optional.of(Capacity.BUSINESS), clauses));
  }

  private ReferenceCalendar calendar() {
    return new ReferenceCalendar(one("", "ES-MD"), Set.of(one(DayOfWeek.values())), Set.of(),
        List.of());
  }

  private LatePayment latePayment() {
    return new LatePayment(random.nextInt(0, 20), switch (random.nextInt(3)) {
      case 0 -> new Surcharge.None();
      case 1 -> new Surcharge.Interest(new LatePayment.Rate.Fixed(Percent.of(
          random.nextInt(0, 20))), one(DayCount.values()));
      default -> new Surcharge.EveryStretch(Percent.of(random.nextInt(1, 9)), span(),
          one(Counting.values()), random.nextBoolean() ? Optional.empty()
              : Optional.of(Percent.of(random.nextInt(1, 40))));
    }, Optional.empty(), Optional.of(random.nextInt(1, 60)), Optional.empty());
  }

  private void whole(List<Clause> clauses) {
    var price = money(10_000, 900_000);
    clauses.add(new ProjectPrice(price, vat()));
    clauses.add(new Deliverables(List.of(
        new Deliverables.Piece("web", Optional.of(day()), Optional.of(LocalTime.of(18, 0))),
        new Deliverables.Piece("logo", Optional.of(day()), Optional.empty()))));
    clauses.add(new Acceptance(span(), random.nextInt(0, 9), one(Acceptance.Silence.values())));
    clauses.add(random.nextBoolean() ? new Instalments(List.of(
        new Part(price.partOf(2, 0), new Due.OnSignature(random.nextInt(0, 30))),
        new Part(price.partOf(2, 1), new Due.OnAcceptance("web", random.nextInt(0, 30)))))
        : new EqualParts(random.nextInt(1, 8), day(), span(), one(WeekendShift.values()),
            one(EqualParts.Remainder.values())));
    if (random.nextBoolean())
      clauses.add(new RevisionRounds(random.nextInt(0, 4), span(), money(100, 20_000)));
    if (random.nextBoolean())
      clauses.add(new LateDelivery(Percent.of(random.nextInt(1, 20)), span(),
          one(Counting.values()), Percent.of(random.nextInt(1, 100)), random.nextInt(0, 9),
          Optional.of(random.nextInt(1, 60))));
    if (random.nextBoolean())
      clauses.add(new KillFee(List.of(new KillFee.Rung(Percent.NONE, Percent.of(
          random.nextInt(0, 50))), new KillFee.Rung(Percent.of(random.nextInt(1, 90)),
          Percent.of(random.nextInt(50, 101)))), one(KillFee.Mode.values())));
    if (random.nextBoolean())
      clauses.add(new ClientMaterials(day(), random.nextInt(0, 9), random.nextInt(10, 60),
          money(0, 30_000)));
  }

  private void monthly(List<Clause> clauses) {
    clauses.add(new Retainer(money(10_000, 200_000), random.nextInt(60, 2000),
        random.nextBoolean() ? Optional.empty() : Optional.of(new Retainer.Rollover(
            random.nextInt(1, 600), random.nextInt(1, 4))),
        new Retainer.Overage(money(1000, 9000), random.nextInt(1, 60), random.nextInt(0, 300)),
        vat()));
    clauses.add(new EachMonth(random.nextInt(1, 32), one(WeekendShift.values())));
    clauses.add(new Procedure(Optional.empty(), 60, Procedure.Rhythm.AS_BOOKED,
        new Procedure.Place.Telephone(), day(), Optional.empty()));
    if (random.nextBoolean())
      clauses.add(new Pause(random.nextInt(1, 4), random.nextInt(10, 60), random.nextInt(0, 9),
          Pause.From.ANY_DAY));
  }

  private EarlyTermination.Settlement settlement() {
    return switch (random.nextInt(3)) {
      case 0 -> new EarlyTermination.Settlement.Whole();
      case 1 -> new EarlyTermination.Settlement.Nothing();
      default -> new EarlyTermination.Settlement.LessShare(Percent.of(random.nextInt(1, 99)));
    };
  }

  private Vat vat() {
    return switch (random.nextInt(3)) {
      case 0 -> new Vat.Included(Percent.of(21));
      case 1 -> new Vat.Added(Percent.of(21));
      default -> new Vat.None();
    };
  }

  private Span span() {
    return new Span(random.nextInt(1, 12), one(Span.Unit.DAYS, Span.Unit.BUSINESS_DAYS,
        Span.Unit.WEEKS, Span.Unit.MONTHS));
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(200));
  }

  private Money money(int from, int to) {
    return new Money(random.nextInt(from, to), EUR);
  }

  @SafeVarargs private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }
}

package pacta.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pacta.engagement.Event;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Derivation;
import pacta.terms.Facts;
import pacta.terms.FeeVat;
import pacta.terms.Incident.Settling;
import pacta.terms.PackagePrice;
import pacta.terms.Session;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Step;
import pacta.terms.Terms;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.time.Notice;

/// The books of one engagement kept from its events as somebody with pencil and paper would, and
/// what cancelling costs worked out another way than the rules do.
final class ByHand {
  private static final MathContext FINE = new MathContext(60, RoundingMode.HALF_EVEN);

  private final Map<Integer, Long> prices = new HashMap<>();
  private final Map<Integer, Money> worths = new HashMap<>();
  private long owed;
  private long fees;
  private long paid;
  private int used;
  private int passes;

  void add(Event event) {
    switch (event) {
      case Event.CameIntoForce e ->
          e.owed().forEach(part -> owed += part.charge().amount().minorUnits());
      case Event.SessionBooked e -> e.owed().ifPresent(part -> {
        prices.put(e.session().number(), part.charge().amount().minorUnits());
        worths.put(e.session().number(), started(part.charge().because()));
        owed += part.charge().amount().minorUnits();
      });
      case Event.SessionCancelled e -> settled(e.session(), e.consequences());
      case Event.SessionHeld e -> settled(e.session(), e.consequences());
      case Event.ClientDidNotCome e -> settled(e.session(), e.consequences());
      case Event.Waived e -> {
        fees -= e.amount().minorUnits();
        used -= e.unitsReturned();
        if (e.unitsReturned() > 0) owed -= prices.getOrDefault(e.session(), 0L);
      }
      case Event.PaymentRecorded e -> paid += e.amount().minorUnits();
      case Event.PaymentTakenBack e -> paid -= e.amount().minorUnits();
      case Event.Opened _, Event.Invited _, Event.Conversed _, Event.DraftSaved _,
          Event.PayerNamed _, Event.Proposed _, Event.TakenBack _, Event.Declined _,
          Event.AskedAgain _, Event.Asked _, Event.Replied _, Event.Signed _,
          Event.SealedDocuments _,
          Event.Contested _, Event.Upheld _ -> { }
    }
  }

  private void settled(int session, List<Consequence> consequences) {
    for (var consequence : consequences)
      switch (consequence) {
        case Consequence.Charge charge -> fees += charge.amount().minorUnits();
        case Consequence.Credit credit -> fees -= credit.amount().minorUnits();
        case Consequence.PassSpent _ -> passes++;
        case Consequence.UnitsUsed it when it.fate() == Fate.RETURNED ->
            owed -= prices.getOrDefault(session, 0L);
        case Consequence.UnitsUsed _ -> used++;
        case Consequence.Right _, Consequence.StageChange _, Consequence.NoEffect _ -> { }
        case Consequence.SessionMoved _, Consequence.Awaited _, Consequence.DatesMove _,
            Consequence.Standstill _, Consequence.PieceStands _, Consequence.UnitsLapse _,
            Consequence.UsableUntil _, Consequence.MinutesKept _, Consequence.PriceChange _ ->
            throw new AssertionError("not in these agreements: " + consequence);
      }
  }

  private static Money started(Derivation because) {
    return because.steps().stream().filter(Step.Started.class::isInstance)
        .map(step -> ((Step.Started) step).amount()).findFirst().orElseThrow();
  }

  /// What a session was worth when it was booked, where each is paid by itself.
  Money worth(int session) {
    return worths.get(session);
  }

  long balance() {
    return owed + fees - paid;
  }

  long paid() {
    return paid;
  }

  int used() {
    return used;
  }

  int passes() {
    return passes;
  }

  Facts facts(Work work) {
    var currency = work.account().currency();
    return new Facts(
        work.version(), passes, used, new Money(paid, currency), new Money(fees, currency));
  }

  /// In minor units, tax and all; zero when it costs a session or a pass and no money.
  static long ofCancelling(Work work, Session session, Event.SessionCancelled e) {
    var terms = work.terms();
    var tiers = terms.tiers();
    var told = e.told().truncatedTo(ChronoUnit.SECONDS);
    var graceEnds = session.booked().plus(Duration.ofMinutes(tiers.graceMinutes()));
    if (tiers.graceMinutes() > 0 && !told.isAfter(graceEnds)) return 0;
    if (e.settling() == Settling.WITH_A_PASS) return 0;
    var share = tiers.table().less().asShare().orElseThrow();
    for (var tier : tiers.table().tiers().reversed())
      if (inTime(told, tier.notice(), session, terms))
        share = tier.fee().asShare().orElseThrow();
    var whole = terms.price() instanceof PackagePrice && tiers.whole() == Whole.USES_THE_SESSION;
    return share.isAll() && whole ? 0 : amount(terms, share, work.unitsUsed());
  }

  private static boolean inTime(Instant told, Notice notice, Session session, Terms terms) {
    var start = session.start().zoned().withZoneSameInstant(terms.zone());
    var deadline = switch (notice.unit()) {
      case ELAPSED_HOURS -> start.plusHours(-notice.amount());
      case CALENDAR_DAYS -> start.plusDays(-notice.amount()).withLaterOffsetAtOverlap();
      case BUSINESS_DAYS, BUSINESS_DAY_HOURS, WORKING_HOURS ->
          throw new AssertionError("not in these agreements: " + notice);
    };
    return notice.boundary() == Notice.Boundary.IN_TIME
        ? !told.isAfter(deadline.toInstant()) : told.isBefore(deadline.toInstant());
  }

  private static long amount(Terms terms, Percent share, int used) {
    var part = BigDecimal.valueOf(worth(terms, used)).multiply(share.value())
        .divide(BigDecimal.valueOf(100));
    var asService = terms.tiers().feeVat() == FeeVat.AS_SERVICE;
    var taxed = switch (terms.price().vat()) {
      case Vat.Added(var rate) when asService -> part.multiply(onePlus(rate));
      case Vat.Included(var rate) when !asService -> part.divide(onePlus(rate), FINE);
      case Vat.Added _, Vat.Included _, Vat.None _ -> part;
    };
    return taxed.setScale(0, terms.tiers().rounding().mode()).longValueExact();
  }

  private static BigDecimal onePlus(Percent rate) {
    return rate.value().divide(BigDecimal.valueOf(100)).add(BigDecimal.ONE);
  }

  private static long worth(Terms terms, int used) {
    return switch (terms.price()) {
      case SessionPrice single -> single.price().minorUnits();
      case ProjectPrice _, Retainer _ -> throw new AssertionError("not in these agreements");
      case PackagePrice whole -> {
        var minor = whole.price().minorUnits();
        var unit = Math.min(used, whole.sessions() - 1);
        yield minor / whole.sessions() + (unit < minor % whole.sessions() ? 1 : 0);
      }
    };
  }
}

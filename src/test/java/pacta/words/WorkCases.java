package pacta.words;

import static pacta.words.Everything.FIRST_DAY;
import static pacta.words.Everything.MADRID;
import static pacta.words.Everything.around;
import static pacta.words.Everything.euros;
import static pacta.words.Everything.facts;
import static pacta.words.Everything.noon;
import static pacta.words.Everything.signed;
import static pacta.words.Everything.signing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Counting;
import pacta.terms.EarlyTermination;
import pacta.terms.Expiry;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Incident.Delay;
import pacta.terms.Incident.Reason;
import pacta.terms.Judge;
import pacta.terms.KillFee;
import pacta.terms.LateDelivery;
import pacta.terms.LatePayment;
import pacta.terms.LateStart;
import pacta.terms.MinimumCommitment;
import pacta.terms.PriceReview;
import pacta.terms.PublicRate;
import pacta.terms.Session;
import pacta.terms.SessionPrice;
import pacta.terms.Terms;
import pacta.terms.Vat;
import pacta.terms.Verdict;
import pacta.terms.Version;
import pacta.terms.WithdrawalRight;
import pacta.time.DayCount;
import pacta.time.Span;
import pacta.time.WallTime;

/// What can happen to a work and its payment, at the edges of the clauses about them.
record WorkCases(Told told) {
  private static final Terms SESSIONS = Everything.sessions();
  private static final Terms WORK = Everything.work();
  private static final Terms MONTHLY = Everything.monthly();

  void all() {
    beginning();
    ending();
    payments();
    pieces();
    materials();
    moreWork();
    months();
    expiry();
    reviews();
    reviewed();
  }

  private void beginning() {
    for (var remedy : LateStart.Remedy.values())
      for (var role : Role.values())
        for (var days : List.of(30, 31))
          told.tell(SESSIONS.with(new LateStart(30, remedy)), signed(0),
              new Incident.WorkBegins(signing().plusDays(days), role, noon(FIRST_DAY)));
    for (var informed : List.of(true, false))
      for (var paid : List.of("0.00", "640.00"))
        for (var at : around(signing().plusDays(15).atStartOfDay(MADRID).toInstant()))
          told.tell(SESSIONS, facts(1, paid), new Incident.ClientWithdraws(informed, at));
    var begun = new WithdrawalRight(WithdrawalRight.Begins.AT_ONCE_ON_REQUEST);
    for (var informed : List.of(true, false))
      for (var paid : List.of("0.00", "3630.00"))
        for (var terms : List.of(WORK.with(begun), MONTHLY.with(begun)))
          told.tell(terms, facts(0, paid), new Incident.ClientWithdraws(
              informed, Optional.of(Percent.of(30)), noon(signing().plusDays(5))));
  }

  private void ending() {
    for (var terms : List.of(SESSIONS, WORK, MONTHLY, settling(
        new EarlyTermination.Settlement.Nothing()), settling(
        new EarlyTermination.Settlement.LessSum(euros("40.00"), Optional.of(20))), settling(
        new EarlyTermination.Settlement.LessSum(euros("40.00"), Optional.empty())), settling(
        new EarlyTermination.Settlement.UntilUsed(Percent.of(25))),
        WORK.with(new KillFee(WORK.find(KillFee.class).orElseThrow().rungs(),
            KillFee.Mode.GREATER)), WORK.with(new EarlyTermination(0, 14)).with(
            new MinimumCommitment(euros("300.00"), LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 6, 30)))))
      for (var by : Role.values())
        for (var reason : Reason.values())
          for (var paid : List.of("0.00", "320.00", "640.00", "3630.00"))
            for (var at : List.of(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 3, 1)))
              told.tell(terms, facts(3, paid), new Incident.WorkEnds(by, reason,
                  Percent.of(50), Optional.of(LocalDate.of(2026, 12, 20)), noon(at)));
  }

  private static Terms settling(EarlyTermination.Settlement how) {
    return SESSIONS.with(new EarlyTermination(EarlyTermination.Who.EITHER, 14, 14, how));
  }

  private void payments() {
    var rates = List.<LatePayment.Surcharge>of(new LatePayment.Surcharge.None(),
        new LatePayment.Surcharge.Interest(new LatePayment.Rate.Fixed(Percent.of(8)),
            DayCount.ACTUAL_365),
        new LatePayment.Surcharge.Interest(new LatePayment.Rate.Published(
            PublicRate.ECB_MAIN_REFINANCING, Percent.of(8)), DayCount.ACTUAL_ACTUAL),
        new LatePayment.Surcharge.EveryStretch(Percent.parse("1.5"), Span.days(7),
            Counting.PRO_RATA, Optional.of(Percent.of(3))),
        new LatePayment.Surcharge.EveryStretch(Percent.of(2), new Span(1, Span.Unit.MONTHS),
            Counting.STARTED, Optional.empty()));
    for (var rate : rates)
      for (var lump : List.of(Optional.<Money>empty(), Optional.of(euros("40.00"))))
        for (var year : List.of(2025, 2027))
          for (var days : List.of(3, 4, 14, 15, 30, 45)) payment(rate, lump, year, days);
  }

  private void payment(LatePayment.Surcharge rate, Optional<Money> lump, int year, int days) {
    var due = LocalDate.of(year, 12, 5);
    var on = due.plusDays(days);
    var terms = MONTHLY.with(new LatePayment(3, rate, lump, Optional.of(15), Optional.of(30)));
    for (var paid : List.of(List.<Incident.PaidPart>of(),
        List.of(part("300.00", due.plusDays(2)), part("100.00", due.plusDays(9)),
            part("0.50", due.plusDays(11))),
        List.of(part("1000.00", due.plusDays(10)))))
      told.tell(terms, signed(0), new Incident.PaymentIsLate(
          euros("726.00"), due, paid.stream().filter(it -> !it.on().isAfter(on)).toList(), on,
          noon(on)));
  }

  private static Incident.PaidPart part(String amount, LocalDate on) {
    return new Incident.PaidPart(euros(amount), on);
  }

  private void pieces() {
    for (var counting : Counting.values())
      for (var delay : Delay.values())
        for (var at : List.of("2027-03-01T12:00:00", "2027-04-01T18:00:00", "2027-04-01T18:00:01",
            "2027-04-07T12:30:00", "2027-05-10T09:00:00"))
          for (var piece : List.of("identidad", "web", "otra")) {
            var clause = WORK.find(LateDelivery.class).orElseThrow();
            told.tell(WORK.with(new LateDelivery(clause.share(), clause.every(), counting,
                clause.most(), 0, clause.end())), signed(0), new Incident.PieceIsDelivered(piece,
                euros("200.00"), piece.equals("web") ? 0 : 3, delay,
                LocalDateTime.parse(at).atZone(MADRID).toInstant()));
          }
    var last = FIRST_DAY.plusDays(11).atStartOfDay(MADRID).toInstant();
    for (var at : around(last))
      for (var answer : List.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false)))
        told.tell(WORK, signed(0),
            new Incident.PieceIsAnswered("web", FIRST_DAY, answer, at));
    for (var round : List.of(1, 2, 3))
      for (var days : List.of(5, 6))
        told.tell(WORK, signed(0), new Incident.RevisionIsAsked("web", FIRST_DAY, round,
            noon(FIRST_DAY.plusDays(days))));
  }

  private void materials() {
    for (var there : List.of(true, false))
      for (var days : List.of(0, 5, 6, 30, 31))
        told.tell(WORK, signed(0), new Incident.MaterialsAre(there,
            LocalDate.of(2027, 2, 1).plusDays(days), noon(FIRST_DAY)));
  }

  private void moreWork() {
    for (var agreed : List.of(true, false))
      for (var small : List.of(0, 20))
        for (var minutes : List.of(10, 11, 60, 95))
          told.tell(WORK, signed(0),
              new Incident.ChangeIsAsked(minutes, small, agreed, noon(FIRST_DAY)));
    for (var role : Role.values())
      for (var ready : around(noon(FIRST_DAY).plusSeconds(72 * 3600)))
        told.tell(WORK, signed(0), new Incident.WorkIsHurried(
            euros("333.33"), ready, role, noon(FIRST_DAY)));
  }

  private void months() {
    for (var minutes : List.of(0, 600, 640, 720, 901))
      for (var paused : List.of(0, 10, 31))
        for (var approved : List.of(true, false))
          for (var kept : List.of(List.<Incident.Kept>of(),
              List.of(new Incident.Kept(YearMonth.of(2027, 2), 90))))
            told.tell(MONTHLY, signed(0), new Incident.MonthEnds(YearMonth.of(2027, 3), minutes,
                kept, paused, approved, noon(LocalDate.of(2027, 3, 31))));
  }

  private void expiry() {
    var end = FIRST_DAY.plusMonths(6).plusDays(1).atStartOfDay(MADRID).toInstant();
    for (var unused : List.of(new Expiry.Unused.Lapse(),
        new Expiry.Unused.GivenBack(Percent.of(75), 14),
        new Expiry.Unused.Extended(new Span(2, Span.Unit.MONTHS))))
      for (var extended : List.of(true, false))
        for (var left : List.of(0, 1, 3))
          for (var at : around(end, end.plusSeconds(90 * 86_400L)))
            for (var stopped : List.of(0, 10))
              told.tell(SESSIONS.with(new Expiry(new Span(6, Span.Unit.MONTHS),
                  Expiry.Anchor.SIGNATURE, unused)), signed(0),
                  new Incident.SessionsExpire(FIRST_DAY, stopped, left, extended, at));
  }

  private void reviews() {
    var from = LocalDate.of(2028, 1, 13);
    for (var basis : PriceReview.Basis.values())
      for (var asked : List.of("3", "7.25"))
        for (var last : List.of(FIRST_DAY, FIRST_DAY.plusDays(1)))
          for (var days : List.of(29, 30))
            told.tell(MONTHLY.with(new PriceReview(12, basis, Percent.of(5), 30)), signed(0),
                new Incident.PriceIsReviewed(euros("61.37"), Percent.parse(asked),
                    Percent.parse("2.4"), last, from, noon(from.minusDays(days))));
  }

  /// What costs a reviewed price, and an end that settles one or more of it.
  private void reviewed() {
    var from = LocalDate.of(2028, 1, 13);
    var review = new Incident.PriceIsReviewed(euros("600.00"), Percent.of(3), Percent.of(3),
        FIRST_DAY, from, noon(from.minusDays(40)));
    var session = new Session(1, WallTime.of(from.plusDays(9).atTime(10, 0), MADRID), 60,
        noon(from.plusDays(1)));
    var held = new Incident.SessionIsHeld(session, noon(from.plusDays(9)));
    var month = new Incident.MonthEnds(YearMonth.of(2028, 2), 0, List.of(), 0, false,
        noon(LocalDate.of(2028, 2, 29)));
    var each = SESSIONS.with(new SessionPrice(euros("80.00"), new Vat.Added(Percent.of(21))))
        .with(MONTHLY.find(PriceReview.class).orElseThrow());
    for (var terms : List.of(MONTHLY, each)) {
      var facts = after(terms, signed(0), review);
      var uses = terms == MONTHLY ? month : held;
      told.tell(terms, facts, uses);
      told.tell(terms, facts, new Incident.ClientDoesNotCome(session, held.told(),
          Incident.Settling.AS_AGREED));
      var used = after(terms, after(terms, facts, held), month);
      for (var more : List.of(used, after(terms, used, uses)))
        for (var days : List.of(-1, 70))
          told.tell(terms, new Facts(Version.FIRST, 0, 4, euros("0.00"), euros("0.00"),
              more.history()), new Incident.WorkEnds(Role.CLIENT, noon(from.plusDays(days))));
    }
  }

  private static Facts after(Terms terms, Facts facts, Incident incident) {
    return Judge.judge(terms, facts, incident) instanceof Verdict.Judged judged
        ? facts.with(facts.history().and(incident, judged)) : facts;
  }
}

package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Grid.Case;
import pacta.terms.Incident.Delay;
import pacta.terms.Incident.Reason;
import pacta.time.Reckoning;

/// What can happen to a work, its payment and its end, at the edges of the clauses about them.
final class WorkGrid {
  private static final LocalDate SIGNED = LocalDate.of(2026, 12, 14);
  private static final LocalDate DAY = LocalDate.of(2027, 2, 3);

  private final Terms terms;
  private final Terms[] all;
  private final Set<Incident> incidents = new LinkedHashSet<>();

  private WorkGrid(Terms terms, Terms... all) {
    this.terms = terms;
    this.all = all;
  }

  static Stream<Case> of(Terms... all) {
    var grid = new WorkGrid(all[0], all);
    for (var terms : all) grid.add(terms);
    return grid.facts().stream().flatMap(facts ->
        grid.incidents.stream().map(it -> new Case(facts, it)));
  }

  private List<Facts> facts() {
    var zero = Money.zero(terms.currency());
    var whole = new Money(400_000, terms.currency());
    var signed = History.signedAt(noon(SIGNED));
    var pause = new Incident.PauseIsAsked(DAY, DAY.plusDays(3), noon(SIGNED));
    var paused = signed.and(pause, (Verdict.Judged) Judge.judge(terms, new Facts(Version.FIRST, 0,
        0, zero, zero), new Incident.SessionIsHeld(Example.sample(terms), noon(DAY))));
    return List.of(new Facts(Version.FIRST, 0, 0, zero, zero, signed),
        new Facts(Version.FIRST, 0, 3, whole, zero, paused),
        new Facts(Version.FIRST, 0, 2, whole, zero, paused.and(pause, paused.done().getFirst()
            .verdict())));
  }

  private void add(Terms of) {
    of.clauses().forEach(clause -> of(clause, of.reckoning()));
  }

  private void of(Clause clause, Reckoning reckoning) {
    switch (clause) {
      case LateStart it -> begins(it);
      case WithdrawalRight _ -> withdraws();
      case Pause it -> pauses(it);
      case LatePayment it -> pays(it, reckoning);
      case Deliverables it -> it.pieces().forEach(this::delivers);
      case Acceptance it -> answers(it, reckoning);
      case RevisionRounds it -> revises(it, reckoning);
      case ClientMaterials it -> materials(it);
      case ChangeOrder it -> changes(it);
      case Rush it -> hurries(it);
      case Retainer it -> months(it);
      case Expiry it -> expires(it, reckoning);
      case PriceReview it -> reviews(it);
      case Price _ -> ends(DAY);
      case Deposit it -> it.refundable().ifPresent(day -> around(day, this::ends));
      case KillFee it -> it.rungs().forEach(rung -> ends(DAY, rung.from()));
      case MinimumCommitment it -> List.of(it.from(), it.until()).forEach(day ->
          around(day, at -> ends(at.minusDays(30))));
      case Included _, NotIncluded _, Procedure _, ReferenceCalendar _, FixedSlot _,
          PaymentSchedule _, Payer _, NoticeTiers _, SetOut _, NoShow _, Reschedule _, Courtesy _,
          Excuse _, Streak _, ProfessionalCancels _, ProfessionalLate _, EarlyTermination _,
          LateDelivery _, Extras _, FreeClause _ -> { }
    }
  }

  private void begins(LateStart clause) {
    around(SIGNED.plusDays(clause.days()), day -> {
      for (var by : Role.values()) put(new Incident.WorkBegins(day, by, noon(DAY)));
    });
  }

  private void withdraws() {
    for (var informed : List.of(true, false))
      around(SIGNED.plusDays(WithdrawalRight.DAYS), day ->
          put(new Incident.ClientWithdraws(informed, Optional.of(Percent.of(40)), noon(day))));
  }

  private void pauses(Pause clause) {
    for (var first : List.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 10)))
      around(first.plusDays(clause.days()), until ->
          around(first.minusDays(clause.notice()), told ->
              put(new Incident.PauseIsAsked(first, until, noon(told)))));
  }

  private void pays(LatePayment clause, Reckoning reckoning) {
    var days = new LinkedHashSet<Integer>(List.of(1, 65, 400));
    for (var edge : Stream.concat(Stream.of(clause.grace()), Stream.concat(
        clause.suspend().stream(), clause.end().stream())).toList())
      days.addAll(List.of(edge, edge + 1));
    for (var due : List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 5))) {
      var edges = new LinkedHashSet<LocalDate>();
      days.forEach(it -> edges.add(due.plusDays(it)));
      if (clause.surcharge() instanceof LatePayment.Surcharge.EveryStretch stretch)
        around(stretch.every().from(due, reckoning), edges::add);
      for (var on : edges)
        for (var paid : List.of(List.<Incident.PaidPart>of(),
            List.of(new Incident.PaidPart(sum(1000), due.plusDays(1)))))
          put(new Incident.PaymentIsLate(sum(72_601), due, paid, on, noon(on)));
    }
  }

  private void delivers(Deliverables.Piece piece) {
    var due = piece.due().orElse(DAY);
    var days = new LinkedHashSet<LocalDate>(List.of(due, due.plusDays(40)));
    for (var it : all)
      it.find(LateDelivery.class).ifPresent(clause -> {
        var start = due.plusDays(clause.grace());
        around(start, days::add);
        around(clause.every().from(start, it.reckoning()), days::add);
        clause.end().ifPresent(end -> around(due.plusDays(end), days::add));
      });
    var zone = terms.zone();
    for (var day : days)
      for (var time : List.of(LocalTime.MIN, piece.by().orElse(LocalTime.NOON),
          piece.by().orElse(LocalTime.NOON).plusSeconds(1)))
        for (var delay : Delay.values())
          put(new Incident.PieceIsDelivered(piece.name(), sum(20_000), 0, delay,
              day.atTime(time).atZone(zone).toInstant()));
  }

  private void answers(Acceptance clause, Reckoning reckoning) {
    around(clause.within().from(DAY, reckoning), day -> {
      for (var answer : List.of(Optional.<Boolean>empty(), Optional.of(true),
          Optional.of(false)))
        put(new Incident.PieceIsAnswered("web", DAY, answer, noon(day)));
    });
  }

  private void revises(RevisionRounds clause, Reckoning reckoning) {
    around(clause.feedback().from(DAY, reckoning), day -> {
      for (var round : List.of(clause.rounds(), clause.rounds() + 1))
        if (round > 0) put(new Incident.RevisionIsAsked("web", DAY, round, noon(day)));
    });
  }

  private void materials(ClientMaterials clause) {
    for (var edge : List.of(0, clause.graceDays(), clause.dormantDays()))
      around(clause.due().plusDays(edge), day -> {
        for (var there : List.of(true, false))
          put(new Incident.MaterialsAre(there, day, noon(day)));
      });
  }

  private void changes(ChangeOrder clause) {
    for (var edge : List.of(clause.small(), clause.minimum(),
        clause.minimum() + clause.increment(), 500))
      for (var minutes : List.of(edge - 1, edge, edge + 1))
        for (var small : List.of(0, clause.small()))
          for (var agreed : List.of(true, false))
            if (minutes > 0)
              put(new Incident.ChangeIsAsked(minutes, small, agreed, noon(DAY)));
  }

  private void hurries(Rush clause) {
    for (var told : List.of(noon(DAY), noon(LocalDate.of(2027, 1, 2))))
      for (var seconds : List.of(-1, 0, 1, 40 * 86_400, 42 * 86_400))
        for (var by : Role.values())
          put(new Incident.WorkIsHurried(sum(33_333),
              told.plusSeconds(clause.hours() * 3600L + seconds), by, told));
  }

  private void months(Retainer clause) {
    var month = YearMonth.of(2027, 3);
    var over = clause.overage();
    var months = clause.rollover().map(Retainer.Rollover::months).orElse(1);
    var kept = List.of(List.<Incident.Kept>of(),
        List.of(new Incident.Kept(month.minusMonths(months + 1L), 50),
            new Incident.Kept(month.minusMonths(months), 400)));
    for (var minutes : List.of(0, clause.minutes() - 1, clause.minutes() + 1,
        clause.minutes() + over.increment() + 1, clause.minutes() + over.approval(),
        clause.minutes() + over.approval() + 1))
      for (var paused : List.of(0, 10))
        for (var approved : List.of(true, false))
          for (var before : kept)
            put(new Incident.MonthEnds(month, minutes, before, paused, approved,
                noon(month.atEndOfMonth())));
  }

  private void expires(Expiry clause, Reckoning reckoning) {
    var first = clause.after().from(DAY, reckoning);
    var last = clause.unused() instanceof Expiry.Unused.Extended(var more)
        ? more.from(first, reckoning) : first;
    for (var edge : List.of(first, last))
      for (var second : List.of(-1, 0))
        for (var extended : List.of(true, false))
          put(new Incident.SessionsExpire(DAY, 0, 3, extended,
              terms.endOf(edge).plusSeconds(second)));
  }

  private void reviews(PriceReview clause) {
    around(DAY.plusMonths(clause.months()), from ->
        around(from.minusDays(clause.notice()), told -> {
          for (var asked : List.of("1", "60"))
            put(new Incident.PriceIsReviewed(sum(6137), Percent.parse(asked),
                Percent.parse("2.4"), DAY, from, noon(told)));
        }));
  }

  private void ends(LocalDate day) {
    ends(day, Percent.of(40));
  }

  private void ends(LocalDate day, Percent done) {
    for (var by : Role.values())
      for (var reason : Reason.values())
        for (var paid : List.of(Optional.of(day.minusDays(13)), Optional.of(day.minusDays(15))))
          put(new Incident.WorkEnds(by, reason, done, paid, noon(day)));
  }

  private void put(Incident incident) {
    incidents.add(incident);
  }

  private Money sum(long cents) {
    return new Money(cents, terms.currency());
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(terms.zone()).toInstant();
  }

  private static void around(LocalDate day, Consumer<LocalDate> then) {
    List.of(day.minusDays(1), day, day.plusDays(1)).forEach(then);
  }
}

package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Incident.Delay;
import pacta.terms.Incident.Reason;

/// Incidents at the breakpoints of the clauses about a work, its payment and its end.
record WorkExamples(Examples book) {
  /// The last round of the price, and the first beyond it.
  Stream<Example> revisions(RevisionRounds clause) {
    return Stream.of(clause.rounds(), clause.rounds() + 1).filter(n -> n > 0)
        .map(round -> example(clause, new Incident.RevisionIsAsked(
            piece(), first(), round, noon(first().plusDays(1)))));
  }

  Stream<Example> silence(Acceptance clause) {
    return Stream.of(example(clause, new Incident.PieceIsAnswered(piece(), first(),
        Optional.empty(), terms().endOf(clause.within().from(first(), terms().reckoning())))));
  }

  Stream<Example> expiry(Expiry clause) {
    return Stream.of(example(clause, new Incident.SessionsExpire(first(), 0, 1, false,
        terms().endOf(clause.after().from(first(), terms().reckoning())))));
  }

  Stream<Example> month(Retainer clause) {
    var month = YearMonth.from(first());
    return Stream.of(example(clause, new Incident.MonthEnds(month,
        clause.minutes() + Math.clamp(clause.overage().approval(), 1, 60), List.of(), 0, true,
        noon(month.atEndOfMonth()))));
  }

  Stream<Example> review(PriceReview clause) {
    var from = first().plusMonths(clause.months());
    return Stream.of(example(clause, new Incident.PriceIsReviewed(terms().price().unitValue(1),
        clause.most(), clause.most(), first(), from, noon(from.minusDays(clause.notice())))));
  }

  Stream<Example> change(ChangeOrder clause) {
    return Stream.of(example(clause, new Incident.ChangeIsAsked(
        clause.small() + Math.max(1, clause.minimum()), 0, true, noon(first()))));
  }

  Stream<Example> pausing(Pause clause) {
    var first = pause(clause);
    return Stream.of(example(clause, new Incident.PauseIsAsked(first,
        first.plusDays(clause.days()), noon(first.minusDays(clause.notice())))));
  }

  Stream<Example> materials(ClientMaterials clause) {
    return Stream.of(clause.graceDays(), clause.graceDays() + 1, clause.dormantDays() + 1)
        .map(days -> clause.due().plusDays(days))
        .map(day -> example(clause, new Incident.MaterialsAre(true, day, noon(day))));
  }

  Stream<Example> payment(LatePayment clause) {
    var due = book.terms().find(Procedure.class).map(Procedure::starts).orElse(first());
    var amount = Tax.onTop(terms().price().unitValue(1), terms().price().vat(), Rounding.HALF_UP);
    var facts = book.facts(0).with(History.signedAt(book.signed()));
    return Stream.of(clause.grace(), clause.grace() + 1, clause.grace() + 30).distinct()
        .map(due::plusDays).map(day -> book.example(clause, facts, new Incident.PaymentIsLate(
            amount, due, List.of(), day, noon(day))))
        .filter(it -> it.verdict() instanceof Verdict.Judged);
  }

  Stream<Example> withdrawal(WithdrawalRight clause) {
    var paid = Tax.onTop(terms().price().unitValue(1), terms().price().vat(), Rounding.HALF_UP);
    var facts = new Facts(Version.FIRST, 0, 0, paid, Money.zero(terms().currency()),
        History.withoutRates(book.signed()));
    return Stream.of(book.example(clause, facts, new Incident.ClientWithdraws(true,
        book.signed().plus(java.time.Duration.ofDays(WithdrawalRight.DAYS)))));
  }

  private LocalDate pause(Pause clause) {
    var day = first().plusDays(40);
    return clause.from() == Pause.From.FIRST_OF_MONTH
        ? YearMonth.from(day).plusMonths(1).atDay(1) : day;
  }

  /// Half-way through.
  Stream<Example> commitment(MinimumCommitment clause) {
    return terms().find(EarlyTermination.class).stream().map(end -> {
      var last = clause.from().plusDays(clause.days() / 2 - 1);
      return book.example(clause, book.facts(0), new Incident.WorkEnds(Role.CLIENT,
          noon(last.minusDays(end.noticeDays()))));
    });
  }

  Stream<Example> kill(KillFee clause) {
    return clause.rungs().stream().limit(3).map(rung -> example(clause, new Incident.WorkEnds(
        Role.CLIENT, Reason.FREELY, rung.from().isNone() ? Percent.of(1) : rung.from(),
        noon(first()))));
  }

  Stream<Example> late(LateDelivery clause) {
    return terms().find(Deliverables.class).stream()
        .flatMap(it -> it.pieces().stream()).filter(it -> it.due().isPresent()).limit(1)
        .flatMap(it -> Stream.of(1, 7, 60).map(days -> example(clause,
            new Incident.PieceIsDelivered(it.name(), PiecePrice.of(terms(), it.name()), 0,
                Delay.OWN,
                it.due().get().plusDays(clause.grace() + (long) days)
                    .atTime(it.by().orElse(java.time.LocalTime.NOON)).atZone(terms().zone())
                    .toInstant()))));
  }

  private Example example(Clause clause, Incident incident) {
    return book.example(clause, book.facts(0), incident);
  }

  private String piece() {
    return terms().find(Deliverables.class).map(it -> it.pieces().getFirst().name()).orElse("1");
  }

  private LocalDate first() {
    return book.firstDay();
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(terms().zone()).toInstant();
  }

  private Terms terms() {
    return book.terms();
  }
}

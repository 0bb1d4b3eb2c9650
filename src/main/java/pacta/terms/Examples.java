package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Incident.Settling;
import pacta.time.Gap;
import pacta.time.WallTime;

/// Incidents at the breakpoints of the clauses, and what they lead to: here those about sessions,
/// the others in [WorkExamples].
record Examples(Terms terms) {
  private static final Duration ONE_TICK = Duration.ofSeconds(1);

  Stream<Example> of(Clause clause) {
    var work = new WorkExamples(this);
    return switch (clause) {
      case NoticeTiers it -> tiers(it);
      case NoShow it -> Stream.of(example(it, facts(0), new Incident.ClientDoesNotCome(session(),
          start().plus(Duration.ofMinutes(it.waitMinutes())), Settling.AS_AGREED)));
      case ProfessionalCancels it -> Stream.of(example(it, facts(0),
          new Incident.ProfessionalCancelsSession(session(), late(it))));
      case Reschedule it -> moves(it);
      case FixedSlot it -> slot(it);
      case SetOut it -> Stream.of(example(it, setOut(), new Incident.ClientCancels(
          session(), start().minus(Duration.ofMinutes(30)), Settling.AS_AGREED)));
      case ProfessionalLate it -> Stream.of(example(it, facts(0), new Incident.SomebodyIsLate(
          session(), Role.PROFESSIONAL, it.minutes(), start())));
      case EarlyTermination it -> ending(it);
      case Streak it -> new RowExample(this, it).examples();
      case Included _, NotIncluded _, Procedure _, ReferenceCalendar _, Extras _, FreeClause _,
          Courtesy _, Excuse _, SessionPrice _, PackagePrice _, ProjectPrice _,
          Instalments _, BeforeEachSession _, EqualParts _, EachMonth _, Payer _, Deposit _,
          Rush _, LateStart _, Deliverables _ -> Stream.of();
      case ClientMaterials it -> work.materials(it);
      case RevisionRounds it -> work.revisions(it);
      case Acceptance it -> work.silence(it);
      case Expiry it -> work.expiry(it);
      case Retainer it -> work.month(it);
      case LatePayment it -> work.payment(it);
      case PriceReview it -> work.review(it);
      case ChangeOrder it -> work.change(it);
      case WithdrawalRight it -> work.withdrawal(it);
      case Pause it -> work.pausing(it);
      case MinimumCommitment it -> work.commitment(it);
      case KillFee it -> work.kill(it);
      case LateDelivery it -> work.late(it);
    };
  }

  private Stream<Example> tiers(NoticeTiers clause) {
    var session = session();
    return new Tiering(terms, clause, session, Instant.EPOCH).table().tiers().stream()
        .map(tier -> tier.notice().deadline(session.start(), terms.reckoning()))
        .flatMap(deadline -> Stream.of(deadline, deadline.plus(ONE_TICK)))
        .map(told -> new Incident.ClientCancels(session, told, Settling.AS_AGREED))
        .map(incident -> main(facts(0), incident)).flatMap(Optional::stream);
  }

  /// Just late, where being late adds something; else any time will do.
  private Instant late(ProfessionalCancels clause) {
    return clause.looksAtTheNotice()
        ? clause.notice().deadline(session().start(), terms.reckoning()).plus(ONE_TICK)
        : start().minus(Duration.ofHours(1));
  }

  private Stream<Example> moves(Reschedule clause) {
    var to = clause.within().map(within -> within.from(firstDay(), terms.reckoning()))
        .orElse(firstDay().plusDays(1));
    var there = at(to, session().start().local().toLocalTime());
    var deadline = clause.free().deadline(session().start(), terms.reckoning());
    return Stream.of(deadline, deadline.plus(ONE_TICK)).map(told -> example(clause, facts(0),
        new Incident.SessionIsMoved(session(), there, Role.CLIENT, told)));
  }

  private Stream<Example> slot(FixedSlot clause) {
    var day = firstDay().with(java.time.temporal.TemporalAdjusters.nextOrSame(clause.day()));
    var start = at(day, clause.time());
    var kept = new Session(1, start, minutes(), start.instant().minus(Duration.ofDays(400)));
    var deadline = pacta.time.Notice.days(clause.notice() * 7)
        .deadline(start, terms.reckoning());
    return Stream.of(deadline, deadline.plus(ONE_TICK)).map(told -> example(clause, facts(0),
        new Incident.ClientCancels(kept, told, Settling.AS_AGREED)));
  }

  private Facts setOut() {
    var left = new Incident.ProfessionalSetsOut(session(), start().minus(Duration.ofHours(1)));
    return facts(0).with(History.withoutRates(signed())
        .and(left, (Verdict.Judged) Judge.judge(terms, facts(0), left)));
  }

  /// Half the sessions used, all of them paid.
  private Stream<Example> ending(EarlyTermination clause) {
    if (!(terms.price() instanceof PackagePrice whole) || whole.sessions() < 2) return Stream.of();
    var paid = Tax.onTop(whole.price(), whole.vat(), Rounding.HALF_UP);
    var facts = new Facts(Version.FIRST, 0, whole.sessions() / 2, paid,
        Money.zero(terms.currency()), History.withoutRates(signed()));
    var by = clause.who() == EarlyTermination.Who.PROFESSIONAL ? Role.PROFESSIONAL : Role.CLIENT;
    // paid at signing, and told only where something counts from it
    var paidOn = clause.settlement() instanceof EarlyTermination.Settlement.LessSum it
        ? it.days().map(_ -> terms.day(signed())) : Optional.<LocalDate>empty();
    return Stream.of(example(clause, facts, new Incident.WorkEnds(by,
        Incident.Reason.FREELY, Percent.NONE, paidOn, start().plus(Duration.ofDays(60)))));
  }

  Example example(Clause clause, Facts facts, Incident incident) {
    return new Example(terms.idOf(clause, 0), facts, incident,
        Judge.judge(terms, facts, incident));
  }

  /// The example under the clause that decides it.
  private Optional<Example> main(Facts facts, Incident incident) {
    var verdict = Judge.judge(terms, facts, incident);
    return verdict instanceof Verdict.Judged judged ? Optional.of(new Example(
        judged.main().because().clause(), facts, incident, verdict)) : Optional.empty();
  }

  Facts facts(int used) {
    var zero = Money.zero(terms.currency());
    return new Facts(Version.FIRST, 0, used, zero, zero, History.withoutRates(signed()));
  }

  /// The examples take the agreement to be signed thirty days before its first day.
  Instant signed() {
    return firstDay().minusDays(30).atTime(12, 0).atZone(terms.zone()).toInstant();
  }

  private Instant start() {
    return session().start().instant();
  }

  Session session() {
    var time = terms.find(Procedure.class).flatMap(Procedure::usually)
        .orElse(LocalTime.of(10, 0));
    var start = at(firstDay(), time);
    return new Session(1, start, minutes(), start.instant().minus(Duration.ofDays(400)));
  }

  /// The first day of the work; some Wednesday where none is agreed.
  LocalDate firstDay() {
    return terms.find(Procedure.class).map(Procedure::starts)
        .or(() -> terms.find(Deliverables.class).flatMap(it -> it.pieces().stream()
            .flatMap(piece -> piece.due().stream()).findFirst()))
        .orElse(LocalDate.of(2027, 1, 13));
  }

  private int minutes() {
    return terms.find(Procedure.class).map(Procedure::minutes).orElse(60);
  }

  WallTime at(LocalDate day, LocalTime time) {
    var local = LocalDateTime.of(day, time);
    return WallTime.of(Gap.at(local, terms.zone()).map(Gap::after).orElse(local), terms.zone());
  }
}

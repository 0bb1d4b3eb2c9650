package pacta.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.money.Rounding;
import pacta.people.Role;
import pacta.terms.Consequence.Awaited;
import pacta.terms.Consequence.Credit;
import pacta.terms.Consequence.PieceStands;
import pacta.terms.Consequence.Right;
import pacta.terms.Incident.Delay;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.Silent;

/// A piece of the work is handed over: what its being late costs the professional, and until when
/// the client can object.
record Delivering(Terms terms, Facts facts, Incident.PieceIsDelivered incident) {
  Verdict verdict() {
    var clause = terms.find(Deliverables.class);
    if (clause.isEmpty() && terms.find(Acceptance.class).isEmpty()) return new Silent();
    var piece = clause.flatMap(it -> it.find(incident.piece()));
    if (clause.isPresent() && piece.isEmpty())
      return new Verdict.NotAllowed(terms.idOf(clause.get(), 0), Verdict.Objection.NO_SUCH_PIECE);
    var consequences = new ArrayList<Consequence>();
    piece.flatMap(this::late).ifPresent(late -> terms.find(LateDelivery.class)
        .ifPresent(penalty -> consequences.addAll(ofDelay(penalty, late))));
    consequences.add(new PieceStands(incident.piece(), PieceStands.Standing.DELIVERED, day(),
        new Sum(told(piece)).because(stands(), facts.version(), others(piece))));
    answer().ifPresent(consequences::add);
    return new Judged(consequences);
  }

  private List<Consequence> ofDelay(LateDelivery clause, Lateness late) {
    var consequences = new ArrayList<Consequence>();
    var id = terms.idOf(clause, 0);
    var ratio = late.stretches(clause.every(), clause.counting(), terms.reckoning());
    var sum = new Sum().tell(new Step.Late(late))
        .start(Step.What.PIECE_PRICE, incident.price()).times(clause.share())
        .tell(new Step.Stretched(late, clause.every(), clause.counting(), ratio.counted(),
            ratio.of()))
        .tell(new Step.Capped(incident.price().share(clause.most(), Rounding.HALF_UP)))
        .taxed(terms.price().vat(), FeeVat.AS_INDEMNITY).rounded();
    if (sum.amount().isPositive())
      consequences.add(new Credit(Role.CLIENT, sum.amount(), Optional.empty(),
          sum.because(id, facts.version())));
    clause.end().filter(days -> late.days() >= days).ifPresent(_ -> consequences.add(
        new Right(Right.Kind.CLIENT_MAY_END,
            new Sum().tell(new Step.Late(late)).because(id, facts.version()))));
    return consequences;
  }

  /// How late it is beyond the days of grace, when the delay is the professional's own.
  private Optional<Lateness> late(Deliverables.Piece piece) {
    if (incident.delay() != Delay.OWN) return Optional.empty();
    var grace = terms.find(LateDelivery.class).map(LateDelivery::grace).orElse(0);
    return due(piece).map(due -> lateness(piece, due.plusDays(grace)))
        .filter(Lateness::isLate);
  }

  private Optional<LocalDate> due(Deliverables.Piece piece) {
    return piece.due().map(due -> due.plusDays(incident.moved()));
  }

  private Lateness lateness(Deliverables.Piece piece, LocalDate due) {
    return piece.by().<Lateness>map(time -> new Lateness.Exactly(
        due.atTime(time).atZone(terms.zone()).toInstant(), incident.told()))
        .orElseGet(() -> new Lateness.Days(due, day()));
  }

  private List<Step> told(Optional<Deliverables.Piece> piece) {
    return piece.flatMap(it -> due(it).map(due -> lateness(it, due)))
        .<List<Step>>map(late -> List.of(new Step.Late(late))).orElseGet(List::of);
  }

  private List<WhyNot> others(Optional<Deliverables.Piece> piece) {
    var lateByOther = incident.delay() != Delay.OWN && piece.flatMap(it ->
        due(it).map(due -> lateness(it, due))).filter(Lateness::isLate).isPresent();
    return lateByOther ? terms.find(LateDelivery.class).<List<WhyNot>>map(clause ->
        List.of(new WhyNot.CausedByOther(terms.idOf(clause, 0)))).orElseGet(List::of) : List.of();
  }

  private Optional<Consequence> answer() {
    return terms.find(Acceptance.class).map(clause -> new Awaited(Role.CLIENT,
        Awaited.What.ANSWER, terms.endOf(clause.within().from(day(), terms.reckoning())),
        new Sum().because(terms.idOf(clause, 0), facts.version())));
  }

  private ClauseId stands() {
    return terms.find(Deliverables.class).<Clause>map(it -> it)
        .or(() -> terms.find(Acceptance.class)).map(it -> terms.idOf(it, 0)).orElseThrow();
  }

  private LocalDate day() {
    return terms.day(incident.told());
  }
}

package pacta.terms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pacta.terms.Consequence.NoEffect;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Consequence.UnitsUsed.Fate;
import pacta.terms.Excuse.Cause;
import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.Silent;

/// What an agreement leads to: a pure function from terms, facts and an incident.
///
/// Layers, in their order: withdrawal, the professional's own cancelling, force majeure and
/// excuses, passes and quotas, notice and not coming, caps, tax. Inside a layer one rule applies.
/// Every consequence is a proposal, explained, that the professional confirms or waives and the
/// client may contest.
public final class Judge {
  private Judge() {}

  public static Verdict judge(Terms terms, Facts facts, Incident incident) {
    return switch (incident) {
      case Incident.ClientCancels it -> new Cancelling(terms, facts, it, false).verdict();
      case Incident.ClientDoesNotCome it ->
          by(terms, NoShow.class,
              clause -> new NotComing(terms, facts, clause, it, false).verdict());
      case Incident.ProfessionalCancelsSession it -> by(terms, ProfessionalCancels.class,
          clause -> new Judged(new OwnCancelling(terms, facts, clause, it.session(), it.told())
              .consequences()));
      case Incident.ProfessionalSetsOut it -> by(terms, SetOut.class, clause -> new Judged(List.of(
          new NoEffect(new Sum().because(terms.idOf(clause, 0), facts.version())))));
      case Incident.ForceMajeure it -> forceMajeure(terms, facts, it);
      case Incident.SessionIsMoved it ->
          by(terms, Reschedule.class, clause -> new Moving(terms, facts, clause, it).verdict());
      case Incident.SomebodyIsLate it -> new ComingLate(terms, facts, it).verdict();
      case Incident.SessionIsHeld it -> new Judged(Holding.consequences(terms, facts, it));
      case Incident.SessionIsUnpaid it -> unpaid(terms, facts, it);
      case Incident.ProofIsDue it ->
          by(terms, Excuse.class, clause -> new Proving(terms, facts, clause, it).verdict());
      case Incident.OfWork it -> ofTheWork(terms, facts, it);
    };
  }

  /// What is about the work, its payment and its end.
  private static Verdict ofTheWork(Terms terms, Facts facts, Incident.OfWork incident) {
    return switch (incident) {
      case Incident.WorkBegins it ->
          by(terms, LateStart.class, clause -> new Starting(terms, facts, clause, it).verdict());
      case Incident.WorkEnds it -> ending(terms, facts, it);
      case Incident.ClientWithdraws it -> by(terms, WithdrawalRight.class,
          clause -> new Withdrawing(terms, facts, clause, it).verdict());
      case Incident.PauseIsAsked it ->
          by(terms, Pause.class, clause -> new Pausing(terms, facts, clause, it).verdict());
      case Incident.PaymentIsLate it -> by(terms, LatePayment.class,
          clause -> new PayingLate(terms, facts, clause, it).verdict());
      case Incident.PieceIsDelivered it -> new Delivering(terms, facts, it).verdict();
      case Incident.PieceIsAnswered it -> by(terms, Acceptance.class,
          clause -> new Answering(terms, facts, clause, it).verdict());
      case Incident.RevisionIsAsked it -> by(terms, RevisionRounds.class,
          clause -> new Revising(terms, facts, clause, it).verdict());
      case Incident.MaterialsAre it -> by(terms, ClientMaterials.class,
          clause -> new Waiting(terms, facts, clause, it).verdict());
      case Incident.ChangeIsAsked it -> by(terms, ChangeOrder.class,
          clause -> new MoreWork(terms, facts).change(clause, it));
      case Incident.WorkIsHurried it -> by(terms, Rush.class,
          clause -> new MoreWork(terms, facts).hurry(clause, it));
      case Incident.MonthEnds it -> by(terms, Retainer.class,
          clause -> new MonthEnding(terms, facts, clause, it).verdict());
      case Incident.SessionsExpire it -> by(terms, Expiry.class,
          clause -> new Lapsing(terms, facts, clause, it).verdict());
      case Incident.PriceIsReviewed it -> by(terms, PriceReview.class,
          clause -> new Reviewing(terms, facts, clause, it).verdict());
    };
  }

  private static <C extends Clause> Verdict by(Terms terms, Class<C> kind,
      Function<C, Verdict> verdict) {
    return terms.find(kind).map(verdict).orElseGet(Silent::new);
  }

  /// Nobody answers for what nobody can help: the session is given another day.
  /// Source: art. 1105 of the Civil Code.
  private static Verdict forceMajeure(Terms terms, Facts facts, Incident.ForceMajeure incident) {
    return terms.find(Excuse.class).flatMap(_ -> new Excusing(terms, facts, incident.session(),
        incident.told(), Optional.of(Cause.FORCE_MAJEURE), false).consequences(List.of(), false))
        .<Verdict>map(all -> new Judged(all.stream()
            .filter(it -> !(it instanceof Consequence.Awaited)).toList())).orElseGet(Silent::new);
  }

  private static Verdict unpaid(Terms terms, Facts facts, Incident.SessionIsUnpaid incident) {
    if (!(terms.find(PaymentSchedule.class).orElse(null) instanceof BeforeEachSession it)
        || it.unpaid() == BeforeEachSession.Unpaid.STAYS_BOOKED) return new Silent();
    return new Judged(List.of(new UnitsUsed(Fate.RELEASED,
        Prices.worth(terms, facts, incident.session()),
        new Sum().because(terms.idOf(it, 0), facts.version()))));
  }

  /// A client who stops a whole work may do it at once, where only that is agreed.
  private static Verdict ending(Terms terms, Facts facts, Incident.WorkEnds incident) {
    var end = terms.find(EarlyTermination.class);
    if (end.isPresent())
      return new Ending(terms, facts, end.get(), terms.idOf(end.get(), 0), incident).verdict();
    return by(terms, KillFee.class, kill -> new Ending(terms, facts,
        new EarlyTermination(EarlyTermination.Who.CLIENT, 0, 0,
            new EarlyTermination.Settlement.Whole()), terms.idOf(kill, 0), incident).verdict());
  }
}

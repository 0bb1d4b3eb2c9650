package pacta.terms;

import pacta.terms.Verdict.Judged;
import pacta.terms.Verdict.Silent;

/// What an agreement leads to: the pure function from terms, facts and an incident to consequences.
///
/// Layers, in their order: the professional's own cancelling, passes, notice and not coming, caps,
/// tax. Inside a layer one rule applies. Every consequence is a proposal, explained, that the
/// professional confirms or waives and the client may contest.
public final class Judge {
  private Judge() {}

  public static Verdict judge(Terms terms, Facts facts, Incident incident) {
    return switch (incident) {
      case Incident.ClientCancels cancels -> new Cancelling(terms, facts, cancels).verdict();
      case Incident.ClientDoesNotCome absent -> terms.find(NoShow.class)
          .<Verdict>map(clause -> new NotComing(terms, facts, clause, absent).verdict())
          .orElseGet(Silent::new);
      case Incident.ProfessionalCancelsSession cancels -> terms.find(ProfessionalCancels.class)
          .<Verdict>map(clause ->
              new Judged(new OwnCancelling(terms, facts, clause, cancels).consequences()))
          .orElseGet(Silent::new);
      case Incident.SessionIsHeld held -> new Judged(Holding.consequences(terms, facts, held));
      case Incident.WorkEnds ends -> terms.find(EarlyTermination.class)
          .<Verdict>map(clause -> new Judged(new Ending(terms, facts, clause, ends).consequences()))
          .orElseGet(Silent::new);
    };
  }
}

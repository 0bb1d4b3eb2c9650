package pacta.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence.Right;
import pacta.terms.History.Done;

/// Several of a kind in a row, and what they give a right to.
record Streaks(Terms terms, Facts facts) {
  /// What the client's failing led to, and with it what the row that it makes leads to.
  List<Consequence> after(Incident incident, List<Consequence> ledTo) {
    var done = new Done(incident, new Verdict.Judged(ledTo));
    return terms.find(Streak.class).filter(_ -> done.cost())
        .flatMap(streak -> right(streak, incident)).<List<Consequence>>map(right -> {
          var all = new ArrayList<>(ledTo);
          all.add(right);
          return List.copyOf(all);
        }).orElse(ledTo);
  }

  private Optional<Right> right(Streak streak, Incident incident) {
    var noShow = incident instanceof Incident.ClientDoesNotCome;
    var limit = noShow ? streak.noShows() : streak.cancellations();
    var row = 1 + facts.history().inARow(
        done -> done.cost() && (noShow ? done.incident() instanceof Incident.ClientDoesNotCome
            : done.incident() instanceof Incident.ClientCancels),
        done -> done.incident() instanceof Incident.SessionIsHeld);
    if (limit == 0 || row < limit) return Optional.empty();
    return Optional.of(new Right(switch (streak.remedy()) {
      case TALK -> Right.Kind.TALK;
      case HOLD -> Right.Kind.PROFESSIONAL_MAY_HOLD;
      case END -> Right.Kind.PROFESSIONAL_MAY_END;
    }, new Sum().tell(new Step.InARow(row, limit))
        .because(terms.idOf(streak, 0), facts.version())));
  }

  /// What the professional's cancelling so often in a row gives the client a right to.
  Optional<Right> ofOwnCancelling(ProfessionalCancels clause) {
    if (clause.inARow() == 0) return Optional.empty();
    var row = 1 + facts.history().inARow(
        done -> done.incident() instanceof Incident.ProfessionalCancelsSession,
        done -> done.incident() instanceof Incident.SessionIsHeld);
    if (row < clause.inARow()) return Optional.empty();
    return Optional.of(new Right(Right.Kind.CLIENT_MAY_END,
        new Sum().tell(new Step.InARow(row, clause.inARow()))
            .because(terms.idOf(clause, 0), facts.version())));
  }
}

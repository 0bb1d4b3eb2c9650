package pacta.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.people.Role;

/// Something that comes out otherwise under one agreement than under another.
///
/// @param alike how many others of the grid come out otherwise in the same way, with other figures
public record Difference(Incident incident, Verdict was, Verdict now, int alike) {
  /// What makes two differences one to a reader.
  private record Sort(Class<?> kind, Optional<Role> by, Optional<ClauseId> was,
      Optional<ClauseId> now, List<Object> before, List<Object> after) {}

  /// Every way in which a grid of both agreements comes out otherwise, the stories first, and
  /// nothing else.
  ///
  /// @param now whose sessions are looked at
  public static List<Difference> between(Terms was, Plan now) {
    var before = new Plan(was, now.signed(), now.sessions());
    var incidents = new LinkedHashSet<>(Scenarios.incidents(now));
    incidents.addAll(Scenarios.incidents(before));
    var then = new Foreseen(before);
    var nowadays = new Foreseen(now);
    Map<Sort, Difference> found = new LinkedHashMap<>();
    for (var incident : incidents) {
      var old = Judge.judge(was, then.before(incident), incident);
      var fresh = Judge.judge(now.terms(), nowadays.before(incident), incident);
      var is = Outcome.of(fresh);
      var gone = Outcome.of(old);
      if (gone.equals(is)) continue;
      var sort = new Sort(incident.getClass(), doneBy(incident), Outcome.clause(old),
          Outcome.clause(fresh), gone.kinds(), is.kinds());
      found.merge(sort, new Difference(incident, old, fresh, 0), (first, _) ->
          new Difference(first.incident, first.was, first.now, first.alike + 1));
    }
    return new ArrayList<>(found.values());
  }

  /// Whose doing it is; empty for what nobody does, or time does.
  static Optional<Role> doneBy(Incident incident) {
    return switch (incident) {
      case Incident.ClientCancels _, Incident.ClientDoesNotCome _, Incident.SessionIsUnpaid _,
          Incident.ClientWithdraws _, Incident.PauseIsAsked _, Incident.PaymentIsLate _,
          Incident.PieceIsAnswered _, Incident.RevisionIsAsked _, Incident.MaterialsAre _,
          Incident.ChangeIsAsked _, Incident.ProofIsDue _ -> Optional.of(Role.CLIENT);
      case Incident.ProfessionalCancelsSession _, Incident.ProfessionalSetsOut _,
          Incident.PriceIsReviewed _ -> Optional.of(Role.PROFESSIONAL);
      case Incident.SessionIsMoved it -> Optional.of(it.by());
      case Incident.SomebodyIsLate it -> Optional.of(it.by());
      case Incident.WorkBegins it -> Optional.of(it.delayedBy());
      case Incident.WorkEnds it -> it.reason() == Incident.Reason.FORCE_MAJEURE
          ? Optional.empty() : Optional.of(it.by());
      case Incident.WorkIsHurried it -> Optional.of(it.by());
      case Incident.PieceIsDelivered it -> switch (it.delay()) {
        case OWN -> Optional.of(Role.PROFESSIONAL);
        case THE_CLIENT -> Optional.of(Role.CLIENT);
        case FORCE_MAJEURE -> Optional.empty();
      };
      case Incident.ForceMajeure _, Incident.SessionIsHeld _, Incident.MonthEnds _,
          Incident.SessionsExpire _ -> Optional.empty();
    };
  }
}

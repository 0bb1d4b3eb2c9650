package pacta.engagement;

import java.util.List;
import java.util.Optional;
import pacta.people.Signatory;
import pacta.terms.Consequence;
import pacta.terms.Incident;
import pacta.terms.Session;
import pacta.terms.Verdict;

/// An incident of the work as the rules saw it, with what was decided then: for telling it again.
public record Told(Incident incident, Verdict.Judged verdict) {
  /// @param work in which the session of the event was booked
  /// @return empty when the event is no incident of a session
  public static Optional<Told> of(Event event, Work work) {
    return switch (event) {
      case Event.SessionCancelled e -> session(work, e.session()).map(session ->
          told(e.by().role() == Signatory.CLIENT
              ? new Incident.ClientCancels(session, e.told(), e.settling())
              : new Incident.ProfessionalCancelsSession(session, e.told()), e.consequences()));
      case Event.ClientDidNotCome e -> session(work, e.session()).map(session ->
          told(new Incident.ClientDoesNotCome(session, e.at(), e.settling()), e.consequences()));
      case Event.SessionHeld e -> session(work, e.session()).map(session ->
          told(new Incident.SessionIsHeld(session, e.at()), e.consequences()));
      case Event.Opened _, Event.Invited _, Event.Conversed _, Event.DraftSaved _,
          Event.PayerNamed _, Event.Proposed _, Event.TakenBack _, Event.Declined _,
          Event.AskedAgain _,
          Event.Asked _, Event.Replied _, Event.Signed _,
          Event.CameIntoForce _, Event.SealedDocuments _, Event.SessionBooked _, Event.Waived _,
          Event.Contested _, Event.PaymentRecorded _,
          Event.PaymentTakenBack _, Event.Upheld _ -> Optional.empty();
    };
  }

  private static Optional<Session> session(Work work, int number) {
    return work.find(number).map(Appointment::session);
  }

  private static Told told(Incident incident, List<Consequence> consequences) {
    return new Told(incident, new Verdict.Judged(consequences));
  }
}

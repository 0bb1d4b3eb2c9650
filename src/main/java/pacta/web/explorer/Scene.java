package pacta.web.explorer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Work;
import pacta.terms.Draft;
import pacta.terms.Facts;
import pacta.terms.History;
import pacta.terms.Incident;
import pacta.terms.Plan;
import pacta.terms.Session;
import pacta.terms.Terms;

/// Of what a question is asked: the rules, the sessions that are to come, and what has happened so
/// far.
///
/// @param running what is so now; empty while nothing is signed, when all is supposed to go as
///                planned until then
/// @param first   which the first of those sessions is in order of use, from 1
public record Scene(Plan plan, Optional<Facts> running, int first) {
  /// What a draft would lead to, signed today; empty while no amount of it can be worked out.
  public static Optional<Scene> of(Draft draft, Instant now) {
    return draft.judgeable().map(terms -> of(terms, now));
  }

  /// What is there to be signed, as if it were signed now.
  public static Scene of(Terms terms, Instant now) {
    return new Scene(Plan.of(terms, now), Optional.empty(), 1);
  }

  /// What is signed, with what has happened so far, of the sessions that are booked; of those that
  /// were planned, where none is.
  public static Scene of(Work work, Instant signed, Instant now) {
    var planned = Plan.of(work.terms(), signed);
    var ahead = work.ahead().stream().map(Appointment::session)
        .filter(it -> it.start().instant().isAfter(now)).toList();
    var facts = work.facts();
    return new Scene(ahead.isEmpty() ? planned : new Plan(work.terms(), signed, ahead),
        Optional.of(facts.with(new History(
            Optional.of(signed), facts.history().rates(), facts.history().done()))),
        ahead.isEmpty() ? 1 : work.unitsUsed() + work.ahead().size() - ahead.size() + 1);
  }

  public Terms terms() {
    return plan.terms();
  }

  List<Session> sessions() {
    return plan.sessions();
  }

  Facts before(Incident incident) {
    return running.orElseGet(() -> plan.before(incident));
  }
}

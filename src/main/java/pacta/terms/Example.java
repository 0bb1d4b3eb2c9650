package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import pacta.terms.Incident.Settling;
import pacta.time.Gap;
import pacta.time.WallTime;

/// A worked example that is printed and signed with the agreement: an incident at one of a clause's
/// own breakpoints, and what the clause makes of it.
///
/// They are computed again at signing and at any later time; a difference would mean that the
/// program no longer does what was signed.
public record Example(ClauseId clause, Incident incident, Verdict verdict) {
  private static final Duration ONE_TICK = Duration.ofSeconds(1);

  /// The examples of an agreement, with its own price and the date of its first session.
  public static List<Example> of(Terms terms) {
    var session = sample(terms);
    var examples = new ArrayList<Example>();
    for (var tier : terms.tiers().tiers()) {
      var deadline = tier.notice().deadline(session.start(), terms.zone());
      examples.add(cancelling(terms, session, deadline));
      examples.add(cancelling(terms, session, deadline.plus(ONE_TICK)));
    }
    terms.find(NoShow.class).ifPresent(clause -> examples.add(example(terms,
        terms.idOf(clause, 0), new Incident.ClientDoesNotCome(session,
            session.start().instant().plus(Duration.ofMinutes(clause.waitMinutes())),
            Settling.AS_AGREED))));
    terms.find(ProfessionalCancels.class).ifPresent(clause -> examples.add(example(terms,
        terms.idOf(clause, 0),
        new Incident.ProfessionalCancelsSession(session, late(terms, clause, session)))));
    return List.copyOf(examples);
  }

  /// Just late, where being late adds something; else any time will do.
  private static Instant late(Terms terms, ProfessionalCancels clause, Session session) {
    return clause.late() instanceof ProfessionalCancels.Amends.OnlyAgain
        ? session.start().instant().minus(Duration.ofHours(1))
        : clause.notice().deadline(session.start(), terms.zone()).plus(ONE_TICK);
  }

  /// The session the examples speak of: the first one, as planned, booked long before.
  public static Session sample(Terms terms) {
    var procedure = terms.find(Procedure.class);
    var day = procedure.orElseThrow().starts();
    var local = LocalDateTime.of(day, procedure.get().usually().orElse(LocalTime.of(10, 0)));
    var start = WallTime.of(
        Gap.at(local, terms.zone()).map(Gap::after).orElse(local), terms.zone());
    return new Session(1, start, procedure.get().minutes(),
        start.instant().minus(Duration.ofDays(400)));
  }

  private static Example cancelling(Terms terms, Session session, Instant told) {
    var incident = new Incident.ClientCancels(session, told, Settling.AS_AGREED);
    var verdict = judge(terms, incident);
    return new Example(verdict.main().because().clause(), incident, verdict);
  }

  private static Example example(Terms terms, ClauseId clause, Incident incident) {
    return new Example(clause, incident, judge(terms, incident));
  }

  private static Verdict.Judged judge(Terms terms, Incident incident) {
    var facts = Facts.none(Version.FIRST, terms.price().currency());
    return (Verdict.Judged) Judge.judge(terms, facts, incident);
  }
}

package pacta.web.composer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.engagement.Appointment;
import pacta.engagement.Work;
import pacta.terms.Draft;
import pacta.terms.Facts;
import pacta.terms.NoticeTiers;
import pacta.terms.Point;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Rhythm;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Version;
import pacta.time.Gap;
import pacta.time.WallTime;

/// What a question can be asked of: the rules, what has happened so far, and the sessions that
/// could be cancelled.
///
/// @param sessions at least one: those that are booked, or those that the draft plans
/// @param planned  nothing has happened yet: what was used and paid follows from the session asked
///     about
public record Scene(Terms terms, Facts facts, List<Session> sessions, boolean planned) {
  private static final int PLANNED = 6;
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final int AN_HOUR = 60;

  /// The first point that keeps anything from being worked out: no price, no tiers, amounts in two
  /// currencies, or days of business without a calendar.
  static Optional<Point> obstacle(Draft draft) {
    return draft.uncountable().or(() -> draft.find(NoticeTiers.class).isEmpty()
        ? Optional.of(Point.CHANGES) : Optional.empty());
  }

  /// What a draft would lead to; empty while there is an obstacle.
  static Optional<Scene> of(Draft draft, Instant now) {
    if (obstacle(draft).isPresent()) return Optional.empty();
    return draft.judgeable().map(terms -> planned(terms, now));
  }

  /// What is signed, with what has happened so far.
  static Scene of(Work work, Instant now) {
    var ahead = work.ahead().stream().map(Appointment::session).toList();
    if (ahead.isEmpty())
      return new Scene(work.terms(), work.facts(), planned(work.terms(), now).sessions, false);
    return new Scene(work.terms(), work.facts(), ahead, false);
  }

  private static Scene planned(Terms terms, Instant now) {
    var procedure = terms.find(Procedure.class);
    var day = procedure.map(Procedure::starts)
        .orElseGet(() -> now.atZone(terms.zone()).toLocalDate().plusWeeks(1));
    var first = LocalDateTime.of(day, procedure.flatMap(Procedure::usually).orElse(TEN));
    var count = Math.min(PLANNED, procedure.flatMap(Procedure::sessions).orElse(PLANNED));
    var minutes = procedure.map(Procedure::minutes).orElse(AN_HOUR);
    var rhythm = procedure.map(Procedure::rhythm).orElse(Rhythm.WEEKLY);
    var sessions = IntStream.range(0, count)
        .mapToObj(i -> session(i + 1, later(first, rhythm, i), minutes, terms)).toList();
    return new Scene(terms, Facts.none(Version.FIRST, terms.price().currency()), sessions, true);
  }

  private static LocalDateTime later(LocalDateTime first, Rhythm rhythm, int times) {
    return switch (rhythm) {
      case WEEKLY, AS_BOOKED -> first.plusWeeks(times);
      case FORTNIGHTLY -> first.plusWeeks(2L * times);
      case MONTHLY -> first.plusMonths(times);
    };
  }

  /// Booked long before, so that no time of grace after booking is running.
  private static Session session(int number, LocalDateTime local, int minutes, Terms terms) {
    var there = Gap.at(local, terms.zone()).map(Gap::after).orElse(local);
    var start = WallTime.of(there, terms.zone());
    return new Session(number, start, minutes, start.instant().minus(Duration.ofDays(400)));
  }

  /// The session of that number, or the first.
  Session session(int number) {
    return sessions.stream().filter(it -> it.number() == number).findFirst()
        .orElse(sessions.getFirst());
  }

  /// What would be so when that session is about to come: in a plan, the ones before it were given.
  Facts before(Session session, Instant told) {
    if (!planned) return facts;
    var used = session.number() - 1;
    return new Facts(facts.version(), 0, used, new Paid(this).by(told, used), facts.fees());
  }
}

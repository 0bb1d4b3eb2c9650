package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.people.Role;
import pacta.terms.Incident.Settling;
import pacta.time.Notice;
import pacta.time.WallTime;

/// What can happen at the edges of an agreement: every breakpoint of its clauses and one second to
/// either side, on a plain day and on the days of the clock changes.
public final class Grid {
  private static final List<LocalDateTime> STARTS = List.of(
      LocalDateTime.of(2027, 1, 13, 10, 0),
      LocalDateTime.of(2027, 3, 28, 10, 0), LocalDateTime.of(2027, 10, 31, 10, 0));

  private Grid() {}

  /// One thing that happens, and what has happened before.
  public record Case(Facts facts, Incident incident) {}

  /// The cases of all these agreements, so that they can be compared on the same ground.
  public static List<Case> of(Terms... all) {
    var before = new LinkedHashSet<Facts>();
    for (var terms : all) before.addAll(facts(terms));
    var incidents = incidents(all);
    return before.stream().flatMap(facts ->
        incidents.stream().map(it -> new Case(facts, it))).toList();
  }

  /// The same, and everything else that can happen to sessions and to a work.
  public static Stream<Case> whole(Terms... all) {
    return Stream.<Supplier<Stream<Case>>>of(() -> WorkGrid.of(all), () -> SessionGrid.of(all),
        () -> of(all).stream()).flatMap(Supplier::get);
  }

  static List<Facts> facts(Terms terms) {
    var zero = Money.zero(terms.price().currency());
    var units = terms.price() instanceof PackagePrice whole ? whole.sessions() : 4;
    var whole = terms.price() instanceof PackagePrice it ? it.price()
        : terms.price().unitValue(1).times(4);
    var passes = terms.find(Courtesy.class).map(Courtesy::passes).orElse(1);
    return List.of(new Facts(Version.FIRST, 0, 0, zero, zero),
        new Facts(Version.FIRST, 1, units - 1, zero, terms.price().unitValue(1)),
        new Facts(Version.FIRST, passes, 2, whole, zero));
  }

  private static Set<Incident> incidents(Terms... all) {
    var incidents = new LinkedHashSet<Incident>();
    for (var terms : all)
      for (var session : sessions(terms)) {
        for (var told : told(session, all)) incidents.addAll(at(session, told));
        incidents.add(new Incident.SessionIsHeld(session, session.start().instant()));
      }
    for (var terms : all)
      for (var day : days(all))
        for (var by : Role.values())
          incidents.add(new Incident.WorkEnds(by, day.atTime(12, 0).atZone(terms.zone())
              .toInstant()));
    return incidents;
  }

  private static List<Session> sessions(Terms terms) {
    var sessions = new ArrayList<Session>();
    for (var local : STARTS) {
      var start = WallTime.of(local, terms.zone());
      sessions.add(new Session(1, start, 60, start.instant().minus(Duration.ofDays(400))));
      sessions.add(new Session(2, start, 60, start.instant().minus(Duration.ofMinutes(70))));
    }
    return sessions;
  }

  private static List<Incident> at(Session session, Instant told) {
    return List.of(new Incident.ClientCancels(session, told, Settling.AS_AGREED),
        new Incident.ClientCancels(session, told, Settling.WITH_A_PASS),
        new Incident.ClientDoesNotCome(session, told, Settling.AS_AGREED),
        new Incident.ClientDoesNotCome(session, told, Settling.WITH_A_PASS),
        new Incident.ProfessionalCancelsSession(session, told));
  }

  private static Set<Instant> told(Session session, Terms... all) {
    var told = new LinkedHashSet<Instant>();
    for (var terms : all)
      breakpoints(terms, session)
          .flatMap(at -> Stream.of(at.minusSeconds(1), at, at.plusSeconds(1)))
          .forEach(told::add);
    return told;
  }

  /// The instants at which some clause of the agreement changes its answer.
  public static Stream<Instant> breakpoints(Terms terms, Session session) {
    var notices = Stream.concat(
        terms.find(NoticeTiers.class).stream().flatMap(NoticeTiers::tables)
            .flatMap(table -> table.tiers().stream()).map(NoticeTiers.Tier::notice),
        terms.find(ProfessionalCancels.class).stream()
            .filter(ProfessionalCancels::looksAtTheNotice)
            .map(ProfessionalCancels::notice));
    var deadlines = notices.map((Notice notice) ->
        notice.deadline(session.start(), terms.reckoning()));
    var start = session.start().instant();
    var waits = terms.find(NoShow.class).stream()
        .map(clause -> start.plus(Duration.ofMinutes(clause.waitMinutes())));
    var graces = terms.find(NoticeTiers.class).stream()
        .map(clause -> session.booked().plus(Duration.ofMinutes(clause.graceMinutes())));
    return Stream.of(deadlines, waits, graces, Stream.of(start)).flatMap(it -> it).distinct();
  }

  private static Set<LocalDate> days(Terms... all) {
    var days = new LinkedHashSet<LocalDate>();
    days.add(LocalDate.of(2027, 1, 20));
    for (var terms : all)
      terms.find(EarlyTermination.class).ifPresent(end -> terms.find(
          MinimumCommitment.class).ifPresent(it -> {
        var edge = it.until().minusDays(end.noticeDays());
        days.addAll(List.of(it.from().minusDays(40), it.from(), edge.minusDays(1), edge));
      }));
    return days;
  }
}

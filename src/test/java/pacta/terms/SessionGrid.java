package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.people.Role;
import pacta.terms.Grid.Case;
import pacta.terms.Incident.Settling;
import pacta.time.Gap;
import pacta.time.Notice;
import pacta.time.WallTime;

/// What else can happen to sessions: moves, excuses, lateness, travel, kept hours, and what
/// happened so often before that the rules which count begin to speak.
final class SessionGrid {
  private static final List<LocalDateTime> STARTS = List.of(
      LocalDateTime.of(2027, 1, 7, 10, 0), LocalDateTime.of(2027, 1, 13, 10, 0),
      LocalDateTime.of(2027, 3, 27, 10, 0));

  private final Terms[] all;

  private SessionGrid(Terms... all) {
    this.all = all;
  }

  static Stream<Case> of(Terms... all) {
    var grid = new SessionGrid(all);
    var plain = Grid.facts(all[0]).getFirst();
    return Stream.concat(
        grid.incidents().stream().map(it -> new Case(plain, it)),
        grid.sessions().limit(2).flatMap(session -> grid.histories(session, plain)));
  }

  private Stream<Session> sessions() {
    var starts = new ArrayList<>(STARTS);
    for (var terms : all)
      terms.find(FixedSlot.class).ifPresent(slot -> starts.addFirst(LocalDate.of(2027, 3, 10)
          .with(TemporalAdjusters.nextOrSame(slot.day())).atTime(slot.time())));
    return starts.stream().distinct().map(local -> session(2, local));
  }

  private Session session(int number, LocalDateTime local) {
    var zone = all[0].zone();
    var start = WallTime.of(Gap.at(local, zone).map(Gap::after).orElse(local), zone);
    return new Session(number, start, 60, start.instant().minus(Duration.ofDays(400)));
  }

  private Set<Incident> incidents() {
    var incidents = new LinkedHashSet<Incident>();
    sessions().forEach(session -> {
      for (var told : told(session)) at(session, told).forEach(incidents::add);
      late(session).forEach(incidents::add);
      incidents.add(new Incident.SessionIsUnpaid(session, session.start().instant()));
      incidents.add(new Incident.ForceMajeure(session, session.start().instant()));
      incidents.add(new Incident.ProfessionalSetsOut(session, session.start().instant()));
    });
    return incidents;
  }

  private Stream<Incident> at(Session session, Instant told) {
    var cancelling = Stream.<Incident>of(
        new Incident.ClientCancels(session, told, Settling.AS_AGREED),
        new Incident.ProfessionalCancelsSession(session, told));
    return Stream.concat(cancelling, moves(session, told));
  }

  private Stream<Incident> moves(Session session, Instant told) {
    return targets(session).flatMap(to -> Stream.of(Role.values()).map(by ->
        new Incident.SessionIsMoved(session, to, by, told)));
  }

  private Stream<WallTime> targets(Session session) {
    var first = session.start().local().toLocalDate();
    var days = new LinkedHashSet<>(List.of(first.plusDays(1)));
    for (var terms : all)
      terms.find(Reschedule.class).flatMap(Reschedule::within).ifPresent(within -> {
        var last = within.from(first, terms.reckoning());
        days.addAll(List.of(last, last.plusDays(1)));
      });
    return days.stream().map(day -> WallTime.of(day.atTime(12, 0), all[0].zone()));
  }

  private Set<Instant> told(Session session) {
    var told = new LinkedHashSet<Instant>();
    for (var terms : all)
      Stream.concat(Grid.breakpoints(terms, session), moveEdges(terms, session))
          .flatMap(at -> Stream.of(at.minusSeconds(1), at, at.plusSeconds(1)))
          .forEach(told::add);
    return told;
  }

  private static Stream<Instant> moveEdges(Terms terms, Session session) {
    var moves = terms.find(Reschedule.class).stream().flatMap(clause -> Stream.concat(
        Stream.of(clause.free()), clause.approval().stream().map(Reschedule.Approval::from)));
    var slots = terms.find(FixedSlot.class).stream()
        .map(slot -> Notice.days(slot.notice() * 7));
    return Stream.concat(moves, slots)
        .map(notice -> notice.deadline(session.start(), terms.reckoning()));
  }

  private Stream<Incident> late(Session session) {
    var minutes = new LinkedHashSet<Integer>();
    for (var terms : all) {
      terms.find(NoShow.class).ifPresent(it -> minutes.add(it.waitMinutes()));
      terms.find(ProfessionalLate.class).ifPresent(it -> minutes.add(it.minutes()));
    }
    var end = session.start().instant().plus(Duration.ofDays(1));
    var coming = minutes.stream().flatMap(it -> Stream.of(it, it + 1)).flatMap(it ->
        Stream.of(Role.values()).map(by -> (Incident) new Incident.SomebodyIsLate(
            session, by, it, session.start().instant())));
    var excused = Stream.of(Excuse.Cause.values()).flatMap(cause -> Stream.<Incident>of(
        new Incident.ClientCancels(session, session.start().instant().minusSeconds(60),
            Settling.AS_AGREED, Optional.of(cause)),
        new Incident.ClientDoesNotCome(session, end, Settling.AS_AGREED, Optional.of(cause))));
    return Stream.concat(coming, excused);
  }

  /// What counts, one to three times before: on days of the same month and of others.
  private Stream<Case> histories(Session session, Facts plain) {
    var cases = new ArrayList<Case>();
    for (var before : earlier(session))
      for (var times = 1; times <= 3; times++) {
        var history = History.signedAt(session.booked());
        for (var i = 0; i < times; i++)
          if (Judge.judge(all[0], plain.with(history), before) instanceof Verdict.Judged judged)
            history = history.and(before, judged);
        for (var passes = 0; passes <= 1; passes++)
          for (var now : counted(session)) {
            var facts = new Facts(Version.FIRST, passes, 2, plain.paid(), plain.fees(), history);
            cases.add(new Case(facts, now));
          }
      }
    return cases.stream();
  }

  private List<Incident> earlier(Session session) {
    var start = session.start();
    var last = start.instant().minusSeconds(60);
    var other = session(1, start.local().minusDays(2));
    var later = other.start().instant().plus(Duration.ofHours(2));
    var earlier = new ArrayList<Incident>(List.of(
        new Incident.ProfessionalSetsOut(session, last.minusSeconds(60)),
        new Incident.ClientDoesNotCome(other, later, Settling.AS_AGREED),
        new Incident.ClientDoesNotCome(other, later, Settling.AS_AGREED,
            Optional.of(Excuse.Cause.ILLNESS)),
        new Incident.ClientCancels(other, later.minus(Duration.ofHours(3)), Settling.AS_AGREED),
        new Incident.ProfessionalCancelsSession(other, later.minus(Duration.ofHours(3)))));
    for (var back : List.of(0, 1, 2, 5, 14)) {
      var day = start.local().minusMonths(back).with(LocalTime.of(9, 0)).plusDays(20);
      earlier.add(new Incident.ClientCancels(session(4, day),
          session(4, day).start().instant().minusSeconds(60), Settling.WITH_A_PASS));
      earlier.add(new Incident.SessionIsMoved(session(1, day), start, Role.CLIENT,
          session(1, day).start().instant().minus(Duration.ofDays(25))));
      earlier.add(new Incident.SessionIsMoved(session(4, day), start, Role.CLIENT,
          session(4, day).start().instant().minus(Duration.ofDays(25))));
    }
    for (var terms : all) terms.find(FixedSlot.class).ifPresent(slot ->
        IntStream.of(7, 70).forEach(days -> earlier.add(slotted(session, slot, days))));
    return earlier;
  }

  private Incident slotted(Session session, FixedSlot slot, int days) {
    var day = session.start().local().toLocalDate().minusDays(days)
        .with(TemporalAdjusters.previousOrSame(slot.day()));
    var kept = session(1, day.atTime(slot.time()));
    return new Incident.ClientCancels(kept, kept.start().instant().minus(Duration.ofDays(300)),
        Settling.AS_AGREED);
  }

  private List<Incident> counted(Session session) {
    var last = session.start().instant().minusSeconds(60);
    var after = session.start().instant().plus(Duration.ofDays(1));
    var early = session.start().instant().minus(Duration.ofDays(25));
    var to = session(2, session.start().local().plusDays(2)).start();
    return List.of(new Incident.ClientCancels(session, last, Settling.AS_AGREED),
        new Incident.ClientCancels(session, last, Settling.WITH_A_PASS),
        new Incident.ClientCancels(session, early, Settling.AS_AGREED),
        new Incident.ClientCancels(session, last, Settling.AS_AGREED,
            Optional.of(Excuse.Cause.ILLNESS)),
        new Incident.ClientDoesNotCome(session, after, Settling.AS_AGREED),
        new Incident.ProfessionalCancelsSession(session, last),
        new Incident.SessionIsMoved(session, to, Role.CLIENT, early));
  }
}

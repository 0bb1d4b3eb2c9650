package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pacta.terms.Verdict.Judged;

/// The end of the work while a course is followed: what becomes of the sessions that are left, and
/// the settlement, which is worked out when the end is said and again when the last day is over.
final class Leaving {
  private final Following course;
  private Optional<Said> said = Optional.empty();
  private Optional<Said> over = Optional.empty();

  private record Said(Incident.WorkEnds incident, Judged judged, LocalDate lastDay) {}

  Leaving(Following course) {
    this.course = course;
  }

  /// No session is given after the last day; without notice none is free until then either.
  void ends(Incident.WorkEnds incident, Judged judged, LocalDate lastDay) {
    callOff(lastDay);
    said = Optional.of(new Said(incident, judged, lastDay));
    if (!lastDay.isAfter(course.terms.day(incident.told()))) leave(incident);
  }

  void withdraws() {
    said = Optional.empty();
    over = Optional.empty();
    callOff(LocalDate.MIN);
    course.diary.close(true);
  }

  /// When the last day is over, where an end was said.
  Optional<Instant> overAt() {
    return said.map(it -> course.terms.endOf(it.lastDay));
  }

  /// What was given and paid since the end was said counts as well.
  void isOver() {
    over = said;
    said = Optional.empty();
    lookAgain(course.terms.endOf(over.orElseThrow().lastDay));
  }

  /// What is only told after the last day about sessions until then counts all the same.
  void lookAgain(Instant at) {
    over = over.map(it -> new Said(it.incident,
        course.settleAgain(at, it.incident, it.judged), it.lastDay));
  }

  /// Their price is no longer owed: the settlement has taken the place of all sums before it.
  private void callOff(LocalDate lastDay) {
    for (var session : course.diary.ahead())
      if (course.terms.day(session.start().instant()).isAfter(lastDay))
        course.diary.giveBack(session.number());
  }

  /// Sessions that are left then are given back or lost.
  void leave(Incident.WorkEnds incident) {
    course.diary.close(Ending.givesBack(course.terms, course.facts(), incident));
  }
}

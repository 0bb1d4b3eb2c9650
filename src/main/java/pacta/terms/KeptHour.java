package pacta.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Rounding;
import pacta.time.Notice;

/// A session in the hour that is kept for the client every week: paid, unless a free week was said
/// in time.
record KeptHour(Terms terms, Facts facts, FixedSlot slot, Session session, Instant told) {
  static boolean is(FixedSlot slot, Session session, ZoneId zone) {
    var start = session.start().zoned().withZoneSameInstant(zone).toLocalDateTime();
    return start.getDayOfWeek() == slot.day() && start.toLocalTime().equals(slot.time());
  }

  boolean isFree() {
    return inTime() && used() < slot.freeWeeks();
  }

  /// Until when a free week can be said; empty when there is none left.
  Optional<Instant> freeUntil() {
    return used() < slot.freeWeeks() ? Optional.of(deadline()) : Optional.empty();
  }

  ClauseId clause() {
    return terms.idOf(slot, 0);
  }

  List<Step> steps() {
    var start = session.start().instant();
    return List.of(
        new Step.Measured(told, start, Duration.between(told, start).toMinutes()),
        new Step.Compared(notice(), deadline(),
            inTime()),
        new Step.Allowed(used(), slot.freeWeeks()));
  }

  /// What a free week would have taken.
  Optional<WhyNot> whyNot() {
    if (slot.freeWeeks() == 0) return Optional.empty();
    if (used() >= slot.freeWeeks())
      return Optional.of(new WhyNot.FreeWeeksUsedUp(clause(), slot.freeWeeks()));
    return Optional.of(new WhyNot.Earlier(clause(),
        deadline(), Money.zero(terms.currency())));
  }

  List<Consequence> paid(List<WhyNot> others) {
    return fee().consequences(clause(), steps(), others);
  }

  /// All of it.
  Fee fee() {
    return new Fee(terms, facts, Levy.ALL, Whole.USES_THE_SESSION, FeeVat.AS_SERVICE,
        Rounding.HALF_UP, session);
  }

  private Instant deadline() {
    return notice().deadline(session.start(), terms.reckoning());
  }

  private boolean inTime() {
    return notice().inTime(told, session.start(), terms.reckoning());
  }

  private Notice notice() {
    return Notice.days(slot.notice() * 7);
  }

  /// Free weeks already taken in the year of the session.
  private long used() {
    return facts.history().count(done -> done.incident() instanceof Incident.ClientCancels it
        && KeptHour.is(slot, it.session(), terms.zone()) && year(it.session()) == year(session)
        && done.verdict().main() instanceof Consequence.NoEffect);
  }

  private int year(Session of) {
    return of.start().zoned().withZoneSameInstant(terms.zone()).getYear();
  }
}

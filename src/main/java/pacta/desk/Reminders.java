package pacta.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pacta.engagement.Card;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.Signatory;

/// When somebody is reminded to sign: some mornings before the last day, on their own clock, each
/// once, and only while their signature is missing.
final class Reminders {
  /// Nobody is reminded of anything before this hour, nor from [#EVENING] on.
  static final LocalTime MORNING = LocalTime.of(9, 0);
  static final LocalTime EVENING = LocalTime.of(21, 0);

  private static final LocalTime USUAL = LocalTime.of(10, 0);
  private static final int EARLY_DAYS = 3;
  private static final int LATE_DAYS = 1;
  /// Who was only just written to needs no reminder.
  private static final Duration AFTER_LETTER = Duration.ofHours(20);

  private static final Set<Errand.Kind> REMINDERS = EnumSet.of(Errand.Kind.REMIND_CLIENT_EARLY,
      Errand.Kind.REMIND_CLIENT_LATE, Errand.Kind.REMIND_PAYER_EARLY,
      Errand.Kind.REMIND_PAYER_LATE, Errand.Kind.REMIND_PROFESSIONAL_LATE);

  private Reminders() {}

  static boolean isOne(Errand.Kind kind) {
    return REMINDERS.contains(kind);
  }

  /// When an errand is to be done: at once, but for reminders.
  ///
  /// @param state as it was right after the event
  static Instant when(Errand.Kind kind, Event event, Engagement state) {
    return isOne(kind) && event instanceof Event.Proposed proposed
        ? morning(kind, proposed, state).orElse(event.at()) : event.at();
  }

  private static boolean isToPayer(Errand.Kind kind) {
    return kind == Errand.Kind.REMIND_PAYER_EARLY || kind == Errand.Kind.REMIND_PAYER_LATE;
  }

  private static Optional<Instant> morning(Errand.Kind kind, Event.Proposed proposed,
      Engagement state) {
    var days = kind == Errand.Kind.REMIND_CLIENT_EARLY || kind == Errand.Kind.REMIND_PAYER_EARLY
        ? EARLY_DAYS : LATE_DAYS;
    var zone = kind == Errand.Kind.REMIND_PROFESSIONAL_LATE
        ? state.proposal().map(it -> it.agreed().terms().zone())
        : state.cardOf(isToPayer(kind) ? Signatory.PAYER : Signatory.CLIENT).map(Card::zone);
    return zone.map(it -> proposed.expires().atZone(it).toLocalDate().minusDays(days)
        .atTime(USUAL).atZone(it).toInstant());
  }

  /// Whether the reader still has to sign just that, and can; not where so little time was left
  /// from the start that the first letter is reminder enough.
  ///
  /// @param event which put it to both
  /// @param now   as it is now
  static boolean isDue(Errand.Kind kind, Event.Proposed event, Signatory reader, Engagement now,
      Instant at) {
    return now.stage() instanceof Stage.Awaiting awaiting
        && awaiting.proposal().at().equals(event.at())
        && !at.isAfter(awaiting.proposal().expires())
        && awaiting.missing().contains(reader)
        && (reader != Signatory.PROFESSIONAL || awaiting.missing().equals(Set.of(reader)))
        && morning(kind, event, now).filter(it ->
            it.isAfter(event.at().plus(AFTER_LETTER))).isPresent();
  }

  /// That moment where the reader is up; else the next morning of theirs.
  static Instant awake(Instant at, ZoneId zone) {
    var there = at.atZone(zone);
    if (there.toLocalTime().isBefore(MORNING)) return morning(there);
    return there.toLocalTime().isBefore(EVENING) ? at : morning(there.plusDays(1));
  }

  private static Instant morning(ZonedDateTime day) {
    return day.toLocalDate().atTime(MORNING).atZone(day.getZone()).toInstant();
  }
}

package pacta.web.portal;

import java.util.Optional;
import pacta.engagement.Appointment;
import pacta.engagement.Event;
import pacta.engagement.Told;
import pacta.engagement.Work;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.web.NoticeScale;
import pacta.words.Explained;

/// A session that did not come about, and what was decided then.
///
/// @param told     as the rules saw it
/// @param waived   why the professional let go of it, when they did
/// @param contest  why the client does not agree, when they said so
/// @param upheld   what the professional wrote when the two had spoken of it and it stood
/// @param message  that went with it
/// @param rebooked whether another session was arranged since
public record Decided(Mine mine, Appointment appointment, Event event, Told told,
    Optional<Personal> waived, Optional<Personal> contest, Optional<Personal> upheld,
    Optional<Personal> message, boolean rebooked) {
  /// @return empty for a session that is still to come or has been given
  static Optional<Decided> of(Mine mine, Appointment appointment) {
    return switch (appointment.outcome()) {
      case AHEAD, HELD -> Optional.empty();
      case CANCELLED_BY_CLIENT, CANCELLED_BY_PROFESSIONAL, NOT_COME ->
          Optional.of(found(mine, mine.work(), appointment));
    };
  }

  private static Decided found(Mine mine, Work work, Appointment appointment) {
    var number = appointment.session().number();
    Event event = null;
    Optional<Personal> waived = Optional.empty();
    Optional<Personal> contest = Optional.empty();
    Optional<Personal> upheld = Optional.empty();
    Optional<Personal> message = Optional.empty();
    var rebooked = false;
    for (var one : mine.seat().history()) {
      if (one instanceof Event.SessionCancelled it && it.session() == number) {
        event = it;
        message = it.message();
      } else if (one instanceof Event.ClientDidNotCome it && it.session() == number) event = it;
      else if (one instanceof Event.Waived it && it.session() == number)
        waived = Optional.of(it.reason());
      else if (one instanceof Event.Contested it && it.session() == number)
        contest = Optional.of(it.reason());
      else if (one instanceof Event.Upheld it && it.session() == number) upheld = it.words();
      else if (one instanceof Event.SessionBooked && event != null) rebooked = true;
    }
    return new Decided(mine, appointment, event, Told.of(event, work).orElseThrow(), waived,
        contest, upheld, message, rebooked);
  }

  public int number() {
    return appointment.session().number();
  }

  public Explained explained() {
    return mine.explained(told.verdict(), told.incident());
  }

  /// The bar as it stood then, where notice decided.
  public Optional<NoticeScale> scale() {
    if (appointment.outcome() != Appointment.Outcome.CANCELLED_BY_CLIENT) return Optional.empty();
    return Optional.of(mine.scale(appointment.session(), told.incident().told(),
        mine.page().formats().weekdayAndTimeShort(
            told.incident().told().atZone(mine.terms().zone()))));
  }

  /// It cost the client something that still stands, and nobody has said no to it.
  public boolean canBeContested() {
    return costs() && !appointment.contested();
  }

  /// It cost the client something that still stands.
  public boolean costs() {
    return !appointment.waived() && (appointment.isForfeited()
        || mine.work().account().feeOf(number()).filter(it -> it.amount().isPositive())
            .isPresent());
  }

  public boolean byClient() {
    return event.by().role() == Signatory.CLIENT;
  }

  /// Which text says what becomes of the session.
  public String after() {
    if (appointment.usesUnit()) return "counts";
    return rebooked ? "came-again" : "comes-again";
  }
}

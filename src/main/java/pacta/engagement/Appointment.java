package pacta.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Session;

/// A booked session and what became of it.
///
/// @param freeUntil the last instant at which the client can cancel at no cost, as told at booking
/// @param waived    the professional let go of what it led to
/// @param contested the client says that what it led to is not right
public record Appointment(Session session, Optional<Instant> freeUntil, Outcome outcome,
    List<Consequence> consequences, boolean waived, boolean contested) {
  /// What became of a session.
  public enum Outcome { AHEAD, HELD, CANCELLED_BY_CLIENT, CANCELLED_BY_PROFESSIONAL, NOT_COME }

  public Appointment {
    consequences = List.copyOf(consequences);
  }

  static Appointment booked(Session session, Optional<Instant> freeUntil) {
    return new Appointment(session, freeUntil, Outcome.AHEAD, List.of(), false, false);
  }

  Appointment settled(Outcome became, List<Consequence> ledTo) {
    return new Appointment(session, freeUntil, became, ledTo, waived, contested);
  }

  Appointment letGo() {
    return new Appointment(session, freeUntil, outcome, consequences, true, contested);
  }

  Appointment disputed() {
    return new Appointment(session, freeUntil, outcome, consequences, waived, true);
  }

  /// The session counts as given although it was not.
  public boolean isForfeited() {
    return !waived && ledTo(UnitsUsed.Fate.FORFEITED);
  }

  /// One of the agreed sessions is used up by it.
  public boolean usesUnit() {
    return isForfeited() || ledTo(UnitsUsed.Fate.HELD);
  }

  private boolean ledTo(UnitsUsed.Fate fate) {
    return consequences.stream()
        .anyMatch(c -> c instanceof UnitsUsed used && used.fate() == fate);
  }

  public boolean isAhead() {
    return outcome == Outcome.AHEAD;
  }
}

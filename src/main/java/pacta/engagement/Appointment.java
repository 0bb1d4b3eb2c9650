package pacta.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.people.Personal;
import pacta.terms.Consequence;
import pacta.terms.Consequence.UnitsUsed;
import pacta.terms.Session;

/// A booked session and what became of it.
///
/// @param freeUntil the last instant at which the client can cancel at no cost, as told at booking
/// @param waived    the professional let go of what it led to
/// @param contested the client says that what it led to is not right
/// @param upheld    the two spoke of that, and it stands
/// @param told      when it was told what became of it, and then that it is not right
/// @param words     the client's last ones about that
public record Appointment(Session session, Optional<Instant> freeUntil, Outcome outcome,
    List<Consequence> consequences, boolean waived, boolean contested, boolean upheld,
    Optional<Instant> told, Optional<Personal> words) {
  /// What became of a session.
  public enum Outcome { AHEAD, HELD, CANCELLED_BY_CLIENT, CANCELLED_BY_PROFESSIONAL, NOT_COME }

  public Appointment {
    consequences = List.copyOf(consequences);
  }

  static Appointment booked(Session session, Optional<Instant> freeUntil) {
    return new Appointment(session, freeUntil, Outcome.AHEAD, List.of(), false, false, false,
        Optional.empty(), Optional.empty());
  }

  Appointment settled(Outcome became, List<Consequence> ledTo, Instant at,
      Optional<Personal> said) {
    return new Appointment(session, freeUntil, became, ledTo, waived, contested, upheld,
        Optional.of(at), said);
  }

  Appointment letGo() {
    return new Appointment(session, freeUntil, outcome, consequences, true, contested,
        upheld, told, words);
  }

  Appointment disputed(Instant at, Personal reason) {
    return new Appointment(session, freeUntil, outcome, consequences, waived, true, upheld,
        Optional.of(at), Optional.of(reason));
  }

  Appointment spokenAbout() {
    return new Appointment(session, freeUntil, outcome, consequences, waived, contested, true,
        told, words);
  }

  /// The client does not agree, and nothing has come of it yet.
  public boolean isDisputed() {
    return contested && !waived && !upheld;
  }

  /// The session counts as given although it was not.
  public boolean isForfeited() {
    return !waived && ledTo(UnitsUsed.Fate.FORFEITED);
  }

  /// A cancellation that the agreement lets pass cost nothing.
  public boolean spentPass() {
    return consequences.stream().anyMatch(Consequence.PassSpent.class::isInstance);
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

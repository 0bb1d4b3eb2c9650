package pacta.terms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Point 3: how many sessions, how long, how often, where and from when.
///
/// Times are in the agreement's zone.
///
/// @param sessions how many; empty when the work goes on until somebody ends it
/// @param minutes  how long each session is planned to last
/// @param starts   the day of the first session, as planned
/// @param usually  the usual time of day, when there is one
public record Procedure(Optional<Integer> sessions, int minutes, Rhythm rhythm, Place place,
    LocalDate starts, Optional<LocalTime> usually) implements Clause {
  /// How often the sessions come.
  public enum Rhythm { WEEKLY, FORTNIGHTLY, MONTHLY, AS_BOOKED }

  /// Where they are held.
  public sealed interface Place {
    record VideoCall() implements Place {}

    record Telephone() implements Place {}

    /// @param address in plain words
    record InPerson(String address) implements Place {}
  }

  public Procedure {
    InvalidTerm.unless(sessions.orElse(1) >= 1 && sessions.orElse(1) <= 500,
        "procedure.sessions", sessions.orElse(0));
    InvalidTerm.unless(minutes >= 5 && minutes <= 24 * 60, "procedure.minutes", minutes);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}

package pacta.terms;

import java.time.Instant;
import java.util.Optional;
import pacta.money.Money;
import pacta.time.WallTime;

/// One booked session, as the rules see it.
///
/// @param number the number it got when it was booked, from 1; never used again
/// @param minutes how long it is planned to last
/// @param booked when it was booked
/// @param moved  what went before, when it was moved by the client
public record Session(int number, WallTime start, int minutes, Instant booked,
    Optional<Moved> moved) {
  /// The history of a session that was moved.
  ///
  /// @param first   its first date
  /// @param late    whether the last move was late, so that notice counts from `first`
  /// @param charged for its moves so far
  public record Moved(WallTime first, boolean late, Money charged) {}

  public Session(int number, WallTime start, int minutes, Instant booked) {
    this(number, start, minutes, booked, Optional.empty());
  }

  /// The start from which notice counts: one cannot move late and then cancel in time.
  WallTime counted() {
    return moved.filter(Moved::late).map(Moved::first).orElse(start);
  }

  /// The date it was first given.
  WallTime first() {
    return moved.map(Moved::first).orElse(start);
  }
}

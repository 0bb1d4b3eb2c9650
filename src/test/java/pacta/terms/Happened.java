package pacta.terms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/// Facts that the tests of many courses begin with.
final class Happened {
  private static final Instant BEFORE_CHRISTMAS = Instant.parse("2026-12-20T10:00:00Z");

  private Happened() {}

  /// A session that was booked before Christmas, on the agreement's clock and as long as agreed.
  static Happening booked(int session, String start) {
    return new Happening.Booked(session, LocalDateTime.parse(start), Optional.empty(),
        Optional.empty(), BEFORE_CHRISTMAS);
  }
}

package pacta.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until somebody turns it: for stories that are told again, for samples
/// that happened before, and for tests.
public final class TurnedClock implements InstantSource {
  private volatile Instant now;

  public TurnedClock(Instant now) {
    this.now = now;
  }

  @Override public Instant instant() {
    return now;
  }

  public void turnTo(Instant instant) {
    now = instant;
  }

  /// @param by may be below zero: clocks are set back too
  public void turn(Duration by) {
    now = now.plus(by);
  }
}

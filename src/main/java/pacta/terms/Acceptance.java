package pacta.terms;

import pacta.time.Span;

/// Point 3: until when the client can object to what was handed over, and what silence means.
///
/// @param within   from the delivery
/// @param reminder calendar days before the last day, on which the professional reminds the client
public record Acceptance(Span within, int reminder, Silence silence) implements Clause {
  /// What it means when the client says nothing.
  public enum Silence { ACCEPTED, NOT_ACCEPTED }

  public Acceptance {
    InvalidTerm.unlessLasts(within, "acceptance.within");
    InvalidTerm.unless(reminder >= 0 && reminder <= 60, "acceptance.reminder", reminder);
  }

  @Override public Point point() {
    return Point.PROCEDURE;
  }
}

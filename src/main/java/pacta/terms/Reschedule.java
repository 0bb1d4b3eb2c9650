package pacta.terms;

import java.util.Optional;
import pacta.time.Notice;
import pacta.time.Span;

/// Point 5: moving a session to another time instead of cancelling it.
///
/// @param free     with at least this notice it moves by itself and costs nothing
/// @param approval with less notice, but at least this, the professional has to agree
/// @param within   from the first date of the session, the new one has to fall
/// @param quota    how many moves cost nothing; as many as they like without one
/// @param beyond   what becomes of a move that is too late, or one too many
public record Reschedule(Notice free, Optional<Approval> approval, Optional<Span> within,
    Optional<Quota> quota, Beyond beyond) implements Clause {
  /// @param from  the notice it takes
  /// @param hours real hours the professional has to answer; silence is a no
  public record Approval(Notice from, int hours) {
    public Approval {
      InvalidTerm.unless(hours >= 1 && hours <= 720, "move.hours", hours);
    }
  }

  /// What becomes of a move that the rule does not let pass by itself.
  public enum Beyond {
    /// It costs what a cancellation then costs.
    AS_CANCELLED,
    /// The professional decides.
    NEEDS_APPROVAL,
    /// It cannot be moved, only cancelled.
    NOT_POSSIBLE
  }

  public Reschedule {
    InvalidTerm.unlessGiven(free);
    within.ifPresent(it -> InvalidTerm.unlessLasts(it, "move.within"));
    approval.ifPresent(it -> InvalidTerm.unless(it.from().unit() == free.unit()
        && it.from().amount() < free.amount(), "move.approval", it.from().amount()));
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

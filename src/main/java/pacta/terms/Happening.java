package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.terms.Incident.Delay;
import pacta.terms.Incident.Reason;

/// One fact of a [Course], as somebody would write it down: what, by whom and when. What follows
/// from it is worked out, and so is what follows from time alone.
public sealed interface Happening {
  /// When it was told.
  Instant at();

  /// @param session a number of its own, from 1
  /// @param start   on the wall clock of the zone
  /// @param zone    the agreement's own, where none is given
  record Booked(int session, LocalDateTime start, Optional<ZoneId> zone, Optional<Integer> minutes,
      Instant at) implements Happening {}

  /// @param pass whether the client uses a pass
  record Cancelled(int session, Role by, Optional<Cause> cause, Optional<Boolean> pass, Instant at)
      implements Happening {}

  /// @param to on the wall clock of the session's zone
  record Moved(int session, LocalDateTime to, Role by, Instant at) implements Happening {}

  record NotCome(int session, Optional<Cause> cause, Optional<Boolean> pass, Instant at)
      implements Happening {}

  /// The client shows the proof of the reason given for a session.
  record ProofShown(int session, Instant at) implements Happening {}

  record CameLate(int session, Role by, int minutes, Instant at) implements Happening {}

  record Held(int session, Instant at) implements Happening {}

  record SetOff(int session, Instant at) implements Happening {}

  /// Force majeure kept the session from being given.
  record Prevented(int session, Instant at) implements Happening {}

  record Paid(Money amount, Instant at) implements Happening {}

  /// The professional lets go of what an earlier fact led to.
  ///
  /// @param fact its place in the list, from 0
  record Waived(int fact, Instant at) implements Happening {}

  /// @param price of the piece, where it has one of its own
  record Delivered(String piece, Optional<Money> price, Optional<Delay> delay, Instant at)
      implements Happening {}

  record Answered(String piece, boolean accepted, Instant at) implements Happening {}

  record RevisionAsked(String piece, Instant at) implements Happening {}

  record MaterialsArrived(Instant at) implements Happening {}

  /// @param agreed whether the client said yes in writing
  record ChangeAsked(int minutes, boolean agreed, Instant at) implements Happening {}

  record Hurried(Money price, Instant ready, Optional<Role> by, Instant at)
      implements Happening {}

  /// Time worked under a monthly fee.
  ///
  /// @param approved whether the client said yes to time beyond
  record Worked(int minutes, Optional<Boolean> approved, Instant at) implements Happening {}

  record PauseAsked(LocalDate first, LocalDate until, Instant at) implements Happening {}

  record Began(Optional<Role> delayedBy, Instant at) implements Happening {}

  record Reviewed(Percent asked, Percent index, LocalDate from, Instant at)
      implements Happening {}

  record Ended(Role by, Optional<Reason> reason, Optional<Percent> done, Instant at)
      implements Happening {}

  /// @param done share of the work that is done, where the price is one for the whole of it
  record Withdrew(boolean informed, Optional<Percent> done, Instant at) implements Happening {
    public Withdrew(boolean informed, Instant at) {
      this(informed, Optional.empty(), at);
    }
  }
}

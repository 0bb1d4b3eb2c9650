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
      Instant at) implements Happening {
    public Booked {
      InvalidTerm.unless(session >= 1, "fact.session", session);
      minutes.ifPresent(it -> InvalidTerm.unless(it >= 1 && it <= 24 * 60, "fact.minutes", it));
    }
  }

  /// @param pass whether the client uses a pass
  record Cancelled(int session, Role by, Optional<Cause> cause, Optional<Boolean> pass, Instant at)
      implements Happening {}

  /// @param to on the wall clock of the session's zone
  record Moved(int session, LocalDateTime to, Role by, Instant at) implements Happening {}

  record NotCome(int session, Optional<Cause> cause, Optional<Boolean> pass, Instant at)
      implements Happening {}

  /// The client shows the proof of the reason given for a session.
  record ProofShown(int session, Instant at) implements Happening {}

  record CameLate(int session, Role by, int minutes, Instant at) implements Happening {
    public CameLate {
      InvalidTerm.unless(minutes >= 0 && minutes <= 24 * 60, "fact.late", minutes);
    }
  }

  record Held(int session, Instant at) implements Happening {}

  record SetOff(int session, Instant at) implements Happening {}

  /// Force majeure kept the session from being given.
  record Prevented(int session, Instant at) implements Happening {}

  /// @param amount above zero
  record Paid(Money amount, Instant at) implements Happening {
    public Paid {
      InvalidTerm.unless(amount.isPositive(), "price.positive", amount);
    }
  }

  /// The professional lets go of what an earlier fact led to.
  ///
  /// @param fact its place in the list, from 0
  record Waived(int fact, Instant at) implements Happening {}

  /// What is about the work as a whole, its payment and its end.
  sealed interface OfWork extends Happening {}

  /// @param price of the piece, where it has another than [PiecePrice] tells
  record Delivered(String piece, Optional<Money> price, Optional<Delay> delay, Instant at)
      implements OfWork {}

  record Answered(String piece, boolean accepted, Instant at) implements OfWork {}

  record RevisionAsked(String piece, Instant at) implements OfWork {}

  record MaterialsArrived(Instant at) implements OfWork {}

  /// @param agreed whether the client said yes in writing
  record ChangeAsked(int minutes, boolean agreed, Instant at) implements OfWork {
    public ChangeAsked {
      InvalidTerm.unless(minutes >= 1 && minutes <= 60_000, "fact.work", minutes);
    }
  }

  record Hurried(Money price, Instant ready, Optional<Role> by, Instant at)
      implements OfWork {}

  /// Time worked under a monthly fee.
  ///
  /// @param approved whether the client said yes to time beyond
  record Worked(int minutes, Optional<Boolean> approved, Instant at) implements OfWork {
    public Worked {
      InvalidTerm.unless(minutes >= 1 && minutes <= 60_000, "fact.work", minutes);
    }
  }

  /// @param until the day on which the work goes on, after the first of the pause
  record PauseAsked(LocalDate first, LocalDate until, Instant at) implements OfWork {
    public PauseAsked {
      InvalidTerm.unless(first.isBefore(until), "fact.pause", until);
    }
  }

  record Began(Optional<Role> delayedBy, Instant at) implements OfWork {}

  record Reviewed(Percent asked, Percent index, LocalDate from, Instant at)
      implements OfWork {}

  record Ended(Role by, Optional<Reason> reason, Optional<Percent> done, Instant at)
      implements OfWork {
    public Ended {
      done.ifPresent(Happening::requireAShare);
    }
  }

  /// @param done share of the work that is done, where the price is one for the whole of it
  record Withdrew(boolean informed, Optional<Percent> done, Instant at) implements OfWork {
    public Withdrew {
      done.ifPresent(Happening::requireAShare);
    }

    public Withdrew(boolean informed, Instant at) {
      this(informed, Optional.empty(), at);
    }
  }

  private static void requireAShare(Percent done) {
    InvalidTerm.unless(done.compareTo(Percent.ALL) <= 0, "fact.done", done);
  }
}

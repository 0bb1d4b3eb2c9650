package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.terms.Excuse.Cause;
import pacta.time.WallTime;

/// Something that happened, or might, and that the agreement has an answer for.
public sealed interface Incident {
  /// When it was told, by the server's clock.
  Instant told();

  /// What is about one session.
  sealed interface OfSession extends Incident {
    Session session();
  }

  /// What is about the work, its payment and its end.
  sealed interface OfWork extends Incident {}

  /// What the client may have a reason for that the agreement excuses.
  sealed interface Excusable extends OfSession {
    /// A reason given.
    Optional<Cause> cause();
  }

  /// How the client chooses to settle what is late.
  enum Settling { AS_AGREED, WITH_A_PASS }

  record ClientCancels(Session session, Instant told, Settling settling, Optional<Cause> cause)
      implements Excusable {
    public ClientCancels(Session session, Instant told, Settling settling) {
      this(session, told, settling, Optional.empty());
    }
  }

  record ClientDoesNotCome(Session session, Instant told, Settling settling,
      Optional<Cause> cause) implements Excusable {
    public ClientDoesNotCome(Session session, Instant told, Settling settling) {
      this(session, told, settling, Optional.empty());
    }
  }

  record ProfessionalCancelsSession(Session session, Instant told) implements OfSession {}

  /// The professional leaves for the place of the session.
  record ProfessionalSetsOut(Session session, Instant told) implements OfSession {}

  /// Neither can help it: the session is not given.
  record ForceMajeure(Session session, Instant told) implements OfSession {}

  record SessionIsMoved(Session session, WallTime to, Role by, Instant told)
      implements OfSession {}

  /// @param minutes after the planned start
  record SomebodyIsLate(Session session, Role by, int minutes, Instant told)
      implements OfSession {}

  /// The session was given.
  record SessionIsHeld(Session session, Instant told) implements OfSession {}

  /// The proof of a reason that was given: it is shown, or its last day goes by without it.
  ///
  /// @param of what the reason was given for
  record ProofIsDue(Excusable of, boolean shown, Instant told) implements OfSession {
    @Override public Session session() {
      return of.session();
    }
  }

  /// A session that has to be paid beforehand was not paid by its day.
  record SessionIsUnpaid(Session session, Instant told) implements OfSession {}

  /// @param first the first day of the work
  /// @param delayedBy who kept it from beginning before
  record WorkBegins(LocalDate first, Role delayedBy, Instant told) implements OfWork {}

  /// @param done share of the work that is done
  /// @param paid the day of the first payment, where there was one
  record WorkEnds(Role by, Reason reason, Percent done, Optional<LocalDate> paid, Instant told)
      implements OfWork {
    public WorkEnds(Role by, Reason reason, Percent done, Instant told) {
      this(by, reason, done, Optional.empty(), told);
    }

    public WorkEnds(Role by, Instant told) {
      this(by, Reason.FREELY, Percent.NONE, told);
    }
  }

  /// Why the work ends before its time.
  enum Reason {
    FREELY,
    /// The other did not do what was agreed.
    THE_OTHER_FAILED,
    FORCE_MAJEURE
  }

  /// The consumer thinks better of it, within the days the law gives.
  ///
  /// @param informed whether the law's information was given and the early beginning asked for
  /// @param done     share of the work that is done, where the price is one for the whole of it
  record ClientWithdraws(boolean informed, Optional<Percent> done, Instant told)
      implements OfWork {
    public ClientWithdraws(boolean informed, Instant told) {
      this(informed, Optional.empty(), told);
    }
  }

  /// @param first the first day of the pause
  /// @param until the day on which the work goes on
  record PauseIsAsked(LocalDate first, LocalDate until, Instant told) implements OfWork {}

  /// A payment stands open after its day.
  ///
  /// @param paid what came in since, in order of time
  record PaymentIsLate(Money amount, LocalDate due, List<PaidPart> paid, LocalDate asOf,
      Instant told) implements OfWork {
    public PaymentIsLate {
      paid = List.copyOf(paid);
    }
  }

  record PaidPart(Money amount, LocalDate on) {}

  /// @param price of the piece
  /// @param moved days by which its date had moved before
  record PieceIsDelivered(String piece, Money price, int moved, Delay delay, Instant told)
      implements OfWork {}

  /// What a late delivery is owed to.
  enum Delay { OWN, THE_CLIENT, FORCE_MAJEURE }

  /// The client says yes or no to a piece; empty while they say nothing.
  ///
  /// @param delivered the day of the delivery
  record PieceIsAnswered(String piece, LocalDate delivered, Optional<Boolean> accepted,
      Instant told) implements OfWork {}

  /// @param delivered the day of the delivery it is about
  /// @param round     which round of the piece it is, from 1
  record RevisionIsAsked(String piece, LocalDate delivered, int round, Instant told)
      implements OfWork {}

  /// @param on the day they arrived, or the day that is looked at while they have not
  record MaterialsAre(boolean there, LocalDate on, Instant told) implements OfWork {}

  /// @param minutes the work takes
  /// @param small   minutes of small changes already done that month
  /// @param agreed  whether the client said yes in writing
  record ChangeIsAsked(int minutes, int small, boolean agreed, Instant told)
      implements OfWork {}

  /// @param price of the work that is asked for
  /// @param ready when it has to be done
  /// @param by    who is the reason for the hurry
  record WorkIsHurried(Money price, Instant ready, Role by, Instant told) implements OfWork {}

  /// The end of a month with a fee.
  ///
  /// @param minutes worked in it
  /// @param kept    minutes kept from earlier months, the oldest first, by the month they are from
  /// @param paused  calendar days of the month on which the work stood still
  record MonthEnds(YearMonth month, int minutes, List<Kept> kept, int paused, boolean approved,
      Instant told) implements OfWork {
    public MonthEnds {
      kept = List.copyOf(kept);
    }
  }

  record Kept(YearMonth from, int minutes) {}

  /// The time to use the sessions is over, or will be.
  ///
  /// @param anchor  the day from which it runs
  /// @param stopped days on which the work stood still
  /// @param left    sessions not used
  record SessionsExpire(LocalDate anchor, int stopped, int left, boolean extended, Instant told)
      implements OfWork {}

  /// @param price the one that has ruled
  /// @param asked by how much the professional asks to raise it
  /// @param index by how much consumer prices rose since the last review
  /// @param last  the day of the last review, or of the signature
  /// @param from  the day the new price would rule from
  record PriceIsReviewed(Money price, Percent asked, Percent index, LocalDate last,
      LocalDate from, Instant told) implements OfWork {}
}

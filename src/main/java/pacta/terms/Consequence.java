package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Role;
import pacta.time.WallTime;

/// What an incident leads to: a proposal, explained by its derivation. Nothing is owed without one.
public sealed interface Consequence {
  Derivation because();

  /// A sum owed.
  ///
  /// @param from   who owes it; the other is owed
  /// @param amount above zero, tax and all; always what the derivation's steps give
  /// @param vat    the tax that is in the amount
  record Charge(Role from, Money amount, Money vat, Derivation because) implements Consequence {
    public Charge {
      if (!amount.equals(because.result().orElse(null)))
        throw new IllegalArgumentException(amount + " is not " + because.result());
    }
  }

  /// A sum in favour of somebody, given back or set against what they owe.
  ///
  /// @param to  who gets it
  /// @param due the last day to pay it out, when it is paid out
  record Credit(Role to, Money amount, Optional<LocalDate> due, Derivation because)
      implements Consequence {
    public Credit {
      if (!amount.equals(because.result().orElse(null)))
        throw new IllegalArgumentException(amount + " is not " + because.result());
    }
  }

  /// What becomes of the session that was booked.
  record UnitsUsed(Fate fate, Money worth, Derivation because) implements Consequence {
    public enum Fate {
      /// It was given.
      HELD,
      /// It counts as given.
      FORFEITED,
      /// Its hour is free for others, and it is still to be given.
      RELEASED,
      /// It is still to be given.
      RETURNED
    }
  }

  /// One pass is used up.
  ///
  /// @param left how many remain after it
  record PassSpent(int left, Derivation because) implements Consequence {}

  /// Something one of the two may ask of the other, or do.
  ///
  /// @param minutes of the session, or more of it; zero where it is no matter of time
  record Right(Kind kind, int minutes, Derivation because) implements Consequence {
    public enum Kind {
      // of the client
      SESSION_AGAIN, EXTRA_MINUTES, EXTRA_MINUTES_NOW, MONEY_INSTEAD, CLIENT_MAY_END,
      // of the professional
      PROFESSIONAL_MAY_END, PROFESSIONAL_MAY_SUSPEND, PROFESSIONAL_MAY_HOLD, NEW_PRICE,
      // of both
      TALK
    }

    public Right(Kind kind, Derivation because) {
      this(kind, 0, because);
    }
  }

  /// The session is at another time.
  record SessionMoved(WallTime to, Derivation because) implements Consequence {}

  /// Somebody has to answer by then; what silence means is in the clause.
  record Awaited(Role of, What what, Instant until, Derivation because) implements Consequence {
    public enum What { APPROVAL, PROOF, ANSWER, YES_IN_WRITING }
  }

  /// What is still to come is so many days later.
  record DatesMove(int days, Derivation because) implements Consequence {}

  /// The work stands still.
  ///
  /// @param until the day on which it goes on, where that is known
  record Standstill(Kind kind, LocalDate from, Optional<LocalDate> until, Derivation because)
      implements Consequence {
    public enum Kind { PAUSED, DORMANT }
  }

  /// How a piece of the work stands.
  record PieceStands(String piece, Standing standing, LocalDate on, Derivation because)
      implements Consequence {
    public enum Standing { DELIVERED, ACCEPTED, NOT_ACCEPTED }
  }

  /// Sessions can no longer be used.
  record UnitsLapse(int units, Money worth, Derivation because) implements Consequence {}

  /// The sessions can be used until a later day.
  record UsableUntil(LocalDate until, Derivation because) implements Consequence {}

  /// Minutes of this and earlier months that can be used later.
  record MinutesKept(List<Incident.Kept> kept, Derivation because) implements Consequence {
    public MinutesKept {
      kept = List.copyOf(kept);
    }
  }

  /// Another price rules from a day on.
  record PriceChange(Money price, LocalDate from, Derivation because) implements Consequence {}

  /// The work ends.
  ///
  /// @param lastDay of service, in the agreement's zone
  record StageChange(LocalDate lastDay, Derivation because) implements Consequence {}

  /// Nothing is owed.
  record NoEffect(Derivation because) implements Consequence {}
}

package pacta.terms;

import java.time.LocalDate;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Role;

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
      /// It is still to be given.
      RETURNED
    }
  }

  /// One pass is used up.
  ///
  /// @param left how many remain after it
  record PassSpent(int left, Derivation because) implements Consequence {}

  /// Something the client may ask of the professional.
  record Right(Kind kind, int minutes, Derivation because) implements Consequence {
    public enum Kind { SESSION_AGAIN, EXTRA_MINUTES }
  }

  /// The work ends.
  ///
  /// @param lastDay of service, in the agreement's zone
  record StageChange(LocalDate lastDay, Derivation because) implements Consequence {}

  /// Nothing is owed.
  record NoEffect(Derivation because) implements Consequence {}
}

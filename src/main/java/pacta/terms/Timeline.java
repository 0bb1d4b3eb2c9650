package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;

/// What an agreement makes of a course of facts.
///
/// @param turns in order of time
/// @param dues  every sum that became owed by itself or by a fact, and how it stands
/// @param end   how all stands at the moment that was looked from
public record Timeline(List<Turn> turns, List<DueSum> dues, Standing end) {
  /// A fact, or something that time brought, and what follows.
  ///
  /// @param fact     its place in the list, from 0; empty for what time brought
  /// @param incident empty for a fact that only puts something down, such as a booking or a payment
  /// @param refusal  why the fact cannot be, such as a session nobody booked
  /// @param standing after it
  public record Turn(Instant at, Optional<Integer> fact, Optional<Incident> incident,
      Optional<Facts> facts, Optional<Verdict> verdict, Optional<Refusal> refusal,
      Standing standing) {}

  /// Why a fact cannot be.
  public enum Refusal {
    NO_SUCH_SESSION, SESSION_TWICE, SESSION_OVER, NO_SUCH_TIME, NO_SUCH_FACT, NO_SUCH_PIECE,
    NOT_DELIVERED, NOTHING_TO_WAIVE, WORK_HAS_ENDED, NO_PROOF_AWAITED,
    OTHER_CURRENCY
  }

  /// A sum owed by the client.
  ///
  /// @param fact the fact it comes from, where it comes from one
  /// @param due  the last day to pay it; empty while what it waits for has not happened
  /// @param open what is not paid of it yet
  public record DueSum(Consequence.Charge charge, Optional<Integer> fact, Optional<LocalDate> due,
      Money open) {}

  /// How it stands between the two.
  ///
  /// @param owed    by the client, tax and all, since the beginning; what no longer holds left out
  /// @param credit  to the client
  /// @param paid    by the client
  /// @param balance what the client owes when above zero
  /// @param ended   the last day of the work, when it ends
  public record Standing(Units units, int passesUsed, Money owed, Money credit, Money paid,
      Money balance, Optional<LocalDate> ended) {}

  /// The sessions of the agreement. What was agreed is always what is free, booked, held, lost,
  /// given back and lapsed together.
  ///
  /// @param agreed zero where they are not counted
  /// @param free   agreed and neither booked nor used
  public record Units(int agreed, int free, int booked, int held, int forfeited, int refunded,
      int expired) {}

  public Timeline {
    turns = List.copyOf(turns);
    dues = List.copyOf(dues);
  }
}

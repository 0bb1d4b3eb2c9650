package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pacta.money.Exact;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.time.Notice;

/// One step from the facts to a consequence. The steps that carry money fold into the amount, so
/// an explanation printed from them cannot differ from what is owed.
public sealed interface Step {
  /// The amount after this step; steps that only tell leave it as it was.
  default Optional<Exact> after(Optional<Exact> before) {
    return before;
  }

  /// How long before the start it was told, in whole minutes; below zero after the start.
  record Measured(Instant told, Instant start, long minutes) implements Step {}

  /// Whether the notice that a tier asks was given.
  record Compared(Notice asked, Instant deadline, boolean inTime) implements Step {}

  /// It was told within the grace time after booking.
  record WithinGrace(Instant booked, int minutes) implements Step {}

  /// The professional waited until then.
  record Waited(Instant until, int minutes) implements Step {}

  /// A pass excuses it.
  record Excused(int passesLeft) implements Step {}

  /// A day was counted from another, which is not counted itself.
  record Counted(LocalDate from, int days, LocalDate to) implements Step {}

  /// The amount begins here.
  record Started(What what, Money amount) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return Optional.of(Exact.of(amount));
    }
  }

  record Multiplied(Percent share) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> amount.times(share));
    }
  }

  /// In proportion to days.
  record Prorated(long days, long of) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> amount.times(
          java.math.BigInteger.valueOf(days), java.math.BigInteger.valueOf(of)));
    }
  }

  /// @param amount added to what there was; may be below zero
  record Added(What what, Money amount) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(sum -> sum.plus(amount));
    }
  }

  /// The tax is added.
  record Taxed(Percent rate) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> amount.plusRate(rate));
    }
  }

  /// The tax that was in the price is taken out, because a compensation bears none.
  record Untaxed(Percent rate) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> amount.withoutRate(rate));
    }
  }

  /// Never more than this.
  record Capped(Money limit) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount ->
          amount.plus(limit.negated()).numerator().signum() > 0 ? Exact.of(limit) : amount);
    }
  }

  /// Rounded to the cent.
  record Rounded(Rounding rounding) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> Exact.of(amount.rounded(rounding)));
    }
  }

  /// The sum turns out in the other's favour.
  record TurnedOver() implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> new Exact(
          amount.numerator().negate(), amount.denominator(), amount.currency()));
    }
  }

  /// What an amount in the arithmetic is.
  enum What {
    SESSION_WORTH, PAID, USED, EARLIER_FEES, PENALTY, INSTALMENT
  }
}

package pacta.terms;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pacta.money.Exact;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.time.Notice;
import pacta.time.Span;

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
          BigInteger.valueOf(days), BigInteger.valueOf(of)));
    }
  }

  /// @param amount added to what there was; may be below zero
  record Added(What what, Money amount) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(sum -> sum.plus(amount));
    }
  }

  /// The price of an hour, for so many minutes.
  record Timed(int minutes) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount ->
          amount.times(BigInteger.valueOf(minutes), BigInteger.valueOf(60)));
    }
  }

  /// For every stretch of a delay.
  ///
  /// @param counted over `of`: how many stretches it comes to
  record Stretched(Lateness late, Span every, Counting counting, long counted, long of)
      implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount ->
          amount.times(BigInteger.valueOf(counted), BigInteger.valueOf(of)));
    }
  }

  /// A share of what was open, for every stretch of delay that fell in a time.
  ///
  /// @param from    the day of the payment before, or the last day in time
  /// @param counted over `of`: how many stretches it comes to
  record Surcharged(Money open, Percent share, Span every, Counting counting, LocalDate from,
      LocalDate to, long counted, long of) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      var more = Exact.of(open).times(share)
          .times(BigInteger.valueOf(counted), BigInteger.valueOf(of));
      return Optional.of(before.map(more::plus).orElse(more));
    }
  }

  /// A payment came in and lowers what is open.
  record Reduced(Money amount, LocalDate on, Money left) implements Step {}

  /// Simple interest of a sum from the day after one day to another, that one included.
  ///
  /// @param days ÷ `of`: the part of a year it comes to
  record Accrued(Money principal, Percent year, LocalDate from, LocalDate to, long days, int of)
      implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      var interest = Exact.of(principal).times(year)
          .times(BigInteger.valueOf(days), BigInteger.valueOf(of));
      return Optional.of(before.map(interest::plus).orElse(interest));
    }
  }

  /// A payment came in: it settles the interest so far, and then the sum itself.
  record Received(Money amount, LocalDate on, Money left) implements Step {}

  /// Never less than this.
  record AtLeast(Money limit) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount ->
          amount.plus(limit.negated()).numerator().signum() < 0 ? Exact.of(limit) : amount);
    }
  }

  /// Somebody came so late, of the minutes that are waited.
  record CameLate(Instant at, int minutes, int waited) implements Step {}

  /// How long the session lasts after all.
  record Given(int minutes) implements Step {}

  /// Minutes counted as more, because time is counted in larger pieces.
  record RoundedUp(int minutes, int counted) implements Step {}

  /// How often it was done before in its period, and how often it may be.
  record Allowed(long before, int times) implements Step {}

  /// So many in a row, of as many as the rule asks.
  record InARow(int count, int limit) implements Step {}

  /// A reason that the agreement takes.
  record Justified(Excuse.Cause cause, long before, int most) implements Step {}

  /// How late something was said or done.
  record Late(Lateness by) implements Step {}

  /// A part of the hours of a month.
  record Used(int minutes, int available) implements Step {}

  /// A stretch of time ends on a day.
  record Reached(Span span, LocalDate from, LocalDate last) implements Step {}

  /// By so much more.
  record Raised(Percent by) implements Step {
    @Override public Optional<Exact> after(Optional<Exact> before) {
      return before.map(amount -> amount.plusRate(by));
    }
  }

  /// The price is the one of a review, and not the one that was agreed.
  ///
  /// @param from   the day from which it rules
  /// @param clause by which it was reviewed
  /// @param units  sessions or months that cost it
  record Reviewed(Money price, LocalDate from, ClauseId clause, int units) implements Step {}

  /// A share of the work is done.
  record DoneSoFar(Percent share) implements Step {}

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
    SESSION_WORTH, PAID, USED, EARLIER_FEES, PENALTY, INSTALMENT, FIXED_FEE, TRAVEL,
    CHARGED_BEFORE, DEPOSIT, PRICE, PIECE_PRICE, LUMP_SUM, HOUR_PRICE, MONTHLY_FEE, DONE_WORK,
    EXTRA_ROUND, RESTART, LATE_PAYMENT, SURCHARGE, KEPT, INTEREST, LEFT
  }
}

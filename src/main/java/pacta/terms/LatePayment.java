package pacta.terms;

import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.time.DayCount;
import pacta.time.Span;

/// Point 4: what follows when a payment is late.
///
/// @param grace   calendar days after the due day before anything follows; interest runs from the
///                due day all the same, as [Surcharge] says
/// @param lump    a sum owed once for each late payment
/// @param suspend calendar days of delay after which the professional may suspend the work
/// @param end     calendar days of delay after which the professional may end it
public record LatePayment(int grace, Surcharge surcharge, Optional<Money> lump,
    Optional<Integer> suspend, Optional<Integer> end) implements Clause {
  /// What the delay adds to the sum that is late.
  public sealed interface Surcharge {
    record None() implements Surcharge {}

    /// Simple interest from the day after the due day to the day of payment, that one included.
    record Interest(Rate rate, DayCount count) implements Surcharge {}

    /// So much of the sum for every stretch of delay.
    ///
    /// @param most never more than this share of the sum
    record EveryStretch(Percent share, Span every, Counting counting, Optional<Percent> most)
        implements Surcharge {
      public EveryStretch {
        InvalidTerm.unless(!share.isNone(), "late.share", share);
        InvalidTerm.unlessLasts(every, "late.every");
      }
    }
  }

  /// The rate of a year of interest.
  public sealed interface Rate {
    /// @param year the same rate, however long it takes
    record Fixed(Percent year) implements Rate {}

    /// A published rate, which changes with time, and so many points above it.
    record Published(PublicRate rate, Percent above) implements Rate {}
  }

  public LatePayment {
    InvalidTerm.unless(grace >= 0 && grace <= 365, "late.grace", grace);
    lump.ifPresent(it -> InvalidTerm.unless(it.isPositive(), "price.positive", it));
    suspend.ifPresent(it -> InvalidTerm.unless(it >= 1 && it <= 365, "late.suspend", it));
    end.ifPresent(it -> InvalidTerm.unless(it >= 1 && it <= 730, "late.end", it));
  }

  @Override public Point point() {
    return Point.FEES;
  }
}

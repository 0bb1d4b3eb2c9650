package pacta.terms;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pacta.time.Reckoning;
import pacta.time.Span;

/// How late something is: in days where a day was agreed, to the second where a time was.
public sealed interface Lateness {
  /// @param due the last day in time
  record Days(LocalDate due, LocalDate on) implements Lateness {}

  /// @param due the last instant in time
  record Exactly(Instant due, Instant on) implements Lateness {}

  /// Whether it is late at all.
  default boolean isLate() {
    return switch (this) {
      case Days(var due, var on) -> on.isAfter(due);
      case Exactly(var due, var on) -> on.isAfter(due);
    };
  }

  /// Calendar days, a day that was only begun counted whole; zero when in time.
  default long days() {
    return switch (this) {
      case Days(var due, var on) -> Math.max(0, ChronoUnit.DAYS.between(due, on));
      case Exactly(var due, var on) ->
          Math.max(0, Math.ceilDiv(Duration.between(due, on).toSeconds(), 86_400));
    };
  }

  /// So much of a stretch of delay, over so much.
  record Ratio(long counted, long of) {
    Ratio minus(Ratio other) {
      var rest = new Ratio(counted * other.of - other.counted * of, of * other.of);
      var common = BigInteger.valueOf(rest.counted).gcd(BigInteger.valueOf(rest.of)).longValue();
      return new Ratio(rest.counted / common, rest.of / common);
    }
  }

  /// How many stretches the delay comes to.
  default Ratio stretches(Span every, Counting counting, Reckoning reckoning) {
    if (!isLate()) return new Ratio(0, 1);
    return switch (this) {
      case Days(var due, var on) -> inDays(due, on, every, counting, reckoning);
      case Exactly(var due, var on) when isEven(every) ->
          ratio(Duration.between(due, on).toSeconds(), seconds(every), counting);
      case Exactly(var due, var on) -> inDays(day(due, reckoning), day(on, reckoning), every,
          counting, reckoning);
    };
  }

  private static LocalDate day(Instant at, Reckoning reckoning) {
    return at.atZone(reckoning.zone()).toLocalDate();
  }

  /// Whether every stretch is of one length.
  private static boolean isEven(Span every) {
    return every.unit() == Span.Unit.DAYS || every.unit() == Span.Unit.WEEKS;
  }

  private static long seconds(Span every) {
    return every.amount() * 86_400L * (every.unit() == Span.Unit.WEEKS ? 7 : 1);
  }

  private static Ratio inDays(LocalDate due, LocalDate on, Span every, Counting counting,
      Reckoning reckoning) {
    if (every.needsCalendar())
      return ratio(reckoning.businessDays().between(due, on), every.amount(), counting);
    if (isEven(every))
      return ratio(ChronoUnit.DAYS.between(due, on), seconds(every) / 86_400, counting);
    var whole = 0;
    while (!every.times(whole + 1, due, reckoning).isAfter(on)) whole++;
    var begun = every.times(whole, due, reckoning);
    var length = ChronoUnit.DAYS.between(begun, every.times(whole + 1, due, reckoning));
    return ratio(whole * length + ChronoUnit.DAYS.between(begun, on), length, counting);
  }

  private static Ratio ratio(long late, long stretch, Counting counting) {
    return switch (counting) {
      case STARTED -> new Ratio(Math.ceilDiv(late, stretch), 1);
      case COMPLETED -> new Ratio(late / stretch, 1);
      case PRO_RATA -> new Ratio(late, stretch);
    };
  }
}

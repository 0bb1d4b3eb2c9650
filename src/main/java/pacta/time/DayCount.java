package pacta.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How days become a fraction of a year when interest is worked out.
public enum DayCount {
  /// Days that pass ÷ 365, in leap years too.
  ACTUAL_365,
  /// Days that pass ÷ 360.
  ACTUAL_360,
  /// Days of leap years ÷ 366, of others ÷ 365.
  ACTUAL_ACTUAL,
  /// Months of 30 days ÷ 360; a 31st counts as a 30th.
  /// Source: 30E/360 of the ISDA definitions.
  THIRTY_360;

  /// So many days of a year of so many.
  public record Fraction(long days, int of) {}

  /// @param from the day before the first that counts
  /// @param to   the last that counts, not before `from`
  public List<Fraction> between(LocalDate from, LocalDate to) {
    return switch (this) {
      case ACTUAL_365 -> List.of(new Fraction(ChronoUnit.DAYS.between(from, to), 365));
      case ACTUAL_360 -> List.of(new Fraction(ChronoUnit.DAYS.between(from, to), 360));
      case ACTUAL_ACTUAL -> byYear(from, to);
      case THIRTY_360 -> List.of(new Fraction(thirties(from, to), 360));
    };
  }

  /// Each day counts in its own year: the last of December in the old one, the first of January
  /// in the new.
  private static List<Fraction> byYear(LocalDate from, LocalDate to) {
    var fractions = new ArrayList<Fraction>();
    for (var at = from; at.isBefore(to); ) {
      var year = Year.of(at.plusDays(1).getYear());
      var last = year.atDay(year.length());
      var end = last.isBefore(to) ? last : to;
      fractions.add(new Fraction(ChronoUnit.DAYS.between(at, end), year.length()));
      at = end;
    }
    return fractions.isEmpty() ? List.of(new Fraction(0, 365)) : List.copyOf(fractions);
  }

  private static long thirties(LocalDate from, LocalDate to) {
    return 360L * (to.getYear() - from.getYear())
        + 30L * (to.getMonthValue() - from.getMonthValue())
        + Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30);
  }
}

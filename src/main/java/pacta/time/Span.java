package pacta.time;

import java.time.LocalDate;

/// A stretch of days counted from an act: `10 days`, `5 business days`, `6 months`.
///
/// The day of the act is not counted. Months and years run from date to date, to the last day of
/// the month where the date is missing. Non-working days are counted, save in business days.
/// Source: art. 5 of the Spanish Civil Code.
///
/// @param amount zero or more
public record Span(int amount, Unit unit) {
  /// What is counted.
  public enum Unit { DAYS, BUSINESS_DAYS, WEEKS, MONTHS, YEARS }

  public Span {
    if (amount < 0) throw new IllegalArgumentException("span: " + amount);
  }

  public static Span days(int amount) {
    return new Span(amount, Unit.DAYS);
  }

  /// The last day of the stretch; it ends at the end of that day.
  ///
  /// @throws IllegalArgumentException when business days are counted without a calendar
  public LocalDate from(LocalDate day, Reckoning reckoning) {
    return times(1, day, reckoning);
  }

  /// The last day of so many such stretches on end, counted from the first day and never from the
  /// end of the one before, so that a 31st comes back after a shorter month.
  public LocalDate times(int count, LocalDate day, Reckoning reckoning) {
    var all = Math.multiplyExact(amount, count);
    return switch (unit) {
      case DAYS -> day.plusDays(all);
      case BUSINESS_DAYS -> reckoning.businessDays().after(day, all);
      case WEEKS -> day.plusWeeks(all);
      case MONTHS -> day.plusMonths(all);
      case YEARS -> day.plusYears(all);
    };
  }

  /// The first day of a stretch that ends on that day: for what must be said so long before.
  public LocalDate before(LocalDate day, Reckoning reckoning) {
    return switch (unit) {
      case DAYS -> day.minusDays(amount);
      case BUSINESS_DAYS -> reckoning.businessDays().before(day, amount);
      case WEEKS -> day.minusWeeks(amount);
      case MONTHS -> day.minusMonths(amount);
      case YEARS -> day.minusYears(amount);
    };
  }

  /// Whether it is no longer than so many years, as near as its unit tells.
  public boolean isWithin(int years) {
    return amount <= years * switch (unit) {
      case DAYS -> 366;
      case BUSINESS_DAYS -> 262;
      case WEEKS -> 53;
      case MONTHS -> 12;
      case YEARS -> 1;
    };
  }

  /// Whether it takes a calendar of business days to count it.
  public boolean needsCalendar() {
    return unit == Unit.BUSINESS_DAYS;
  }
}

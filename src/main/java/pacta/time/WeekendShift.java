package pacta.time;

import java.time.LocalDate;

/// What becomes of a date of payment that falls on a day that is not of business.
public enum WeekendShift {
  /// It stays.
  NONE,
  /// The next business day.
  FOLLOWING,
  /// The next business day, or the one before where the next is in another month.
  MODIFIED_FOLLOWING,
  /// The business day before.
  PRECEDING;

  public LocalDate shift(LocalDate day, Reckoning reckoning) {
    return switch (this) {
      case NONE -> day;
      case FOLLOWING -> reckoning.businessDays().onOrAfter(day);
      case PRECEDING -> reckoning.businessDays().onOrBefore(day);
      case MODIFIED_FOLLOWING -> {
        var next = reckoning.businessDays().onOrAfter(day);
        yield next.getMonth() == day.getMonth() ? next : reckoning.businessDays().onOrBefore(day);
      }
    };
  }
}

package pacta.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import pacta.time.Reckoning;
import pacta.time.WeekendShift;

/// The fee of each month, in the month itself.
///
/// @param day   of the month; the last one where a month is shorter
/// @param shift what becomes of a day that is not of business
public record EachMonth(int day, WeekendShift shift) implements PaymentSchedule {
  public EachMonth {
    InvalidTerm.unless(day >= 1 && day <= 31, "each-month.day", day);
  }

  /// The day on which the fee of that month is due.
  public LocalDate due(YearMonth month, Reckoning reckoning) {
    return shift.shift(month.atDay(Math.min(day, month.lengthOfMonth())), reckoning);
  }
}

package pacta.terms;

import java.time.LocalDate;

/// In which of the periods of a quota something falls: two things fall in the same when their
/// texts are equal.
final class Periods {
  private Periods() {}

  /// @param session the number of the one it is about, from 1
  static String of(Quota.Every every, LocalDate day, int session) {
    return switch (every) {
      case Quota.Every.Month() -> day.getYear() + "-" + day.getMonthValue();
      case Quota.Every.Quarter() -> day.getYear() + " " + (day.getMonthValue() - 1) / 3;
      case Quota.Every.Year() -> "" + day.getYear();
      case Quota.Every.Engagement() -> "";
      case Quota.Every.Sessions(var sessions) -> "block " + (session - 1) / sessions;
    };
  }
}

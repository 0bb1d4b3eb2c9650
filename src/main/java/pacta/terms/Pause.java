package pacta.terms;

/// Point 5: the client lets the work rest for a time. Dates that are still to come move by as many
/// days.
///
/// @param times  in the whole of the work
/// @param days   calendar days that one may last at most
/// @param notice calendar days before its first day
/// @param from   on which day it may begin
public record Pause(int times, int days, int notice, From from) implements Clause {
  /// When it may begin.
  public enum From { ANY_DAY, FIRST_OF_MONTH }

  public Pause {
    InvalidTerm.unless(times >= 1 && times <= 12, "pause.times", times);
    InvalidTerm.unless(days >= 1 && days <= 365, "pause.days", days);
    InvalidTerm.unless(notice >= 0 && notice <= 180, "pause.notice", notice);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

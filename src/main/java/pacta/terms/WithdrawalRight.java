package pacta.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import pacta.time.BusinessCalendar;

/// Point 5: the right of a consumer who contracts at a distance to think better of it within 14
/// days. It is the law's: nobody can shorten it or give it up beforehand.
///
/// Source: arts. 102, 104 and 108 of RDLeg 1/2007.
///
/// @param begins whether the client asks for the work to begin within those days, and so pays the
///               part of it that was given when they withdraw
public record WithdrawalRight(Begins begins) implements Clause {
  /// The days the law gives.
  public static final int DAYS = 14;
  private static final BusinessCalendar WEEKENDS = new BusinessCalendar(
      "", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), List.of());

  /// When the work begins.
  public enum Begins { AT_ONCE_ON_REQUEST, AFTER_THE_PERIOD }

  /// The last day for withdrawing.
  ///
  /// Source: art. 104.a of RDLeg 1/2007; a last day that is not of business moves to the next that
  /// is (Reg. 1182/71).
  ///
  /// @param signed the day of the last signature
  public static LocalDate lastDay(Terms terms, LocalDate signed) {
    return terms.reckoning().calendar().orElse(WEEKENDS).onOrAfter(signed.plusDays(DAYS));
  }

  /// The first day after those for withdrawing.
  public static LocalDate over(Terms terms, LocalDate signed) {
    return lastDay(terms, signed).plusDays(1);
  }

  @Override public Point point() {
    return Point.CHANGES;
  }
}

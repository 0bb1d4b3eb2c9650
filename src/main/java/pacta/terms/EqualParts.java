package pacta.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pacta.money.Money;
import pacta.time.Reckoning;
import pacta.time.Span;
import pacta.time.WeekendShift;

/// The whole price in equal parts, at equal distances.
///
/// @param parts     at least one
/// @param first     the day of the first; the others are counted from it, never from the one before
/// @param every     the distance
/// @param shift     what becomes of a day that is not of business
/// @param remainder which part carries the cents that do not divide
public record EqualParts(int parts, LocalDate first, Span every, WeekendShift shift,
    Remainder remainder) implements PaymentSchedule {
  /// Where the cents go that do not divide.
  public enum Remainder {
    /// A cent each to the first parts.
    SPREAD,
    FIRST, LAST
  }

  public EqualParts {
    InvalidTerm.unless(parts >= 1 && parts <= 120, "parts.count", parts);
    InvalidTerm.unlessLasts(every, "parts.every");
  }

  /// The parts of a sum, in their order.
  public List<Money> amounts(Money whole) {
    if (remainder == Remainder.SPREAD) return whole.split(parts);
    var each = new Money(whole.minorUnits() / parts, whole.currency());
    var rest = whole.minus(each.times(parts - 1L));
    var amounts = new ArrayList<Money>(IntStream.range(0, parts - 1).mapToObj(_ -> each).toList());
    amounts.add(remainder == Remainder.FIRST ? 0 : parts - 1, rest);
    return List.copyOf(amounts);
  }

  /// The days of the parts, in their order.
  public List<LocalDate> days(Reckoning reckoning) {
    return IntStream.range(0, parts).mapToObj(i ->
        shift.shift(every.times(i, first, reckoning), reckoning)).toList();
  }
}

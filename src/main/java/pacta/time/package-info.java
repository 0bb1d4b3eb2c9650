/// Wall-clock times in a zone, notice and its deadlines, business days, spans of days.
///
/// Holds: [WallTime], [Gap], [Notice], [Reckoning], [BusinessCalendar], [Holidays], [Span],
/// [WeekendShift], [DayCount]. Uses: nothing.
/// Never: reads a clock, or takes a zone nobody named.
/// Start at [Notice].
package pacta.time;

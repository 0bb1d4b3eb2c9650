/// Wall-clock times in a zone, notice and its deadlines.
///
/// Holds: [WallTime], [Gap], [Notice]. Uses: nothing.
/// Never: reads a clock, or takes a zone nobody named.
/// Start at [Notice].
package pacta.time;

/// Exact amounts, shares and splits.
///
/// Holds: [Money], [Percent], [Rounding]. Uses: nothing.
/// Never: a floating-point number, a rounding nobody named, two currencies in one sum.
/// Start at [Money].
package pacta.money;

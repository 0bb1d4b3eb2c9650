package pacta.words;

/// One part of the price, or their total.
///
/// @param part   `1`, `2`… or the word for the total
/// @param when   when it is to be paid; empty in the total
/// @param amount as the terms write it, without a tax that is added
/// @param total  whether it is the last row, that sums the others
public record TableRow(String part, String when, String amount, boolean total) {}

/// Papers: the agreement and the statement of account as PDF that lasts.
///
/// Holds: [Paper] and [StatementPaper], fully worded; [Press], which prints them.
/// Uses: the digests of `journal`, the languages of `people`, a PDF renderer, its own fonts.
/// Never: words a clause, computes an amount, asks the clock, or fetches anything from outside.
/// Start at [Paper], then [Press].
package pacta.document;

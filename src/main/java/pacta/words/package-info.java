/// Terms, consequences, dates and amounts in the words that people read, Spanish and English.
///
/// Holds: [Formats], the one way to write a figure, an amount, a date or a time; [Prose], the
/// seven points; [Gist], the same in six sentences; [Explained], what follows from an incident and
/// why; the texts of findings, reasons and refusals. Uses: the pure rooms before it, and its own
/// texts.
/// Never: reads the clock, the default zone or the default locale, decides anything, or works out
/// an amount that the rules did not.
/// Start at [Formats] for figures, at [Prose] for what is signed, at [Explained] for what happens.
package pacta.words;

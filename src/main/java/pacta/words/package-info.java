/// Terms, consequences, dates and amounts in the words that people read, Spanish and English.
///
/// Holds: [Formats], the one way to write a figure, an amount, a date or a time. Uses: the pure
/// rooms before it, and its own texts.
/// Never: reads the clock, the default zone or the default locale, or decides anything.
/// Start at [Formats].
package pacta.words;

/// The conversation before the terms: questions, answers, phrases, and both yeses.
///
/// Holds: [Alliance] and what is said in it, [Utterance]. Uses: people.
/// Never: money, terms, or anything that obliges; an alliance is confirmed, not signed.
/// Start at [Alliance].
package pacta.alliance;

package pacta.terms;

import java.util.List;

/// A worked example that is printed and signed with the agreement: an incident at one of a clause's
/// own breakpoints, and what the clause makes of it.
///
/// They are computed again at signing and at any later time; a difference would mean that the
/// program no longer does what was signed.
///
/// @param facts what is taken to have happened before
public record Example(ClauseId clause, Facts facts, Incident incident, Verdict verdict) {
  /// The examples of an agreement, with its own prices and dates.
  public static List<Example> of(Terms terms) {
    var book = new Examples(terms);
    return terms.clauses().stream().flatMap(book::of).toList();
  }

  /// The same facts, judged today.
  public Example again(Terms terms) {
    return new Example(clause, facts, incident, Judge.judge(terms, facts, incident));
  }

  /// Whether the same facts lead to the same today.
  public boolean holds(Terms terms) {
    return equals(again(terms));
  }

  /// The session the examples speak of: the first one, as planned, booked long before.
  public static Session sample(Terms terms) {
    return new Examples(terms).session();
  }
}

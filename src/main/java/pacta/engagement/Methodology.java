package pacta.engagement;

import java.util.List;
import pacta.alliance.Question;
import pacta.terms.Clause;

/// A professional's own way of agreeing: the questions they ask and the clauses they start from.
///
/// What was opened or signed with it keeps what it had; changing it changes only what comes next.
///
/// @param clauses what a new draft begins with; it may leave points open
public record Methodology(String name, List<Question> questions, List<Clause> clauses) {
  public Methodology {
    questions = List.copyOf(questions);
    clauses = List.copyOf(clauses);
  }
}

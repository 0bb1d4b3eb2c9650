package pacta.web.composer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pacta.engagement.Methodology;
import pacta.people.Language;
import pacta.terms.Clause;
import pacta.terms.Draft;

/// A professional's methodology as it is being written.
///
/// @param number of what is kept, 0 while it is the one that everybody begins with
public record Way(int number, Methodology methodology, Language language, ZoneId zone) {
  /// The clauses as a draft between nobody yet.
  public Draft draft() {
    return new Draft(language, zone, Optional.empty(), Optional.empty(), Optional.empty(),
        methodology.clauses());
  }

  /// The same with these clauses.
  Way with(List<Clause> clauses) {
    return new Way(number,
        new Methodology(methodology.name(), methodology.questions(), clauses), language, zone);
  }
}

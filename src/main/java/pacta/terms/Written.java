package pacta.terms;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pacta.people.Language;

/// An agreement as a file has it: its clauses, and who the parties are where that is told.
///
/// @param language the language that rules
/// @param zone     in which the agreement counts days
/// @param capacity in what capacity the client contracts
public record Written(Language language, ZoneId zone, Capacity capacity,
    Optional<Party> professional, Optional<Party> client, List<Clause> clauses) {
  public Written {
    clauses = Outline.inOrder(clauses);
  }

  public Draft draft() {
    return new Draft(language, zone, professional, client, Optional.of(capacity), clauses);
  }

  /// The same as terms to judge by; somebody stands for a party that is not told.
  ///
  /// @throws InvalidTerm when there is no price
  public Terms terms() {
    return new Terms(Terms.SHAPE, language, zone, professional.orElse(Party.UNNAMED),
        client.orElse(Party.UNNAMED), capacity, clauses);
  }
}

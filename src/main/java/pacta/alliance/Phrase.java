package pacta.alliance;

import java.util.Set;
import pacta.people.Personal;
import pacta.people.Role;

/// Something both may take along, and who has said yes to it.
///
/// @param number from 1; never used again
/// @param yes    who has said yes to these words
public record Phrase(int number, Personal text, Set<Role> yes) {
  public Phrase {
    yes = Set.copyOf(yes);
  }

  public boolean closed() {
    return yes.size() == Role.values().length;
  }
}

package pacta.engagement;

import java.util.Optional;
import pacta.people.PersonId;
import pacta.people.Role;
import pacta.people.Signatory;

/// Who acts, and as whom.
public record Actor(PersonId person, Signatory role) {
  /// On which side of the work; empty for who only pays.
  public Optional<Role> side() {
    return role.side();
  }
}

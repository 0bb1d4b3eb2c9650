package pacta.engagement;

import pacta.people.PersonId;
import pacta.people.Role;

/// Who acts, and on which side.
public record Actor(PersonId person, Role role) {}

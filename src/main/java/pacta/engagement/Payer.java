package pacta.engagement;

import pacta.people.Confidential;
import pacta.people.PersonId;

/// The person who signs for whoever pays, where that is neither side of the work.
///
/// @param card empty once they have been forgotten
public record Payer(PersonId person, Confidential<Card> card) {}

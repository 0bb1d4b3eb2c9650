package pacta.journal;

import pacta.people.PersonId;

/// The key of one closed text, for whoever is to read it.
///
/// @param about  whose text it is
/// @param sealed the digest of the closed text, as it stands in the journal
public record Opening(PersonId about, Digest sealed, TextKey key) {}

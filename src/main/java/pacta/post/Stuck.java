package pacta.post;

import java.util.Optional;
import java.util.UUID;

/// What did not go out to a person, of the letters of an engagement lately.
///
/// @param only the one letter, where it is only one
public record Stuck(int letters, Optional<UUID> only) {}

package pacta.post;

import java.util.Optional;
import java.util.UUID;

/// What did not go out to a person, among the latest letters of an engagement.
///
/// @param only the one letter, where it is only one
public record Stuck(int letters, Optional<UUID> only) {}

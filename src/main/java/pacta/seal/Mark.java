package pacta.seal;

import java.time.ZonedDateTime;
import java.util.Optional;
import pacta.document.Ink;

/// What one party leaves on the paper by signing.
///
/// @param ink      whose it is; says which field is filled
/// @param name     the signer's name as they typed it
/// @param drawing  what they drew; without it the typed name is written by hand
/// @param caption  place and time in words, printed under the line: "Girona, 12 de enero…"
/// @param when     when they signed, where they were
/// @param reason   for programs that list signatures: who signed, how they were known
/// @param location the place for the same list; may be empty
public record Mark(Ink ink, String name, Optional<Drawing> drawing, String caption,
    ZonedDateTime when, String reason, String location) {
  public Mark {
    if (name.isBlank()) throw new IllegalArgumentException("nobody signs with no name");
  }
}

package pacta.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Seals that open exactly the texts they were given the keys of. Every other text stays closed,
/// and reads as erased.
public final class Openings implements Seals {
  private final WorkspaceId workspace;
  private final Map<Digest, Opening> known;

  /// @param workspace where the texts were closed
  public Openings(WorkspaceId workspace, List<Opening> openings) {
    this.workspace = workspace;
    known = openings.stream().collect(
        Collectors.toMap(Opening::sealed, Function.identity(), (one, _) -> one));
  }

  @Override public String seal(PersonId about, String plain) {
    throw new IllegalStateException("what was given to read is not written");
  }

  /// @throws IllegalArgumentException when there is a key that does not open the text
  @Override public Optional<String> open(PersonId about, String sealed) {
    return Optional.ofNullable(known.get(Digest.of(sealed))).map(opening ->
        opening.key().open(sealed, TextKey.label(workspace, about)).orElseThrow(() ->
            new IllegalArgumentException("a key that does not open: " + opening.sealed())));
  }
}

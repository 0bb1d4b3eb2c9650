package pacta.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.journal.Digest;
import pacta.journal.Opening;
import pacta.journal.Seals;
import pacta.people.PersonId;

/// Notes the keys of exactly the texts that are written with it. The same text closes to the same
/// letters, so what is written again here opens what stands in the journal.
///
/// For one receipt or one case file.
public final class Disclosure implements Seals {
  private final PersonSeals seals;
  private final Map<Digest, Opening> openings = new LinkedHashMap<>();

  Disclosure(PersonSeals seals) {
    this.seals = seals;
  }

  @Override public String seal(PersonId about, String plain) {
    var sealed = seals.seal(about, plain);
    var digest = Digest.of(sealed);
    seals.key(about, sealed)
        .ifPresent(key -> openings.putIfAbsent(digest, new Opening(about, digest, key)));
    return sealed;
  }

  @Override public Optional<String> open(PersonId about, String sealed) {
    return seals.open(about, sealed);
  }

  /// In the order in which they were first written.
  public List<Opening> openings() {
    return List.copyOf(openings.values());
  }
}

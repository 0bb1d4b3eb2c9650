package pacta.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pacta.journal.Digest;
import pacta.journal.Opening;
import pacta.journal.Seals;
import pacta.people.PersonId;

/// Notes the keys of exactly the texts that are shown with it: of those that are written, or of all
/// that were read. Only what it read before has a key here, for nothing else stands in the journal.
///
/// For one receipt or one case file.
public final class Disclosure implements Seals {
  private record Text(PersonId about, String plain) {}

  private final PersonSeals seals;
  private final Map<Text, Set<String>> read = new LinkedHashMap<>();
  private final Map<Digest, Opening> openings = new LinkedHashMap<>();
  private final Set<Digest> closed = new HashSet<>();

  Disclosure(PersonSeals seals) {
    this.seals = seals;
  }

  @Override public String seal(PersonId about, String plain) {
    read.getOrDefault(new Text(about, plain), Set.of()).forEach(it -> show(about, it));
    return seals.seal(about, plain);
  }

  @Override public Optional<String> open(PersonId about, String sealed) {
    var plain = seals.open(about, sealed);
    plain.ifPresent(it ->
        read.computeIfAbsent(new Text(about, it), _ -> new LinkedHashSet<>()).add(sealed));
    return plain;
  }

  /// Shows everything that was read so far.
  public void showAll() {
    read.forEach((text, all) -> all.forEach(it -> show(text.about(), it)));
  }

  private void show(PersonId about, String letters) {
    var digest = Digest.of(letters);
    seals.key(about, letters).ifPresentOrElse(
        key -> openings.putIfAbsent(digest, new Opening(about, digest, key)),
        () -> closed.add(digest));
  }

  /// In the order in which they were first read or written.
  public List<Opening> openings() {
    return List.copyOf(openings.values());
  }

  /// How many of the texts that are shown were closed before each had a key of its own: nobody
  /// else can open them.
  public int closed() {
    return closed.size();
  }
}

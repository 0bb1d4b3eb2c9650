package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pacta.journal.Note;
import pacta.seal.SealKey;
import pacta.seal.Timestamp;

/// The timestamps over the notes of one file.
final class Stamps {
  private final Map<Code, Finding> findings = new LinkedHashMap<>();
  private final List<Timestamp> own = new ArrayList<>();
  private Optional<Instant> last = Optional.empty();

  /// @param token in base64
  void check(String token, Note note) {
    var stamp = token(token).flatMap(it ->
        Timestamp.read(it, note.note().getBytes(StandardCharsets.UTF_8)));
    if (stamp.isEmpty()) found(Code.STAMP_BROKEN);
    last = stamp.map(Timestamp::at);
    stamp.filter(it -> it.source() == Timestamp.Source.OWN).ifPresent(it -> {
      found(Code.STAMP_OWN);
      own.add(it);
    });
  }

  /// Whether the instance whose authority is expected stamped all of them with its own clock.
  boolean areOwnOf(Trust trust) {
    var roots = trust.roots().stream().map(SealKey::fingerprint).collect(Collectors.toSet());
    return !own.isEmpty() && own.stream().allMatch(it -> it.chain().stream()
        .anyMatch(roots::contains));
  }

  /// Whether an instance stamped any of them itself.
  boolean areOwn() {
    return !own.isEmpty();
  }

  /// When the last one that was checked was set, where it holds.
  Optional<Instant> last() {
    return last;
  }

  Iterable<Finding> findings() {
    return findings.values();
  }

  private void found(Code code) {
    findings.putIfAbsent(code, Finding.whole(code));
  }

  private static Optional<byte[]> token(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}

package pacta.journal;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// What a journal comes to at one moment, in three lines that its keeper signs. Whoever keeps one
/// can tell later whether the journal still begins with what it held then.
///
/// @param origin which journal: a public address and the identifier of the engagement
/// @param size   how many links, from 1
/// @param root   of the [Tree] over them
/// Source: C2SP tlog-checkpoint.
public record Checkpoint(String origin, long size, Digest root) {
  public Checkpoint {
    if (origin.isBlank() || origin.contains("\n")) throw new IllegalArgumentException(origin);
    if (size < 1) throw new IllegalArgumentException("a checkpoint of nothing");
  }

  /// @throws IllegalArgumentException when the text is no checkpoint
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[1].matches("[1-9][0-9]{0,17}"))
      throw new IllegalArgumentException("no checkpoint: " + text);
    return new Checkpoint(lines[0], Long.parseLong(lines[1]),
        new Digest(HexFormat.of().formatHex(Base64.getDecoder().decode(lines[2]))));
  }

  /// What a note says, when that key signed it and it is of the journal that the key is named for.
  public static Optional<Checkpoint> signed(Note note, LogKey key) {
    try {
      return note.text(key).map(Checkpoint::parse).filter(it -> it.origin().equals(key.name()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// The three lines.
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}

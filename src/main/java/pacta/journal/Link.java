package pacta.journal;

import java.util.Optional;

/// One text of a journal, tied to the one before it by its digest.
///
/// What is hashed is the stored text, byte for byte, and never a text written again.
///
/// @param position from 1, without gaps
/// @param previous the digest of the link before, or [#GENESIS]
/// @param body     one event in canonical JSON, its personal words sealed
/// @param digest   of the form, the position, the previous digest and the body
public record Link(long position, Digest previous, String body, Digest digest) {
  /// The form of the hashed text. A change of form is a new number, and old links keep theirs.
  static final String FORM = "pacta-link-1";

  /// What stands before the first link.
  public static final Digest GENESIS = new Digest("0".repeat(64));

  /// The link that carries this body after the last one of a journal.
  public static Link after(Optional<Link> last, String body) {
    var position = last.map(Link::position).orElse(0L) + 1;
    var previous = last.map(Link::digest).orElse(GENESIS);
    return new Link(position, previous, body, digest(position, previous, body));
  }

  /// Whether the digest is that of the rest, so that no word was changed since it was written.
  public boolean holds() {
    return digest.equals(digest(position, previous, body));
  }

  private static Digest digest(long position, Digest previous, String body) {
    return Digest.of(text(position, previous, body));
  }

  /// Exactly what is hashed, in the chain and in the [Tree]: four lines, the last one the body.
  public String text() {
    return text(position, previous, body);
  }

  private static String text(long position, Digest previous, String body) {
    return String.join("\n", FORM, Long.toString(position), previous.hex(), body);
  }

  /// What stands for the link in the [Tree].
  public Digest leaf() {
    return Tree.leaf(text());
  }

  /// The link that has this text.
  ///
  /// @throws IllegalArgumentException when it is the text of none
  public static Link parse(String text) {
    var lines = text.split("\n", 4);
    if (lines.length != 4 || !lines[0].equals(FORM) || !lines[1].matches("[1-9][0-9]{0,17}"))
      throw new IllegalArgumentException("not the text of a link");
    return new Link(Long.parseLong(lines[1]), new Digest(lines[2]), lines[3], Digest.of(text));
  }
}

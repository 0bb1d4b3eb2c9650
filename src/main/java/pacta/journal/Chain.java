package pacta.journal;

import java.util.Iterator;
import java.util.Map;

/// Whether the links of one journal still say what they said when they were written.
public final class Chain {
  /// What a check found.
  public sealed interface Finding {}

  /// @param count how many links there are
  /// @param head  the digest of the last one, or [Link#GENESIS] when there is none
  public record Intact(long count, Digest head) implements Finding {}

  /// @param position where a link was expected that would hold, from 1
  public record Broken(long position, Reason reason) implements Finding {}

  /// What is wrong with the first link that does not hold.
  public enum Reason {
    /// A link is missing, stands twice, or stands elsewhere.
    OUT_OF_PLACE,
    /// It was written after another link than the one before it.
    DOES_NOT_FOLLOW,
    /// Its text is not the text that was written.
    CHANGED,
    /// It holds by itself, but the checkpoint of that moment says that something else was written,
    /// or is none that its house signed.
    NOT_AS_SIGNED
  }

  private Chain() {}

  /// Looks at one link at a time and keeps none.
  ///
  /// @param links all the links of one journal, in order
  public static Finding check(Iterator<Link> links) {
    return check(links, Map.of());
  }

  public static Finding check(Iterable<Link> links) {
    return check(links.iterator());
  }

  /// @param roots what checkpoints say: the root of the [Tree] when there were so many links
  public static Finding check(Iterator<Link> links, Map<Long, Digest> roots) {
    var position = 0L;
    var head = Link.GENESIS;
    var edge = new Frontier();
    while (links.hasNext()) {
      var link = links.next();
      position++;
      if (link.position() != position) return new Broken(position, Reason.OUT_OF_PLACE);
      if (!link.previous().equals(head)) return new Broken(position, Reason.DOES_NOT_FOLLOW);
      if (!link.holds()) return new Broken(position, Reason.CHANGED);
      head = link.digest();
      if (roots.isEmpty()) continue;
      edge.add(link.leaf());
      var signed = roots.get(position);
      if (signed != null && !signed.equals(edge.root()))
        return new Broken(position, Reason.NOT_AS_SIGNED);
    }
    var more = roots.keySet().stream().anyMatch(size -> size > edge.size());
    return more ? new Broken(position + 1, Reason.OUT_OF_PLACE) : new Intact(position, head);
  }
}

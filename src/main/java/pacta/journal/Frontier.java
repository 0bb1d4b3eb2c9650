package pacta.journal;

import java.util.ArrayDeque;
import java.util.Deque;

/// The right edge of a [Tree] that grows: enough to tell its root at any moment, and no more,
/// however long the journal.
public final class Frontier {
  private final Deque<Digest> whole = new ArrayDeque<>();
  private long size;

  public void add(Digest leaf) {
    var root = leaf;
    for (var rest = size; (rest & 1) == 1; rest >>>= 1) root = Tree.node(whole.pop(), root);
    whole.push(root);
    size++;
  }

  public long size() {
    return size;
  }

  public Digest root() {
    var parts = whole.iterator();
    if (!parts.hasNext()) return Tree.EMPTY;
    var root = parts.next();
    while (parts.hasNext()) root = Tree.node(parts.next(), root);
    return root;
  }
}

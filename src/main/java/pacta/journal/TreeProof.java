package pacta.journal;

import java.util.ArrayList;
import java.util.List;

/// Checks what a [Tree] shows, with nothing but roots: the part of whoever does not trust it.
///
/// Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2.
public final class TreeProof {
  private TreeProof() {}

  /// Whether the leaf stands at that place in the tree of that root.
  ///
  /// @param index from 0
  /// @param path  from the leaf upwards
  public static boolean includes(Digest leaf, long index, long size, List<Digest> path,
      Digest root) {
    if (index < 0 || index >= size) return false;
    var at = index;
    var last = size - 1;
    var hash = leaf;
    for (var beside : path) {
      if (last == 0) return false;
      if (odd(at) || at == last) {
        hash = Tree.node(beside, hash);
        var up = odd(at) ? 0 : Long.numberOfTrailingZeros(at);
        at >>>= up;
        last >>>= up;
      } else hash = Tree.node(hash, beside);
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /// Whether the tree of the second root begins with that of the first.
  public static boolean consistent(long first, Digest firstRoot, long second, Digest secondRoot,
      List<Digest> path) {
    if (first < 1 || first > second) return false;
    if (first == second) return path.isEmpty() && firstRoot.equals(secondRoot);
    var steps = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) steps.addFirst(firstRoot);
    if (steps.isEmpty()) return false;
    var shared = Long.numberOfTrailingZeros(first);
    var at = (first - 1) >>> shared;
    var last = (second - 1) >>> shared;
    var old = steps.getFirst();
    var now = old;
    for (var beside : steps.subList(1, steps.size())) {
      if (last == 0) return false;
      if (odd(at) || at == last) {
        old = Tree.node(beside, old);
        now = Tree.node(beside, now);
        var up = odd(at) ? 0 : Long.numberOfTrailingZeros(at);
        at >>>= up;
        last >>>= up;
      } else now = Tree.node(now, beside);
      at >>>= 1;
      last >>>= 1;
    }
    return last == 0 && old.equals(firstRoot) && now.equals(secondRoot);
  }

  private static boolean odd(long number) {
    return (number & 1) == 1;
  }
}

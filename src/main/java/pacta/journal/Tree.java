package pacta.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A hash tree over the texts of one journal, in order: whoever keeps its root can later be shown
/// that a text was there, or that a longer journal still begins with the same texts.
///
/// Source: RFC 9162, section 2.1, with SHA-256.
public final class Tree {
  /// The root of no texts at all.
  public static final Digest EMPTY = Digest.of(new byte[0]);

  /// The roots of the whole subtrees: of one leaf, of two, of four…
  private final List<List<Digest>> levels = new ArrayList<>();

  private Tree() {
    levels.add(new ArrayList<>());
  }

  /// @param leaves as [#leaf] gives them
  public static Tree of(List<Digest> leaves) {
    var tree = new Tree();
    leaves.forEach(tree::add);
    return tree;
  }

  /// The tree over these links, the first of a journal.
  public static Tree over(List<Link> links) {
    return of(links.stream().map(Link::leaf).toList());
  }

  /// What stands in the tree for some bytes.
  public static Digest leaf(byte[] bytes) {
    var told = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, told, 1, bytes.length);
    return Digest.of(told);
  }

  public static Digest leaf(String text) {
    return leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  static Digest node(Digest left, Digest right) {
    return Digest.of(HexFormat.of().parseHex("01" + left.hex() + right.hex()));
  }

  private void add(Digest leaf) {
    var whole = leaf;
    for (var level = 0; ; level++) {
      if (level == levels.size()) levels.add(new ArrayList<>());
      var row = levels.get(level);
      row.add(whole);
      if (row.size() % 2 == 1) return;
      whole = node(row.get(row.size() - 2), whole);
    }
  }

  public long size() {
    return levels.getFirst().size();
  }

  public Digest root() {
    return root(size());
  }

  /// The root when there were so many leaves.
  public Digest root(long size) {
    if (size < 0 || size > size()) throw new IllegalArgumentException("no size " + size);
    return size == 0 ? EMPTY : root(0, (int) size);
  }

  private Digest root(int from, int size) {
    if (Integer.bitCount(size) == 1 && from % size == 0)
      return levels.get(Integer.numberOfTrailingZeros(size)).get(from / size);
    var left = Integer.highestOneBit(size - 1);
    return node(root(from, left), root(from + left, size - left));
  }

  /// What shows that a leaf stands at its place among the first so many.
  ///
  /// @param index from 0
  public List<Digest> inclusion(long index, long size) {
    if (index < 0 || index >= size || size > size())
      throw new IllegalArgumentException("no leaf " + index + " of " + size);
    var path = new ArrayList<Digest>();
    inclusion((int) index, 0, (int) size, path);
    return List.copyOf(path);
  }

  private void inclusion(int index, int from, int size, List<Digest> path) {
    if (size == 1) return;
    var left = Integer.highestOneBit(size - 1);
    if (index < left) {
      inclusion(index, from, left, path);
      path.add(root(from + left, size - left));
    } else {
      inclusion(index - left, from + left, size - left, path);
      path.add(root(from, left));
    }
  }

  /// What shows that the tree of the second size begins with that of the first.
  ///
  /// @param first from 1
  public List<Digest> consistency(long first, long second) {
    if (first < 1 || first > second || second > size())
      throw new IllegalArgumentException("not " + first + " of " + second);
    var path = new ArrayList<Digest>();
    consistency((int) first, 0, (int) second, true, path);
    return List.copyOf(path);
  }

  /// @param known whether who asks has the root of what is left of the first tree
  private void consistency(int first, int from, int size, boolean known, List<Digest> path) {
    if (first == size) {
      if (!known) path.add(root(from, size));
      return;
    }
    var left = Integer.highestOneBit(size - 1);
    if (first <= left) {
      consistency(first, from, left, known, path);
      path.add(root(from + left, size - left));
    } else {
      consistency(first - left, from + left, size - left, false, path);
      path.add(root(from, left));
    }
  }
}

package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.house.Seeds;

/// The vectors are those of the certificate transparency logs, which every tree of RFC 6962 and
/// RFC 9162 must give.
class TreeTest {
  private static final List<Digest> LEAVES = Stream.of("", "00", "10", "2021", "3031", "40414243",
      "5051525354555657", "606162636465666768696a6b6c6d6e6f")
      .map(hex -> Tree.leaf(HexFormat.of().parseHex(hex))).toList();

  @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
      0 | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
      1 | 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
      2 | fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
      3 | aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
      4 | d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
      5 | 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
      6 | 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
      7 | ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
      8 | 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
      """)
  void the_published_roots(int size, String root) {
    assertThat(Tree.of(LEAVES).root(size).hex()).isEqualTo(root);
    assertThat(Tree.of(LEAVES.subList(0, size)).root().hex()).isEqualTo(root);
    var edge = new Frontier();
    LEAVES.subList(0, size).forEach(edge::add);
    assertThat(edge.root().hex()).isEqualTo(root);
    assertThat(edge.size()).isEqualTo(size);
  }

  @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
      0 | 8 | 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 \
      5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e \
      6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
      5 | 8 | bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b \
      ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 \
      d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
      """)
  void published_inclusion_proofs(int index, int size, String path) {
    assertThat(Tree.of(LEAVES).inclusion(index, size)).isEqualTo(digests(path));
  }

  @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
      2 | 5 | 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e \
      bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
      6 | 7 | 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a \
      b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f \
      d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
      6 | 8 | 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a \
      ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 \
      d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
      """)
  void published_consistency_proofs(int first, int second, String path) {
    assertThat(Tree.of(LEAVES).consistency(first, second)).isEqualTo(digests(path));
  }

  private static List<Digest> digests(String path) {
    return Stream.of(path.split(" ")).map(Digest::new).toList();
  }

  @Test void whatever_the_sizes_what_is_so_is_shown_and_nothing_else() {
    Seeds.forEach(60, chance -> {
      var size = 1 + chance.nextInt(chance.nextInt(4) == 0 ? 300 : 40);
      var leaves = leaves(size, chance);
      var tree = Tree.of(leaves);
      var edge = new Frontier();
      for (var first = 1; first <= size; first++) {
        edge.add(leaves.get(first - 1));
        assertThat(edge.root()).isEqualTo(tree.root(first));
      }
      var index = chance.nextInt(size);
      var until = index + 1 + chance.nextInt(size - index);
      included(tree, leaves, index, until, chance);
      grown(tree, 1 + chance.nextInt(until), until, chance);
    });
  }

  private static void included(Tree tree, List<Digest> leaves, int index, int size,
      RandomGenerator chance) {
    var path = tree.inclusion(index, size);
    var leaf = leaves.get(index);
    var root = tree.root(size);
    assertThat(TreeProof.includes(leaf, index, size, path, root)).isTrue();
    assertThat(TreeProof.includes(Tree.leaf("other"), index, size, path, root)).isFalse();
    assertThat(TreeProof.includes(leaf, index, size, path, Tree.leaf("other"))).isFalse();
    for (var other = 0; other < size; other++)
      if (other != index)
        assertThat(TreeProof.includes(leaf, other, size, path, root)).isFalse();
    for (var wrong : spoiled(path, chance))
      assertThat(TreeProof.includes(leaf, index, size, wrong, root)).isFalse();
    assertThat(TreeProof.includes(leaf, index, index, path, root)).isFalse();
  }

  private static void grown(Tree tree, int first, int second, RandomGenerator chance) {
    var path = tree.consistency(first, second);
    var before = tree.root(first);
    var after = tree.root(second);
    assertThat(TreeProof.consistent(first, before, second, after, path)).isTrue();
    assertThat(TreeProof.consistent(first, Tree.leaf("x"), second, after, path)).isFalse();
    assertThat(TreeProof.consistent(first, before, second, Tree.leaf("x"), path)).isFalse();
    for (var wrong : spoiled(path, chance))
      assertThat(TreeProof.consistent(first, before, second, after, wrong)).isFalse();
    assertThat(TreeProof.consistent(0, Tree.EMPTY, second, after, List.of())).isFalse();
    if (first < second)
      assertThat(TreeProof.consistent(second, after, first, before, path)).isFalse();
  }

  /// The path with one step more, one less, and one changed.
  private static List<List<Digest>> spoiled(List<Digest> path, RandomGenerator chance) {
    var longer = new ArrayList<>(path);
    longer.add(Tree.leaf("more"));
    if (path.isEmpty()) return List.of(longer);
    var changed = new ArrayList<>(path);
    changed.set(chance.nextInt(path.size()), Tree.leaf("changed"));
    return List.of(longer, path.subList(1, path.size()), path.subList(0, path.size() - 1), changed);
  }

  private static List<Digest> leaves(int size, RandomGenerator chance) {
    return IntStream.range(0, size).mapToObj(_ -> Tree.leaf(Long.toString(chance.nextLong())))
        .toList();
  }

  @Test void the_leaf_of_a_link_is_that_of_exactly_the_text_its_digest_is_of() {
    var link = Link.after(java.util.Optional.empty(), "{\"is\":\"Añadido\"}");
    assertThat(Digest.of(link.text())).isEqualTo(link.digest());
    assertThat(link.leaf()).isEqualTo(Tree.leaf(link.text()));
    assertThat(Link.parse(link.text())).isEqualTo(link);
    assertThatThrownBy(() -> Link.parse("pacta-link-2\n1\nx\n{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test void what_is_not_there_cannot_be_shown() {
    var tree = Tree.of(LEAVES);
    assertThatThrownBy(() -> tree.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(0, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(0, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.root(9)).isInstanceOf(IllegalArgumentException.class);
  }
}

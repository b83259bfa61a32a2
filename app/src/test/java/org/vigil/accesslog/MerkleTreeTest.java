package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leaves, roots and proofs of the Certificate Transparency reference tests, which RFC 6962 was written from. */
class MerkleTreeTest {
  private static final List<TreeHash> LEAVES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HexFormat.of()::parseHex)
          .map(MerkleTree::leaf)
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void has_the_reference_roots_for_no_leaf_to_eight() {
    for (var size = 0; size <= 8; size++) {
      assertThat(MerkleTree.root(LEAVES.subList(0, size)).hex()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void grows_to_the_same_roots_leaf_by_leaf() {
    var tree = new GrowingTree();
    assertThat(tree.root().hex()).isEqualTo(ROOTS.getFirst());
    for (var leaf : LEAVES) {
      tree.add(leaf);
      assertThat(tree.root().hex()).isEqualTo(ROOTS.get((int) tree.size()));
    }
  }

  @Test
  void has_the_reference_inclusion_proofs() {
    assertThat(inclusion(0, 1)).isEmpty();
    assertThat(inclusion(0, 8))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(inclusion(5, 8))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            ROOTS.get(4));
    assertThat(inclusion(2, 3)).containsExactly(ROOTS.get(2));
    assertThat(inclusion(1, 5))
        .containsExactly(
            ROOTS.get(1),
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void has_the_reference_consistency_proofs() {
    assertThat(consistency(1, 1)).isEmpty();
    assertThat(consistency(1, 8))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(consistency(6, 8))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            ROOTS.get(4));
    assertThat(consistency(2, 5))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void every_inclusion_proof_to_size_eight_holds_and_no_other_leaf_passes() {
    for (var size = 1; size <= 8; size++) {
      var leaves = LEAVES.subList(0, size);
      var root = MerkleTree.root(leaves);
      for (var index = 0; index < size; index++) {
        var proof = MerkleTree.inclusionProof(index, leaves);
        for (var other = 0; other < 8; other++) {
          assertThat(ProofCheck.included(LEAVES.get(other), index, size, proof, root))
              .isEqualTo(other == index);
        }
        assertThat(ProofCheck.included(leaves.get(index), index, size, with(proof, root), root))
            .isFalse();
      }
    }
  }

  @Test
  void a_tree_laid_out_in_levels_gives_the_same_proofs() {
    for (var size = 1; size <= 8; size++) {
      var leaves = LEAVES.subList(0, size);
      var levels = new TreeLevels(leaves);
      for (var index = 0; index < size; index++) {
        assertThat(levels.inclusionProof(index))
            .isEqualTo(MerkleTree.inclusionProof(index, leaves));
      }
    }
  }

  @Test
  void every_consistency_proof_to_size_eight_holds_and_fails_against_another_root() {
    for (var size = 1; size <= 8; size++) {
      var root = MerkleTree.root(LEAVES.subList(0, size));
      for (var old = 1; old <= size; old++) {
        var oldRoot = MerkleTree.root(LEAVES.subList(0, old));
        var proof = MerkleTree.consistencyProof(old, LEAVES.subList(0, size));
        assertThat(ProofCheck.consistent(old, oldRoot, size, root, proof)).isTrue();
        assertThat(ProofCheck.consistent(old, LEAVES.get(7), size, root, proof)).isFalse();
        assertThat(ProofCheck.consistent(old, oldRoot, size, LEAVES.get(7), proof)).isFalse();
      }
    }
  }

  @Test
  void a_proof_outside_the_tree_is_refused() {
    assertThatThrownBy(() -> MerkleTree.inclusionProof(8, LEAVES))
        .hasMessage("index must be within the tree of 8, got 8");
    assertThatThrownBy(() -> MerkleTree.consistencyProof(0, LEAVES))
        .hasMessage("size must be from 1 to 8, got 0");
  }

  @Test
  void a_large_tree_grows_to_the_root_it_has_when_built_at_once() {
    var leaves =
        IntStream.range(0, 1_037)
            .mapToObj(n -> MerkleTree.leaf(new byte[] {(byte) n, (byte) (n >> 8)}))
            .toList();
    var tree = new GrowingTree();
    leaves.forEach(tree::add);
    assertThat(tree.root()).isEqualTo(MerkleTree.root(leaves));
  }

  private static List<String> inclusion(int index, int size) {
    return hex(MerkleTree.inclusionProof(index, LEAVES.subList(0, size)));
  }

  private static List<String> consistency(int old, int size) {
    return hex(MerkleTree.consistencyProof(old, LEAVES.subList(0, size)));
  }

  private static List<String> hex(List<TreeHash> hashes) {
    return hashes.stream().map(TreeHash::hex).toList();
  }

  private static List<TreeHash> with(List<TreeHash> proof, TreeHash one) {
    var longer = new java.util.ArrayList<>(proof);
    longer.add(one);
    return longer;
  }
}

package org.vigil.accesslog;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1: a leaf is {@code H(0x00 || d)}, a node {@code H(0x01 || left || right)},
 * and a list of n &gt; 1 leaves splits at the largest power of two smaller than n. The root of no leaves is
 * {@code H("")}.
 */
final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};
  static final TreeHash EMPTY_ROOT = TreeHash.sha256();

  private MerkleTree() {}

  static TreeHash leaf(byte[] data) {
    return TreeHash.sha256(LEAF, data);
  }

  static TreeHash node(TreeHash left, TreeHash right) {
    return TreeHash.sha256(NODE, left.bytes(), right.bytes());
  }

  static TreeHash root(List<TreeHash> leaves) {
    return switch (leaves.size()) {
      case 0 -> EMPTY_ROOT;
      case 1 -> leaves.getFirst();
      default -> {
        var split = split(leaves.size());
        yield node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
      }
    };
  }

  /** The audit path of section 2.1.1 for the leaf at {@code index} (from 0), nearest sibling first. */
  static List<TreeHash> inclusionProof(int index, List<TreeHash> leaves) {
    if (index < 0 || index >= leaves.size()) {
      throw new IllegalArgumentException(
          "index must be within the tree of " + leaves.size() + ", got " + index);
    }
    var path = new ArrayList<TreeHash>();
    addPath(index, leaves, path);
    return List.copyOf(path);
  }

  private static void addPath(int index, List<TreeHash> leaves, List<TreeHash> path) {
    if (leaves.size() == 1) {
      return;
    }
    var split = split(leaves.size());
    var left = leaves.subList(0, split);
    var right = leaves.subList(split, leaves.size());
    if (index < split) {
      addPath(index, left, path);
      path.add(root(right));
    } else {
      addPath(index - split, right, path);
      path.add(root(left));
    }
  }

  /** The proof of section 2.1.2 that the first {@code size} leaves are the beginning of {@code leaves}. */
  static List<TreeHash> consistencyProof(int size, List<TreeHash> leaves) {
    if (size < 1 || size > leaves.size()) {
      throw new IllegalArgumentException(
          "size must be from 1 to " + leaves.size() + ", got " + size);
    }
    var proof = new ArrayList<TreeHash>();
    addConsistency(size, leaves, true, proof);
    return List.copyOf(proof);
  }

  private static void addConsistency(
      int size, List<TreeHash> leaves, boolean wholeOldTree, List<TreeHash> proof) {
    if (size == leaves.size()) {
      if (!wholeOldTree) {
        proof.add(root(leaves));
      }
      return;
    }
    var split = split(leaves.size());
    var left = leaves.subList(0, split);
    var right = leaves.subList(split, leaves.size());
    if (size <= split) {
      addConsistency(size, left, wholeOldTree, proof);
      proof.add(root(right));
    } else {
      addConsistency(size - split, right, false, proof);
      proof.add(root(left));
    }
  }

  /** The largest power of two smaller than {@code size}. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }
}

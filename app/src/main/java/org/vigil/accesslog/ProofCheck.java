package org.vigil.accesslog;

import java.util.List;

/**
 * Checks proofs without the log: RFC 9162, sections 2.1.3.2 (inclusion) and 2.1.4.2 (consistency). Both walk up from
 * a leaf and rebuild the root from the hashes they are given.
 */
final class ProofCheck {
  private ProofCheck() {}

  /** Whether {@code leaf} stands at {@code index} (from 0) in the tree of {@code size} leaves with this root. */
  static boolean included(
      TreeHash leaf, long index, long size, List<TreeHash> proof, TreeHash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var position = index;
    var last = size - 1;
    var hash = leaf;
    for (var sibling : proof) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        hash = MerkleTree.node(sibling, hash);
        while ((position & 1) == 0 && position != 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.node(hash, sibling);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the tree of {@code oldSize} leaves is the beginning of the tree of {@code newSize}. */
  static boolean consistent(
      long oldSize, TreeHash oldRoot, long newSize, TreeHash newRoot, List<TreeHash> proof) {
    if (oldSize < 1 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return proof.isEmpty() && oldRoot.equals(newRoot);
    }
    var isPowerOfTwo = Long.bitCount(oldSize) == 1;
    if (!isPowerOfTwo && proof.isEmpty()) {
      return false;
    }
    var first = isPowerOfTwo ? oldRoot : proof.getFirst();
    var rest = isPowerOfTwo ? proof : proof.subList(1, proof.size());
    var position = oldSize - 1;
    var last = newSize - 1;
    while ((position & 1) == 1) {
      position >>= 1;
      last >>= 1;
    }
    var old = first;
    var grown = first;
    for (var hash : rest) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        old = MerkleTree.node(hash, old);
        grown = MerkleTree.node(hash, grown);
        while ((position & 1) == 0 && position != 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        grown = MerkleTree.node(grown, hash);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(oldRoot) && grown.equals(newRoot);
  }
}

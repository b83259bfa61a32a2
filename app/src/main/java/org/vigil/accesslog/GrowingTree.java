package org.vigil.accesslog;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The same tree, grown leaf by leaf in memory of the order log n: only the roots of its complete subtrees are kept,
 * so that a log of any length is checked in one pass.
 */
final class GrowingTree {
  private final Deque<TreeHash> completeSubtrees = new ArrayDeque<>();
  private long size;

  void add(TreeHash leaf) {
    var subtree = leaf;
    for (var rest = size; (rest & 1) == 1; rest >>= 1) {
      subtree = MerkleTree.node(completeSubtrees.pop(), subtree);
    }
    completeSubtrees.push(subtree);
    size++;
  }

  long size() {
    return size;
  }

  TreeHash root() {
    if (completeSubtrees.isEmpty()) {
      return MerkleTree.EMPTY_ROOT;
    }
    var smallestFirst = completeSubtrees.iterator();
    var root = smallestFirst.next();
    while (smallestFirst.hasNext()) {
      root = MerkleTree.node(smallestFirst.next(), root);
    }
    return root;
  }
}

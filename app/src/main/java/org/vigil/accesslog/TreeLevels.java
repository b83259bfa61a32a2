package org.vigil.accesslog;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole tree laid out level by level, for many proofs at once. A node without a right neighbour moves up unchanged,
 * which gives the same tree as splitting at the largest power of two.
 */
final class TreeLevels {
  private final List<List<TreeHash>> levels = new ArrayList<>();

  TreeLevels(List<TreeHash> leaves) {
    var level = leaves;
    levels.add(level);
    while (level.size() > 1) {
      var above = new ArrayList<TreeHash>((level.size() + 1) / 2);
      for (var left = 0; left < level.size(); left += 2) {
        above.add(
            left + 1 < level.size()
                ? MerkleTree.node(level.get(left), level.get(left + 1))
                : level.get(left));
      }
      level = above;
      levels.add(level);
    }
  }

  /** The audit path of the leaf at {@code index} (from 0), nearest sibling first. */
  List<TreeHash> inclusionProof(int index) {
    var path = new ArrayList<TreeHash>();
    var position = index;
    for (var level : levels) {
      var sibling = position ^ 1;
      if (sibling < level.size()) {
        path.add(level.get(sibling));
      }
      position >>= 1;
    }
    return List.copyOf(path);
  }
}

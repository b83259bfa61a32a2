package org.vigil.linkage.table;

import java.util.Arrays;

/**
 * The records of a table by the key of one rule: those of a group share every value the rule names.
 *
 * <p>A rule that compares a value with another, such as forename with surname, has two keys for a record; a record may then stand in a group on the
 * left, on the right, or in two groups.
 */
final class KeyGroups {

  private final int groups;
  private final boolean symmetric;
  private final int[] leftStarts;
  private final int[] lefts;
  private final int[] rightStarts;
  private final int[] rights;

  private KeyGroups(int groups, boolean symmetric, int[] leftGroup, int[] rightGroup) {
    this.groups = groups;
    this.symmetric = symmetric;
    leftStarts = starts(leftGroup, groups);
    lefts = members(leftGroup, leftStarts);
    rightStarts = symmetric ? leftStarts : starts(rightGroup, groups);
    rights = symmetric ? lefts : members(rightGroup, rightStarts);
  }

  static KeyGroups of(BlockingRule rule, Cells cells) {
    var keys = rule.keys();
    var symmetric = rule.isSymmetric();
    var left = new int[cells.rows()];
    var right = symmetric ? left : new int[cells.rows()];
    var groups = 1;
    for (var key : keys) {
      var pairs = new PairNumbers(cells.rows());
      narrow(left, pairs, cells, cells.place(key.one().expression()));
      if (!symmetric) {
        narrow(right, pairs, cells, cells.place(key.other().expression()));
      }
      groups = pairs.size();
    }
    return new KeyGroups(groups, symmetric, left, right);
  }

  int groups() {
    return groups;
  }

  boolean isSymmetric() {
    return symmetric;
  }

  int leftStart(int group) {
    return leftStarts[group];
  }

  int left(int at) {
    return lefts[at];
  }

  int rightStart(int group) {
    return rightStarts[group];
  }

  int right(int at) {
    return rights[at];
  }

  int leftSize(int group) {
    return leftStarts[group + 1] - leftStarts[group];
  }

  int rightSize(int group) {
    return rightStarts[group + 1] - rightStarts[group];
  }

  /** Records that share the key, on whichever side. */
  int size(int group) {
    return Math.max(leftSize(group), rightSize(group));
  }

  /** A group and one more value make a narrower group; a record without the value is in none. */
  private static void narrow(int[] groupOf, PairNumbers pairs, Cells cells, int place) {
    var codes = cells.codes();
    for (var row = 0; row < groupOf.length; row++) {
      var code = codes[row * cells.width() + place];
      groupOf[row] = groupOf[row] < 0 || code < 0 ? -1 : pairs.of(groupOf[row], code);
    }
  }

  private static int[] starts(int[] groupOf, int groups) {
    var starts = new int[groups + 1];
    for (var group : groupOf) {
      if (group >= 0) {
        starts[group + 1]++;
      }
    }
    for (var group = 0; group < groups; group++) {
      starts[group + 1] += starts[group];
    }
    return starts;
  }

  private static int[] members(int[] groupOf, int[] starts) {
    var next = Arrays.copyOf(starts, starts.length - 1);
    var members = new int[starts[starts.length - 1]];
    for (var row = 0; row < groupOf.length; row++) {
      if (groupOf[row] >= 0) {
        members[next[groupOf[row]]++] = row;
      }
    }
    return members;
  }
}

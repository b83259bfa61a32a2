package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the pairs worth comparing: those that meet one of the model's rules, each with the first rule it meets. */
final class Blocking {

  private final TableModel model;
  private final Cells cells;
  private final boolean acrossOnly;

  Blocking(TableModel model, Cells cells) {
    this.model = model;
    this.cells = cells;
    acrossOnly = model.scope() == TableModel.Scope.LINK;
  }

  KeyGroups groups(int rule) {
    return KeyGroups.of(model.blocking().get(rule), cells);
  }

  BlockingCount count(int mostRecordsAKey) {
    var counts = new ArrayList<BlockingCount.Rule>();
    for (var rule = 0; rule < model.blocking().size(); rule++) {
      counts.add(count(model.blocking().get(rule), groups(rule), mostRecordsAKey));
    }
    return new BlockingCount(counts);
  }

  BlockingCount.Rule count(BlockingRule rule, KeyGroups groups, int mostRecordsAKey) {
    var pairs = 0L;
    var largest = 0;
    var skipped = new ArrayList<BlockingCount.SkippedKey>();
    var pairsSkipped = 0L;
    for (var group = 0; group < groups.groups(); group++) {
      var made = pairs(groups, group);
      if (groups.size(group) > mostRecordsAKey) {
        skipped.add(new BlockingCount.SkippedKey(values(rule, groups, group), groups.size(group)));
        pairsSkipped += made;
      } else {
        pairs += made;
        largest = Math.max(largest, groups.size(group));
      }
    }
    return new BlockingCount.Rule(rule, pairs, largest, skipped, pairsSkipped);
  }

  /** Pairs of a group, the two of a pair being different records, and of different sources where only those are looked at. */
  private long pairs(KeyGroups groups, int group) {
    if (!groups.isSymmetric()) {
      return crossed(groups, group);
    }
    long size = groups.leftSize(group);
    var pairs = size * (size - 1) / 2;
    if (acrossOnly && size > 1) {
      var bySource = new long[cells.table().sources().size()];
      for (var at = groups.leftStart(group); at < groups.leftStart(group + 1); at++) {
        bySource[cells.table().sourceNumber(groups.left(at))]++;
      }
      for (var count : bySource) {
        pairs -= count * (count - 1) / 2;
      }
    }
    return pairs;
  }

  /** Where left and right have keys of their own, a pair counts if its earlier record's left key is its later record's right key. */
  private long crossed(KeyGroups groups, int group) {
    var pairs = 0L;
    for (var i = groups.leftStart(group); i < groups.leftStart(group + 1); i++) {
      for (var j = groups.rightStart(group); j < groups.rightStart(group + 1); j++) {
        pairs += mayPair(groups.left(i), groups.right(j)) ? 1 : 0;
      }
    }
    return pairs;
  }

  /** Each pair has its earlier record on the left. */
  boolean mayPair(int left, int right) {
    return left < right
        && (!acrossOnly || cells.table().sourceNumber(left) != cells.table().sourceNumber(right));
  }

  /** Asks a pair of all rules, for one thread. */
  Rules rules(Tests tests) {
    return new Rules(
        model.blocking().stream().map(rule -> tests.of(rule.condition())).toArray(PairTest[]::new),
        model.blocking().stream()
            .map(
                rule ->
                    rule.filters().isEmpty() ? null : tests.of(new Condition.All(rule.filters())))
            .toArray(PairTest[]::new));
  }

  private List<String> values(BlockingRule rule, KeyGroups groups, int group) {
    var onLeft = groups.leftSize(group) > 0;
    var row =
        onLeft ? groups.left(groups.leftStart(group)) : groups.right(groups.rightStart(group));
    return rule.keys().stream()
        .map(key -> onLeft ? key.one() : key.other())
        .map(operand -> cells.place(operand.expression()))
        .map(place -> cells.dictionary(place).text(cells.codes()[row * cells.width() + place]))
        .toList();
  }

  /** The rules, asked of single pairs. */
  record Rules(PairTest[] whole, @Nullable PairTest[] filters) {

    /**
     * Whether a pair that has the keys of a rule also passes its filters, and no rule before made it.
     *
     * @param skippedOnLeft for each rule before, the records whose key it skipped
     */
    boolean first(
        int rule, int[] codes, int left, int right, int leftRow, List<BitSet> skippedOnLeft) {
      for (var earlier = 0; earlier < rule; earlier++) {
        if (whole[earlier].holds(codes, left, right) && !skippedOnLeft.get(earlier).get(leftRow)) {
          return false;
        }
      }
      return passes(rule, codes, left, right);
    }

    /** The same for one record on the right, whose rules before were skipped or not. */
    boolean first(int rule, int[] codes, int left, int right, boolean[] skipped) {
      for (var earlier = 0; earlier < rule; earlier++) {
        if (!skipped[earlier] && whole[earlier].holds(codes, left, right)) {
          return false;
        }
      }
      return passes(rule, codes, left, right);
    }

    /** Whether the pair meets the rule in all. */
    boolean holds(int rule, int[] codes, int left, int right) {
      return whole[rule].holds(codes, left, right);
    }

    private boolean passes(int rule, int[] codes, int left, int right) {
      var filter = filters[rule];
      return filter == null || filter.holds(codes, left, right);
    }
  }
}

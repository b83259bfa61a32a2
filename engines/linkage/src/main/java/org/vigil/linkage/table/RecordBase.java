package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.MatchWeight;

/**
 * A base of records that a new one is compared with as it comes: an index for each blocking rule, and the same scoring as in bulk.
 *
 * <p>How common a value is counts as it was when the base was made, or as the model's tables say. Safe for use by several threads, one of which is served
 * at a time.
 */
public final class RecordBase {

  private final PreparedTable prepared;
  private final RecordTable table;
  private final PairScorer scorer;
  private final Blocking.Rules rules;
  private final List<KeyIndex> indexes = new ArrayList<>();
  private final int mostRecordsAKey;

  /** @param mostRecordsAKey a key that more records share is passed over, and reported with the answer */
  public RecordBase(PreparedTable prepared, int mostRecordsAKey) {
    this.prepared = prepared;
    this.mostRecordsAKey = mostRecordsAKey;
    table = prepared.table();
    scorer = prepared.scorer();
    rules = prepared.blocking().rules(prepared.tests());
    for (var rule : prepared.model().blocking()) {
      var index = new KeyIndex(rule, prepared.cells());
      for (var row = 0; row < table.size(); row++) {
        index.add(row);
      }
      indexes.add(index);
    }
  }

  /**
   * A record that may be of the same person.
   *
   * @param row in the base
   * @param rule that found it
   */
  public record Found(int row, BlockingRule rule, MatchWeight weight) {}

  /**
   * What the base holds that is like a record.
   *
   * @param best first, the heavier before the lighter, of equal ones the earlier
   * @param compared how many were weighed
   * @param passedOver rules whose key too many records share
   */
  public record Answer(List<Found> best, int compared, List<BlockingRule> passedOver) {
    public Answer {
      best = List.copyOf(best);
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * Why a record of the base was not taken to be of the same person.
   *
   * @param rule that finds it; empty where none does, so that it is never compared
   * @param would levels of one comparison each, any of which would bring the weight to the threshold
   */
  public record WhyNot(MatchWeight weight, Optional<BlockingRule> rule, List<Instead> would) {
    public WhyNot {
      would = List.copyOf(would);
    }
  }

  /** The weight, had a comparison come out at another level; without what the rarity of a value would add. */
  public record Instead(String comparison, String level, double weight) {}

  /** Compares a record with the base and leaves the base as it is. */
  public synchronized Answer find(
      String source, List<? extends @Nullable String> values, int wanted) {
    return aside(source, values, row -> answer(row, wanted));
  }

  /** Compares a record with the base, and adds it. */
  public synchronized Answer findAndAdd(
      String id, String source, List<? extends @Nullable String> values, int wanted) {
    var row = table.add(id, source, values);
    prepared.takeIn();
    var answer = answer(row, wanted);
    indexes.forEach(index -> index.add(row));
    return answer;
  }

  /** Why a record of the base was not taken to be of the same person as this one. */
  public synchronized WhyNot whyNot(
      String source, List<? extends @Nullable String> values, int row) {
    return aside(source, values, incoming -> whyNot(incoming, row));
  }

  public int size() {
    return table.size();
  }

  public String id(int row) {
    return table.id(row);
  }

  private interface Question<T> {
    T ask(int row);
  }

  /** Asks with the record in the table, and takes it out again with all that came with it. */
  private <T> T aside(
      String source, List<? extends @Nullable String> values, Question<T> question) {
    var cells = prepared.cells();
    var rows = cells.rows();
    var known = cells.extent();
    var extent = table.extent();
    try {
      var row = table.add("", source, values);
      prepared.takeIn();
      return question.ask(row);
    } finally {
      table.backTo(extent);
      cells.backTo(rows, known, extent);
    }
  }

  private Answer answer(int incoming, int wanted) {
    var codes = prepared.cells().codes();
    var width = prepared.cells().width();
    var lightestFirst =
        new PriorityQueue<Weighed>(
            Comparator.comparingDouble(Weighed::weight)
                .thenComparing(Comparator.comparingInt(Weighed::row).reversed()));
    var ranks = new byte[scorer.comparisons()];
    var passedOver = new ArrayList<BlockingRule>();
    var skipped = new boolean[indexes.size()];
    var compared = 0;
    for (var rule = 0; rule < indexes.size(); rule++) {
      var index = indexes.get(rule);
      var key = index.keyOf(incoming);
      if (index.size(key) > mostRecordsAKey) {
        skipped[rule] = true;
        passedOver.add(prepared.model().blocking().get(rule));
        continue;
      }
      for (var row = index.first(key); row >= 0; row = index.next(row)) {
        if (prepared.blocking().mayPair(row, incoming)
            && rules.first(rule, codes, row * width, incoming * width, skipped)) {
          compared++;
          var least =
              lightestFirst.size() < wanted
                  ? Double.NEGATIVE_INFINITY
                  : lightestFirst.peek().weight();
          var weight = scorer.weighFrom(row, incoming, least, ranks, 0);
          if (weight > Double.NEGATIVE_INFINITY) {
            lightestFirst.add(new Weighed(row, rule, weight));
            if (lightestFirst.size() > wanted) {
              lightestFirst.remove();
            }
          }
        }
      }
    }
    var best = new ArrayList<Found>();
    while (!lightestFirst.isEmpty()) {
      var one = lightestFirst.remove();
      best.addFirst(
          new Found(
              one.row(),
              prepared.model().blocking().get(one.rule()),
              scorer.explain(one.row(), incoming)));
    }
    return new Answer(best, compared, passedOver);
  }

  private record Weighed(int row, int rule, double weight) {}

  private WhyNot whyNot(int incoming, int row) {
    var width = prepared.cells().width();
    var codes = prepared.cells().codes();
    var weight = scorer.explain(row, incoming);
    var joinAt = prepared.model().thresholds().join();
    var would = new ArrayList<Instead>();
    for (var k = 0; k < scorer.comparisons(); k++) {
      var comparison = prepared.model().comparisons().get(k);
      var without = weight.total() - weight.parts().get(k).total();
      for (var level : comparison.ranked().reversed()) {
        level
            .weight(comparison.name())
            .filter(instead -> without + instead.weight() >= joinAt)
            .ifPresent(
                instead ->
                    would.add(
                        new Instead(comparison.name(), level.label(), without + instead.weight())));
      }
    }
    for (var rule = 0; rule < indexes.size(); rule++) {
      if (rules.holds(rule, codes, row * width, incoming * width)) {
        return new WhyNot(weight, Optional.of(prepared.model().blocking().get(rule)), would);
      }
    }
    return new WhyNot(weight, Optional.empty(), would);
  }
}

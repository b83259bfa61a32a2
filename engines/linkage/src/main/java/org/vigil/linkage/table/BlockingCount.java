package org.vigil.linkage.table;

import java.util.List;

/**
 * How many pairs blocking makes, known before one is made.
 *
 * @param rules in the model's order
 */
public record BlockingCount(List<Rule> rules) {

  /**
   * One rule.
   *
   * @param pairs the rule makes by itself, those of earlier rules included; what its filters then refuse is counted
   * @param largest most records that share a key, among keys that are used
   * @param skipped keys that more records share than may
   * @param pairsSkipped pairs those keys would have made
   */
  public record Rule(
      BlockingRule rule, long pairs, int largest, List<SkippedKey> skipped, long pairsSkipped) {
    public Rule {
      skipped = List.copyOf(skipped);
    }
  }

  /** A key shared by more records than may be; the values are those of one of the records. */
  public record SkippedKey(List<String> values, int records) {
    public SkippedKey {
      values = List.copyOf(values);
    }
  }

  public BlockingCount {
    rules = List.copyOf(rules);
  }

  /** Upper bound of the pairs: rules overlap. */
  public long pairs() {
    return rules.stream().mapToLong(Rule::pairs).sum();
  }
}

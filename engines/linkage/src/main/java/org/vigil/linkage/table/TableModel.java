package org.vigil.linkage.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.TermFrequencies;

/**
 * Everything the linking of a table depends on: comparisons with what each level weighs, the prior, the rules that find candidates, thresholds, and
 * where all of it comes from.
 *
 * @param probabilityTwoRecordsMatch λ: the chance that two records taken at random are of one; null until it has been estimated
 * @param blocking rules of which a pair must meet one to be compared
 * @param comparisons in the order of the waterfall
 * @param terms how common each value is, by column, from outside; a column not among them is counted in the table itself
 */
public record TableModel(
    Provenance provenance,
    Scope scope,
    @Nullable Double probabilityTwoRecordsMatch,
    Thresholds thresholds,
    List<BlockingRule> blocking,
    List<ColumnComparison> comparisons,
    Map<String, TermFrequencies> terms) {

  /** Which pairs are looked at. */
  public enum Scope {
    /** Within all records. */
    DEDUPE,
    /** Only across the sources: each is taken to have no duplicates. */
    LINK,
    /** Both within and across the sources. */
    LINK_AND_DEDUPE
  }

  /**
   * Where the numbers come from.
   *
   * @param trainedOn the data, in a few words; never a person's
   * @param by who trained it
   * @param on the day, year first
   * @param how in a sentence
   */
  public record Provenance(
      String name, String version, String trainedOn, String by, String on, String how) {
    public static Provenance untrained(String name) {
      return new Provenance(name, "0", "", "", "", "not trained");
    }
  }

  /**
   * Bits at which something happens.
   *
   * @param join from here two records are taken to be of one
   * @param review from here a person should look
   */
  public record Thresholds(double join, double review) {
    /** A join at a probability of 0.992, a look from even odds on. */
    public static final Thresholds USUAL = new Thresholds(7, 0);

    public Thresholds {
      if (!(review <= join)) {
        throw new IllegalArgumentException(
            "the review threshold lies at or below the join threshold: " + review + ", " + join);
      }
    }
  }

  public TableModel {
    blocking = List.copyOf(blocking);
    comparisons = List.copyOf(comparisons);
    terms = Map.copyOf(new LinkedHashMap<>(terms));
    var names = comparisons.stream().map(ColumnComparison::name).toList();
    if (names.size() != Set.copyOf(names).size()) {
      throw new IllegalArgumentException("each comparison has a name of its own: " + names);
    }
    if (probabilityTwoRecordsMatch != null
        && !(probabilityTwoRecordsMatch > 0 && probabilityTwoRecordsMatch < 1)) {
      throw new IllegalArgumentException(
          "the chance that two records match lies between 0 and 1, not "
              + probabilityTwoRecordsMatch);
    }
  }

  /** Every column the comparisons and rules look at, in order of name. */
  public Set<String> columns() {
    var columns =
        comparisons.stream()
            .flatMap(comparison -> comparison.columns().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    blocking.forEach(rule -> columns.addAll(rule.columns()));
    comparisons.stream()
        .flatMap(comparison -> comparison.levels().stream())
        .map(ColumnLevel::rarity)
        .filter(Objects::nonNull)
        .forEach(rarity -> columns.add(rarity.column()));
    return columns;
  }

  public ColumnComparison comparison(String name) {
    return comparisons.stream()
        .filter(comparison -> comparison.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the model has no comparison " + name));
  }

  public TableModel with(List<ColumnComparison> comparisons) {
    return new TableModel(
        provenance, scope, probabilityTwoRecordsMatch, thresholds, blocking, comparisons, terms);
  }

  public TableModel withPrior(double probability) {
    return new TableModel(provenance, scope, probability, thresholds, blocking, comparisons, terms);
  }

  public TableModel with(Provenance provenance) {
    return new TableModel(
        provenance, scope, probabilityTwoRecordsMatch, thresholds, blocking, comparisons, terms);
  }

  public TableModel with(Thresholds thresholds) {
    return new TableModel(
        provenance, scope, probabilityTwoRecordsMatch, thresholds, blocking, comparisons, terms);
  }

  public TableModel withBlocking(List<BlockingRule> blocking) {
    return new TableModel(
        provenance, scope, probabilityTwoRecordsMatch, thresholds, blocking, comparisons, terms);
  }

  public TableModel withTerms(Map<String, TermFrequencies> terms) {
    return new TableModel(
        provenance, scope, probabilityTwoRecordsMatch, thresholds, blocking, comparisons, terms);
  }
}

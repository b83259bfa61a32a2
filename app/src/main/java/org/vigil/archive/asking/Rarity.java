package org.vigil.archive.asking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each thing a question names tells passages apart: its inverse document frequency.
 *
 * @param idf of the word itself or, where it stands nowhere, of the commonest word that means the same
 * @param isThere whether it stands anywhere, in any way
 * @param isNamed whether it, or a word that means the same, stands anywhere; one that only comes near it does not count
 */
record Rarity(double idf, boolean isThere, boolean isNamed) {
  private static final double THE_SAME = 0.9;

  static Map<Concept, Rarity> of(List<Concept> concepts, PassageIndex index) {
    var rarities = new LinkedHashMap<Concept, Rarity>();
    var counts = new HashMap<List<String>, Long>();
    for (var concept : concepts) {
      long own = count(concept.ways().getFirst(), index, counts);
      long any =
          own > 0
              ? own
              : concept.ways().stream().mapToLong(way -> count(way, index, counts)).max().orElse(0);
      int all = index.entries().size();
      rarities.put(
          concept,
          new Rarity(
              Math.log(1 + (all - any + 0.5) / (any + 0.5)),
              any > 0,
              concept.ways().stream()
                  .anyMatch(way -> way.weight() >= THE_SAME && count(way, index, counts) > 0)));
    }
    return rarities;
  }

  private static long count(Concept.Way way, PassageIndex index, Map<List<String>, Long> counts) {
    return counts.computeIfAbsent(way.stems(), index::passagesWith);
  }
}

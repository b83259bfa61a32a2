package org.vigil.linkage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How common each value is among people at large: two called SMITH say less than two called FEATHERSTONEHAUGH.
 *
 * <p>The table comes from outside. A few hundred case files cannot tell how common a name is.
 *
 * @param people how many people the table stands for; a value not in it has frequency 1/(people + 1)
 */
public record TermFrequencies(int people, Map<String, Double> frequencies) {

  public TermFrequencies {
    frequencies = Map.copyOf(frequencies);
  }

  public double of(String value) {
    return frequencies.getOrDefault(value, 1.0 / (people + 1));
  }

  /** The frequency of the rarest value, those not in the table included. */
  public double least() {
    return frequencies.values().stream()
        .mapToDouble(Double::doubleValue)
        .filter(frequency -> frequency > 0)
        .reduce(1.0 / (people + 1), Math::min);
  }

  /**
   * Bits to add: w (log₂ u_exact − log₂ max(left, right, least)). One side missing, the other serves; both missing, 0.
   *
   * @param uExact chance that two people agree exactly, averaged over all values; also for a fuzzy level
   * @param share w, from 0 (no adjustment) to 1
   * @param least floor under the frequency, so that a typing error is not the rarest of names
   */
  public static double adjustment(
      double uExact, @Nullable Double left, @Nullable Double right, double share, double least) {
    if (left == null && right == null) {
      return 0;
    }
    var commoner = Math.max(left == null ? 0 : left, right == null ? 0 : right);
    return share * (MatchWeight.log2(uExact) - MatchWeight.log2(Math.max(commoner, least)));
  }

  static TermFrequencies read(String resource) {
    var frequencies = new HashMap<String, Double>();
    var people = 0;
    for (var line : ModelResource.lines(resource)) {
      var cells = line.split(",", -1);
      if (cells[0].equals("people")) {
        people = Integer.parseInt(cells[1]);
      } else {
        frequencies.put(cells[0], Double.parseDouble(cells[1]) / 100_000);
      }
    }
    return new TermFrequencies(people, frequencies);
  }
}

package org.vigil.matching.web;

import java.util.Locale;
import org.vigil.linkage.MatchWeight;

/** Says a match weight as odds and as a probability. */
final class Odds {
  private static final int EVEN_BELOW_BITS = 1;
  private static final int WORDS_END_AT_BITS = 20;
  private static final double NEARLY_CERTAIN = 0.9999;

  private Odds() {}

  /** What is known before anything is compared. */
  static String before(double prior) {
    return "Before comparing: 1 pair in %,d is one person"
        .formatted(Math.round(1 / MatchWeight.probabilityOf(prior)));
  }

  static String after(double weight) {
    return sentence(weight) + " (probability " + probability(weight) + ")";
  }

  private static String sentence(double weight) {
    if (Math.abs(weight) < EVEN_BELOW_BITS) {
      return "About as likely as not that they are one person";
    }
    var odds =
        Math.abs(weight) > WORDS_END_AT_BITS
            ? "More than a million to 1"
            : String.format(Locale.UK, "About %,d to 1", twoDigits(Math.pow(2, Math.abs(weight))));
    return odds + (weight > 0 ? " that they are one person" : " that they are two people");
  }

  private static long twoDigits(double odds) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(odds)) - 1));
    return Math.round(Math.round(odds / unit) * unit);
  }

  private static String probability(double weight) {
    double probability = MatchWeight.probabilityOf(weight);
    if (probability > NEARLY_CERTAIN) {
      return "over 0.9999";
    }
    return probability < 1 - NEARLY_CERTAIN
        ? "under 0.0001"
        : String.format(Locale.UK, "%.4f", probability);
  }
}

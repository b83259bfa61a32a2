package org.vigil.linkage.table;

import org.vigil.linkage.measure.EditDistance;
import org.vigil.linkage.measure.Letters;
import org.vigil.linkage.measure.StringSimilarity;

/** How alike two texts are, as a model file names it: a likeness from 0 to 1, or a distance in edits. */
public enum TextMeasure {
  JARO("jaro", StringSimilarity.JARO),
  JARO_WINKLER("jaroWinkler", StringSimilarity.JARO_WINKLER),
  JACCARD("jaccard", StringSimilarity.JACCARD),
  LEVENSHTEIN("levenshtein", EditDistance.LEVENSHTEIN),
  OPTIMAL_STRING_ALIGNMENT("optimalStringAlignment", EditDistance.OPTIMAL_STRING_ALIGNMENT),
  DAMERAU_LEVENSHTEIN("damerauLevenshtein", EditDistance.DAMERAU_LEVENSHTEIN);

  private final String word;
  private final boolean likeness;
  private final Measuring measuring;

  /** Exact on the near side of a bound, anything beyond it on the far side. */
  private interface Measuring {
    double between(double bound, Letters a, Letters b);
  }

  TextMeasure(String word, StringSimilarity similarity) {
    this.word = word;
    likeness = true;
    measuring = similarity::betweenOrBelow;
  }

  TextMeasure(String word, EditDistance distance) {
    this.word = word;
    likeness = false;
    measuring = (bound, a, b) -> distance.betweenOrAbove((int) Math.floor(bound), a, b);
  }

  public String word() {
    return word;
  }

  /** Whether more is more alike; a distance is the other way about. */
  public boolean isLikeness() {
    return likeness;
  }

  /** The measure where it is as good as the bound or better, else some value that is worse. */
  double betweenOrWorse(double bound, Letters a, Letters b) {
    return measuring.between(bound, a, b);
  }
}

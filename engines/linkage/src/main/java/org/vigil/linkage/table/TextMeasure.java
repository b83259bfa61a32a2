package org.vigil.linkage.table;

import java.util.stream.Collectors;
import org.vigil.linkage.EditDistance;
import org.vigil.linkage.StringSimilarity;

/** How alike two texts are: a likeness from 0 to 1, or a distance in edits. */
public enum TextMeasure {
  JARO("jaro", true) {
    @Override
    double between(String a, String b) {
      return StringSimilarity.JARO.between(a, b);
    }
  },
  JARO_WINKLER("jaroWinkler", true) {
    @Override
    double between(String a, String b) {
      return StringSimilarity.JARO_WINKLER.between(a, b);
    }
  },
  /** Characters in common over characters in either, each counted once. */
  JACCARD("jaccard", true) {
    @Override
    double between(String a, String b) {
      var either = a.codePoints().boxed().collect(Collectors.toSet());
      var other = b.codePoints().boxed().collect(Collectors.toSet());
      var both = either.stream().filter(other::contains).count();
      either.addAll(other);
      return either.isEmpty() ? 0 : (double) both / either.size();
    }
  },
  LEVENSHTEIN("levenshtein", false) {
    @Override
    double between(String a, String b) {
      return EditDistance.LEVENSHTEIN.between(a, b);
    }
  },
  OPTIMAL_STRING_ALIGNMENT("optimalStringAlignment", false) {
    @Override
    double between(String a, String b) {
      return EditDistance.OPTIMAL_STRING_ALIGNMENT.between(a, b);
    }
  },
  DAMERAU_LEVENSHTEIN("damerauLevenshtein", false) {
    @Override
    double between(String a, String b) {
      return EditDistance.DAMERAU_LEVENSHTEIN.between(a, b);
    }
  };

  private final String word;
  private final boolean likeness;

  TextMeasure(String word, boolean likeness) {
    this.word = word;
    this.likeness = likeness;
  }

  /** As a model file names it. */
  public String word() {
    return word;
  }

  /** Whether more is more alike; a distance is the other way about. */
  public boolean isLikeness() {
    return likeness;
  }

  abstract double between(String a, String b);
}

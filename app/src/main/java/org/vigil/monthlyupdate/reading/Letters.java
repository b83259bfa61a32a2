package org.vigil.monthlyupdate.reading;

import java.util.HashSet;
import java.util.Set;

/** Whether a word is spelt as English words are: each three letters of it follow one another in some listed word. */
final class Letters {
  private static final Set<String> TRIPLES = triples();

  private Letters() {}

  /** A word nobody listed, but that could well be one. */
  static boolean areUsual(String word) {
    var bounded = bounded(word);
    for (int i = 0; i + 3 <= bounded.length(); i++) {
      if (!TRIPLES.contains(bounded.substring(i, i + 3))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> triples() {
    var triples = new HashSet<String>();
    for (var word : Vocabulary.all()) {
      var bounded = bounded(word);
      for (int i = 0; i + 3 <= bounded.length(); i++) {
        triples.add(bounded.substring(i, i + 3));
      }
    }
    return triples;
  }

  private static String bounded(String word) {
    return "^" + word + "$";
  }
}

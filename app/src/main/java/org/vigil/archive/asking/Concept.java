package org.vigil.archive.asking;

import java.util.List;

/**
 * One thing a question names, in every way a passage may name it.
 *
 * @param written as the question has it
 * @param ways the word itself first
 * @param weight how much it counts: little for words a passage need not have
 */
record Concept(String written, List<Way> ways, double weight) {
  Concept {
    ways = List.copyOf(ways);
  }

  /**
   * A word, or words in a row.
   *
   * @param weight 1 for the question's own word
   */
  record Way(List<String> stems, double weight) {
    Way {
      stems = List.copyOf(stems);
    }
  }
}

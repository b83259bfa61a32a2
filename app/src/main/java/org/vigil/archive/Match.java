package org.vigil.archive;

import java.util.ArrayList;
import java.util.List;
import org.vigil.archive.asking.Passage;

/**
 * A passage found by a search, with the words that were looked for marked in it.
 *
 * @see PassageSearch
 */
public record Match(Passage passage, List<Stretch> stretches) {
  /** Stand around what was looked for; no text of a document holds them. */
  static final char OPENS = '\uE000';

  static final char CLOSES = '\uE001';

  public Match {
    stretches = List.copyOf(stretches);
  }

  /** Words in a row that were looked for, or were not. */
  public record Stretch(String words, boolean lookedFor) {}

  static Match of(Passage passage, String marked) {
    var stretches = new ArrayList<Stretch>();
    boolean inside = false;
    int from = 0;
    for (int i = 0; i <= marked.length(); i++) {
      boolean ends =
          i == marked.length() || marked.charAt(i) == OPENS || marked.charAt(i) == CLOSES;
      if (ends) {
        if (i > from) {
          stretches.add(new Stretch(marked.substring(from, i).replace('\t', ' '), inside));
        }
        inside = i < marked.length() && marked.charAt(i) == OPENS;
        from = i + 1;
      }
    }
    return new Match(passage, stretches);
  }
}

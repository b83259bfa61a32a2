package org.vigil.reference;

import java.util.List;
import java.util.Locale;

/** A listed spelling and the substances it leads to; none for words that only look like one. */
record Term(String key, int tokens, List<Meaning> meanings) {

  record Meaning(Substance substance, SubstanceMention.Basis basis) {}

  Term {
    meanings = List.copyOf(meanings);
  }

  /** Case, spaces and punctuation left out, so that "acetyl-fentanyl" is "acetylfentanyl". */
  static String key(String written) {
    var key = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (Character.isLetterOrDigit(written.charAt(i))) {
        key.append(written.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.Locale;

/** How alike two stretches of words are, letters and numbers alone. */
final class Similar {
  private Similar() {}

  /** 1 for the same, 0 for nothing in common: one less the edits for each letter of the longer (Levenshtein 1966). */
  static double share(String one, String other) {
    var a = letters(one);
    var b = letters(other);
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1.0 - (double) edits(a, b) / longer;
  }

  static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^\\p{L}\\d]", "");
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}

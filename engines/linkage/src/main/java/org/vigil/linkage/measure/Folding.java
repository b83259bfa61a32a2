package org.vigil.linkage.measure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Brings a name as written to a form in which two spellings of one name are equal: capitals, no accents, no apostrophes, hyphens as spaces.
 *
 * <p>Letters that Unicode does not decompose (Ł, Ø, ß…) are spelt in ASCII; letters of other scripts stay as they are.
 */
public final class Folding {

  private static final Map<Integer, String> SPELT =
      Map.of(
          (int) 'Ł', "L", (int) 'Ø', "O", (int) 'Æ', "AE", (int) 'Œ', "OE", (int) 'Đ', "D",
          (int) 'Ð', "D", (int) 'Þ', "TH", (int) 'ẞ', "SS", (int) 'Ħ', "H");

  private Folding() {}

  /** "Zoë O’Brien-Łuk" becomes "ZOE OBRIEN LUK". */
  public static String fold(String text) {
    var folded = new StringBuilder();
    Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .forEach(letter -> append(folded, letter));
    return folded.toString().strip().replaceAll(" +", " ");
  }

  /** Letters and digits only, for references and postcodes: "SG1 1aa" becomes "SG11AA". */
  public static String compact(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static void append(StringBuilder folded, int letter) {
    if (SPELT.containsKey(letter)) {
      folded.append(SPELT.get(letter));
    } else if (Character.isLetter(letter)) {
      folded.appendCodePoint(letter);
    } else if (Character.isWhitespace(letter)
        || letter == '-'
        || letter == '‐'
        || letter == '–'
        || letter == ',') {
      folded.append(' ');
    }
  }
}

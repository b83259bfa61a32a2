package org.vigil.linkage.measure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Brings a name as written to a form in which two spellings of one name are equal: capitals, no accents, no apostrophes; dashes, strokes, full stops and
 * commas as spaces; no digits.
 *
 * <p>Letters are decomposed as Unicode does it for compatibility (NFKD), so that wide and joined letters are plain ones; Latin letters that it leaves
 * whole (Ł, Ø, Þ…) are spelt in ASCII. Letters of other scripts stay as they are: how a name is spelt in Latin differs from language to language, and
 * belongs to the nicknames or to an alias told.
 */
public final class Folding {

  private static final Map<Integer, String> SPELT =
      Map.ofEntries(
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'Ø', "O"),
          Map.entry((int) 'Æ', "AE"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'Ð', "D"),
          Map.entry((int) 'Ɖ', "D"),
          Map.entry((int) 'Þ', "TH"),
          Map.entry((int) 'ẞ', "SS"),
          Map.entry((int) 'Ħ', "H"),
          Map.entry((int) 'Ŧ', "T"),
          Map.entry((int) 'Ŋ', "NG"),
          Map.entry((int) 'Ə', "E"),
          Map.entry((int) 'Ɛ', "E"),
          Map.entry((int) 'Ɔ', "O"),
          Map.entry((int) 'Ɓ', "B"),
          Map.entry((int) 'Ɗ', "D"),
          Map.entry((int) 'Ƙ', "K"));

  private Folding() {}

  /** "Zoë O’Brien-Łuk" becomes "ZOE OBRIEN LUK". */
  public static String fold(String text) {
    var folded = new StringBuilder();
    // Unicode takes the acute accent, typed by itself for an apostrophe, for an accented space.
    var capitals = text.toUpperCase(Locale.ROOT).replace("´", "");
    Normalizer.normalize(capitals, Normalizer.Form.NFKD)
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
    } else if (isLetter(letter)) {
      folded.appendCodePoint(letter);
    } else if (isGap(letter)) {
      folded.append(' ');
    }
  }

  /** Unicode counts the raised apostrophe of OʼBrien, and the okina, among the letters. */
  private static boolean isLetter(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeBlock.of(letter) != Character.UnicodeBlock.SPACING_MODIFIER_LETTERS;
  }

  private static boolean isGap(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION
        || character == '/'
        || character == '.'
        || character == ',';
  }
}

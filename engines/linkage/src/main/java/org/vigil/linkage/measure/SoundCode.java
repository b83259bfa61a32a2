package org.vigil.linkage.measure;

import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Nysiis;
import org.apache.commons.codec.language.Soundex;

/**
 * Codes that are equal for names that sound alike in English, by Apache Commons Codec on the folded name less all but the letters A to Z.
 *
 * <p>Text without such a letter has the empty code, which stands for nothing: two empty codes are not alike. Safe for use by many threads.
 */
public enum SoundCode {
  /**
   * American Soundex (US National Archives): the first letter and three digits. Letters of one code side by side, or with only H or W between, count once;
   * a vowel parts them: ASHCRAFT is A261.
   */
  SOUNDEX {
    @Override
    String ofLetters(String letters) {
      return Soundex.US_ENGLISH.soundex(letters);
    }
  },

  /** Double Metaphone (Philips 2000, <i>C/C++ Users Journal</i> 18(6)), up to four letters: how an English reader would say the name. */
  DOUBLE_METAPHONE {
    @Override
    String ofLetters(String letters) {
      return METAPHONE.doubleMetaphone(letters, false);
    }
  },

  /** The other code of Double Metaphone: how it may be said where it comes from; equal to the first for most names. */
  DOUBLE_METAPHONE_ALTERNATE {
    @Override
    String ofLetters(String letters) {
      return METAPHONE.doubleMetaphone(letters, true);
    }
  },

  /** New York State Identification and Intelligence System (Taft 1970), cut after six letters as it was published. */
  NYSIIS {
    @Override
    String ofLetters(String letters) {
      return SIX_LETTERS.nysiis(letters);
    }
  },

  /** NYSIIS to the end of the name. */
  NYSIIS_FULL {
    @Override
    String ofLetters(String letters) {
      return UNCUT.nysiis(letters);
    }
  };

  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
  private static final Nysiis SIX_LETTERS = new Nysiis(true);
  private static final Nysiis UNCUT = new Nysiis(false);

  public String of(String name) {
    var letters = onlyLetters(Folding.fold(name));
    return letters.isEmpty() ? "" : ofLetters(letters);
  }

  abstract String ofLetters(String letters);

  private static String onlyLetters(String folded) {
    var letters = new StringBuilder(folded.length());
    for (var i = 0; i < folded.length(); i++) {
      var letter = folded.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        letters.append(letter);
      }
    }
    return letters.toString();
  }
}

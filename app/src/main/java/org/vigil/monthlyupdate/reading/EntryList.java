package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Block.Repair.Kind;
import org.vigil.monthlyupdate.reading.Slip.Confidence;

/** The entries of a list, with what was taken out twice left out once, and repairs that say so. */
final class EntryList {
  private static final double THE_SAME = 0.86;
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'\u2019-]*");

  private EntryList() {}

  /**
   * @param slips of the list as a whole, beside those of its entries
   */
  record Kept(List<Passage> entries, List<Slip> slips) {}

  static Kept of(Raw.Bullets bullets, Vocabulary vocabulary) {
    var entries = new ArrayList<>(bullets.entries());
    var slips = new ArrayList<Slip>();
    for (int i = 0; i < entries.size(); i++) {
      for (int j = i + 1; j < entries.size(); j++) {
        int worse = worse(entries.get(i), entries.get(j), vocabulary);
        if (worse < 0) {
          continue;
        }
        int gone = worse == 0 ? i : j;
        slips.add(leftOut(entries, gone));
        entries.remove(gone);
        j = i;
        if (gone == i) {
          j = entries.size();
          i--;
        }
      }
    }
    if (bullets.together() > 0 && entries.size() > bullets.together()) {
      slips.add(
          new Slip(
              "%d list entries run together on %d %s"
                  .formatted(entries.size(), bullets.together(), bullets.together() == 1 ? "line" : "lines"),
              entries.size() + " list entries",
              Kind.ARTEFACT,
              Confidence.HIGH,
              0));
    }
    return new Kept(entries, slips);
  }

  /** 0 where the first is a bad copy of the second, 1 the other way round, -1 where they are two entries. */
  private static int worse(Passage one, Passage other, Vocabulary vocabulary) {
    if (Similar.share(one.text(), other.text()) < THE_SAME) {
      return -1;
    }
    if (Similar.letters(one.text()).equals(Similar.letters(other.text()))) {
      return 1;
    }
    if (differsOnlyByUnknownWords(one.text(), other.text(), vocabulary)) {
      return 0;
    }
    return differsOnlyByUnknownWords(other.text(), one.text(), vocabulary) ? 1 : -1;
  }

  /** Whatever the copy has and the other has not is no word. */
  private static boolean differsOnlyByUnknownWords(String copy, String other, Vocabulary vocabulary) {
    var otherLetters = " " + other.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ") + " ";
    var words = WORD.matcher(copy);
    boolean unknown = false;
    while (words.find()) {
      var word = words.group().toLowerCase(java.util.Locale.ROOT);
      if (!otherLetters.contains(" " + word.replaceAll("[^\\p{L}\\d]+", " ") + " ")) {
        if (vocabulary.knowsAsOne(word) && word.length() > 2) {
          return false;
        }
        unknown = true;
      }
    }
    return unknown;
  }

  /** Named together with the entry before it, so that it can be put back. */
  private static Slip leftOut(List<Passage> entries, int gone) {
    var copy = entries.get(gone).text();
    if (gone == 0) {
      return new Slip(copy, "", Kind.DUPLICATE, Confidence.HIGH, 0);
    }
    var before = entries.get(gone - 1).text();
    return new Slip(before + " " + copy, before, Kind.DUPLICATE, Confidence.HIGH, 0);
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts the entries of a list that ran together on one line when their bullets were lost. */
final class Entries {
  private static final Pattern GLYPH =
      Pattern.compile("\\s*[\u2022\u25AA\u25CF\uF0B7\u2023\u25E6]\\s*");

  /** A full stop, then a capital; or a word entries end with (and a remark in brackets), then a capital. */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=[.;!])\\s+(?=\\p{Lu})|(?<=(?i:\\b(?:"
              + Phrases.alternatives(Phrases.shipped().list("entry-endings"))
              + ")))(?<remark>\\s*\\([^)]{1,40}\\))?\\s+(?=\\p{Lu})");

  private static final Pattern ENDING =
      Pattern.compile(
          "(?i)^(?:" + Phrases.alternatives(Phrases.shipped().list("entry-endings")) + ")\\b");

  private static final Pattern ENDS =
      Pattern.compile(
          "(?i).*\\b(?:"
              + Phrases.alternatives(Phrases.shipped().list("entry-endings"))
              + ")(?:\\s*\\([^)]{1,40}\\))?\\s*$");

  private Entries() {}

  /** Whether its last word is one with which entries of a list end. */
  static boolean endsAsEntry(String text) {
    return ENDS.matcher(text).matches();
  }

  /**
   * @param bulletsLost whether nothing but the words tells where an entry begins
   */
  static List<Passage> parted(Passage line, boolean bulletsLost) {
    var glyphs = cut(line, GLYPH);
    if (glyphs.size() > 1 || !bulletsLost) {
      return glyphs;
    }
    var entries = new ArrayList<Passage>();
    int from = 0;
    var boundary = BOUNDARY.matcher(line.text());
    while (boundary.find()) {
      if (ENDING.matcher(line.text().substring(boundary.end())).find()) {
        continue;
      }
      int end = boundary.group("remark") == null ? boundary.start() : boundary.end("remark");
      entries.add(line.part(from, end).stripped());
      from = boundary.end();
    }
    entries.add(line.from(from).stripped());
    return entries.stream().filter(entry -> !entry.isBlank()).toList();
  }

  private static List<Passage> cut(Passage line, Pattern at) {
    var parts = new ArrayList<Passage>();
    int from = 0;
    var found = at.matcher(line.text());
    while (found.find()) {
      if (found.start() > from) {
        parts.add(line.part(from, found.start()).stripped());
      }
      from = found.end();
    }
    if (from < line.text().length()) {
      parts.add(line.from(from).stripped());
    }
    return parts;
  }
}

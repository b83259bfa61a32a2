package org.vigil.publication;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where the sentences of a text end. Where it cannot be told they go on: a text is never cut within a sentence. */
final class SentenceEnds {
  /** A title, the saint of a place, or an initial: a name follows. */
  private static final Pattern NAME_FOLLOWS =
      Pattern.compile(
          "(?:^|[\\s(\"\u201C\u2018'])(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Revd|Cllr|Hon|St|Sgt|Insp|Supt|Det|Cpl|Capt|Lt|Col|Gen|\\p{Lu})\\.\\s*$");

  /** More of the sentence follows, whatever it begins with. */
  private static final Pattern MORE_FOLLOWS =
      Pattern.compile("(?i)(?:^|[\\s(])(?:e\\.g|i\\.e|cf|viz|vs|approx|incl)\\.\\s*$");

  /** A number follows, if one does. */
  private static final Pattern NUMBER_FOLLOWS =
      Pattern.compile("(?i)(?:^|[\\s(])(?:nos?|para|paras|pp?|fig|vol|ext)\\.\\s*$");

  private SentenceEnds() {}

  /** Each behind the blanks that follow the sentence; the last is the end of the text. */
  static List<Integer> of(String words) {
    var sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(words);
    var ends = new ArrayList<Integer>();
    int from = 0;
    for (int at = sentences.next(); at != BreakIterator.DONE; at = sentences.next()) {
      if (at == words.length() || isEnd(words.substring(from, at), words.charAt(at))) {
        ends.add(at);
        from = at;
      }
    }
    return ends.isEmpty() ? List.of(words.length()) : ends;
  }

  private static boolean isEnd(String sentence, char next) {
    return !NAME_FOLLOWS.matcher(sentence).find()
        && !MORE_FOLLOWS.matcher(sentence).find()
        && !(Character.isDigit(next) && NUMBER_FOLLOWS.matcher(sentence).find());
  }
}

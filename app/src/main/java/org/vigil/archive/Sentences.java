package org.vigil.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a paragraph into sentences, each knowing where in it it begins and ends. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("[.!?][)\"\u201D\u2019']*\\s+(?=[\"\u201C(\u2018'\\[]*[\\p{Lu}\\d\\[])");

  /** A full stop after these, or after one letter, ends no sentence. */
  private static final Pattern NOT_AN_END =
      Pattern.compile(
          "(?i)(?:^|[\\s(])(?:e\\.g|i\\.e|etc|no|nos|dr|mr|mrs|ms|st|co|approx|vs|ext|tel|[a-z])[.]$");

  private Sentences() {}

  record Sentence(String words, int from, int to) {}

  static List<Sentence> of(String paragraph) {
    var sentences = new ArrayList<Sentence>();
    int from = 0;
    var ends = END.matcher(paragraph);
    while (ends.find()) {
      if (NOT_AN_END.matcher(paragraph.substring(from, ends.start() + 1)).find()) {
        continue;
      }
      add(sentences, paragraph, from, ends.end());
      from = ends.end();
    }
    add(sentences, paragraph, from, paragraph.length());
    return sentences;
  }

  private static void add(List<Sentence> sentences, String paragraph, int from, int to) {
    var part = paragraph.substring(from, to);
    if (!part.isBlank()) {
      int lead = part.length() - part.stripLeading().length();
      var words = part.strip();
      sentences.add(new Sentence(words, from + lead, from + lead + words.length()));
    }
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts a text into sentences, each knowing where it stands in it. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("[.!?][)\"\u201D\u2019']*\\s+(?=[\"\u201C(\u2018'\\[]*[\\p{Lu}\\d\\[])");
  private static final Pattern NOT_AN_END =
      Pattern.compile(
          "(?i)(?:^|[\\s(])(?:e\\.g|i\\.e|etc|no|nos|dr|mr|mrs|ms|st|co|approx|vs|[a-z])[.]$");

  private Sentences() {}

  /**
   * @param from where it begins in the text
   */
  record Sentence(String text, int from) {
    int to() {
      return from + text.length();
    }
  }

  static List<Sentence> of(String text) {
    var sentences = new ArrayList<Sentence>();
    int from = 0;
    var ends = END.matcher(text);
    while (ends.find()) {
      if (NOT_AN_END.matcher(text.substring(from, ends.start() + 1)).find()) {
        continue;
      }
      add(sentences, text, from, ends.end());
      from = ends.end();
    }
    add(sentences, text, from, text.length());
    return sentences;
  }

  /** A sentence at its semicolons. */
  static List<Sentence> clauses(Sentence sentence) {
    var clauses = new ArrayList<Sentence>();
    int from = 0;
    for (int at = sentence.text().indexOf("; ");
        at >= 0;
        at = sentence.text().indexOf("; ", from)) {
      add(clauses, sentence, from, at);
      from = at + 2;
    }
    add(clauses, sentence, from, sentence.text().length());
    return clauses;
  }

  private static void add(List<Sentence> clauses, Sentence of, int from, int to) {
    var text = of.text().substring(from, to);
    if (!text.isBlank()) {
      int lead = text.length() - text.stripLeading().length();
      clauses.add(new Sentence(text.strip(), of.from() + from + lead));
    }
  }

  private static void add(List<Sentence> sentences, String text, int from, int to) {
    var part = text.substring(from, to);
    if (!part.isBlank()) {
      int lead = part.length() - part.stripLeading().length();
      sentences.add(new Sentence(part.strip(), from + lead));
    }
  }
}

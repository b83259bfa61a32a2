package org.vigil.monthlyupdate.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.reading.source.Line;

/** How a line reads: as a sentence, as a heading, as the first half of something. */
final class Wording {
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?s).*[.!?][)\"\u201D\u2019']*\\s*$");
  private static final Pattern STOP_END = Pattern.compile("(?s).*[.,;:!][)\"\u201D]*\\s*$");
  private static final Pattern ADDRESS = Pattern.compile("\\S@\\S|https?://|www\\.");
  private static final Pattern VERB = Phrases.shipped().anyOf("finite-verbs");
  private static final Pattern PARENTHESIS_END = Pattern.compile("(?s).*\\)\\s*$");
  private static final int LONGEST_HEADING = 90;
  private static final int MOST_WORDS = 12;
  private static final int SENTENCE_WORDS = 8;

  private Wording() {}

  static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text).matches();
  }

  /** A full stop, or an address or bracket that authors leave without one. */
  static boolean isComplete(String text) {
    var last = text.strip();
    int blank = last.lastIndexOf(' ');
    return endsSentence(last)
        || last.endsWith(":")
        || PARENTHESIS_END.matcher(last).matches()
        || ADDRESS.matcher(last.substring(blank + 1)).find();
  }

  static boolean startsLower(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  /** Words only in capitals, apart from an ending that says it goes on. */
  static boolean isCapitals(String text) {
    var name = Continued.strip(text);
    return name.chars().filter(Character::isLetter).count() > 2
        && name.equals(name.toUpperCase(Locale.UK));
  }

  /** Short, with no stop at its end, beginning with a capital or a number. */
  static boolean mayBeHeading(Line line) {
    var text = line.text().strip();
    if (text.isEmpty()
        || text.length() > LONGEST_HEADING
        || text.split("\\s+").length > MOST_WORDS
        || STOP_END.matcher(text).matches() && !Continued.isSaid(text)
        || ADDRESS.matcher(text).find()
        || line.look().table() != null) {
      return false;
    }
    char first = text.charAt(0);
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  /** Long enough, and with a verb or a stop at its end. */
  static boolean isSentence(String text) {
    int words = text.strip().split("\\s+").length;
    boolean ended = endsSentence(text) || ADDRESS.matcher(text).find();
    return words >= SENTENCE_WORDS && (ended || hasVerb(text))
        || (words >= 3 && ended && hasVerb(text));
  }

  static boolean hasVerb(String text) {
    return VERB.matcher(text).find();
  }

  static boolean hasAddress(String text) {
    return ADDRESS.matcher(text).find();
  }
}

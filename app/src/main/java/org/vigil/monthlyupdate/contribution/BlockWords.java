package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.ItemWords;

/**
 * An item's words as they are sent to somebody outside: addresses of other people stay here and stand as {@code
 * [[contact:id]]}, which is read back as the same contact.
 */
final class BlockWords {
  private static final Pattern TOKEN = Pattern.compile("\\[\\[(table|metric|lost):([^\\]|]+)]]");

  private BlockWords() {}

  static String of(Issue issue, Issue.Item item) {
    var words = ItemWords.write(issue, item);
    for (var contact : issue.contacts().values()) {
      words =
          Pattern.compile("(?i)(?<![\\w.@-])" + Pattern.quote(contact.email()) + "(?![\\w@-])")
              .matcher(words)
              .replaceAll(
                  java.util.regex.Matcher.quoteReplacement("[[contact:" + contact.id() + "]]"));
    }
    return words;
  }

  /** What was in double brackets and is not there any more: a table, a number bound to one, lost words. */
  static List<String> gone(String before, String after) {
    var gone = new ArrayList<String>();
    TOKEN
        .matcher(before)
        .results()
        .filter(token -> !after.contains(token.group()))
        .forEach(
            token ->
                gone.add(
                    switch (token.group(1)) {
                      case "table" -> "the table " + token.group(2);
                      case "metric" -> "the number bound to a table, " + token.group(2);
                      default -> "the mark of lost words, " + token.group(2);
                    }));
    return gone;
  }
}

package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.ItemWords;

/**
 * An item's words as they are sent to somebody outside: addresses of other people stay here and stand as {@code
 * [[contact:id]]}, which is read back as the same contact.
 */
final class BlockWords {
  private static final Pattern TOKEN = Pattern.compile("\\[\\[(table|metric|lost):([^\\]|]+)]]");

  private static final Pattern MARK =
      Pattern.compile("\\[\\[(contact|table|metric|lost):([^\\]|]+)]]");

  private BlockWords() {}

  static String of(Issue issue, Issue.Item item) {
    var words = ItemWords.write(issue, item);
    for (var contact : issue.contacts().values()) {
      words =
          Pattern.compile("(?i)(?<![\\w.@-])" + Pattern.quote(contact.email()) + "(?![\\w@-])")
              .matcher(words)
              .replaceAll(Matcher.quoteReplacement("[[contact:" + contact.id() + "]]"));
    }
    return words;
  }

  /** As a person reads them: what stands for a contact, a table or a number is named, not marked. */
  static String read(Issue issue, String words) {
    return MARK.matcher(words).replaceAll(mark -> Matcher.quoteReplacement(named(issue, mark)));
  }

  private static String named(Issue issue, MatchResult mark) {
    var id = mark.group(2);
    return switch (mark.group(1)) {
      case "contact" -> {
        var contact = issue.contacts().get(id);
        yield contact == null ? "(a contact)" : "(" + contact.role() + ")";
      }
      case "table" -> {
        var table = issue.tables().get(id);
        yield table == null
            ? "(a table)"
            : "(table: " + Objects.requireNonNullElse(table.title(), table.workingTitle()) + ")";
      }
      case "metric" -> issue.metricWords(id);
      default -> "(lost words)";
    };
  }

  /** Whether any of them is marked, so that whoever writes in them is told to leave the marks. */
  static boolean haveMarks(String words) {
    return MARK.matcher(words).find();
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

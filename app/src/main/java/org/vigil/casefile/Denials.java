package org.vigil.casefile;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a statement says was not found. A clause ends at a full stop, a semicolon, a line, "but", "however" or "positive". In it, "no",
 * "not", "without" and "negative for" speak of what follows them; "none", "nil", "negative" and "not found" of the whole clause.
 */
final class Denials {
  private static final Pattern END_OF_CLAUSE =
      Pattern.compile("[.;\\n\\r]|\\b(?:but|however|positive)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_WHAT_FOLLOWS =
      Pattern.compile("\\b(?:no|not|without|negative\\s+for)\\b.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_THE_WHOLE_CLAUSE =
      Pattern.compile(
          "\\b(?:none|nil|negative(?!\\s+for\\b)|not\\s+(?:\\w+\\s+)?(?:found|detected|present|seen|taken|used|identified|recovered))\\b",
          Pattern.CASE_INSENSITIVE);

  private Denials() {}

  /** The clauses of a statement without what is denied in them. */
  static String leftOut(String statement) {
    return Arrays.stream(END_OF_CLAUSE.split(statement))
        .filter(clause -> !OF_THE_WHOLE_CLAUSE.matcher(clause).find())
        .map(clause -> OF_WHAT_FOLLOWS.matcher(clause).replaceFirst(""))
        .collect(Collectors.joining(". "));
  }
}

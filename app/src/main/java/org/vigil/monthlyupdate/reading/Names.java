package org.vigil.monthlyupdate.reading;

import java.util.regex.Pattern;

/** Puts a role where a person's name stood. */
final class Names {
  private static final String LINK = "(?:, (?:the |our )?| \\((?:the )?| - | \u2013 )";
  private static final Pattern PREPOSITION_NEXT =
      Pattern.compile(
          "^, (?:by|on|at|before|until|from|via|and|or|is|will|\\[|\\p{Lu}|\\d|\\S+@).*",
          Pattern.DOTALL);

  /** What stands where a name was and no role can. */
  static final String NAME_LEFT_OUT = "[name]";

  private Names() {}

  static Passage replaced(Passage words, String name, String role) {
    var now = words;
    for (int at = now.text().indexOf(name); at >= 0; at = now.text().indexOf(name, at + 1)) {
      int end = at + name.length();
      var rest = now.text().substring(end);
      var withRole = Pattern.compile("^" + LINK + Pattern.quote(role) + "\\)?").matcher(rest);
      if (withRole.find()) {
        int to = end + withRole.end();
        var after = now.text().substring(to);
        boolean commaGoes = after.startsWith(", ") && !PREPOSITION_NEXT.matcher(after).matches();
        now = now.replace(at, commaGoes ? to + 1 : to, article(now.text(), at) + role);
      } else if (rest.matches("(?s)^ is (?:the|our) (?:new )?" + Pattern.quote(role) + ".*")) {
        now = now.replace(at, end, NAME_LEFT_OUT);
      } else {
        now = now.replace(at, end, article(now.text(), at) + role);
      }
    }
    return now;
  }

  private static String article(String text, int at) {
    var before = text.substring(0, at).stripTrailing();
    boolean begins =
        before.isEmpty() || ".!?\u2022".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean afterColon = !begins && before.endsWith(":");
    return afterColon ? "" : begins ? "The " : "the ";
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which a theme says that it goes on over a page. */
final class Continued {
  private static final Pattern SAID =
      Pattern.compile(
          "\\s*[-\u2013\u2014:(\\[]*\\s*(?:"
              + Phrases.alternatives(Phrases.shipped().list("continued"))
              + ")\\s*[)\\].]*\\s*$",
          Pattern.CASE_INSENSITIVE);

  private Continued() {}

  static boolean isSaid(String theme) {
    return SAID.matcher(theme.replace('\u2019', '\'')).find();
  }

  /** The theme's name alone. */
  static String strip(String theme) {
    var found = SAID.matcher(theme.replace('\u2019', '\''));
    return found.find() ? theme.substring(0, found.start()).strip() : theme.strip();
  }

  static boolean sameTheme(String one, String other) {
    return key(one).equals(key(other));
  }

  private static String key(String theme) {
    return strip(theme).toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^a-z0-9]", "");
  }
}

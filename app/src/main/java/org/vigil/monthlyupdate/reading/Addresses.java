package org.vigil.monthlyupdate.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses, web addresses and telephone numbers in running text. */
final class Addresses {
  static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9._%+'-]*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
  static final Pattern WEB =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>\"\\])]+[^\\s<>\"\\]).,;:!?'\u2019]");
  static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\d,])(?:\\+44\\s?\\(?0?\\)?\\s?|\\(?0)\\d{2,4}\\)?(?:[\\s-]?\\d){5,8}(?![\\d,])");
  private static final List<String> TOP_LEVEL = Phrases.shipped().list("top-level-domains");

  private Addresses() {}

  /** Whether a word is a whole e-mail address, its end one that exists. */
  static boolean isComplete(String token) {
    var bare = token.replaceAll("^[(<]+|[)>.,;:]+$", "");
    return EMAIL.matcher(bare).matches()
        && TOP_LEVEL.contains(bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  static String domain(String email) {
    return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  static String local(String email) {
    return email.substring(0, email.indexOf('@'));
  }
}

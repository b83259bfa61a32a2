package org.vigil.monthlyupdate.web;

import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Issue;

/** A lost passage between the words that still stand beside it. */
final class Gap {
  private static final Pattern TOKENS = Pattern.compile("\\[\\[(?:contact|link|lost):[^\\]]*]]");
  private static final int BESIDE = 40;

  private Gap() {}

  static String around(Issue.Item item, Issue.LostPassage passage) {
    var token = "[[lost:" + passage.id() + "]]";
    return item.blocks().stream()
        .flatMap(Block::texts)
        .filter(text -> text.contains(token))
        .findFirst()
        .map(text -> around(text, token))
        .orElse("[gap]");
  }

  private static String around(String text, String token) {
    int at = text.indexOf(token);
    return before(plain(text.substring(0, at)))
        + "[gap]"
        + after(plain(text.substring(at + token.length())));
  }

  private static String before(String text) {
    if (text.length() <= BESIDE) {
      return text;
    }
    var end = text.substring(text.length() - BESIDE);
    return "… " + end.substring(end.indexOf(' ') + 1);
  }

  private static String after(String text) {
    if (text.length() <= BESIDE) {
      return text;
    }
    var start = text.substring(0, BESIDE);
    return start.substring(0, start.lastIndexOf(' ')) + " …";
  }

  private static String plain(String text) {
    return TOKENS.matcher(text).replaceAll("…");
  }
}

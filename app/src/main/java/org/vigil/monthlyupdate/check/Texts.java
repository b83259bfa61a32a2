package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue.Item;

/** Looks for words and tokens in the text of an item. */
final class Texts {
  private Texts() {}

  static Stream<Inline.LinkRef> links(Item item) {
    return item.blocks().stream()
        .flatMap(Block::texts)
        .flatMap(text -> Inline.read(text).stream())
        .filter(Inline.LinkRef.class::isInstance)
        .map(Inline.LinkRef.class::cast);
  }

  /** Each of the words or phrases that stands in the text as whole words, as it is written there, with the word after it. */
  static List<String> phrases(List<String> wanted, String text) {
    return Pattern.compile(
            "\\b(?:" + alternatives(wanted) + ")\\b(?:\\s+\\p{Alpha}+)?", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .results()
        .map(match -> match.group().replaceAll("\\s+", " "))
        .toList();
  }

  /** Each of the words that stands before a number, with the number. */
  static List<String> beforeNumbers(List<String> wanted, String text) {
    return Pattern.compile(
            "\\b(?:" + alternatives(wanted) + ")\\s+\\d[\\d,.]*", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .results()
        .map(match -> match.group().replaceAll("\\s+", " ").replaceAll("[.,]$", ""))
        .toList();
  }

  private static String alternatives(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}

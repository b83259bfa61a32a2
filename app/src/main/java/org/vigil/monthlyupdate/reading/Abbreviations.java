package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.monthlyupdate.Issue.GlossaryTerm;

/** Abbreviations whose meaning the issue prints beside them. */
final class Abbreviations {
  private static final Pattern IN_BRACKETS = Pattern.compile("((?:[\\p{L}&-]+ ){1,8})\\((\\p{Lu}[\\p{Lu}&]{1,6})s?\\)");
  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,8}\\b");
  private static final Set<String> SMALL = Set.of("and", "of", "the", "for", "in", "&", "to", "on", "a");

  private Abbreviations() {}

  static Map<String, GlossaryTerm> in(Iterable<String> texts) {
    var terms = new LinkedHashMap<String, GlossaryTerm>();
    for (var text : texts) {
      var found = IN_BRACKETS.matcher(text);
      while (found.find()) {
        meaning(found.group(1), found.group(2))
            .ifPresent(
                words -> terms.putIfAbsent(found.group(2), new GlossaryTerm(found.group(2), words)));
      }
    }
    return terms;
  }

  /** The last words whose initials the abbreviation is made of; small words and further parts of a hyphened one may be skipped. */
  private static Optional<String> meaning(String before, String abbreviation) {
    var words = List.of(before.strip().split(" "));
    for (int from = words.size() - 1; from >= 0; from--) {
      var tail = words.subList(from, words.size());
      if (fits(tail, abbreviation)) {
        return Optional.of(String.join(" ", tail));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(List<String> words, String abbreviation) {
    return initials(words, true).equals(abbreviation)
        || initials(words, false).equals(abbreviation)
        || words.size() > abbreviation.length() - 1
            && startsWith(words.getFirst(), abbreviation.charAt(0))
            && startsWith(words.getLast(), abbreviation.charAt(abbreviation.length() - 1))
            && words.size() - abbreviation.length() <= 1
            && isSubsequence(abbreviation, initials(words, false));
  }

  private static boolean startsWith(String word, char letter) {
    return !word.isEmpty() && Character.toUpperCase(word.charAt(0)) == letter;
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (char letter : whole.toCharArray()) {
      if (at < part.length() && part.charAt(at) == letter) {
        at++;
      }
    }
    return at == part.length();
  }

  private static String initials(List<String> words, boolean skipSmall) {
    return words.stream()
        .filter(word -> !word.isEmpty() && !(skipSmall && SMALL.contains(word.toLowerCase(Locale.ROOT))))
        .flatMap(word -> Stream.of(word.split("-")))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1).toUpperCase(Locale.UK))
        .collect(Collectors.joining());
  }

  /** How the unit is called for short: as the title has it, else by its initials. */
  static String ofUnit(String unit, String title) {
    var words = new ArrayList<>(List.of(unit.split("\\s+")));
    var own = initials(words, true);
    var found = CAPITALS.matcher(title);
    while (found.find()) {
      if (own.endsWith(found.group()) || found.group().endsWith(own)) {
        return found.group();
      }
    }
    return own.isEmpty() ? "UNIT" : own;
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds people's names beside their roles. A name goes no further than this package: the role stands in its place. */
final class People {
  private static final String NAME_WORD = "\\p{Lu}\\p{Ll}+(?:[-'\u2019]\\p{L}+)?";
  private static final String ROLE_WORD =
      Phrases.shipped().list("role-words").stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
  private static final String CAPITALISED = "(?:\\p{Lu}[\\p{L}&/'\u2019-]*|and|of|for|&|the)";

  private static final String NAME = NAME_WORD + "(?: " + NAME_WORD + "){1,2}";

  /** "Jo Smith, Community Lead", "Jo Smith (Community Lead)", "Jo Smith is the new Community Lead". */
  private static final Pattern NAME_AND_ROLE =
      Pattern.compile(
          "(?<name>"
              + NAME
              + ")(?<between>, (?:the |our )?| \\((?:the )?| is (?:the|our) (?:new )?| - | \u2013 )(?<role>"
              + CAPITALISED
              + "(?: "
              + CAPITALISED
              + "){0,7})");

  private static final Pattern LAST_ROLE_WORD =
      Pattern.compile("^(.*\\b(?i:" + ROLE_WORD + "))(?:\\b.*)?$");
  private static final Pattern ROLE_IN_TEXT =
      Pattern.compile(
          "\\b(?:the|our|your) (?<role>(?:[\\p{L}&'\u2019-]+ ){0,5}?(?:"
              + ROLE_WORD
              + "))\\b(?! [a-z]+ (?:lead|team|officer|manager))");

  private final Map<String, String> roleOf = new LinkedHashMap<>();

  /** A name with a role, and where they stand. */
  record Person(String name, String role, int from, int to) {}

  static People in(List<Told> told) {
    var people = new People();
    told.forEach(
        one -> all(one.words().text()).forEach(p -> people.roleOf.putIfAbsent(p.name(), p.role())));
    return people;
  }

  Map<String, String> roles() {
    return roleOf;
  }

  static List<Person> all(String text) {
    return NAME_AND_ROLE
        .matcher(text)
        .results()
        .flatMap(
            found -> {
              var role = LAST_ROLE_WORD.matcher(found.group("role"));
              if (!role.matches() || !isName(found.group("name"))) {
                return java.util.stream.Stream.<Person>empty();
              }
              return java.util.stream.Stream.of(
                  new Person(
                      found.group("name"),
                      role.group(1),
                      found.start(),
                      found.start("role") + role.group(1).length()));
            })
        .toList();
  }

  /** No word of it names a place, a body or a trade, and not every word is an everyday one. */
  private static boolean isName(String words) {
    var lower = List.of(words.toLowerCase(Locale.ROOT).split(" "));
    boolean names =
        lower.stream()
            .noneMatch(
                word ->
                    Phrases.shipped().has("not-names", word)
                        || Phrases.shipped().has("role-words", word));
    return names && !lower.stream().allMatch(Vocabulary::isListed);
  }

  /** The person whose first and last names an address is made of. */
  Optional<String> nameInAddress(String email) {
    var local = Addresses.local(email).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return roleOf.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(local))
        .findFirst();
  }

  /** The last role named in small letters in some text: "the testing desk". */
  static Optional<String> lastRoleIn(String text) {
    String last = null;
    var found = ROLE_IN_TEXT.matcher(text);
    int from = 0;
    while (found.find(from)) {
      last = found.group("role");
      from = found.start() + 1;
    }
    return Optional.ofNullable(last);
  }
}

package org.vigil.archive.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is known of words before any document is read: endings, irregular forms, and which mean the same in the field. */
final class Language {
  private static final String FILE = "/archive/thesaurus.yaml";
  private static final String SAID = "/archive/sayings.yaml";
  private static final Pattern WORD =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+|\\d+|\\p{L}&\\p{L}|\\p{L}+(?:['\u2019]\\p{L}+)?",
          Pattern.UNICODE_CASE);
  private static final Pattern ABBREVIATED =
      Pattern.compile("n['\u2019]t$|['\u2019](?:s|t|re|ve|ll|d|m)?$");
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"));

  private final Map<String, String> forms = new HashMap<>();
  private final Set<String> stop = new HashSet<>();
  private final Set<String> weak = new HashSet<>();
  private final Map<List<String>, Set<List<String>>> same = new HashMap<>();
  private final Map<List<String>, Set<List<String>>> kinds = new HashMap<>();
  private final Map<List<String>, Set<List<String>>> sayings = new HashMap<>();

  private Language(JsonNode file, JsonNode saidFile) {
    words(file, "stop").forEach(stop::add);
    for (var group : groups(file, "forms")) {
      group.forEach(form -> forms.put(form, group.getFirst()));
    }
    words(file, "weak").forEach(word -> weak.add(stem(word)));
    for (var group : groups(file, "same")) {
      var members = phrases(group);
      members.forEach(
          member -> {
            var others = same.computeIfAbsent(member, key -> new LinkedHashSet<>());
            members.stream().filter(other -> !other.equals(member)).forEach(others::add);
          });
    }
    for (var group : groups(file, "kinds")) {
      var members = phrases(group);
      kinds
          .computeIfAbsent(members.getFirst(), key -> new LinkedHashSet<>())
          .addAll(members.subList(1, members.size()));
    }
    for (var group : groups(saidFile, "sayings")) {
      var members = phrases(group);
      for (var other : members.subList(1, members.size())) {
        sayings.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(members.getFirst());
      }
    }
  }

  static Language shipped() {
    return new Language(tree(FILE), tree(SAID));
  }

  private static JsonNode tree(String name) {
    try (InputStream file = Language.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks " + name);
      }
      return new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word, in order. */
  List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    var words = WORD.matcher(text);
    while (words.find()) {
      var written =
          ABBREVIATED
              .matcher(words.group().toLowerCase(Locale.UK).replace(",", ""))
              .replaceFirst("");
      if (!written.isEmpty()) {
        tokens.add(new Token(written, stem(written), !stop.contains(written)));
      }
    }
    return tokens;
  }

  /** Of the words that carry a subject. */
  List<String> stems(String text) {
    return tokens(text).stream().filter(Token::carries).map(Token::stem).toList();
  }

  String stem(String written) {
    var number = NUMBERS.get(written);
    return number != null ? number : Stemmer.stem(forms.getOrDefault(written, written));
  }

  boolean isWeak(String stem) {
    return weak.contains(stem);
  }

  /** What means the same as these words together. */
  Set<List<String>> sameAs(List<String> phrase) {
    return same.getOrDefault(phrase, Set.of());
  }

  /** What these words together are the general name of. */
  Set<List<String>> kindsOf(List<String> phrase) {
    return kinds.getOrDefault(phrase, Set.of());
  }

  /** What texts say for what people say so. */
  Set<List<String>> saidFor(List<String> phrase) {
    return sayings.getOrDefault(phrase, Set.of());
  }

  /** Whether the thesaurus has the word, so that it is no slip. */
  boolean knows(String stem) {
    return same.containsKey(List.of(stem))
        || sayings.containsKey(List.of(stem))
        || kinds.containsKey(List.of(stem));
  }

  private List<List<String>> phrases(List<String> members) {
    return members.stream()
        .map(member -> tokens(member).stream().map(Token::stem).toList())
        .distinct()
        .toList();
  }

  private static List<List<String>> groups(JsonNode file, String field) {
    var groups = new ArrayList<List<String>>();
    for (var group : file.path(field)) {
      var members = new ArrayList<String>();
      group.forEach(member -> members.add(member.asString()));
      groups.add(members);
    }
    return groups;
  }

  private static List<String> words(JsonNode file, String field) {
    return Arrays.stream(file.path(field).asString().strip().split("\\s+")).toList();
  }
}

package org.vigil.monthlyupdate.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words and phrases the reader goes by, kept as data so that they can be changed without it. */
final class Phrases {
  private static final Phrases PHRASES = new Phrases("phrases.yaml");
  private static final Phrases SLIPS = new Phrases("slips.yaml");

  private final String file;
  private final JsonNode lists;

  private Phrases(String file) {
    this.file = file;
    try (var stream = Phrases.class.getResourceAsStream("/monthlyupdate/reading/" + file)) {
      this.lists = new YAMLMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Phrases shipped() {
    return PHRASES;
  }

  static Phrases slips() {
    return SLIPS;
  }

  List<String> list(String name) {
    return required(name).valueStream().map(JsonNode::asString).toList();
  }

  Map<String, String> pairs(String name) {
    var pairs = new LinkedHashMap<String, String>();
    required(name)
        .properties()
        .forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asString()));
    return pairs;
  }

  Map<String, List<String>> groups(String name) {
    var groups = new LinkedHashMap<String, List<String>>();
    required(name)
        .properties()
        .forEach(
            entry ->
                groups.put(
                    entry.getKey(),
                    entry.getValue().valueStream().map(JsonNode::asString).toList()));
    return groups;
  }

  /** Lists in a list. */
  List<List<String>> rows(String name) {
    return required(name)
        .valueStream()
        .map(row -> row.valueStream().map(JsonNode::asString).toList())
        .toList();
  }

  boolean has(String name, String word) {
    return list(name).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Any of the words of a list, longer ones first, as whole words whatever their case. */
  Pattern anyOf(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives(list(name)) + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static String alternatives(List<String> words) {
    return words.stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Any of the expressions of a list. */
  Pattern anyExpression(String name) {
    return Pattern.compile(
        list(name).stream().map(one -> "(?:" + one + ")").collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private JsonNode required(String name) {
    var list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("monthlyupdate/reading/" + file + " has no list " + name);
    }
    return list;
  }
}

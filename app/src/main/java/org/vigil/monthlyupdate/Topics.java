package org.vigil.monthlyupdate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What topics are called. Items and contacts carry their keys, which last from issue to issue; the names stand in {@code
 * monthlyupdate/words.yaml} and may change. A topic without a name there, as those of past updates read from their files,
 * goes by its key in words.
 */
public final class Topics {
  private static final Map<String, String> NAMES = new WordLists().pairs("topics");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Topics() {}

  public static String name(String topic) {
    return NAMES.getOrDefault(topic, inWords(topic));
  }

  /** With commas between. */
  public static String names(Collection<String> topics) {
    return String.join(", ", topics.stream().map(Topics::name).toList());
  }

  /**
   * The keys of what somebody typed: names or keys, in any letters. What is neither is a topic of its own.
   *
   * @param standing keys that are there already, so that none is made twice
   */
  public static List<String> keys(Collection<String> typed, Collection<String> standing) {
    return typed.stream().map(words -> key(words, standing)).distinct().toList();
  }

  /** Every key a topic goes by: an update read from its file has the name for a key. */
  public static List<String> alike(String topic) {
    var name = name(topic);
    return Stream.concat(
            Stream.of(topic, newKey(name)),
            NAMES.keySet().stream().filter(key -> name(key).equals(name)))
        .distinct()
        .toList();
  }

  /** One key of each name, the listed one where there is one. */
  public static List<String> apart(Collection<String> topics) {
    var byName = new LinkedHashMap<String, String>();
    topics.forEach(
        topic ->
            byName.merge(
                name(topic), topic, (one, other) -> NAMES.containsKey(other) ? other : one));
    return List.copyOf(byName.values());
  }

  private static String key(String words, Collection<String> standing) {
    return Stream.concat(standing.stream(), NAMES.keySet().stream())
        .filter(key -> key.equalsIgnoreCase(words) || name(key).equalsIgnoreCase(words))
        .findFirst()
        .orElseGet(() -> newKey(words));
  }

  private static String newKey(String words) {
    var key =
        NOT_LETTERS
            .matcher(words.toLowerCase(Locale.UK).replace("&", "and"))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    return key.isEmpty() ? words : key;
  }

  private static String inWords(String key) {
    var words = key.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? key
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}

package org.vigil.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the rows of one file: by the partner's own key, or by the row's hash and how often it has come in this file. */
final class RowKeys {
  private static final String CELL = "\u001f";

  private final Feed feed;
  private final List<String> headers;
  private final List<Key> keys;
  private final Map<String, Set<String>> people = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, First> firstOfKey = new HashMap<>();

  /** Of every row of a file, in its order. */
  RowKeys(Feed feed, List<RawRow> rows) {
    this.feed = feed;
    this.headers = feed.headersRead();
    this.keys = rows.stream().map(this::named).toList();
  }

  /** What the row at this place of the file is called; the first is at 0. */
  Key at(int place) {
    return keys.get(place);
  }

  /** Whether the file tells of several people under the key. */
  boolean tellOfSeveral(Key key) {
    return people.getOrDefault(key.natural(), Set.of()).size() > 1;
  }

  /** Over every row in its order: two files of the same rows have the same, whatever their names. */
  String hash() {
    return hash(keys.stream().map(Key::hash));
  }

  private Key named(RawRow row) {
    var hash = hash(row);
    int occurrence = seen.merge(hash, 1, Integer::sum);
    var natural =
        feed.naturalKey().isEmpty()
            ? hash + "#" + occurrence
            : feed.naturalKey().stream()
                .map(header -> row.cell(header).strip())
                .collect(Collectors.joining(" "))
                .replace('\u0000', '\u2400');
    var person = person(feed, row);
    people.computeIfAbsent(natural, none -> new HashSet<>()).add(person);
    var first =
        firstOfKey.computeIfAbsent(natural + CELL + person, none -> new First(row.number(), hash));
    return new Key(
        natural, hash, occurrence, person, first.hash().equals(hash) ? null : first.row());
  }

  /** Who a row is about, where its key names an incident and not a person; the same for everybody where it names a person. */
  static String person(Feed feed, RawRow row) {
    return feed.tellsApart().stream()
        .map(header -> row.cell(header).strip().toLowerCase(Locale.UK))
        .collect(Collectors.joining(CELL));
  }

  /** Whether two rows under one key may be about one person: what both of them tell, they tell alike. */
  static boolean mayBeOne(String person, String other) {
    var parts = person.split(CELL, -1);
    var others = other.split(CELL, -1);
    for (int i = 0; i < Math.min(parts.length, others.length); i++) {
      if (!parts[i].isEmpty() && !others[i].isEmpty() && !parts[i].equals(others[i])) {
        return false;
      }
    }
    return true;
  }

  /** Over what the feed reads, by name: a column the partner adds or moves, or we add for them, changes nothing. */
  private String hash(RawRow row) {
    return hash(headers.stream().map(row::cell).map(cell -> cell + CELL));
  }

  /** Of words by header, in their order. */
  static String hash(Map<String, String> words) {
    return hash(words.entrySet().stream().map(e -> e.getKey() + CELL + e.getValue() + CELL));
  }

  private static String hash(Stream<String> parts) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(parts.collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private record First(int row, String hash) {}

  /**
   * What a row is called.
   *
   * @param person told apart from others under the same key by this
   * @param clashesWith the row of the same file that has the same key and person and says something else
   */
  record Key(
      String natural, String hash, int occurrence, String person, @Nullable Integer clashesWith) {}
}

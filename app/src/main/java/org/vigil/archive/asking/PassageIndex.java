package org.vigil.archive.asking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every passage of the archive, ready to be asked. Made anew when the archive changes; never changed. */
final class PassageIndex {
  private final Language language;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Integer>> postings = new HashMap<>();
  private final Map<Field, Double> usualLengths = new EnumMap<>(Field.class);
  private final Map<Key, List<Passage>> items = new LinkedHashMap<>();
  private final Set<String> districts = new TreeSet<>();
  private final Spelling spelling;
  private final @Nullable YearMonth oldest;
  private final @Nullable YearMonth newest;

  private record Key(String document, String item) {}

  PassageIndex(List<Passage> passages, Language language) {
    this.language = language;
    for (var passage : passages) {
      items.computeIfAbsent(key(passage), key -> new ArrayList<>()).add(passage);
      districts.addAll(passage.districts());
    }
    var written = new HashMap<String, Integer>();
    for (var passage : passages) {
      var entry = Entry.of(passage, neighbours(passage), language, districts);
      for (var stem : entry.stems()) {
        postings.computeIfAbsent(stem, key -> new ArrayList<>()).add(entries.size());
      }
      entries.add(entry);
      language
          .tokens(passage.words() + " " + passage.item().heading() + " " + passage.item().theme())
          .forEach(token -> written.merge(token.written(), 1, Integer::sum));
    }
    for (var field : Field.values()) {
      usualLengths.put(
          field,
          entries.stream()
              .mapToInt(entry -> entry.length(field))
              .filter(n -> n > 0)
              .average()
              .orElse(1));
    }
    var months =
        passages.stream()
            .map(passage -> passage.source().month())
            .filter(Objects::nonNull)
            .toList();
    this.oldest = months.stream().min(Comparator.naturalOrder()).orElse(null);
    this.newest = months.stream().max(Comparator.naturalOrder()).orElse(null);
    this.spelling = new Spelling(written, language);
  }

  Language language() {
    return language;
  }

  Spelling spelling() {
    return spelling;
  }

  List<Entry> entries() {
    return entries;
  }

  double usualLength(Field field) {
    return usualLengths.getOrDefault(field, 1.0);
  }

  @Nullable YearMonth oldest() {
    return oldest;
  }

  @Nullable YearMonth newest() {
    return newest;
  }

  /** Every district any passage speaks of. */
  Set<String> districts() {
    return districts;
  }

  /** The passages of the same item, in order. */
  List<Passage> neighbours(Passage passage) {
    return items.getOrDefault(key(passage), List.of());
  }

  /** In how many passages the words stand in a row, in the passage itself or over it. */
  long passagesWith(List<String> way) {
    return postings.getOrDefault(way.getFirst(), List.of()).stream()
        .map(entries::get)
        .filter(
            entry ->
                entry.count(Field.WORDS, way)
                        + entry.count(Field.HEADING, way)
                        + entry.count(Field.TABLE, way)
                    > 0)
        .count();
  }

  private static Key key(Passage passage) {
    return new Key(passage.source().key(), passage.item().id());
  }
}

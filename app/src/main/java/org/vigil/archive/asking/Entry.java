package org.vigil.archive.asking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A passage with the words that speak for it, field by field. */
final class Entry {
  private final Passage passage;
  private final Map<Field, Told> fields = new EnumMap<>(Field.class);
  private final Set<String> stems = new HashSet<>();
  private final Dates dates;
  private final Set<String> districts;

  /**
   * The words of a field.
   *
   * @param inOrder every word, for phrases
   * @param length of those that carry a subject
   */
  private record Told(List<String> inOrder, Map<String, Integer> counts, int length) {}

  private static final Told NOTHING = new Told(List.of(), Map.of(), 0);

  private Entry(Passage passage, Dates dates, Set<String> districts) {
    this.passage = passage;
    this.dates = dates;
    this.districts = Set.copyOf(districts);
  }

  /**
   * @param neighbours every passage of its item
   * @param districts every district any passage speaks of
   */
  static Entry of(
      Passage passage, List<Passage> neighbours, Language language, Set<String> districts) {
    var entry = new Entry(passage, Dates.of(passage, neighbours), spokenOf(passage, districts));
    var around = new StringBuilder();
    for (var neighbour : neighbours) {
      // The other rows of a table say nothing of this one.
      if (neighbour.kind() != Passage.Kind.TABLE_ROW && neighbour.number() != passage.number()) {
        around.append(neighbour.words()).append('\n');
      }
    }
    var item = passage.item();
    entry.put(Field.WORDS, passage.words(), language);
    entry.put(Field.HEADING, item.heading(), language);
    entry.put(Field.TABLE, String.join(" ", passage.columns()) + " " + passage.caption(), language);
    entry.put(Field.NEIGHBOURS, around.toString(), language);
    entry.put(
        Field.THEME,
        item.theme() + " " + String.join(" ", item.topics()).replace('-', ' '),
        language);
    return entry;
  }

  /** A place that is named after a district speaks of it too: what it says is not said of another. */
  private static Set<String> spokenOf(Passage passage, Set<String> districts) {
    var spoken = new HashSet<>(passage.districts());
    if (passage.kind() != Passage.Kind.TABLE_ROW) {
      districts.stream().filter(passage.words()::contains).forEach(spoken::add);
    }
    return spoken;
  }

  private void put(Field field, String words, Language language) {
    var inOrder = new ArrayList<String>();
    var counts = new HashMap<String, Integer>();
    int length = 0;
    for (var token : language.tokens(words)) {
      inOrder.add(token.stem());
      counts.merge(token.stem(), 1, Integer::sum);
      length += token.carries() ? 1 : 0;
    }
    fields.put(field, new Told(List.copyOf(inOrder), Map.copyOf(counts), length));
    stems.addAll(inOrder);
  }

  Passage passage() {
    return passage;
  }

  Dates dates() {
    return dates;
  }

  /** Districts the passage speaks of. */
  Set<String> districts() {
    return districts;
  }

  Set<String> stems() {
    return stems;
  }

  int length(Field field) {
    return of(field).length();
  }

  List<String> inOrder(Field field) {
    return of(field).inOrder();
  }

  /** How often the words stand there in a row. */
  int count(Field field, List<String> way) {
    if (!stems.contains(way.getFirst())) {
      return 0;
    }
    if (way.size() == 1) {
      return of(field).counts().getOrDefault(way.getFirst(), 0);
    }
    int found = 0;
    var words = of(field).inOrder();
    for (int at = 0; at + way.size() <= words.size(); at++) {
      if (words.subList(at, at + way.size()).equals(way)) {
        found++;
      }
    }
    return found;
  }

  private Told of(Field field) {
    return fields.getOrDefault(field, NOTHING);
  }
}

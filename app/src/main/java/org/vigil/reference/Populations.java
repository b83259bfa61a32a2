package org.vigil.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Mid-year populations by district, year and five-year age band. */
public final class Populations {

  static final String FILE = "populations.csv";

  private record Key(String area, int year) {}

  private final Map<Key, SortedMap<AgeBand, Integer>> persons = new HashMap<>();
  private final Map<Key, String> sources = new HashMap<>();

  private Populations() {}

  static Populations from(ReferenceFiles files) {
    var populations = new Populations();
    for (var row : files.rows(FILE)) {
      if (row.required("sex").equals("persons")) {
        populations.add(row);
      }
    }
    return populations;
  }

  private void add(Row row) {
    var key = new Key(row.required("area_code"), row.number("year"));
    persons
        .computeIfAbsent(key, none -> new TreeMap<>())
        .put(AgeBand.parse(row.required("age_band")), row.number("persons"));
    sources.put(key, row.required("source"));
  }

  /** A district's population in one year. A year that is not loaded is refused, never estimated. */
  public Population find(String area, int year) {
    var key = new Key(area, year);
    var found = persons.get(key);
    if (found == null) {
      return new Population.Refused(area, year, reason(area, year));
    }
    return new Population.Found(
        area, year, Collections.unmodifiableSortedMap(found), sources.getOrDefault(key, ""));
  }

  /** The sum of several areas; refused where any one of them is not loaded. */
  public Population find(String name, Iterable<Area> areas, int year) {
    var sum = new TreeMap<AgeBand, Integer>();
    var source = "";
    for (var area : areas) {
      switch (find(area.code(), year)) {
        case Population.Refused refused -> {
          return refused;
        }
        case Population.Found found -> {
          found.persons().forEach((band, count) -> sum.merge(band, count, Integer::sum));
          source = found.source();
        }
      }
    }
    return new Population.Found(name, year, Collections.unmodifiableSortedMap(sum), source);
  }

  private String reason(String area, int year) {
    var years =
        persons.keySet().stream()
            .filter(key -> key.area().equals(area))
            .mapToInt(Key::year)
            .sorted()
            .toArray();
    var loaded =
        years.length == 0
            ? "no year is loaded for it"
            : "the years loaded are %d to %d".formatted(years[0], years[years.length - 1]);
    return ("No mid-year population of %d for %s: %s. Load the ONS file \"Estimates of the population"
            + " for England and Wales, mid-%d, by local authority and single year of age\" into %s in the"
            + " reference folder.")
        .formatted(year, area, loaded, year, FILE);
  }
}

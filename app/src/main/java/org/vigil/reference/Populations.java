package org.vigil.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Why nothing can be counted per head of these areas in these years; empty where all of them are loaded. */
  public Optional<String> missing(String name, List<Area> areas, List<Integer> years) {
    var lacking =
        years.stream()
            .filter(
                year ->
                    areas.stream()
                        .anyMatch(area -> !persons.containsKey(new Key(area.code(), year))))
            .toList();
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No mid-year population of %s is loaded for %s: %s. Load %s into %s in the reference folder."
                .formatted(
                    listed(lacking.stream().map(String::valueOf).toList()),
                    name,
                    loaded(areas.stream().map(Area::code).toList()),
                    publishedFile(areas, lacking),
                    FILE));
  }

  private static String publishedFile(List<Area> areas, List<Integer> years) {
    var midYears = listed(years.stream().map(year -> "mid-" + year).toList());
    return areas.stream().anyMatch(area -> Areas.CONNECTICUT.equals(area.parent()))
        ? "the U.S. Census Bureau's county population estimates by age and sex, " + midYears + ","
        : "the ONS file \"Estimates of the population for England and Wales, "
            + midYears
            + ", by local authority and single year of age\"";
  }

  private String loaded(List<String> areas) {
    var years =
        persons.keySet().stream()
            .filter(key -> areas.contains(key.area()))
            .mapToInt(Key::year)
            .sorted()
            .toArray();
    return years.length == 0
        ? "no year is loaded for it"
        : "the years loaded are %d to %d".formatted(years[0], years[years.length - 1]);
  }

  /** 2021, 2022 and 2023. */
  private static String listed(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private String reason(String area, int year) {
    return ("No mid-year population of %d for %s: %s. Load the ONS file \"Estimates of the population"
            + " for England and Wales, mid-%d, by local authority and single year of age\" into %s in the"
            + " reference folder.")
        .formatted(year, area, loaded(List.of(area)), year, FILE);
  }
}

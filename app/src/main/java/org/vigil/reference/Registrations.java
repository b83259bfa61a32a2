package org.vigil.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Published counts of deaths by year of registration, with the source to print beside them. */
public final class Registrations {

  public static final String ENGLAND_AND_WALES = "K04000001";
  public static final String DRUG_POISONING = "drug-poisoning";

  private record Key(String area, String series) {}

  private final Map<Key, SortedMap<Integer, Integer>> deaths = new HashMap<>();
  private final Map<Key, String> sources = new HashMap<>();

  private Registrations() {}

  static Registrations from(ReferenceFiles files) {
    var registrations = new Registrations();
    for (var row : files.rows("drug-poisoning-registrations.csv")) {
      var key = new Key(row.required("area_code"), row.required("series"));
      registrations
          .deaths
          .computeIfAbsent(key, none -> new TreeMap<>())
          .put(row.number("year"), row.number("deaths"));
      registrations.sources.put(key, row.required("source"));
    }
    return registrations;
  }

  public OptionalInt find(String area, String series, int year) {
    var count = byYear(area, series).get(year);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** Deaths by year; empty where nothing is loaded for the area and series. */
  public SortedMap<Integer, Integer> byYear(String area, String series) {
    return new TreeMap<>(deaths.getOrDefault(new Key(area, series), new TreeMap<>()));
  }

  public String source(String area, String series) {
    return sources.getOrDefault(new Key(area, series), "not loaded");
  }
}

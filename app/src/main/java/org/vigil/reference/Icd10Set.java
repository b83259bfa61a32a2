package org.vigil.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Named sets of ICD-10 codes; a listed category holds all its subdivisions. */
final class Icd10Set {

  private record Listed(String code, Period valid) {}

  private final Map<String, List<Listed>> sets = new HashMap<>();

  Icd10Set(List<Row> rows) {
    for (var row : rows) {
      sets.computeIfAbsent(row.required("set"), none -> new ArrayList<>())
          .add(new Listed(normal(row.required("code")), row.period()));
    }
  }

  /** Upper case, without stops and spaces: "x42.9" is X429. */
  static String normal(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  boolean holds(String set, DefinitionInput input) {
    var underlying = input.underlyingCause();
    var day = input.dateOfDeath();
    return underlying != null
        && sets.getOrDefault(set, List.of()).stream()
            .filter(listed -> day == null || listed.valid().contains(day))
            .anyMatch(listed -> normal(underlying).startsWith(listed.code()));
  }
}

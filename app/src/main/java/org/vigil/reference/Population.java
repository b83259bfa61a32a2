package org.vigil.reference;

import java.util.SortedMap;

/** The answer to a request for a population: the figures, or why there are none. */
public sealed interface Population {

  /** Persons in each five-year age band, youngest first. */
  record Found(String area, int year, SortedMap<AgeBand, Integer> persons, String source)
      implements Population {

    public int total() {
      return persons.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Not loaded; nothing is carried forward from another year. */
  record Refused(String area, int year, String reason) implements Population {}
}

package org.vigil.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find case files, and what it may mean.
 *
 * @param words as the index has them
 * @param day the date of death it may be; null where it is none
 * @param district code of the residence it may name; null where it names none
 * @param substances ids of those it may name, certified or suspected
 */
public record CaseSearch(
    String words, @Nullable LocalDate day, @Nullable String district, Set<String> substances) {
  public CaseSearch {
    substances = Set.copyOf(substances);
  }

  /** Words that mean nothing but themselves. */
  public static CaseSearch of(String words) {
    return new CaseSearch(words, null, null, Set.of());
  }

  @Override
  public String toString() {
    return "CaseSearch[hidden]";
  }
}

package org.vigil.annualaudit.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.annualaudit.YearDots.YearCount;

/** Which place's years somebody asked for, and in which order; what makes no sense is left open. */
record YearsAsked(@Nullable String place, @Nullable String sort) {

  /** The orders of the list. */
  enum Sort {
    NEWEST("Newest first"),
    OLDEST("Oldest first"),
    MOST("Most deaths first");

    private final String label;

    Sort(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  Sort order() {
    return Arrays.stream(Sort.values())
        .filter(each -> each.name().equals(sort))
        .findFirst()
        .orElse(Sort.NEWEST);
  }

  List<YearCount> sorted(List<YearCount> years) {
    var order =
        switch (order()) {
          case NEWEST -> Comparator.comparingInt(YearCount::year).reversed();
          case OLDEST -> Comparator.comparingInt(YearCount::year);
          case MOST -> Comparator.comparingLong(YearCount::deaths).reversed();
        };
    return years.stream().sorted(order).toList();
  }
}

package org.vigil.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications a list shows, and in what order; null leaves a question open.
 *
 * @param from the first day it was received on
 * @param to the last
 */
public record ToldFilter(
    @Nullable String feed, @Nullable LocalDate from, @Nullable LocalDate to, Sort sort) {

  /** The orders a list may have; each is a fixed piece of SQL, so nothing typed ever reaches it. */
  public enum Sort {
    NEWEST("Newest first", "received_at desc, row_number desc nulls last, id"),
    OLDEST("Oldest first", "received_at, row_number nulls first, id"),
    WHO("Who told it", "organisation, feed, received_at desc, row_number desc nulls last, id");

    private final String label;
    private final String orderBy;

    Sort(String label, String orderBy) {
      this.label = label;
      this.orderBy = orderBy;
    }

    public String label() {
      return label;
    }

    String orderBy() {
      return orderBy;
    }
  }
}

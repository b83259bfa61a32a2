package org.vigil.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which imports a list shows, and in what order; null leaves a question open.
 *
 * @param from the first day of sending
 * @param to the last
 * @param fileName part of what the file was called
 */
public record ImportFilter(
    @Nullable String feed,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String fileName,
    Sort sort) {

  /** The orders a list may have; each is a fixed piece of SQL, so nothing typed ever reaches it. */
  public enum Sort {
    NEWEST("Newest first", "r.started_at desc, r.id"),
    OLDEST("Oldest first", "r.started_at, r.id"),
    HELD("Most rows held first", "f.held desc nulls last, r.started_at desc, r.id"),
    FILE("Name of the file", "r.file_name, r.started_at desc, r.id");

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

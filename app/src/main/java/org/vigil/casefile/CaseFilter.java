package org.vigil.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which case files a list shows; null leaves a question open.
 *
 * @param district code of residence
 * @param substance id, named in the certified cause
 */
public record CaseFilter(
    @Nullable String county,
    @Nullable String district,
    @Nullable Classification classification,
    @Nullable String substance,
    @Nullable LocalDate diedFrom,
    @Nullable LocalDate diedTo,
    boolean inQuestion,
    Sort sort) {

  public static CaseFilter everything() {
    return new CaseFilter(null, null, null, null, null, null, false, Sort.DIED);
  }

  /** The orders a list may have; each is a fixed piece of SQL, so nothing typed ever reaches it. */
  public enum Sort {
    DIED("date_of_death desc nulls last, reference desc"),
    NOTIFIED("first_notified desc, reference desc"),
    REFERENCE("reference desc"),
    NAME("surname nulls last, forenames nulls last, reference");

    private final String orderBy;

    Sort(String orderBy) {
      this.orderBy = orderBy;
    }

    String orderBy() {
      return orderBy;
    }
  }
}

package org.vigil.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of the ledger asked to see.
 *
 * @param tier null for every tier
 * @param words somewhere in the entry; empty for every entry
 */
public record LedgerQuery(@Nullable Tier tier, String words, Sort sort) {

  /** The orders the ledger may have; each is a fixed piece of SQL, so nothing typed ever reaches it. */
  public enum Sort {
    NEWEST("Newest first", "released_at desc, seq desc"),
    OLDEST("Oldest first", "released_at, seq"),
    TITLE("Title", "title, released_at desc, seq desc"),
    RECIPIENTS("Recipients", "recipients, released_at desc, seq desc");

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

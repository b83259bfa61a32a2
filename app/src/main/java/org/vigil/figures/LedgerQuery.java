package org.vigil.figures;

/** What a reader of the ledger asked to see. */
public record LedgerQuery(String tier, String words, Sort sort, int page, int size) {
  /** In which order. */
  public enum Sort {
    NEWEST,
    OLDEST,
    TITLE
  }
}

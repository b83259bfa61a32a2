package org.vigil.monthlyupdate;

import java.util.List;

/**
 * Something a check found.
 *
 * @param rule the check that found it
 * @param where items, tables, commitments or the issue itself, by id
 */
public record Finding(String rule, Severity severity, List<String> where, String message) {

  /** What it means for the issue. */
  public enum Severity {
    STOPS("Stops publication"),
    WARNS("Warning"),
    NOTE("Note");

    private final String words;

    Severity(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Finding {
    where = List.copyOf(where);
  }

  /**
   * In words, where a person may have settled it by a printed note.
   *
   * @param open whether it is still to be settled, if it stops
   */
  public String standing(boolean open) {
    return stops() && !open ? "Settled by a printed note" : severity.words();
  }

  public boolean stops() {
    return severity == Severity.STOPS;
  }
}

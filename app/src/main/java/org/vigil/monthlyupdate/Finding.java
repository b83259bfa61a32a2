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

  public boolean stops() {
    return severity == Severity.STOPS;
  }
}

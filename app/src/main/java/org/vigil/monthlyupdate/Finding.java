package org.vigil.monthlyupdate;

import java.util.List;
import java.util.Locale;

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

  /** What it is about, in a word or two: pages and documents say this, and Methods the name of the check. */
  public String subject() {
    return switch (rule.split("\\.", 2)[0]) {
      case "area" -> "Areas";
      case "claim" -> "Claims";
      case "commitment" -> "Promises";
      case "contact" -> "Contacts";
      case "count" -> "Counts";
      case "data" -> "Data cut-off";
      case "date" -> "Dates";
      case "footing" -> "Totals";
      case "glossary" -> "Abbreviations";
      case "heading" -> "Headings";
      case "link" -> "Links";
      case "metric" -> "Numbers in the text";
      case "sdc" -> "Small numbers";
      case "spelling" -> "Spelling";
      case "table" -> "Tables";
      case "term" -> "Terms";
      case "text" -> "Lost words";
      case "theme" -> "Themes";
      // A new check is one new file: until it has a word here, the first part of its name must do.
      default -> rule.substring(0, 1).toUpperCase(Locale.UK) + rule.split("\\.", 2)[0].substring(1);
    };
  }

  public boolean stops() {
    return severity == Severity.STOPS;
  }
}

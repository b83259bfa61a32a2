package org.vigil.archive.asking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document short enough to be quoted, with where it stands: a sentence, a line of a list, a row of a table.
 *
 * @param number its place among the passages of its document, from 1
 * @param paragraph passages of one paragraph share it
 * @param districts names of the districts it speaks of
 * @param words exactly as they stand in the document
 * @param columns the headings of the table it is a row of; empty where it is none
 * @param caption what is said over the table it is a row of; empty where it is none, or nothing is
 */
public record Passage(
    Source source,
    int number,
    int paragraph,
    Item item,
    List<String> districts,
    Lines lines,
    Kind kind,
    String words,
    List<String> columns,
    String caption) {

  public Passage {
    districts = List.copyOf(districts);
    columns = List.copyOf(columns);
  }

  /**
   * The document.
   *
   * @param key the same for every version
   * @param month the month it tells of; null where it is of none
   * @param issuedOn null where it is not known
   */
  public record Source(
      String key, String title, @Nullable YearMonth month, @Nullable LocalDate issuedOn) {}

  /**
   * What it belongs to within the document.
   *
   * @param heading as printed, or as proposed where none was
   * @param theme empty where the document has none
   */
  public record Item(String id, String heading, String theme, List<String> topics) {
    public Item {
      topics = List.copyOf(topics);
    }
  }

  /**
   * Where it stands.
   *
   * @param unit what is counted: lines, or the paragraphs of a Word document
   * @param page null where the document has no pages
   */
  public record Lines(int from, int to, @Nullable Integer page, String unit) {
    public String words() {
      var lines = from == to ? unit + " " + from : unit + "s " + from + " to " + to;
      return page == null ? lines : "page " + page + ", " + lines;
    }
  }

  /** What it is. */
  public enum Kind {
    SENTENCE("Sentence"),
    BULLET("Line of a list"),
    TABLE_ROW("Row of a table"),
    PROMISE("Promise"),
    ASK("Something asked of readers"),
    CONTACT("Contact");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Passage as(Kind other) {
    return new Passage(
        source, number, paragraph, item, districts, lines, other, words, columns, caption);
  }

  /** The cells of a row of a table, as far as they can be told apart. */
  public List<String> cells() {
    return kind == Kind.TABLE_ROW ? List.of(words.split("\\t", -1)) : List.of();
  }

  /** For people: cells apart by blanks rather than tabs. */
  public String plainWords() {
    return words.replace('\t', ' ').replaceAll("\\s+", " ").strip();
  }
}

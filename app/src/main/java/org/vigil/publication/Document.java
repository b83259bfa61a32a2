package org.vigil.publication;

import java.util.List;
import java.util.Optional;
import org.vigil.figures.LineColumns;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.Strip;
import org.vigil.figures.TableGrid;

/**
 * What is printed, before it is known on what: the same for a page, a Word document, and anything later.
 *
 * @param facts short lines beneath the title: dates, cut-off, release number
 * @param handling who may see it
 * @param draft what it may not yet be used for; empty once it is issued
 * @param demonstration the banner of a demonstration; empty in live use
 */
public record Document(
    String unit,
    String title,
    String subtitle,
    List<String> facts,
    String handling,
    Optional<String> draft,
    Optional<String> demonstration,
    List<Theme> themes) {

  public Document {
    facts = List.copyOf(facts);
    themes = List.copyOf(themes);
  }

  /** Every table of counts in it, in order. */
  public List<TableGrid> grids() {
    return themes.stream()
        .flatMap(theme -> theme.entries().stream())
        .flatMap(entry -> entry.pieces().stream())
        .filter(Table.class::isInstance)
        .map(piece -> ((Table) piece).grid())
        .toList();
  }

  /**
   * A name, and entries under it.
   *
   * @param atAGlance short lists a reader takes in at once, set beside one another where there is room
   */
  public record Theme(String name, List<Entry> entries, boolean atAGlance) {
    public Theme {
      entries = List.copyOf(entries);
    }

    public Theme(String name, List<Entry> entries) {
      this(name, entries, false);
    }
  }

  /** A heading and what stands under it; the heading may be empty. */
  public record Entry(String heading, List<Piece> pieces) {
    public Entry {
      pieces = List.copyOf(pieces);
    }
  }

  /** One block of an entry. */
  public sealed interface Piece {
    default String kind() {
      return switch (this) {
        case Text text -> "text";
        case Bullets bullets -> "bullets";
        case Table table -> "table";
        case WordTable table -> "words";
        case Note note -> "note";
        case Drawing drawing -> "drawing";
      };
    }
  }

  public record Text(List<Span> spans) implements Piece {
    public static Text of(String words) {
      return new Text(List.of(new Plain(words)));
    }
  }

  public record Bullets(List<Text> lines) implements Piece {}

  /** Only what passed the gate. */
  public record Table(ReleasedTable released, LineColumns more) implements Piece {
    public TableGrid grid() {
      return TableGrid.of(released, more);
    }

    /** Drawn beside its rows where a printer can draw. */
    public Optional<Strip> strip() {
      return Strip.of(released, more);
    }
  }

  /** A table of words: nothing in it is counted, so nothing in it passes the gate. */
  public record WordTable(List<String> headings, List<List<Text>> rows) implements Piece {}

  /**
   * A drawing of the table that stands under it; what cannot draw leaves it out, for the table says the same.
   *
   * @param svg made by Vigil itself
   */
  public record Drawing(String svg, String caption) implements Piece {}

  /** Something the reader must not miss. */
  public record Note(String words) implements Piece {}

  /** A stretch of text. */
  public sealed interface Span {
    String words();

    /** Where it leads; empty for words that lead nowhere. */
    default Optional<String> address() {
      return Optional.empty();
    }

    default boolean isLost() {
      return this instanceof Lost;
    }
  }

  public record Plain(String words) implements Span {}

  public record Mail(String words) implements Span {
    @Override
    public Optional<String> address() {
      return Optional.of("mailto:" + words);
    }
  }

  public record Hyperlink(String words, String target) implements Span {
    @Override
    public Optional<String> address() {
      return Optional.of(target);
    }
  }

  /** Words nobody can read any more. */
  public record Lost(String words) implements Span {}
}

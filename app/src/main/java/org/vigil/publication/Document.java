package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.disclosure.Category;
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
 * @param onOnePage whether it must stand on one A4 page, where a printer has pages
 */
public record Document(
    String unit,
    String title,
    String subtitle,
    List<String> facts,
    String handling,
    Optional<String> draft,
    Optional<String> demonstration,
    List<Theme> themes,
    boolean onOnePage) {

  public Document {
    facts = List.copyOf(facts);
    themes = List.copyOf(themes);
  }

  public Document(
      String unit,
      String title,
      String subtitle,
      List<String> facts,
      String handling,
      Optional<String> draft,
      Optional<String> demonstration,
      List<Theme> themes) {
    this(unit, title, subtitle, facts, handling, draft, demonstration, themes, false);
  }

  /**
   * Whether the theme there stands above what is taken in at a glance: that the document was corrected, say, which nobody
   * may read past.
   *
   * @param at counted from 0
   */
  public boolean standsFirst(int at) {
    return !themes.get(at).atAGlance()
        && themes.subList(at, themes.size()).stream().anyMatch(Theme::atAGlance);
  }

  /** Every table of counts in it, in order. */
  public List<TableGrid> grids() {
    return pieces().filter(Table.class::isInstance).map(piece -> ((Table) piece).grid()).toList();
  }

  /** Every drawing in it, in order. */
  public List<Drawing> drawings() {
    return pieces().filter(Drawing.class::isInstance).map(Drawing.class::cast).toList();
  }

  private Stream<Piece> pieces() {
    return themes.stream()
        .flatMap(theme -> theme.entries().stream())
        .flatMap(entry -> entry.pieces().stream());
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

    /** As it reads, wherever it leads. */
    String words() {
      return spans.stream().map(Span::words).collect(Collectors.joining());
    }
  }

  public record Bullets(List<Text> lines) implements Piece {}

  /**
   * Only what passed the gate.
   *
   * @param first the code of the row that stands above the others; empty where they stand in their order
   */
  public record Table(ReleasedTable released, LineColumns more, Optional<String> first)
      implements Piece {
    public Table(ReleasedTable released, LineColumns more) {
      this(released, more, Optional.empty());
    }

    public TableGrid grid() {
      var grid = TableGrid.of(released, more);
      return rowName().map(name -> first(grid, name)).orElse(grid);
    }

    /** What the row that stands first is called; empty where this table has none of that code. */
    public Optional<String> rowName() {
      return first.flatMap(
          code ->
              released.dimensions().getFirst().categories().stream()
                  .filter(category -> category.code().equals(code))
                  .map(Category::name)
                  .findFirst());
    }

    private static TableGrid first(TableGrid grid, String name) {
      var rows = new ArrayList<TableGrid.Row>();
      grid.rows().stream().filter(row -> row.name().equals(name)).forEach(rows::add);
      grid.rows().stream().filter(row -> !row.name().equals(name)).forEach(rows::add);
      return new TableGrid(
          grid.title(), grid.about(), grid.headings(), rows, grid.notes(), grid.shorthand());
    }

    /** Drawn beside its rows where a printer can draw. */
    public Optional<Strip> strip() {
      return Strip.of(released, more);
    }
  }

  /** A table of words: nothing in it is counted, so nothing in it passes the gate. */
  public record WordTable(List<String> headings, List<List<Text>> rows) implements Piece {}

  /**
   * A drawing of a table. What cannot draw prints its caption and what it shows, in words.
   *
   * @param svg made by Vigil itself, with what it shows in its {@code desc}
   * @param narrow the same for a telephone, where letters of the other would be too small; empty where there is none
   * @param strip what was drawn, for a printer that draws charts itself; empty where it can only be shown as it is
   */
  public record Drawing(String svg, Optional<String> narrow, String caption, Optional<Strip> strip)
      implements Piece {
    private static final Pattern FINDING =
        Pattern.compile("<desc[^>]*>(.*?)</desc>", Pattern.DOTALL);

    public Drawing(String svg, String caption) {
      this(svg, Optional.empty(), caption, Optional.empty());
    }

    /** What it shows, for those who do not see it. */
    public String finding() {
      var found = FINDING.matcher(svg);
      return found.find()
          ? found
              .group(1)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&amp;", "&")
              .strip()
          : caption;
    }
  }

  /** Something the reader must not miss. */
  public record Note(List<Span> spans) implements Piece {
    public Note {
      spans = List.copyOf(spans);
    }

    public Note(String words) {
      this(List.of(new Plain(words)));
    }

    /** As it reads, wherever it leads. */
    public String words() {
      return new Text(spans).words();
    }
  }

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

package org.vigil.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigil.figures.TableGrid;
import org.vigil.publication.Document.Drawing;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Table;
import org.vigil.shell.CsvCell;

/**
 * Single items, tables and charts of a document, to be carried into somebody else's paper. Each says whose it is, of when,
 * and that it is a draft where it is one: a copy has no page around it that would.
 */
public final class Copies {
  private static final Pattern PLACE = Pattern.compile("\\d{1,3}-\\d{1,3}(-\\d{1,3})?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

  private Copies() {}

  /**
   * One item, or one table or chart of it.
   *
   * @param place its theme, its item and its piece counted from 1, as 3-2 or 3-2-4
   */
  public record Part(Document document, String place, String heading, List<Piece> pieces) {
    public Part {
      pieces = List.copyOf(pieces);
    }

    /** The table, where the part is one. */
    public Optional<Table> table() {
      return pieces.size() == 1 && pieces.getFirst() instanceof Table table
          ? Optional.of(table)
          : Optional.empty();
    }

    /** The part itself as a chart, or the chart of its table; empty where nothing is drawn. */
    public Optional<Drawing> chart() {
      return pieces.size() != 1
          ? Optional.empty()
          : switch (pieces.getFirst()) {
            case Drawing drawing -> Optional.of(drawing);
            case Table table -> StripChart.of(table);
            default -> Optional.empty();
          };
    }

    /** Where it comes from: the document, that it is a draft, who may have it, the banner of a demonstration. */
    public String source() {
      return Stream.of(
                  Optional.of(document.unit() + ", " + document.title()),
                  document.draft(),
                  Optional.of(document.handling()),
                  document.demonstration())
              .flatMap(Optional::stream)
              .reduce((a, b) -> a + ". " + b)
              .orElseThrow()
          + ".";
    }

    /** As plain words, its source beneath. */
    public String plain() {
      var lines = new ArrayList<String>();
      if (!heading.isEmpty()) {
        lines.add(heading);
      }
      pieces.forEach(piece -> lines.addAll(PlainPrinter.lines(piece)));
      lines.add("");
      lines.add(source());
      return String.join("\r\n", lines) + "\r\n";
    }
  }

  /** Empty where the document has nothing there. */
  public static Optional<Part> at(Document document, String place) {
    if (!PLACE.matcher(place).matches()) {
      return Optional.empty();
    }
    var numbers = Stream.of(place.split("-")).map(Integer::valueOf).toList();
    return nth(document.themes(), numbers.getFirst())
        .flatMap(theme -> nth(theme.entries(), numbers.get(1)))
        .flatMap(
            entry ->
                numbers.size() == 2
                    ? Optional.of(new Part(document, place, entry.heading(), entry.pieces()))
                    : nth(entry.pieces(), numbers.get(2))
                        .map(piece -> piece(document, place, entry, piece)));
  }

  private static Part piece(Document document, String place, Entry entry, Piece piece) {
    return new Part(document, place, entry.heading(), List.of(piece));
  }

  private static <T> Optional<T> nth(List<T> all, int number) {
    return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
  }

  /** With commas, for a program or a spreadsheet to open. */
  public static String csv(Part part, Table table) {
    var out = new StringWriter();
    try (var csv = CsvWriter.builder().build(out)) {
      lines(part, table.grid()).forEach(line -> csv.writeRecord(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** With tabs, which a spreadsheet takes apart into cells when it is pasted. */
  public static String tabs(Part part, Table table) {
    return lines(part, table.grid()).stream()
            .map(line -> String.join("\t", line))
            .reduce((a, b) -> a + "\r\n" + b)
            .orElse("")
        + "\r\n";
  }

  private static List<List<String>> lines(Part part, TableGrid grid) {
    var lines = new ArrayList<List<String>>();
    part.document()
        .draft()
        .ifPresent(mark -> lines.add(List.of(cell(part.document().title() + ". " + mark))));
    lines.add(grid.headings().stream().map(Copies::cell).toList());
    for (var row : grid.rows()) {
      lines.add(
          Stream.concat(Stream.of(row.name()), row.cells().stream()).map(Copies::cell).toList());
    }
    return lines;
  }

  /** A number without its separators; words on one line, and never a formula. */
  private static String cell(String words) {
    if (NUMBER.matcher(words).matches()) {
      return words.replace(",", "").replace("+", "");
    }
    return CsvCell.inert(words.replaceAll("[\\t\\r\\n]+", " "));
  }

  /** The chart as a picture, on white, three points to a unit. */
  public static byte[] png(Drawing drawing) {
    return ChartImage.of(drawing).png();
  }
}

package org.vigil.monthlyupdate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of an item. Words may hold the tokens of {@link Inline}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.BulletList.class, name = "bullet_list"),
  @JsonSubTypes.Type(value = Block.WordTable.class, name = "word_table"),
  @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
  @JsonSubTypes.Type(value = Block.TableRef.class, name = "table")
})
public sealed interface Block {
  /** Every text in it. */
  Stream<String> texts();

  List<Repair> repairs();

  /** The same block with other repairs still to be decided. */
  default Block repaired(List<Repair> others) {
    return switch (this) {
      case Paragraph paragraph -> new Paragraph(paragraph.text(), others);
      case BulletList list -> new BulletList(list.bullets(), others);
      case WordTable table -> new WordTable(table.headings(), table.rows(), others);
      case Note note -> note;
      case TableRef table -> table;
    };
  }

  /** The same block with every text of it read otherwise. */
  default Block reading(UnaryOperator<String> otherwise) {
    return switch (this) {
      case Paragraph paragraph ->
          new Paragraph(otherwise.apply(paragraph.text()), paragraph.repairs());
      case BulletList list ->
          new BulletList(
              list.bullets().stream()
                  .map(
                      bullet ->
                          new Bullet(
                              otherwise.apply(bullet.text()),
                              bullet.product(),
                              bullet.intervention()))
                  .toList(),
              list.repairs());
      case WordTable table ->
          new WordTable(
              table.headings(),
              table.rows().stream().map(row -> row.stream().map(otherwise).toList()).toList(),
              table.repairs());
      case Note note -> new Note(otherwise.apply(note.text()));
      case TableRef table -> table;
    };
  }

  record Paragraph(String text, List<Repair> repairs) implements Block {
    public Paragraph {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  record BulletList(List<Bullet> bullets, List<Repair> repairs) implements Block {
    public BulletList {
      bullets = List.copyOf(bullets);
      repairs = List.copyOf(repairs);
    }

    @Override
    public Stream<String> texts() {
      return bullets.stream().map(Bullet::text);
    }
  }

  /** One line of a list, about a product or funded work where it names one. */
  record Bullet(String text, @Nullable String product, @Nullable String intervention) {
    public static Bullet of(String text) {
      return new Bullet(text, null, null);
    }
  }

  /**
   * A table of words rather than counts: dates, places, who does what. Nothing in it is added up. Every row and the headings
   * have as many cells as the widest of them: where cells were merged, what was under or beside them has none of its own.
   */
  record WordTable(List<String> headings, List<List<String>> rows, List<Repair> repairs)
      implements Block {
    public WordTable {
      int columns =
          Stream.concat(Stream.of(headings), rows.stream()).mapToInt(List::size).max().orElse(0);
      headings = padded(headings, columns);
      rows = rows.stream().map(row -> padded(row, columns)).toList();
      repairs = List.copyOf(repairs);
    }

    private static List<String> padded(List<String> cells, int columns) {
      return Stream.concat(cells.stream(), Collections.nCopies(columns - cells.size(), "").stream())
          .toList();
    }

    @Override
    public Stream<String> texts() {
      return Stream.concat(headings.stream(), rows.stream().flatMap(List::stream));
    }
  }

  /** Something the reader must not miss. */
  record Note(String text) implements Block {
    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }

    @Override
    public List<Repair> repairs() {
      return List.of();
    }
  }

  /** Here stands a table of the issue. */
  record TableRef(String table) implements Block {
    @Override
    public Stream<String> texts() {
      return Stream.of();
    }

    @Override
    public List<Repair> repairs() {
      return List.of();
    }
  }

  /** Where the reading differs from what was printed; both are kept. */
  record Repair(String asPrinted, String reading, Kind kind, String confidence) {
    /** Why they differ. */
    public enum Kind {
      /** A misread glyph. */
      OCR,
      /** The author's slip. */
      TYPO,
      /** One word cut over columns. */
      SPLIT,
      /** The same words twice. */
      DUPLICATE,
      LOST,
      /** Page furniture. */
      ARTEFACT
    }
  }
}

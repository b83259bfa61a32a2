package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.TableGrid;
import org.vigil.monthlyupdate.web.SettlingForms.Choice;

/**
 * One item as it is written, with what stops it.
 *
 * @param heading as printed, or that there is none
 * @param proposed a heading somebody may choose where none was printed
 * @param owner whoever answers for it
 * @param unchanged since when its words have stood; null where they are this month's
 * @param status how it is delivered; null where nobody says
 * @param edit where it is written; null once the issue is issued
 * @param stops how many findings that stop the issue are about it
 */
record ItemView(
    String anchor,
    String number,
    String heading,
    @Nullable String proposed,
    @Nullable String owner,
    @Nullable String unchanged,
    @Nullable StatusTag status,
    @Nullable String edit,
    int stops,
    List<Piece> pieces,
    List<String> repairs,
    List<Box> boxes) {

  /** One block of it. */
  sealed interface Piece {
    /** Which of them it is, for the template. */
    default String kind() {
      return switch (this) {
        case Text text -> "text";
        case Bullets bullets -> "bullets";
        case Table table -> "table";
        case WordTable table -> "words";
        case Note note -> "note";
      };
    }
  }

  record Text(List<Span> spans) implements Piece {}

  record Bullets(List<Text> lines) implements Piece {}

  /** A table in which nothing is counted. */
  record WordTable(List<String> headings, List<List<Text>> rows) implements Piece {}

  /** A note as it will be printed. */
  record Note(List<Span> spans) implements Piece {}

  /**
   * A table with its three totals.
   *
   * @param cause what most likely made it fail to add up; null where it adds up
   * @param signed the note that will be printed under it
   * @param word the owner's word by which it was changed
   * @param newFigures where it is pasted anew; null once the issue is issued
   */
  record Table(
      String anchor,
      String name,
      TableGrid grid,
      @Nullable String cause,
      @Nullable String signed,
      @Nullable String word,
      List<String> notes,
      @Nullable String newFigures)
      implements Piece {}

  /**
   * A stretch of text.
   *
   * @param href where it leads, or null
   * @param lost whether nobody can read it any more
   */
  record Span(String words, @Nullable String href, boolean lost) {}

  /**
   * The ways of settling one thing.
   *
   * @param needsYou whether it stops the issue
   */
  record Box(String anchor, String heading, String intro, boolean needsYou, List<Choice> choices) {}
}

package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;

/** An item on its way from bones to the issue: its words repaired, addresses and links still as printed. */
final class DraftItem {
  private final String id;
  private final Outline.Bone bone;
  private final List<Piece> pieces = new ArrayList<>();

  /** A block on its way. */
  sealed interface Piece {
    /** @param whole whether the repair is of the whole paragraph, put together from pieces */
    record Words(Passage words, List<Slip> slips, boolean whole) implements Piece {
      public Words {
        slips = List.copyOf(slips);
      }
    }

    record Entries(List<Words> entries, List<Slip> slips) implements Piece {
      public Entries {
        entries = List.copyOf(entries);
        slips = List.copyOf(slips);
      }
    }

    record Rows(Raw.Table table) implements Piece {}
  }

  DraftItem(String id, Outline.Bone bone) {
    this.id = id;
    this.bone = bone;
  }

  String id() {
    return id;
  }

  @Nullable String heading() {
    return bone.heading() == null ? null : bone.heading().text();
  }

  SourceLines place() {
    int first = bone.firstLine();
    return new SourceLines(first, Math.max(first, bone.lastLine()), bone.page());
  }

  SourceLines headingPlace() {
    return bone.heading() == null ? place() : bone.heading().place();
  }

  List<Piece> pieces() {
    return pieces;
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  /** Every passage of words in it. */
  List<Passage> words() {
    var words = new ArrayList<Passage>();
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Words paragraph -> words.add(paragraph.words());
        case Piece.Entries list -> list.entries().forEach(entry -> words.add(entry.words()));
        case Piece.Rows table -> {}
      }
    }
    return words;
  }
}

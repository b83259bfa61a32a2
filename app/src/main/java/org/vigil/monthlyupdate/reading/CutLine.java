package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that columns cut, as far as it has been put together from the left.
 *
 * @param pieces as they stood
 * @param settled its words without the last
 * @param last its last word, which may be cut
 * @param doubt how doubtful it is, as {@link Joint} counts
 * @param stops whether it goes no further
 */
record CutLine(List<String> pieces, String settled, String last, double doubt, boolean stops) {
  private static final double LOST_END = 3;
  private static final double CAPITAL_AFTER_LOSS = 0.5;
  private static final double CAPITAL_INSIDE = 0.3;
  private static final double SMALL_AFTER_STOP = 1.5;
  private static final double UNKNOWN_ADDRESS = 3;
  private static final double BRACKET_NEVER_OPENED = 2;

  CutLine {
    pieces = List.copyOf(pieces);
  }

  /**
   * A line whose end was found or given up.
   *
   * @param complete false where its end is lost
   * @param cutWord whether the last word before the loss is itself cut
   */
  record Rebuilt(
      String text, List<String> pieces, boolean complete, boolean cutWord, double doubt) {}

  static CutLine begun(List<String> piece, double doubt) {
    return new CutLine(
        List.of(String.join(" ", piece)),
        String.join(" ", piece.subList(0, piece.size() - 1)),
        piece.getLast(),
        doubt,
        false);
  }

  int columns() {
    return stops ? -1 : pieces.size();
  }

  String text() {
    return settled.isEmpty() ? last : settled + " " + last;
  }

  CutLine stopped(double more) {
    return stops ? this : new CutLine(pieces, settled, last, doubt + more, true);
  }

  /** Every way in which the next piece may go on from it. */
  List<CutLine> joined(List<String> piece, Joint joint, double more) {
    var joined = new ArrayList<CutLine>();
    for (var way : joint.ways(last, piece.getFirst(), settled)) {
      joined.add(with(settled, way.words(), piece, doubt + more + way.doubt()));
    }
    if (joined.isEmpty()) {
      joined.add(
          with(settled, last + " " + piece.getFirst(), piece, doubt + more + 2 * Joint.NO_WORD));
    }
    if (!settled.isEmpty() && last.length() == 1 && !joint.isWord(last)) {
      int blank = settled.lastIndexOf(' ');
      var before = blank < 0 ? "" : settled.substring(0, blank);
      for (var way : joint.ways(settled.substring(blank + 1), piece.getFirst(), before)) {
        joined.add(
            with(before, way.words(), piece, doubt + more + way.doubt() + Joint.HALF_A_LETTER));
      }
    }
    return joined;
  }

  private CutLine with(String before, String words, List<String> piece, double total) {
    var all = new ArrayList<String>();
    if (!before.isEmpty()) {
      all.add(before);
    }
    all.add(words);
    all.addAll(piece.subList(1, piece.size()));
    var text = String.join(" ", all);
    int blank = text.lastIndexOf(' ');
    var more = new ArrayList<>(pieces);
    more.add(String.join(" ", piece));
    return new CutLine(
        more, blank < 0 ? "" : text.substring(0, blank), text.substring(blank + 1), total, false);
  }

  /** The same, come to the last column: its last word is whole, and its address one that exists. */
  CutLine complete(Joint joint) {
    return new CutLine(pieces, settled, last, doubt + endDoubt(joint), stops);
  }

  private double endDoubt(Joint joint) {
    double more = joint.isWord(last) || Addresses.isComplete(last) ? 0 : Joint.NO_WORD;
    for (var word : text().split(" ")) {
      more += word.contains("@") && !Addresses.isComplete(word) ? UNKNOWN_ADDRESS : 0;
    }
    return more;
  }

  /** What it costs that a line stops before the last column. */
  static double stopDoubt(CutLine line, @Nullable CutLine next, Joint joint) {
    if (next == null || line.isStopped()) {
      return line.endDoubt(joint);
    }
    boolean capital = Character.isUpperCase(next.text().charAt(0));
    return LOST_END + (capital ? CAPITAL_AFTER_LOSS : 0);
  }

  private boolean isStopped() {
    return ColumnText.isStopped(last) || Addresses.isComplete(last);
  }

  /** The lines with what their ends and beginnings say. */
  static List<Rebuilt> ended(List<CutLine> lines, int columns, Joint joint) {
    var ended = new ArrayList<Rebuilt>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean full = line.pieces().size() == columns;
      boolean complete = full || line.isStopped() || i + 1 == lines.size();
      double doubt = line.doubt();
      var before = ended.isEmpty() ? null : ended.getLast();
      doubt += bracket(before, line.text()) + beginning(before, line.text());
      ended.add(
          new Rebuilt(
              line.text(),
              line.pieces(),
              complete,
              !complete && !joint.isWord(line.last()),
              doubt));
    }
    return ended;
  }

  private static double bracket(@Nullable Rebuilt before, String text) {
    int closing = text.indexOf(')');
    boolean opened =
        text.lastIndexOf('(', closing) >= 0
            || (before != null
                && before.complete()
                && before.text().lastIndexOf('(') > before.text().lastIndexOf(')'));
    return closing >= 0 && !opened ? BRACKET_NEVER_OPENED : 0;
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static double beginning(@Nullable Rebuilt before, String text) {
    if (before == null || !before.complete()) {
      return 0;
    }
    boolean capital = Character.isUpperCase(text.charAt(0));
    boolean stopped = ColumnText.isStopped(before.text());
    if (WordPairs.isOdd(lastWord(before.text()), text.split(" ", 2)[0])) {
      return Joint.ODD_PAIR;
    }
    if (stopped && !capital) {
      return SMALL_AFTER_STOP;
    }
    return !stopped && capital ? CAPITAL_INSIDE : 0;
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts the words of one column among the lines that have come so far, each taking some of them or none. */
final class ColumnParting {
  private static final int KEPT_WITHIN = 4;

  /** Letters by which a line may end before its right margin, where no word fits in any more. */
  private static final int RAGGED = 8;

  private final List<String> words;
  private final int column;
  private final boolean lastColumn;
  private final Joint joint;

  /** What each line may take, from each word on; the same for every width the column may have. */
  private final Map<CutLine, List<List<Step>>> steps = new IdentityHashMap<>();

  /**
   * @param column counted from 0
   * @param columns how many there are
   */
  ColumnParting(List<String> words, int column, int columns, Joint joint) {
    this.words = words;
    this.column = column;
    this.lastColumn = column + 1 == columns;
    this.joint = joint;
  }

  /**
   * A piece a line may take.
   *
   * @param to the word after it
   * @param lines the line with the piece, in each way it may join
   */
  private record Step(int to, int letters, boolean mayEnd, List<CutLine> lines) {}

  /**
   * @param width of a piece, in letters
   * @param doubt what speaks against the lines as far as they have come, beside what each of them carries
   */
  List<CutWay> among(List<CutLine> lines, double width, double doubt) {
    var before = empty();
    before.getFirst().add(CutWay.beginning(doubt));
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean open = line.columns() == column;
      double stops = open ? CutLine.stopDoubt(line, following(lines, i), joint) : 0;
      var stopped = line.stopped(stops);
      var after = empty();
      for (int at = 0; at <= words.size(); at++) {
        for (var way : before.get(at)) {
          after.get(at).add(way.with(stopped, stopped.doubt()));
        }
        if (open && !before.get(at).isEmpty()) {
          take(steps(line).get(at), before.get(at), width, after);
        }
      }
      after.replaceAll(ways -> new ArrayList<>(CutWay.best(ways, KEPT_WITHIN)));
      before = after;
    }
    return before.getLast();
  }

  private void take(List<Step> steps, List<CutWay> before, double width, List<List<CutWay>> after) {
    for (var step : steps) {
      if (step.letters() > Math.max(width * ColumnText.WIDER, ColumnText.NARROWEST)) {
        return;
      }
      int letters = step.letters();
      int wide = lastColumn && letters < width ? Math.min((int) width, letters + RAGGED) : letters;
      double doubt = ColumnText.widthDoubt(wide, width, step.mayEnd());
      for (var line : step.lines()) {
        for (var way : before) {
          after.get(step.to()).add(way.with(line, line.doubt() + doubt));
        }
      }
    }
  }

  private List<List<Step>> steps(CutLine line) {
    return steps.computeIfAbsent(
        line,
        one -> {
          var all = new ArrayList<List<Step>>();
          for (int at = 0; at <= words.size(); at++) {
            all.add(steps(one, at));
          }
          return all;
        });
  }

  private List<Step> steps(CutLine line, int at) {
    var steps = new ArrayList<Step>();
    int most = Math.min(words.size(), at + ColumnText.MOST_WORDS_OF_A_PIECE);
    for (int to = at + 1; to <= most; to++) {
      var piece = words.subList(at, to);
      double inside = piece.size() > 2 ? joint.unknownIn(piece.subList(1, piece.size() - 1)) : 0;
      var joined =
          line.joined(piece, joint, inside).stream()
              .map(one -> lastColumn ? one.complete(joint) : one)
              .toList();
      steps.add(
          new Step(
              to, String.join(" ", piece).length(), ColumnText.isStopped(piece.getLast()), joined));
    }
    return steps;
  }

  private List<List<CutWay>> empty() {
    var all = new ArrayList<List<CutWay>>();
    for (int at = 0; at <= words.size(); at++) {
      all.add(new ArrayList<>());
    }
    return all;
  }

  private static @Nullable CutLine following(List<CutLine> lines, int i) {
    return i + 1 < lines.size() ? lines.get(i + 1) : null;
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.reading.CutLine.Rebuilt;

/**
 * Puts together again a text that the columns of a table cut into pieces. Each column holds its pieces of all lines, one
 * after the other; how many lines there were, and where in a column one ends, is not known.
 *
 * <p>The first column is parted in the likeliest ways: into pieces about as wide as one another that begin with whole words.
 * For each of these the second column is parted so that its pieces join those of the first into words, and so on from left
 * to right, keeping the likeliest ways each time (a beam search). A line that stops before the last column without ending a
 * sentence has lost its end. What stood there is not guessed.
 */
final class ColumnText {
  private static final int KEPT_WITHIN = 8;

  private static final int MOST_WORDS = 400;
  static final int MOST_WORDS_OF_A_PIECE = 10;
  static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  static final double WIDER = 1.6;
  private static final double WIDTH_WEIGHT = 8;
  private static final double MOST_FOR_WIDTH = 2;

  /** A column that fewer lines than this share reach is no column of the text. */
  private static final double FEWEST_REACHING = 0.3;

  /** Doubt per line from which on nothing is offered. */
  private static final double TOO_DOUBTFUL = 3;

  private static final Pattern STOP = Pattern.compile(".*[.:;!?][)\"\u201D]?$");

  private final List<List<String>> columns;
  private final Joint joint;

  private ColumnText(List<List<String>> columns, Vocabulary vocabulary) {
    this.columns = columns;
    this.joint = new Joint(vocabulary);
  }

  /** Columns of one row, each with its pieces of all lines; empty where they do not fit together. */
  static Optional<List<Rebuilt>> ofColumns(List<String> columns, Vocabulary vocabulary) {
    var words = columns.stream().map(ColumnText::words).toList();
    boolean small = words.stream().allMatch(column -> column.size() <= MOST_WORDS);
    return small ? new ColumnText(words, vocabulary).search() : Optional.empty();
  }

  /** Rows that are lines already; only their pieces must be joined. */
  static Optional<List<Rebuilt>> ofRows(List<List<String>> rows, Vocabulary vocabulary) {
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    var joint = new Joint(vocabulary);
    var lines = new ArrayList<CutLine>();
    for (var row : rows) {
      var line = CutLine.begun(words(row.getFirst()), 0);
      for (var piece : row.subList(1, row.size())) {
        line =
            line.joined(words(piece), joint, 0).stream()
                .min(Comparator.comparingDouble(CutLine::doubt))
                .orElse(line);
      }
      lines.add(line);
    }
    var ended = CutLine.ended(lines, widest, joint);
    return Optional.of(ended);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private Optional<List<Rebuilt>> search() {
    var ways = firstColumn();
    for (int column = 1; column < columns.size(); column++) {
      ways = next(ways, column);
    }
    return ways.stream()
        .map(way -> new Found(CutLine.ended(way.lines(), columns.size(), joint), way.widthDoubt()))
        .min(Comparator.comparingDouble(found -> doubt(found.lines()) + found.widthDoubt()))
        .map(Found::lines)
        .filter(lines -> doubt(lines) / lines.size() <= TOO_DOUBTFUL);
  }

  private record Found(List<Rebuilt> lines, double widthDoubt) {}

  private static double doubt(List<Rebuilt> lines) {
    return lines.stream().mapToDouble(Rebuilt::doubt).sum();
  }

  private List<CutWay> firstColumn() {
    var words = columns.getFirst();
    int length = String.join(" ", words).length();
    var ways = new ArrayList<CutWay>();
    for (int lines = Math.max(1, length / WIDEST);
        lines <= Math.max(1, length / NARROWEST);
        lines++) {
      ways.addAll(parted(words, (double) length / lines));
    }
    return CutWay.likeliest(ways);
  }

  private List<CutWay> parted(List<String> words, double width) {
    var best = new ArrayList<List<CutWay>>();
    best.add(List.of(CutWay.NONE));
    for (int to = 1; to <= words.size(); to++) {
      var here = new ArrayList<CutWay>();
      for (int from = Math.max(0, to - MOST_WORDS_OF_A_PIECE); from < to; from++) {
        var piece = words.subList(from, to);
        int letters = String.join(" ", piece).length();
        if (letters > width * WIDER) {
          continue;
        }
        boolean mayEnd = to == words.size() || isStopped(piece.getLast());
        double doubt =
            joint.unknownIn(piece.subList(0, piece.size() - 1))
                + widthDoubt(letters, width, mayEnd);
        for (var before : best.get(from)) {
          here.add(before.with(CutLine.begun(piece, doubt), doubt));
        }
      }
      best.add(CutWay.best(here, KEPT_WITHIN));
    }
    return best.getLast();
  }

  /** Pieces of one column are about as wide as one another, save those that end a line. */
  static double widthDoubt(int letters, double width, boolean mayBeShorter) {
    if (mayBeShorter && letters < width) {
      return 0;
    }
    double share = (letters - width) / width;
    return Math.min(MOST_FOR_WIDTH, WIDTH_WEIGHT * share * share);
  }

  private List<CutWay> next(List<CutWay> ways, int column) {
    var parting = new ColumnParting(columns.get(column), column, columns.size(), joint);
    int length = String.join(" ", columns.get(column)).length();
    var all = new ArrayList<CutWay>();
    for (var way : ways) {
      var lines = way.lines();
      int open = (int) lines.stream().filter(line -> line.columns() == column).count();
      int fewest = Math.max(1, (int) Math.ceil(open * FEWEST_REACHING));
      for (int reach = fewest; reach <= open; reach++) {
        all.addAll(parting.among(lines, (double) length / reach, way.widthDoubt()));
      }
    }
    return CutWay.likeliest(all);
  }

  static boolean isStopped(String text) {
    return STOP.matcher(text).matches();
  }
}

package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  /** Ways kept from column to column, and from word to word within one. */
  private static final int KEPT = 24;

  private static final int KEPT_WITHIN = 4;

  private static final int MOST_WORDS = 400;
  private static final int MOST_WORDS_OF_A_PIECE = 10;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final double WIDER = 1.6;
  private static final double WIDTH_WEIGHT = 8;
  private static final double MOST_FOR_WIDTH = 2;

  /** Letters by which a line may end before its right margin, where no word fits in any more. */
  private static final int RAGGED = 8;

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

  /** The lines as far as they have been put together. */
  private record Way(List<CutLine> lines, double doubt) {}

  private Optional<List<Rebuilt>> search() {
    var ways = firstColumn();
    for (int column = 1; column < columns.size(); column++) {
      ways = next(ways, column);
    }
    return ways.stream()
        .map(way -> CutLine.ended(way.lines(), columns.size(), joint))
        .min(Comparator.comparingDouble(ColumnText::doubt))
        .filter(lines -> doubt(lines) / lines.size() <= TOO_DOUBTFUL);
  }

  private static double doubt(List<Rebuilt> lines) {
    return lines.stream().mapToDouble(Rebuilt::doubt).sum();
  }

  // The first column

  private List<Way> firstColumn() {
    var words = columns.getFirst();
    int length = String.join(" ", words).length();
    var ways = new ArrayList<Way>();
    for (int lines = Math.max(1, length / WIDEST);
        lines <= Math.max(1, length / NARROWEST);
        lines++) {
      ways.addAll(parted(words, (double) length / lines));
    }
    return likeliest(ways);
  }

  private List<Way> parted(List<String> words, double width) {
    var best = new ArrayList<List<Way>>();
    best.add(List.of(new Way(List.of(), 0)));
    for (int to = 1; to <= words.size(); to++) {
      var here = new ArrayList<Way>();
      for (int from = Math.max(0, to - MOST_WORDS_OF_A_PIECE); from < to; from++) {
        var piece = words.subList(from, to);
        int letters = String.join(" ", piece).length();
        if (letters > width * WIDER) {
          continue;
        }
        boolean mayEnd = to == words.size() || STOP.matcher(piece.getLast()).matches();
        double doubt =
            unknownIn(piece.subList(0, piece.size() - 1)) + widthDoubt(letters, width, mayEnd);
        for (var before : best.get(from)) {
          var lines = new ArrayList<>(before.lines());
          lines.add(CutLine.begun(piece, doubt));
          here.add(new Way(lines, before.doubt() + doubt));
        }
      }
      here.sort(Comparator.comparingDouble(Way::doubt));
      best.add(List.copyOf(here.subList(0, Math.min(KEPT_WITHIN * 2, here.size()))));
    }
    return best.getLast();
  }

  private double unknownIn(List<String> words) {
    double doubt = 0;
    for (var word : words) {
      doubt += joint.isWord(word) || Addresses.isComplete(word) ? 0 : Joint.NO_WORD;
    }
    return doubt;
  }

  /** Pieces of one column are about as wide as one another, save those that end a line. */
  private static double widthDoubt(int letters, double width, boolean mayBeShorter) {
    if (mayBeShorter && letters < width) {
      return 0;
    }
    double share = (letters - width) / width;
    return Math.min(MOST_FOR_WIDTH, WIDTH_WEIGHT * share * share);
  }

  // The columns after it

  private List<Way> next(List<Way> ways, int column) {
    var all = new ArrayList<Way>();
    for (var way : ways) {
      int open = (int) way.lines().stream().filter(line -> line.columns() == column).count();
      int length = String.join(" ", columns.get(column)).length();
      int fewest = Math.max(1, (int) Math.ceil(open * FEWEST_REACHING));
      for (int reach = fewest; reach <= open; reach++) {
        all.addAll(next(way, column, (double) length / reach));
      }
    }
    return likeliest(all);
  }

  /** Parts a column among the lines that have come so far, each taking some of its words or none. */
  private List<Way> next(Way way, int column, double width) {
    var words = columns.get(column);
    List<List<Way>> before = new ArrayList<>();
    for (int at = 0; at <= words.size(); at++) {
      before.add(at == 0 ? List.of(new Way(List.of(), 0)) : List.of());
    }
    for (int i = 0; i < way.lines().size(); i++) {
      var line = way.lines().get(i);
      List<List<Way>> after = new ArrayList<>();
      for (int at = 0; at <= words.size(); at++) {
        after.add(new ArrayList<>());
      }
      for (int at = 0; at <= words.size(); at++) {
        for (var sofar : before.get(at)) {
          double stops =
              line.columns() == column
                  ? CutLine.stopDoubt(line, following(way.lines(), i), joint)
                  : 0;
          after.get(at).add(with(sofar, line.stopped(stops)));
          if (line.columns() == column) {
            takes(line, words, at, width, sofar, after, column);
          }
        }
      }
      for (int at = 0; at <= words.size(); at++) {
        after.get(at).sort(Comparator.comparingDouble(Way::doubt));
        after.set(at, after.get(at).subList(0, Math.min(KEPT_WITHIN, after.get(at).size())));
      }
      before = after;
    }
    return before.getLast();
  }

  private void takes(
      CutLine line,
      List<String> words,
      int at,
      double width,
      Way sofar,
      List<List<Way>> after,
      int column) {
    for (int to = at + 1; to <= Math.min(words.size(), at + MOST_WORDS_OF_A_PIECE); to++) {
      var piece = words.subList(at, to);
      int letters = String.join(" ", piece).length();
      if (letters > Math.max(width * WIDER, NARROWEST) && piece.size() > 1) {
        return;
      }
      boolean lastColumn = column + 1 == columns.size();
      boolean mayEnd = STOP.matcher(piece.getLast()).matches();
      int wide = lastColumn && letters < width ? Math.min((int) width, letters + RAGGED) : letters;
      double doubt =
          (piece.size() > 2 ? unknownIn(piece.subList(1, piece.size() - 1)) : 0)
              + widthDoubt(wide, width, mayEnd);
      for (var joined : line.joined(piece, joint, doubt)) {
        after.get(to).add(with(sofar, lastColumn ? joined.complete(joint) : joined));
      }
    }
  }

  private static @Nullable CutLine following(List<CutLine> lines, int i) {
    return i + 1 < lines.size() ? lines.get(i + 1) : null;
  }

  private static Way with(Way way, CutLine line) {
    var lines = new ArrayList<>(way.lines());
    lines.add(line);
    return new Way(lines, way.doubt() + line.doubt());
  }

  private static List<Way> likeliest(List<Way> ways) {
    var seen = new HashSet<List<List<String>>>();
    return ways.stream()
        .sorted(Comparator.comparingDouble(Way::doubt))
        .filter(way -> seen.add(way.lines().stream().map(CutLine::pieces).toList()))
        .limit(KEPT)
        .toList();
  }

  static boolean isStopped(String text) {
    return STOP.matcher(text).matches();
  }
}

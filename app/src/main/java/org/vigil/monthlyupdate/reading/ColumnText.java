package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts together again a text that the columns of a table cut into pieces. Each column holds its pieces of all lines, one
 * after the other; how many lines there were, and where in a column one ends, is found by trying: the lines must join into
 * words across every cut, and the pieces of one column be about as wide as one another.
 *
 * <p>A line that stops before the last column without ending a sentence has lost its end. What stood there is not guessed.
 */
final class ColumnText {
  private static final int BEAM = 80;
  private static final int PARTIALS = 40;
  private static final int MOST_TOKENS = 9;
  private static final int MOST_CHARACTERS = 60;
  private static final double WIDTH_WEIGHT = 4;
  private static final double LOST_END = 3;
  private static final double CAPITAL_INSIDE = 0.3;
  private static final double SMALL_AFTER_STOP = 1.5;
  private static final double CAPITAL_AFTER_LOSS = 0.5;
  private static final double UNKNOWN_ADDRESS = 3;
  private static final double BRACKET_NEVER_OPENED = 2;

  /** Doubt per line from which on nothing is offered. */
  private static final double TOO_DOUBTFUL = 4;

  private static final Pattern STOP = Pattern.compile(".*[.:;!?]$");

  private final List<List<String>> columns;
  private final Joint joint;

  private ColumnText(List<List<String>> columns, Vocabulary vocabulary) {
    this.columns = columns;
    this.joint = new Joint(vocabulary);
  }

  /**
   * One line of the text as it was.
   *
   * @param pieces as they stood, from left to right
   * @param complete false where its end is lost
   * @param cutWord whether the last word before the loss is itself cut
   */
  record Rebuilt(
      String text, List<String> pieces, boolean complete, boolean cutWord, double doubt) {}

  /** Columns of one row, each with its pieces of all lines; empty where they do not fit together. */
  static Optional<List<Rebuilt>> ofColumns(List<String> columns, Vocabulary vocabulary) {
    var tokens = columns.stream().map(column -> List.of(column.strip().split("\\s+"))).toList();
    return new ColumnText(tokens, vocabulary).search();
  }

  /** Rows that are lines already; only their pieces must be joined. */
  static Optional<List<Rebuilt>> ofRows(List<List<String>> rows, Vocabulary vocabulary) {
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    var lines = new ArrayList<Rebuilt>();
    for (int i = 0; i < rows.size(); i++) {
      var padded =
          new ArrayList<>(
              rows.get(i).stream().map(cell -> List.of(cell.strip().split("\\s+"))).toList());
      while (padded.size() < widest) {
        padded.add(List.of());
      }
      var text = new ColumnText(padded, vocabulary);
      var all = padded.stream().mapToInt(List::size).toArray();
      var line =
          text
              .partials(
                  new State(new int[widest], 0, new double[widest], new int[widest], null, null))
              .stream()
              .filter(partial -> java.util.Arrays.equals(partial.taken, all))
              .min(Comparator.comparingDouble(partial -> partial.doubt));
      if (line.isEmpty()) {
        return Optional.empty();
      }
      boolean last = i + 1 == rows.size();
      lines.add(
          text.rebuilt(line.get(), last || i + 1 < rows.size() && line.get().columns() == widest));
    }
    return Optional.of(lines);
  }

  private record State(
      int[] at,
      double doubt,
      double[] widths,
      int[] pieces,
      @Nullable State before,
      @Nullable Rebuilt line) {

    boolean isDone(List<List<String>> columns) {
      for (int column = 0; column < at.length; column++) {
        if (at[column] < columns.get(column).size()) {
          return false;
        }
      }
      return true;
    }

    List<Rebuilt> lines() {
      var lines = new ArrayList<Rebuilt>();
      for (var state = this; state != null; state = state.before) {
        if (state.line != null) {
          lines.addFirst(state.line);
        }
      }
      return lines;
    }
  }

  /** A line as far as it has been put together. */
  private static final class Partial {
    final int[] taken;
    final List<String> pieces;

    /** Words that are settled, without the last. */
    final String settled;

    final String last;
    final double doubt;

    Partial(int[] taken, List<String> pieces, String settled, String last, double doubt) {
      this.taken = taken;
      this.pieces = List.copyOf(pieces);
      this.settled = settled;
      this.last = last;
      this.doubt = doubt;
    }

    String text() {
      return settled.isEmpty() ? last : settled + " " + last;
    }

    int columns() {
      return pieces.size();
    }
  }

  private Optional<List<Rebuilt>> search() {
    var beam =
        List.of(
            new State(
                new int[columns.size()],
                0,
                new double[columns.size()],
                new int[columns.size()],
                null,
                null));
    @Nullable State best = null;
    while (!beam.isEmpty()) {
      var next = new HashMap<String, State>();
      for (var state : beam) {
        for (var partial : partials(state)) {
          for (var after : after(state, partial)) {
            if (after.isDone(columns)) {
              best = best == null || after.doubt < best.doubt ? after : best;
            } else {
              keep(next, after);
            }
          }
        }
      }
      double limit = best == null ? Double.MAX_VALUE : best.doubt;
      beam =
          next.values().stream()
              .filter(state -> state.doubt < limit)
              .sorted(Comparator.comparingDouble(this::perToken))
              .limit(BEAM)
              .toList();
    }
    if (best == null) {
      return Optional.empty();
    }
    var lines = best.lines();
    return best.doubt / lines.size() > TOO_DOUBTFUL ? Optional.empty() : Optional.of(lines);
  }

  /** States that have come differently far are compared by doubt for each token taken. */
  private double perToken(State state) {
    int taken = 0;
    for (int at : state.at) {
      taken += at;
    }
    return (state.doubt + 1) / Math.max(1, taken);
  }

  private static void keep(Map<String, State> next, State state) {
    var key = java.util.Arrays.toString(state.at);
    var other = next.get(key);
    if (other == null || state.doubt < other.doubt) {
      next.put(key, state);
    }
  }

  /** Every line that may begin where a state has come to. */
  private List<Partial> partials(State state) {
    var all = new ArrayList<Partial>();
    var open = start(state);
    for (int column = 1; column <= columns.size(); column++) {
      all.addAll(open);
      if (column == columns.size()) {
        break;
      }
      var wider = new ArrayList<Partial>();
      for (var partial : open) {
        wider.addAll(wider(state, partial, column));
      }
      wider.sort(Comparator.comparingDouble(partial -> partial.doubt));
      open = wider.subList(0, Math.min(PARTIALS, wider.size()));
    }
    return all;
  }

  private List<Partial> start(State state) {
    var partials = new ArrayList<Partial>();
    var tokens = columns.getFirst();
    int at = state.at[0];
    for (int count = 1; count <= MOST_TOKENS && at + count <= tokens.size(); count++) {
      var piece = tokens.subList(at, at + count);
      var text = String.join(" ", piece);
      if (text.length() > MOST_CHARACTERS) {
        break;
      }
      double doubt = 0;
      for (int i = 0; i < count - 1; i++) {
        doubt += joint.isWord(piece.get(i)) || isAddress(piece.get(i)) ? 0 : Joint.NO_WORD;
      }
      var taken = new int[columns.size()];
      taken[0] = count;
      partials.add(
          new Partial(
              taken,
              List.of(text),
              String.join(" ", piece.subList(0, count - 1)),
              piece.getLast(),
              doubt));
    }
    return partials;
  }

  private List<Partial> wider(State state, Partial partial, int column) {
    var partials = new ArrayList<Partial>();
    var tokens = columns.get(column);
    int at = state.at[column];
    for (int count = 1; count <= MOST_TOKENS && at + count <= tokens.size(); count++) {
      var piece = tokens.subList(at, at + count);
      var text = String.join(" ", piece);
      if (text.length() > MOST_CHARACTERS) {
        break;
      }
      double inside = 0;
      for (int i = 1; i < count - 1; i++) {
        inside += joint.isWord(piece.get(i)) || isAddress(piece.get(i)) ? 0 : Joint.NO_WORD;
      }
      inside += width(state, column - 1, partial.pieces.getLast().length());
      for (var way : joined(partial, piece)) {
        var taken = partial.taken.clone();
        taken[column] = count;
        var pieces = new ArrayList<>(partial.pieces);
        pieces.add(text);
        partials.add(
            new Partial(
                taken, pieces, way.settled(), way.last(), partial.doubt + inside + way.doubt()));
      }
    }
    return partials;
  }

  private record Joined(String settled, String last, double doubt) {}

  private List<Joined> joined(Partial partial, List<String> piece) {
    var joined = new ArrayList<Joined>();
    for (var way : joint.ways(partial.last, piece.getFirst(), partial.settled)) {
      joined.add(
          withRest(partial.settled, way.words(), piece.subList(1, piece.size()), way.doubt()));
    }
    if (joined.isEmpty()) {
      joined.add(
          withRest(
              partial.settled,
              partial.last + " " + piece.getFirst(),
              piece.subList(1, piece.size()),
              2 * Joint.NO_WORD));
    }
    var strokeAtEnd = strokeDropped(partial);
    if (strokeAtEnd != null) {
      for (var way : joint.ways(strokeAtEnd.last(), piece.getFirst(), strokeAtEnd.settled())) {
        joined.add(
            withRest(
                strokeAtEnd.settled(),
                way.words(),
                piece.subList(1, piece.size()),
                way.doubt() + strokeAtEnd.doubt()));
      }
    }
    return joined;
  }

  /** The piece without the stroke at its end, where it has one. */
  private @Nullable Joined strokeDropped(Partial partial) {
    if (partial.settled.isEmpty() || joint.isWord(partial.last) || partial.last.length() > 1) {
      return null;
    }
    int blank = partial.settled.lastIndexOf(' ');
    return new Joined(
        blank < 0 ? "" : partial.settled.substring(0, blank),
        partial.settled.substring(blank + 1),
        Joint.HALF_A_LETTER);
  }

  private static Joined withRest(String settled, String words, List<String> rest, double doubt) {
    var all = new ArrayList<String>();
    if (!settled.isEmpty()) {
      all.add(settled);
    }
    all.add(words);
    all.addAll(rest);
    var text = String.join(" ", all);
    int blank = text.lastIndexOf(' ');
    return new Joined(blank < 0 ? "" : text.substring(0, blank), text.substring(blank + 1), doubt);
  }

  /** Pieces that go on to the next column are about as wide as those above them. */
  private static double width(State state, int column, int width) {
    if (state.pieces[column] == 0) {
      return 0;
    }
    double mean = state.widths[column] / state.pieces[column];
    double share = (width - mean) / mean;
    return WIDTH_WEIGHT * share * share;
  }

  /** What a line costs at its end, and where it leaves off. */
  private List<State> after(State state, Partial partial) {
    boolean last = true;
    var at = state.at.clone();
    for (int column = 0; column < at.length; column++) {
      at[column] += partial.taken[column];
    }
    last = at[0] >= columns.getFirst().size();
    boolean full = partial.columns() == columns.size();
    boolean stopped = STOP.matcher(partial.last).matches() || isAddress(partial.last);
    boolean complete = full || stopped || last;
    double doubt = state.doubt + partial.doubt;
    if (!complete) {
      doubt += LOST_END;
    } else if (!joint.isWord(partial.last) && !isAddress(partial.last)) {
      doubt += Joint.NO_WORD;
    }
    for (var token : partial.text().split(" ")) {
      doubt += token.contains("@") && !isAddress(token) ? UNKNOWN_ADDRESS : 0;
    }
    doubt += bracket(state.line, partial.text());
    doubt += beginning(state.line, columns.getFirst().get(state.at[0]));
    doubt += lastWidth(state, partial, complete);
    var widths = state.widths.clone();
    var pieces = state.pieces.clone();
    for (int column = 0; column < partial.columns(); column++) {
      if (column + 1 < partial.columns() || full || !complete) {
        widths[column] += partial.pieces.get(column).length();
        pieces[column]++;
      }
    }
    return List.of(new State(at, doubt, widths, pieces, state, rebuilt(partial, complete)));
  }

  /**
   * A piece at the end of a line may be shorter than those above it, not longer; where the end was lost it reached the cut,
   * and is as wide as they.
   */
  private static double lastWidth(State state, Partial partial, boolean complete) {
    int column = partial.columns() - 1;
    if (state.pieces[column] == 0) {
      return 0;
    }
    double mean = state.widths[column] / state.pieces[column];
    return !complete || partial.pieces.getLast().length() > mean
        ? width(state, column, partial.pieces.getLast().length())
        : 0;
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

  private static double beginning(@Nullable Rebuilt before, String first) {
    if (before == null) {
      return 0;
    }
    boolean capital = Character.isUpperCase(first.charAt(0));
    if (!before.complete()) {
      return capital ? CAPITAL_AFTER_LOSS : 0;
    }
    boolean stopped = STOP.matcher(before.text()).matches();
    if (stopped && !capital) {
      return SMALL_AFTER_STOP;
    }
    return !stopped && capital ? CAPITAL_INSIDE : 0;
  }

  private Rebuilt rebuilt(Partial partial, boolean complete) {
    return new Rebuilt(
        partial.text(),
        partial.pieces,
        complete,
        !complete && !joint.isWord(partial.last),
        partial.doubt);
  }

  private static boolean isAddress(String token) {
    return Addresses.isComplete(token);
  }
}

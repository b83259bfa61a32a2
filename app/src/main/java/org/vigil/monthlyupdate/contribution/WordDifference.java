package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Old words beside new: which stand, which are gone, which are new, line by line. */
public final class WordDifference {
  /** Above this many pairs of words whole lines are compared: a page must open at once. */
  private static final long MOST_PAIRS = 4_000_000;

  private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+");

  private final List<Line> before = new ArrayList<>();
  private final List<Line> after = new ArrayList<>();

  private WordDifference() {}

  /** One line of one side. */
  public record Line(List<Stretch> stretches) {
    public boolean isEmpty() {
      return stretches.isEmpty();
    }
  }

  /**
   * Words that follow one another.
   *
   * @param marked whether the other side does not have them
   */
  public record Stretch(String words, boolean marked) {}

  public static WordDifference of(String before, String after) {
    var old = words(before);
    var now = words(after);
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      old = lines(before);
      now = lines(after);
    }
    var difference = new WordDifference();
    var kept = kept(old, now);
    difference.before.addAll(side(old, kept.before()));
    difference.after.addAll(side(now, kept.after()));
    return difference;
  }

  public List<Line> before() {
    return before;
  }

  public List<Line> after() {
    return after;
  }

  public boolean isNone() {
    return marked(before) == 0 && marked(after) == 0;
  }

  /** How many stretches the other side does not have. */
  static long marked(List<Line> side) {
    return side.stream().flatMap(line -> line.stretches().stream()).filter(Stretch::marked).count();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.strip()).results().map(word -> word.group()).toList();
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    text.strip()
        .lines()
        .limit(2_000)
        .forEach(
            line -> {
              lines.add(line.strip());
              lines.add("\n");
            });
    return lines;
  }

  /** Which words of either side stand on both. */
  private record Kept(boolean[] before, boolean[] after) {}

  private static Kept kept(List<String> old, List<String> now) {
    var kept = new Kept(new boolean[old.size()], new boolean[now.size()]);
    int from = 0;
    while (from < old.size() && from < now.size() && old.get(from).equals(now.get(from))) {
      kept.before()[from] = true;
      kept.after()[from++] = true;
    }
    int oldEnd = old.size();
    int nowEnd = now.size();
    while (oldEnd > from && nowEnd > from && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
      kept.before()[--oldEnd] = true;
      kept.after()[--nowEnd] = true;
    }
    var longest = new int[oldEnd - from + 1][nowEnd - from + 1];
    for (int i = oldEnd - from - 1; i >= 0; i--) {
      for (int j = nowEnd - from - 1; j >= 0; j--) {
        longest[i][j] =
            old.get(from + i).equals(now.get(from + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    for (int i = 0, j = 0; i < oldEnd - from && j < nowEnd - from; ) {
      if (old.get(from + i).equals(now.get(from + j))) {
        kept.before()[from + i++] = true;
        kept.after()[from + j++] = true;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  private static List<Line> side(List<String> words, boolean[] kept) {
    var lines = new ArrayList<Line>();
    var line = new ArrayList<Stretch>();
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (word.equals("\n")) {
        lines.add(new Line(List.copyOf(line)));
        line.clear();
        continue;
      }
      var last = line.isEmpty() ? null : line.getLast();
      if (last != null && last.marked() == !kept[at]) {
        line.set(line.size() - 1, new Stretch(last.words() + " " + word, last.marked()));
      } else {
        line.add(new Stretch(word, !kept[at]));
      }
    }
    if (!line.isEmpty()) {
      lines.add(new Line(List.copyOf(line)));
    }
    return List.copyOf(lines);
  }
}

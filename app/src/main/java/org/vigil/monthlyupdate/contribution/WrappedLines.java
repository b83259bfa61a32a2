package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines a mail program broke to fit its window, joined again into their paragraphs. A break was a program's, not the
 * writer's, where the next word would not have fitted on the line.
 */
final class WrappedLines {
  /** RFC 5322 asks for lines of at most 78 letters; programs break at 72 to 80. */
  private static final int SHORTEST_WIDTH = 72;

  private static final int LONGEST_WIDTH = 80;
  private static final String SIGNATURE = "-- ";

  private static final Pattern BEGINS_ANEW =
      Pattern.compile(
          "^\\s*(?:[-\u2022\u2013*\u00B7\uf0b7]\\s|\\(?(?:[0-9]{1,2}[.)]|[A-Za-z]\\))\\s|>|\\[\\[table:|Note: ).*");

  private WrappedLines() {}

  /** Words of an e-mail without formatting: an empty line or a line of a list begins anew. */
  static String joined(String words) {
    var lines = words.lines().map(String::stripTrailing).toList();
    int width = width(lines);
    var joined = new ArrayList<String>();
    for (int at = 0; at < lines.size(); at++) {
      if (at > 0 && isBrokenAfter(lines.get(at - 1), lines.get(at), width)) {
        joined.set(joined.size() - 1, joined.getLast() + " " + lines.get(at).strip());
      } else {
        joined.add(lines.get(at));
      }
    }
    return String.join("\n", joined);
  }

  /** Where the program broke its lines, as far as can be seen. */
  private static int width(List<String> lines) {
    return lines.stream()
        .mapToInt(String::length)
        .filter(length -> length > SHORTEST_WIDTH && length <= LONGEST_WIDTH)
        .max()
        .orElse(SHORTEST_WIDTH);
  }

  private static boolean isBrokenAfter(String line, String next, int width) {
    if (line.isBlank()
        || next.isBlank()
        || line.length() > LONGEST_WIDTH
        || line.contains("\t")
        || next.contains("\t")
        || line.strip().startsWith("[[table:")
        || BEGINS_ANEW.matcher(next).matches()) {
      return false;
    }
    return line.length() + 1 + firstWord(next.strip()) > width;
  }

  private static int firstWord(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line.length() : end;
  }

  /** Whether any line says of itself that it goes on: a blank at its end (RFC 3676). */
  static boolean saySo(String text) {
    return text.lines().anyMatch(WrappedLines::goesOn);
  }

  /**
   * An e-mail that says which of its lines go on, as RFC 3676 has it ({@code format=flowed}).
   *
   * @param blankIsExtra whether the blank at the end is no part of the words ({@code delsp=yes})
   */
  static String flowed(String text, boolean blankIsExtra) {
    var whole = new ArrayList<String>();
    var open = new StringBuilder();
    int openDepth = -1;
    for (var line : text.lines().toList()) {
      int depth = depth(line);
      var words = unstuffed(line.substring(depth));
      boolean goesOn = goesOn(line);
      if (openDepth >= 0 && (openDepth != depth || words.equals(SIGNATURE))) {
        whole.add(open.toString());
        openDepth = -1;
      }
      if (openDepth < 0) {
        open.setLength(0);
        open.append(depth == 0 ? "" : ">".repeat(depth) + " ");
      }
      open.append(goesOn && blankIsExtra ? words.substring(0, words.length() - 1) : words);
      openDepth = goesOn ? depth : -1;
      if (!goesOn) {
        whole.add(open.toString());
      }
    }
    if (openDepth >= 0) {
      whole.add(open.toString());
    }
    return String.join("\n", whole);
  }

  /** Two hyphens and a blank stand above a signature, and do not go on. */
  private static boolean goesOn(String line) {
    var words = unstuffed(line.substring(depth(line)));
    return words.endsWith(" ") && !words.equals(SIGNATURE) && !words.isBlank();
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }

  private static String unstuffed(String line) {
    return line.startsWith(" ") ? line.substring(1) : line;
  }
}

package org.vigil.shell;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** Reads text with commas, semicolons or tabs between its cells. */
final class SeparatedText {
  private static final char QUOTE = '"';

  private SeparatedText() {}

  /** The separator is looked for in the first lines: one where that is the header, more where others stand above it. */
  static Sheet read(Letters letters, int linesLookedAt) {
    char separator = separatorOf(letters.text(), linesLookedAt);
    refuseOpenQuote(letters.text(), separator);
    var lines = new ArrayList<Sheet.Line>();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(letters.text())) {
      for (var each : csv) {
        Sheet.refuseTooLarge(lines.size(), each.getFieldCount());
        lines.add(new Sheet.Line(each.getStartingLineNumber(), each.getFields()));
      }
    } catch (CsvParseException broken) {
      throw new UnreadableFile(
          "A cell is longer than any cell should be, or the file breaks off.",
          "Look for a quotation mark without its partner.");
    } catch (java.io.IOException never) {
      throw new IllegalStateException("text in memory can be read", never);
    }
    return new Sheet(letters.encoding() + ", " + name(separator), lines, List.of());
  }

  /** The separator that stands in most of the lines, and of those the one that stands most often, outside quotation marks. */
  private static char separatorOf(String text, int linesLookedAt) {
    char best = ',';
    var most = new Stands(0, 0);
    for (char candidate : new char[] {',', ';', '\t'}) {
      var stands = count(text, candidate, linesLookedAt);
      if (stands.compareTo(most) > 0) {
        best = candidate;
        most = stands;
      }
    }
    return best;
  }

  private static Stands count(String text, char candidate, int linesLookedAt) {
    boolean quoted = false;
    int lines = 0;
    int linesWithIt = 0;
    int times = 0;
    int inThisLine = 0;
    for (int i = 0; i < text.length() && lines < linesLookedAt; i++) {
      char c = text.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && times + i > 0) {
        lines++;
        linesWithIt += inThisLine > 0 ? 1 : 0;
        inThisLine = 0;
      } else if (!quoted && c == candidate) {
        times++;
        inThisLine++;
      }
    }
    return new Stands(linesWithIt + (inThisLine > 0 ? 1 : 0), times);
  }

  /** In how many lines a character stands, and how often in all. */
  private record Stands(int lines, int times) implements Comparable<Stands> {
    @Override
    public int compareTo(Stands other) {
      return lines != other.lines
          ? Integer.compare(lines, other.lines)
          : Integer.compare(times, other.times);
    }
  }

  private static void refuseOpenQuote(String text, char separator) {
    int opened = -1;
    boolean cellBegins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (opened >= 0) {
        if (c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
          i++;
        } else if (c == QUOTE) {
          opened = -1;
        }
      } else if (c == QUOTE && cellBegins) {
        opened = i;
        cellBegins = false;
      } else {
        cellBegins = c == separator || c == '\n' || c == '\r';
      }
    }
    if (opened >= 0) {
      throw new UnreadableFile(
          "A quotation mark opens on line %d and is never closed."
              .formatted(Letters.lineAt(text, opened)),
          "Close it, or take it out, and import the file again.");
    }
  }

  private static String name(char separator) {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "comma";
    };
  }
}

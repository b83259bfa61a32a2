package org.vigil.notification;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** Reads text with commas, semicolons or tabs between its cells. */
final class SeparatedText {
  private static final char QUOTE = '"';

  private SeparatedText() {}

  static Sheet read(Letters letters) {
    char separator = separatorOf(letters.text());
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
    return new Sheet(letters.encoding() + ", " + name(separator), lines);
  }

  /** The separator that stands most often in the first line, outside quotation marks. */
  private static char separatorOf(String text) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = countInFirstLine(text, candidate);
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static long countInFirstLine(String text, char candidate) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && count + i > 0) {
        break;
      } else if (!quoted && c == candidate) {
        count++;
      }
    }
    return count;
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

  /** The lines as they stand, for a test of the whole corpus. */
  static List<List<String>> cells(Letters letters) {
    return read(letters).lines().stream().map(Sheet.Line::cells).toList();
  }
}

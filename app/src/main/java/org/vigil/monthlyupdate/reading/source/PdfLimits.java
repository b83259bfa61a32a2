package org.vigil.monthlyupdate.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.vigil.shell.UnreadableFile;

/** Unpacks every stream of a PDF once without keeping it, so that nothing that would fill the memory is opened. */
final class PdfLimits {
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;
  private static final int MOST_STREAMS = 20_000;

  /** Packed twice: no program that writes updates does that. */
  private static final Pattern TWICE =
      Pattern.compile("/(?:FlateDecode|Fl|LZWDecode|LZW)\\s*/(?:FlateDecode|Fl|LZWDecode|LZW)\\b");

  private static final Pattern STREAM = Pattern.compile("stream\r?\n");

  private PdfLimits() {}

  static void check(byte[] content) {
    var text = new String(content, StandardCharsets.ISO_8859_1);
    if (TWICE.matcher(text).find()) {
      throw tooLarge();
    }
    long unpacked = 0;
    int streams = 0;
    var starts = STREAM.matcher(text);
    while (starts.find()) {
      if (++streams > MOST_STREAMS) {
        throw tooLarge();
      }
      unpacked += size(content, starts.end(), MOST_UNPACKED - unpacked);
    }
  }

  private static long size(byte[] content, int from, long most) {
    var inflater = new Inflater();
    var buffer = new byte[64 * 1024];
    long size = 0;
    try {
      inflater.setInput(content, from, content.length - from);
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        size += read;
        if (size > most) {
          throw tooLarge();
        }
        if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return size;
        }
      }
      return size;
    } catch (DataFormatException notPacked) {
      return size;
    } finally {
      inflater.end();
    }
  }

  private static UnreadableFile tooLarge() {
    return new UnreadableFile(
        "Unpacked, the PDF would be far larger than an update is.",
        "Print it to a new PDF, or copy its words and paste them.");
  }
}

package org.vigil.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * One way a document leaves the house. Every printer prints the same words and the same numbers, since it is given nothing
 * else; adding one is one new file.
 */
public interface Printer {
  /** What people call it, as "Word document". */
  String name();

  /** Of the file, without the dot; no two printers share one. */
  String extension();

  String mediaType();

  /** Whether anything of it would stand in the file: a printer of tables has nothing to do where there is none. */
  default boolean canPrint(Document document) {
    return true;
  }

  void print(Document document, OutputStream out) throws IOException;

  default byte[] printed(Document document) {
    var out = new ByteArrayOutputStream();
    try {
      print(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

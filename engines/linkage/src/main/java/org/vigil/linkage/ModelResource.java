package org.vigil.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that come with the engine: the prior model, and the tables of names. */
final class ModelResource {

  private ModelResource() {}

  /** Lines of the file, less empty ones and comments that begin with #. */
  static List<String> lines(String name) {
    try (var stream = ModelResource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no file comes with the engine by the name " + name);
      }
      return withoutComments(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> withoutComments(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}

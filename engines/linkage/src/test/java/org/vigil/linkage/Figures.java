package org.vigil.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Figures that a test came to, kept for whoever wants to read them: {@code benchmarks/linkage/quality} prints them. */
public final class Figures {

  private Figures() {}

  /** @param name of the file, without its ending */
  public static void write(String name, String line) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "figures"));
    Files.writeString(folder.resolve(name + ".txt"), line + System.lineSeparator());
  }
}

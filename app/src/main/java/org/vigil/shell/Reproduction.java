package org.vigil.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One engine's part in {@code ./vigil reproduce}: found through ServiceLoader, so that adding an engine is one new file. */
public interface Reproduction {

  /** The folder of the reference cases that are this engine's. */
  String folder();

  /** Runs the cases found in the folder, and writes the results into the other. */
  List<Row> run(Path cases, Path out) throws IOException;

  /**
   * How one case came out.
   *
   * @param note why it was not run or does not agree, or what was left out
   */
  record Row(
      String name, double tolerance, double greatestDifference, Agreement agrees, String note) {}

  enum Agreement {
    AGREES("agrees"),
    DIFFERS("DIFFERS"),
    NOT_RUN("not run");

    private final String word;

    Agreement(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}

package org.vigil.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigil.linkage.reproduction.ReferenceCases;

/** Runs the engine on the reference cases of a folder. */
public final class LinkageReproduction {

  private LinkageReproduction() {}

  /**
   * How one case came out.
   *
   * @param tolerance greatest difference that counts as agreement; 0 where only equality does
   * @param greatestDifference seen; NaN where the case was not run
   * @param agrees whether everything compared lies within the tolerance
   * @param compared how many values
   * @param note why the case was not run or does not agree, or what was left out; empty for most
   */
  public record Outcome(
      String name,
      double tolerance,
      double greatestDifference,
      boolean agrees,
      int compared,
      String note) {

    public boolean wasRun() {
      return !Double.isNaN(greatestDifference);
    }
  }

  /**
   * Runs every linkage case found in the folder and writes the results into the other, a file for each file of cases.
   *
   * @param cases a folder with {@code em_cases.json} and its like; empty answer where it has none
   */
  public static List<Outcome> run(Path cases, Path out) throws IOException {
    return ReferenceCases.run(cases, out);
  }
}

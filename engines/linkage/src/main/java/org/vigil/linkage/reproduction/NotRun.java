package org.vigil.linkage.reproduction;

import java.nio.file.Path;
import java.util.List;
import org.vigil.linkage.LinkageReproduction.Outcome;

/** Cases that the engine has no part in, named so that nobody wonders. */
record NotRun(String name, String why) implements CaseFile {

  @Override
  public List<Outcome> run(Path cases, Path out) {
    return List.of(new Outcome(name, 0, Double.NaN, false, 0, "not run: " + why));
  }
}

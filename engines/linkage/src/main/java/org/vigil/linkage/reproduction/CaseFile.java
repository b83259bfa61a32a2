package org.vigil.linkage.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigil.linkage.LinkageReproduction.Outcome;

/** One file of reference cases. */
interface CaseFile {

  String name();

  /** Runs its cases, writes a file of the same name, and only then looks at what was expected. */
  List<Outcome> run(Path cases, Path out) throws IOException;
}

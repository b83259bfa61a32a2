package org.vigil.matching;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigil.linkage.LinkageReproduction;
import org.vigil.shell.Reproduction;

/** The linkage engine's part in {@code ./vigil reproduce}. */
@AutoService(Reproduction.class)
public final class LinkageCases implements Reproduction {

  @Override
  public String folder() {
    return "linkage";
  }

  @Override
  public List<Row> run(Path cases, Path out) throws IOException {
    return LinkageReproduction.run(cases, out).stream().map(LinkageCases::row).toList();
  }

  private static Row row(LinkageReproduction.Outcome outcome) {
    var agreement =
        !outcome.wasRun()
            ? Agreement.NOT_RUN
            : outcome.agrees() ? Agreement.AGREES : Agreement.DIFFERS;
    return new Row(
        outcome.name(),
        outcome.tolerance(),
        outcome.greatestDifference(),
        agreement,
        outcome.note());
  }
}

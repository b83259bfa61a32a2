package org.vigil.linkage.reproduction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigil.linkage.LinkageReproduction.Outcome;

/** Every family of reference cases that the engine can run. */
public final class ReferenceCases {

  private static final List<CaseFile> FILES =
      List.of(
          new JsonCases("em_cases.json", 1e-9, new EmResults()),
          new JsonCases("formula_cases.json", 1e-12, new FormulaResults()),
          new JsonCases("cluster_cases.json", 0, new ClusterResults()),
          new JsonCases("clk_cases.json", 1e-12, new ClkResults()),
          new StringCases(),
          new PhoneticCases(),
          new NhsNumberCases(),
          new SplinkPairs("fake1000"),
          new SplinkPairs("febrl3"),
          new SplinkPairs("febrl4"),
          new SplinkPairs("h50k"),
          new RecordLinkageCases(),
          new FastLinkCases());

  private ReferenceCases() {}

  public static List<Outcome> run(Path cases, Path out) throws IOException {
    var outcomes = new ArrayList<Outcome>();
    for (var file : FILES) {
      if (Files.isReadable(cases.resolve(file.name()))) {
        Files.createDirectories(out);
        outcomes.addAll(file.run(cases, out));
      }
    }
    return outcomes;
  }
}

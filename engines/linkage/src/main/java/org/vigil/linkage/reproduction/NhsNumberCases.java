package org.vigil.linkage.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.NhsNumber;

/** Numbers whose check digit is right, and others. */
final class NhsNumberCases implements CaseFile {

  @Override
  public String name() {
    return "nhs_numbers.csv";
  }

  @Override
  public List<Outcome> run(Path cases, Path out) throws IOException {
    var given = CsvCases.read(cases.resolve(name()));
    var rows =
        given.stream()
            .map(row -> row.getField("input"))
            .map(text -> List.of(text, Boolean.toString(NhsNumber.parse(text).isPresent())))
            .toList();
    CsvCases.write(out.resolve(name()), List.of("input", "valid"), rows);
    var agreement = new Agreement(0);
    for (var i = 0; i < given.size(); i++) {
      agreement.equal(rows.get(i).get(0), given.get(i).getField("valid"), rows.get(i).get(1));
    }
    return List.of(agreement.outcome(name(), ""));
  }
}

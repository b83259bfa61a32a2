package org.vigil.linkage.reproduction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.TableModel;

/** What the example files of R packages have in common: NA for nothing told, and fields that agree or do not. */
final class OtherPackages {

  private static final String NOT_TOLD = "NA";

  private OtherPackages() {}

  /** Where the records lie that the cases were made from. */
  static Path data(Path cases) {
    return cases.toAbsolutePath().normalize().resolve("../../data/linkage").normalize();
  }

  static Outcome notRun(String name, double tolerance, String file) {
    return new Outcome(
        name,
        tolerance,
        Double.NaN,
        false,
        0,
        "not run: the records are looked for at ../../data/linkage/" + file);
  }

  static List<@Nullable String> values(NamedCsvRecord row, List<String> fields) {
    var values = new ArrayList<@Nullable String>();
    for (var field : fields) {
      var text = row.getField(field).strip();
      values.add(text.equals(NOT_TOLD) ? null : text);
    }
    return values;
  }

  /** What is not told counts as not agreeing. */
  static ColumnComparison sameOrNot(String field) {
    return new ColumnComparison(
        field,
        List.of(
            ColumnLevel.of("same", Condition.equal(field)),
            ColumnLevel.of("differs or is not told", Condition.otherwise())));
  }

  static ColumnComparison sameOrNotWhereTold(String field) {
    return new ColumnComparison(
        field,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(field)),
            ColumnLevel.of("same", Condition.equal(field)),
            ColumnLevel.of("differs", Condition.otherwise())));
  }

  static TableModel model(List<BlockingRule> blocking, List<ColumnComparison> comparisons) {
    return new TableModel(
        TableModel.Provenance.untrained("reference"),
        TableModel.Scope.DEDUPE,
        null,
        TableModel.Thresholds.USUAL,
        blocking,
        comparisons,
        Map.of());
  }
}

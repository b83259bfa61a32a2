package org.vigil.monthlyupdate.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;

/** The county whose districts a table lists. */
final class CountyOf {
  private CountyOf() {}

  /** The districts of the county most rows belong to; empty where no row is a district the list knows. */
  static Optional<List<Area>> districts(UpdateTable table, Areas areas, LocalDate day) {
    Map<String, Integer> rows = new HashMap<>();
    for (var row : table.rows()) {
      areas
          .byCode(row.code())
          .map(Area::parent)
          .ifPresent(county -> rows.merge(county, 1, Integer::sum));
    }
    return rows.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(county -> areas.districtsOf(county.getKey(), day));
  }
}

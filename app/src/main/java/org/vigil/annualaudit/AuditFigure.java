package org.vigil.annualaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigil.disclosure.CountTable;
import org.vigil.figures.Figure;

/** Gives a table of the audit what all of them share: definition, bases, period, cut-off. */
public final class AuditFigure {
  private AuditFigure() {}

  public static Figure of(
      AuditYear year,
      AuditTable table,
      String title,
      CountTable counts,
      Map<String, String> stated,
      List<String> notes) {
    return of(year, table.number(), title, counts, stated, notes);
  }

  static Figure of(
      AuditYear year,
      String number,
      String title,
      CountTable counts,
      Map<String, String> stated,
      List<String> notes) {
    var place = year.place();
    var all = new ArrayList<>(notes);
    place.caveat().ifPresent(all::add);
    return new Figure(
        "annual-audit/" + place.key() + "/" + year.year() + "/" + number,
        title,
        "deaths",
        counts,
        place.definition(),
        place.dateBasis(),
        place.placeBasis(),
        year.scope().periodWords(counts.counted().from().getYear()),
        year.scope().asAt(),
        "case files of " + place.name() + " that meet the definition, " + number,
        stated,
        all);
  }
}

package org.vigil.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.disclosure.CountTable;

/**
 * A table with everything a reader needs to know what it counts.
 *
 * @param id what the ledger and the methods page know it by, as {@code annual-audit/T9/2023}
 * @param unit what one of the counts is; null where the source does not say
 * @param definition by id, version and words
 * @param periodWords as printed above the table
 * @param cutOff the last day on which the data could change; null where the source does not say
 * @param query how the counts were made, in words
 * @param stated sentences made from the same counts, and rates with their method; they go only where the exact counts go
 * @param notes printed under the table
 */
public record Figure(
    String id,
    String title,
    @Nullable String unit,
    CountTable counts,
    UsedDefinition definition,
    DateBasis dateBasis,
    PlaceBasis placeBasis,
    String periodWords,
    @Nullable LocalDate cutOff,
    String query,
    Map<String, String> stated,
    List<String> notes) {

  /** Which rule decided what is counted. */
  public record UsedDefinition(String id, String version, String words) {}

  public Figure {
    stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    notes = List.copyOf(notes);
  }

  public Figure with(CountTable other, List<String> moreNotes) {
    var all = new ArrayList<>(notes);
    all.addAll(moreNotes);
    return new Figure(
        id,
        title,
        unit,
        other,
        definition,
        dateBasis,
        placeBasis,
        periodWords,
        cutOff,
        query,
        stated,
        all);
  }
}

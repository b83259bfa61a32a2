package org.vigil.drugtesting;

import org.jspecify.annotations.Nullable;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;

/**
 * One row of a return.
 *
 * @param name of the area in the code list when the return was read
 * @param asTold the name as the return has it; empty where the return has no such row
 * @param printedTotal the row's own total as received; null where none stood there
 */
public record AreaLine(
    String code,
    String name,
    Area.Kind kind,
    String asTold,
    Results results,
    @Nullable Long printedTotal,
    Assessments assessments) {

  /** The row every return has: where a return leaves it out, nothing was told, and it says so. */
  static AreaLine notKnownAndNotTold(Area notKnown) {
    return new AreaLine(
        Areas.NOT_KNOWN,
        notKnown.name(),
        notKnown.kind(),
        "",
        Results.NONE,
        null,
        Assessments.NOT_TOLD);
  }

  /** Whether the return itself had this row. */
  public boolean isTold() {
    return !asTold.isEmpty();
  }

  public boolean isDistrict() {
    return kind == Area.Kind.DISTRICT;
  }

  AreaLine with(Results others) {
    return new AreaLine(code, name, kind, asTold, others, null, Assessments.NOT_TOLD);
  }
}

package org.vigil.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place figures are counted for, or a row that is no place but must print all the same. */
public record Area(
    String code,
    String name,
    Kind kind,
    Period valid,
    @Nullable String parent,
    List<String> otherNames,
    String source) {

  /** What sort of row an area is. */
  public enum Kind {
    DISTRICT,
    COUNTY,
    /** No fixed abode, out of county, not known. */
    NON_AREA
  }

  public Area {
    otherNames = List.copyOf(otherNames);
  }
}

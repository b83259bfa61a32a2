package org.vigil.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A set of areas: the partnership's own, or one a feed brings. */
public final class Areas {

  public static final String HERTFORDSHIRE = "E10000015";
  public static final String CONNECTICUT = "CT";
  public static final String NO_FIXED_ABODE = "NFA";
  public static final String OUT_OF_COUNTY = "OOC";
  public static final String NOT_KNOWN = "UNK";

  private final List<Area> all;
  private final Map<String, Area> byCode = new HashMap<>();
  private final Map<String, Area> byName = new HashMap<>();

  private Areas(List<Area> all) {
    this.all = all;
    for (var area : all) {
      if (byCode.put(area.code(), area) != null) {
        throw new IllegalArgumentException("An area code stands once: " + area.code());
      }
      byName.put(key(area.name()), area);
      area.otherNames().forEach(name -> byName.put(key(name), area));
    }
  }

  /** The eight counties of Connecticut, which the feed of its medical examiner brings. */
  public static Areas connecticut() {
    return from(new ReferenceFiles(null), "areas-connecticut.csv");
  }

  static Areas from(ReferenceFiles files, String file) {
    return new Areas(files.rows(file).stream().map(Areas::area).toList());
  }

  private static Area area(Row row) {
    var parent = row.text("parent");
    return new Area(
        row.required("code"),
        row.required("name"),
        kind(row),
        row.period(),
        parent.isEmpty() ? null : parent,
        row.list("other_names"),
        row.required("source"));
  }

  private static Area.Kind kind(Row row) {
    try {
      return Area.Kind.valueOf(row.required("kind"));
    } catch (IllegalArgumentException unknown) {
      throw row.fault("has a kind that is none of DISTRICT, COUNTY, NON_AREA");
    }
  }

  public List<Area> all() {
    return all;
  }

  public List<Area> onDate(LocalDate day) {
    return all.stream().filter(area -> area.valid().contains(day)).toList();
  }

  /** The districts of a county on a day, in the order of the list. */
  public List<Area> districtsOf(String county, LocalDate day) {
    return onDate(day).stream()
        .filter(area -> area.kind() == Area.Kind.DISTRICT && county.equals(area.parent()))
        .toList();
  }

  public Optional<Area> byCode(String code) {
    return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /** By name, other name or replaced code; case, spaces and punctuation do not matter. */
  public Optional<Area> byName(String name) {
    var key = key(name);
    var found = byName.get(key);
    if (found == null) {
      found = byName.get(key.replaceFirst("(boroughcouncil|districtcouncil|council)$", ""));
    }
    return found == null ? byCode(name) : Optional.of(found);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^a-z0-9]", "");
  }
}

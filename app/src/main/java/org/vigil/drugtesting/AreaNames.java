package org.vigil.drugtesting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;

/** The areas a return of one county must name at the end of a month, and what it may call them. */
record AreaNames(Areas areas, String county, YearMonth month) {
  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totals",
          "grandtotal",
          "countytotal",
          "overalltotal",
          "overall",
          "all",
          "allareas",
          "alltotal",
          "sum");

  /** The district, or what stands in place of one; empty where the county has nothing of that name. */
  Optional<Area> row(String name) {
    return areas
        .byName(withoutPartnership(name))
        .filter(area -> area.kind() == Area.Kind.NON_AREA || mandatory().contains(area));
  }

  boolean isCounty(String name) {
    return areas
        .byName(withoutPartnership(name))
        .filter(area -> area.code().equals(county))
        .isPresent();
  }

  boolean isTotal(String name) {
    return TOTALS.contains(name.toLowerCase(Locale.UK).replaceAll("[^a-z]", ""));
  }

  /** Every district of the day, then no fixed abode and out of county: none may be left out of a return. */
  List<Area> mandatory() {
    var all = new ArrayList<>(areas.districtsOf(county, month.atEndOfMonth()));
    areas.byCode(Areas.NO_FIXED_ABODE).ifPresent(all::add);
    areas.byCode(Areas.OUT_OF_COUNTY).ifPresent(all::add);
    return all;
  }

  Area notKnown() {
    return areas.byCode(Areas.NOT_KNOWN).orElseThrow();
  }

  String expected() {
    return "one of "
        + mandatory().stream().map(Area::name).collect(Collectors.joining(", "))
        + ", "
        + notKnown().name()
        + " or a total";
  }

  private static String withoutPartnership(String name) {
    return name.replaceFirst("(?i)\\s*\\b(csp|community safety partnership|bc|dc)\\s*$", "");
  }
}

package org.vigil.drugtesting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.PlaceBasis;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;

/** The table of the November 2024 update, and invented ones. */
final class ExampleReturns {
  private static final Areas AREAS = Reference.shipped().areas();

  private ExampleReturns() {}

  /** As printed: twelve rows, and totals that hold 43, 57, 0 and 100 more than they do. */
  static ReturnTable november() {
    return november(Map.of("positive", 3888L, "negative", 3745L, "refused", 63L, "total", 7696L));
  }

  static ReturnTable november(Map<String, Long> printedTotals) {
    return table(
        printedTotals,
        row("Broxbourne", 158, 134, 1, 293L),
        row("Dacorum", 402, 287, 2, 691L),
        row("East Hertfordshire", 164, 128, 0, 292L),
        row("Hertsmere", 161, 186, 0, 347L),
        row("North Hertfordshire", 153, 125, 0, 278L),
        row("St Albans", 243, 161, 1, 405L),
        row("Stevenage", 310, 180, 4, 494L),
        row("Three Rivers", 122, 97, 3, 222L),
        row("Watford", 335, 206, 4, 545L),
        row("Welwyn Hatfield", 296, 261, 7, 564L),
        row("No fixed abode", 253, 105, 22, 380L),
        row("Out of county", 1248, 1818, 19, 3085L));
  }

  /** The ten districts with the same numbers each, no fixed abode and out of county as given, and no totals printed. */
  static ReturnTable invented(Results district, Results noFixedAbode, Results outOfCounty) {
    var rows = new ArrayList<AreaLine>();
    Stream.of(
            "Broxbourne",
            "Dacorum",
            "East Hertfordshire",
            "Hertsmere",
            "North Hertfordshire",
            "St Albans",
            "Stevenage",
            "Three Rivers",
            "Watford",
            "Welwyn Hatfield")
        .forEach(name -> rows.add(row(name, district)));
    rows.add(row("No fixed abode", noFixedAbode));
    rows.add(row("Out of county", outOfCounty));
    return table(Map.of(), rows.toArray(AreaLine[]::new));
  }

  static AreaLine row(String name, Results results) {
    return row(name, results.positive(), results.negative(), results.refused(), null);
  }

  static AreaLine row(
      String name, long positive, long negative, long refused, @Nullable Long printedTotal) {
    var area = AREAS.byName(name).orElseThrow();
    return new AreaLine(
        area.code(),
        area.name(),
        area.kind(),
        name,
        Results.of(positive, negative, refused),
        printedTotal,
        Assessments.NOT_TOLD);
  }

  static ReturnTable table(Map<String, Long> printedTotals, AreaLine... rows) {
    var all = new ArrayList<>(List.of(rows));
    all.add(
        AreaLine.notKnownAndNotTold(
            new Area(
                Areas.NOT_KNOWN,
                "Area not known",
                Area.Kind.NON_AREA,
                AREAS.byCode(Areas.NOT_KNOWN).orElseThrow().valid(),
                null,
                List.of(),
                "")));
    return new ReturnTable(
        List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED),
        all,
        new LinkedHashMap<>(printedTotals),
        YearMonth.of(2020, 10),
        YearMonth.of(2024, 11),
        MeasureBasis.CUMULATIVE,
        null,
        Unit.NOT_STATED,
        PlaceBasis.RESIDENCE_PRESUMED,
        "Police");
  }
}

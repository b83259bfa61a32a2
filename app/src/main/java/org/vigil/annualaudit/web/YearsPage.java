package org.vigil.annualaudit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditScope;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.annualaudit.YearByYear;
import org.vigil.annualaudit.YearDots.YearCount;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/**
 * Which years can be audited.
 *
 * @param place the key of the place shown
 * @param query the choice as an address
 * @param toBeImported what to do where no death is counted
 */
record YearsPage(
    String place,
    String opening,
    @Nullable String caveat,
    List<Choice> places,
    List<Choice> orders,
    Page<Line> lines,
    String query,
    @Nullable Drawing drawing,
    String toBeImported) {

  /** Something to choose. */
  record Choice(String value, String words, boolean chosen) {}

  /** One year. */
  record Line(int year, String deaths, @Nullable String note) {}

  static YearsPage of(
      YearsAsked asked,
      AuditPlace place,
      List<AuditPlace> places,
      Optional<YearByYear> found,
      int number) {
    var years = found.map(YearByYear::years).map(asked::sorted).orElse(List.of());
    return new YearsPage(
        place.key(),
        opening(place, years.size()),
        place.caveat().orElse(null),
        places.stream()
            .map(each -> new Choice(each.key(), each.name(), each.key().equals(place.key())))
            .toList(),
        Arrays.stream(YearsAsked.Sort.values())
            .map(sort -> new Choice(sort.name(), sort.label(), sort == asked.order()))
            .toList(),
        lines(years, found.map(YearByYear::scope), number),
        "?place=" + place.key() + "&sort=" + asked.order().name(),
        found.flatMap(YearByYear::drawing).orElse(null),
        place.toBeImported());
  }

  private static Page<Line> lines(List<YearCount> years, Optional<AuditScope> scope, int number) {
    return Page.of(years, number).map(year -> line(year, scope));
  }

  private static Line line(YearCount year, Optional<AuditScope> scope) {
    return new Line(
        year.year(),
        Words.number(year.deaths()),
        scope
            .filter(last -> last.year() == year.year() && !last.isOver())
            .map(last -> "to " + Words.day(last.asAt()) + ", the year is not over")
            .orElse(null));
  }

  private static String opening(AuditPlace place, int years) {
    return years == 0
        ? "No death is counted in " + place.name() + " yet."
        : "%s in %s, counted by %s."
            .formatted(
                Words.count(years, "year", "years"), place.name(), place.dateBasis().words());
  }
}

package org.vigil.figures.web;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.disclosure.PublishedCount;
import org.vigil.figures.LedgerEntry;
import org.vigil.figures.Releases.AsReleased;
import org.vigil.figures.TableGrid;
import org.vigil.shell.Words;

/**
 * One release.
 *
 * @param printed the table as its readers got it, or null
 * @param numbers as later releases are judged by them
 */
record ReleasePage(
    String title,
    String tier,
    String tone,
    String opening,
    List<Pair> facts,
    @Nullable TableGrid printed,
    List<Seen> numbers) {

  /** One line about the release. */
  record Pair(String what, String how) {}

  /** One number: whom it counts, on which days, in which categories. */
  record Seen(String population, String days, String categories, String count) {}

  static ReleasePage of(AsReleased release, UnaryOperator<String> nameOf) {
    var entry = release.entry();
    return new ReleasePage(
        entry.title(),
        entry.tier().label(),
        LedgerPage.tone(entry.tier()),
        "Released to %s on %s by %s."
            .formatted(
                entry.recipients(),
                Words.moment(entry.releasedAt()),
                nameOf.apply(entry.releasedBy())),
        facts(entry),
        release.printed(),
        release.numbers().stream().map(ReleasePage::seen).toList());
  }

  private static List<Pair> facts(LedgerEntry entry) {
    return List.of(
        new Pair("What for", entry.reason()),
        new Pair("Handling", entry.tier().handlingMark()),
        new Pair("Definition", entry.definition()),
        new Pair("Protection", entry.protection()),
        new Pair("Risk appetite then in use", entry.riskAppetite()),
        new Pair("Figure", entry.figure()),
        new Pair("Release", entry.id().toString()));
  }

  private static Seen seen(PublishedCount number) {
    var counted = number.counted();
    return new Seen(
        counted.population(),
        Words.day(counted.from()) + " to " + Words.day(counted.to()),
        number.where().isEmpty()
            ? "all"
            : new TreeMap<>(number.where())
                .entrySet().stream()
                    .map(category -> category.getKey() + ": " + category.getValue())
                    .collect(Collectors.joining("; ")),
        Words.number(number.count()));
  }
}

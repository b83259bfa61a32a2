package org.vigil.figures.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vigil.figures.LedgerEntry;
import org.vigil.figures.LedgerQuery;
import org.vigil.figures.Tier;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/**
 * The ledger, a page of it.
 *
 * @param empty what to say where nothing is listed
 * @param query the filter as an address
 */
record LedgerPage(
    String opening,
    String empty,
    List<Choice> tiers,
    List<Choice> orders,
    String words,
    String query,
    Page<Line> lines) {

  /** Something to choose. */
  record Choice(String value, String words, boolean chosen) {}

  /** One release. */
  record Line(
      String id,
      String title,
      String when,
      String by,
      String tier,
      String tone,
      String definition,
      String protection,
      String recipients,
      String reason) {}

  static LedgerPage of(LedgerAsked asked, Page<LedgerEntry> found, UnaryOperator<String> nameOf) {
    var query = asked.query();
    return new LedgerPage(
        opening(asked, found.total()),
        asked.isOpen()
            ? "A release is entered here when a table of the annual audit or of the monthly update goes to partners or to the public. Nothing has gone yet."
            : "No release fits. Take a word out, or show every tier.",
        Stream.of(Tier.PARTNER, Tier.PUBLIC)
            .map(tier -> new Choice(tier.name(), tier.label(), tier == query.tier()))
            .toList(),
        Arrays.stream(LedgerQuery.Sort.values())
            .map(sort -> new Choice(sort.name(), sort.label(), sort == query.sort()))
            .toList(),
        asked.typed(),
        asked.address(),
        found.map(entry -> line(entry, nameOf)));
  }

  private static String opening(LedgerAsked asked, long total) {
    if (total == 0) {
      return asked.isOpen() ? "Nothing has been released." : "No release answers this.";
    }
    return Words.count(total, "table has been", "tables have been")
        + " released. What was seen stays seen: nothing is ever taken out.";
  }

  private static Line line(LedgerEntry entry, UnaryOperator<String> nameOf) {
    return new Line(
        entry.id().toString(),
        entry.title(),
        Words.moment(entry.releasedAt()),
        nameOf.apply(entry.releasedBy()),
        entry.tier().label(),
        tone(entry.tier()),
        entry.definition(),
        entry.protection(),
        entry.recipients(),
        entry.reason());
  }

  static String tone(Tier tier) {
    return switch (tier) {
      case CASE_TEAM -> "grey";
      case PARTNER -> "petrol";
      case PUBLIC -> "green";
    };
  }
}

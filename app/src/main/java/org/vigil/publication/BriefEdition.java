package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.publication.Document.Drawing;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Plain;
import org.vigil.publication.Document.Table;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/**
 * One page: what changed, what is asked, dates, one chart. What has no room is counted on the page, never cut short: a reader
 * must know that there is more. Asks and dates come before changes when room is given out, because somebody waits for them.
 */
record BriefEdition() implements Edition {
  /** Of a list beside the theme, in the smaller letters of one page; from the shipped Word template, which has less room than the PDF. */
  private static final int LETTERS_IN_A_LINE = 80;

  private static final int LINES = 27;
  private static final int LINES_FOR_ASKS = 9;
  private static final int LINES_FOR_DATES = 6;

  /** A sentence longer than this is named by its heading alone. */
  private static final int LONGEST_SENTENCE_IN_LINES = 3;

  @Override
  public String key() {
    return "brief";
  }

  @Override
  public String name() {
    return "One-page brief";
  }

  @Override
  public String about() {
    return "What changed, what is asked, dates and one chart, on one page.";
  }

  @Override
  public Document lay(Source source) {
    var update = source.update();
    var issue = update.issue();
    var parts = new UpdateDocument(update, Optional.empty());
    var asks = fitted(issue.asks().stream().map(parts::ask).toList(), LINES_FOR_ASKS, "more asked");
    var dates =
        fitted(
            parts.datedCommitments().stream().map(parts::date).toList(),
            LINES_FOR_DATES,
            "more dates");
    var changes = changes(parts, issue.items().toList(), LINES - lines(asks) - lines(dates));
    var themes = new ArrayList<Theme>();
    themes.add(theme("What changed", changes, "Nothing since last month."));
    themes.add(theme("What we ask of you", asks, "Nothing this month."));
    themes.add(theme("Dates", dates, "None given."));
    chart(parts, issue.items().toList())
        .ifPresent(
            drawing ->
                themes.add(new Theme("One chart", List.of(new Entry("", List.of(drawing))))));
    var whole =
        parts.framed(
            parts.title() + ": one page",
            parts.subtitle(),
            parts.facts(),
            source.demonstration(),
            themes);
    return new Document(
        whole.unit(),
        whole.title(),
        whole.subtitle(),
        whole.facts(),
        whole.handling(),
        whole.draft(),
        whole.demonstration(),
        whole.themes(),
        true);
  }

  private static Theme theme(String name, List<Text> lines, String none) {
    return new Theme(name, List.of(new Entry("", UpdateDocument.bulletsOr(lines, none))));
  }

  private static List<Text> changes(UpdateDocument parts, List<Item> items, int room) {
    var changed = items.stream().filter(item -> item.unchangedSince() == null).toList();
    int unchanged = items.size() - changed.size();
    var lines =
        new ArrayList<>(
            fitted(
                changed.stream().map(item -> briefly(parts, item)).toList(),
                unchanged == 0 ? room : room - 1,
                "more changed"));
    if (unchanged > 0) {
      lines.add(
          Text.of(
              unchanged == 1
                  ? "1 item stands as it was and is left out."
                  : unchanged + " items stand as they were and are left out."));
    }
    return lines;
  }

  private static Text briefly(UpdateDocument parts, Item item) {
    var inShort = parts.inShort(item);
    return lines(List.of(inShort)) <= LONGEST_SENTENCE_IN_LINES
        ? inShort
        : Text.of(item.headingOrWorkingHeading() + ": in full in the whole update.");
  }

  /** The first table of the update that can be drawn. */
  private static Optional<Drawing> chart(UpdateDocument parts, List<Item> items) {
    return items.stream()
        .map(parts::entry)
        .flatMap(entry -> entry.pieces().stream())
        .filter(Table.class::isInstance)
        .flatMap(piece -> StripChart.of((Table) piece).stream())
        .findFirst();
  }

  /** As many as have room, in their order; the rest are counted in a last line, for which room is kept. */
  private static List<Text> fitted(List<Text> lines, int room, String more) {
    if (lines(lines) <= room) {
      return lines;
    }
    var kept = new ArrayList<Text>();
    for (var line : lines) {
      if (lines(kept) + lines(List.of(line)) > room - 1) {
        break;
      }
      kept.add(line);
    }
    kept.add(
        new Text(
            List.of(
                new Plain((lines.size() - kept.size()) + " " + more + ": in the whole update."))));
    return kept;
  }

  private static int lines(List<Text> texts) {
    return texts.stream()
        .mapToInt(
            text -> {
              int letters = text.spans().stream().mapToInt(span -> span.words().length()).sum();
              return Math.max(1, Math.ceilDiv(letters, LETTERS_IN_A_LINE));
            })
        .sum();
  }
}

package org.vigil.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.publication.Document.Bullets;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Table;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;
import org.vigil.reference.Area;

/**
 * The update as one community safety partnership reads it: its own figures, asks and promises first, then the items that
 * name its district or have a row for it in full, then everything else in a sentence each.
 *
 * <p>Its row is moved to the top of every table, and no row is left out. The printed totals are of all rows: with nine rows
 * gone they would foot with nothing on the page, unless a row "all others" were made by subtraction, which is a number
 * nobody received and which no entry of the ledger covers. All rows were released to the same partners under the same entry
 * (community-safety.md 6.4: "same issue, own district's row first"; 7.3: partners see exact rows), so nothing is told here
 * that the whole does not tell.
 */
record PartnershipEdition(Area district) implements Edition {
  @Override
  public String key() {
    return district.name().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-");
  }

  @Override
  public String name() {
    return "For " + district.name();
  }

  @Override
  public String about() {
    return district.name() + "'s own rows, asks and promises first, then the rest in short.";
  }

  @Override
  public Optional<String> districtCode() {
    return Optional.of(district.code());
  }

  @Override
  public Document lay(Source source) {
    return new Layout(source).document();
  }

  /** One issue being laid out. */
  private final class Layout {
    private final Source source;
    private final Issue issue;
    private final UpdateDocument parts;

    Layout(Source source) {
      this.source = source;
      this.issue = source.update().issue();
      this.parts = new UpdateDocument(source.update(), Optional.of(district.code()));
    }

    Document document() {
      var themes = new ArrayList<Theme>();
      themes.add(firstOfAll());
      var own = issue.items().filter(this::isInFull).map(parts::entry).toList();
      if (!own.isEmpty()) {
        themes.add(new Theme("What concerns " + district.name(), own));
      }
      var rest = inShort();
      if (!rest.isEmpty()) {
        themes.add(new Theme("The rest in short", rest));
      }
      themes.add(
          new Theme(
              "Commitments",
              List.of(
                  new Entry(
                      "What has been promised",
                      UpdateDocument.bulletsOr(
                          ownFirst(issue.commitments(), Issue.Commitment::item).stream()
                              .map(parts::commitment)
                              .map(Text::of)
                              .toList(),
                          "Nothing has been promised.")))));
      parts.wordsWeUse().ifPresent(themes::add);
      parts.findingsOfADraft().ifPresent(themes::add);
      var facts = new ArrayList<>(parts.facts());
      facts.add("Edition for " + district.name() + ": the whole update has every item in full.");
      return parts.framed(
          parts.title() + ": " + district.name(),
          "To the community safety partnership of " + district.name(),
          facts,
          source.demonstration(),
          themes);
    }

    private Theme firstOfAll() {
      var asks =
          ownFirst(issue.asks(), Issue.Ask::item).stream()
              .filter(ask -> !isForOthersOnly(ask.item()))
              .map(parts::ask)
              .toList();
      var dates =
          ownFirst(parts.datedCommitments(), Issue.Commitment::item).stream()
              .filter(promise -> !isForOthersOnly(promise.item()))
              .map(parts::date)
              .toList();
      return new Theme(
          "For " + district.name(),
          List.of(
              new Entry("Your figures", figures()),
              new Entry(
                  "What we ask of you", UpdateDocument.bulletsOr(asks, "Nothing this month.")),
              new Entry("Dates", UpdateDocument.bulletsOr(dates, "None given."))),
          true);
    }

    private List<Piece> figures() {
      var lines = new ArrayList<Text>();
      for (var table : tables()) {
        var row = table.rowName();
        if (row.isPresent()) {
          lines.add(Text.of(table.grid().title() + ": " + cells(table, row.get()) + "."));
        }
      }
      return UpdateDocument.bulletsOr(
          lines, "No table of this update has a row for " + district.name() + ".");
    }

    private List<Table> tables() {
      return issue
          .items()
          .map(parts::entry)
          .flatMap(entry -> entry.pieces().stream())
          .filter(Table.class::isInstance)
          .map(Table.class::cast)
          .toList();
    }

    /** The cells of the row as the table prints them, each with its heading. */
    private static String cells(Table table, String row) {
      var grid = table.grid();
      var cells = new ArrayList<String>();
      grid.rows().stream()
          .filter(line -> line.name().equals(row))
          .findFirst()
          .ifPresent(
              line -> {
                for (int i = 0; i < line.cells().size(); i++) {
                  cells.add(grid.headings().get(i + 1) + " " + line.cells().get(i));
                }
              });
      return String.join("; ", cells);
    }

    private boolean isInFull(Item item) {
      return isOwn(item)
          || parts.entry(item).pieces().stream()
              .anyMatch(piece -> piece instanceof Table table && table.rowName().isPresent());
    }

    private boolean isOwn(Item item) {
      return item.districts().contains(district.code());
    }

    private boolean isForOthersOnly(String item) {
      return issue
          .item(item)
          .filter(found -> !found.districts().isEmpty() && !isOwn(found))
          .isPresent();
    }

    private <T> List<T> ownFirst(List<T> all, java.util.function.Function<T, String> item) {
      return all.stream()
          .sorted(
              Comparator.comparing(
                  (T one) -> issue.item(item.apply(one)).filter(this::isOwn).isEmpty()))
          .toList();
    }

    private List<Entry> inShort() {
      var entries = new ArrayList<Entry>();
      for (var section : issue.sections()) {
        var lines =
            section.items().stream().filter(item -> !isInFull(item)).map(parts::inShort).toList();
        if (!lines.isEmpty()) {
          entries.add(new Entry(section.theme(), List.of(new Bullets(lines))));
        }
      }
      return entries;
    }
  }
}

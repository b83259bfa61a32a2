package org.vigil.archive;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.vigil.figures.DayWords;
import org.vigil.figures.LineColumns;
import org.vigil.figures.TableGrid;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.MonthlyUpdate;

/** A monthly update issued here, set out in lines as it went to its readers: its counts only as they were released. */
final class IssuedUpdate {
  private final MonthlyUpdate update;
  private final Issue issue;
  private final List<Line> lines = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();

  private IssuedUpdate(MonthlyUpdate update) {
    this.update = update;
    this.issue = update.issue();
  }

  static Paper of(MonthlyUpdate update, Collection<String> districts) {
    return new IssuedUpdate(update).paper(districts);
  }

  static String key(YearMonth month) {
    return "monthly-update-" + month;
  }

  private Paper paper(Collection<String> districts) {
    line(issue.unit().name());
    line(issue.title());
    line(issue.month().label());
    var withdrawal = update.version().withdrawal();
    if (withdrawal == null) {
      for (var section : issue.sections()) {
        if (!section.items().isEmpty()) {
          line("");
          line(section.theme());
          section.items().forEach(item -> item(section, item));
        }
      }
    } else {
      line(wentOut());
      line("Withdrawn on " + DayWords.of(withdrawal.on()) + ": " + withdrawal.reason());
    }
    var month = issue.month().month();
    var about =
        new About(
            key(month),
            DocumentKind.MONTHLY_UPDATE,
            "Monthly update, " + issue.month().label(),
            month,
            update.issuedOn(),
            null,
            Sha256.of(
                lines.stream().map(Line::row).collect(Collectors.joining("\n"))
                    + (withdrawal == null ? issue.commitments() : "")),
            "line",
            Tier.PARTNER.handlingMark());
    var names = new ArrayList<>(districts);
    issue
        .tables()
        .values()
        .forEach(
            table ->
                table.rows().stream()
                    .filter(row -> row.isArea())
                    .forEach(row -> names.add(row.area())));
    var passages =
        Told.marked(
            PassageMaker.passages(
                about.source(), about.unit(), false, new DistrictNames(names), regions),
            issue);
    return new Paper(
        about, lines, passages, withdrawal == null ? Told.promises(issue, passages) : List.of());
  }

  /** A month may have other versions: a reader must know which of them this is. */
  private String wentOut() {
    var issuedOn = update.issuedOn();
    return "Version "
        + update.version().number()
        + (issuedOn == null ? "." : ", issued " + DayWords.of(issuedOn) + ".");
  }

  private void item(Issue.Section section, Issue.Item item) {
    line("");
    line(item.headingOrWorkingHeading());
    int from = lines.size();
    for (var block : item.blocks()) {
      block(item, block);
    }
    regions.add(
        new Region(IssueItems.of(section, item), List.copyOf(lines.subList(from, lines.size()))));
  }

  private void block(Issue.Item item, Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> line(words(item, paragraph.text()));
      case Block.BulletList list ->
          list.bullets().forEach(bullet -> add(List.of(words(item, bullet.text())), true));
      case Block.WordTable table -> {
        add(table.headings().stream().map(heading -> words(item, heading)).toList(), false);
        table
            .rows()
            .forEach(row -> add(row.stream().map(cell -> words(item, cell)).toList(), false));
        line("");
      }
      case Block.Note note -> line(words(item, note.text()));
      case Block.TableRef ref ->
          update
              .table(ref.table())
              .ifPresent(
                  table -> table(TableGrid.of(table.through(Tier.PARTNER), LineColumns.NONE)));
    }
  }

  private void table(TableGrid grid) {
    // The line over the headings is what a row is quoted under.
    line(grid.title());
    add(grid.headings(), false);
    for (var row : grid.rows()) {
      var cells = new ArrayList<String>();
      cells.add(row.name());
      cells.addAll(row.cells());
      add(cells, false);
    }
    line("");
    grid.about().forEach(this::line);
    grid.notes().forEach(this::line);
  }

  private String words(Issue.Item item, String text) {
    return Inline.read(text).stream()
        .map(piece -> words(item, piece))
        .collect(Collectors.joining());
  }

  private String words(Issue.Item item, Inline piece) {
    return switch (piece) {
      case Inline.Words words -> words.text();
      case Inline.ContactRef ref -> {
        var contact = issue.contacts().get(ref.contact());
        yield contact == null ? ref.contact() : contact.email();
      }
      case Inline.LinkRef ref -> {
        var link = issue.links().get(ref.link());
        var url = link == null ? null : link.url();
        yield url == null ? ref.words() : ref.words() + " (" + url + ")";
      }
      case Inline.MetricRef ref -> issue.metricWords(ref.metric());
      case Inline.LostRef ref ->
          item.lost().stream()
              .filter(passage -> passage.id().equals(ref.passage()))
              .map(passage -> "[words lost: " + passage.howMuch() + "]")
              .findFirst()
              .orElse("[words lost]");
    };
  }

  private void line(String words) {
    add(List.of(words), false);
  }

  private void add(List<String> cells, boolean bullet) {
    lines.add(new Line(lines.size() + 1, null, cells, bullet));
  }
}

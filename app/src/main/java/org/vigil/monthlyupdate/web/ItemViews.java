package org.vigil.monthlyupdate.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.DayWords;
import org.vigil.figures.LineColumns;
import org.vigil.figures.SignedNote;
import org.vigil.figures.TableGrid;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.WebAddress;
import org.vigil.monthlyupdate.web.ItemView.Box;
import org.vigil.monthlyupdate.web.ItemView.Bullets;
import org.vigil.monthlyupdate.web.ItemView.Note;
import org.vigil.monthlyupdate.web.ItemView.Piece;
import org.vigil.monthlyupdate.web.ItemView.Span;
import org.vigil.monthlyupdate.web.ItemView.Table;
import org.vigil.monthlyupdate.web.ItemView.Text;
import org.vigil.monthlyupdate.web.ItemView.WordTable;

/** Lays the items of an issue out for those who write it: gaps as gaps, repairs beside their item, ways to settle below. */
final class ItemViews {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final MonthlyUpdate update;
  private final Issue issue;
  private final SettlingForms forms;

  ItemViews(MonthlyUpdate update, SettlingForms forms) {
    this.update = update;
    this.issue = update.issue();
    this.forms = forms;
  }

  ItemView of(Issue.Item item) {
    var place = Place.ofItem(issue, item);
    var pieces = new ArrayList<Piece>();
    item.blocks().forEach(block -> pieces.addAll(pieces(item, block)));
    if (!item.lost().isEmpty()) {
      update
          .noteOfLoss(item.id())
          .map(ItemViews::signed)
          .map(words -> new Note(List.of(new Span(words, null, false))))
          .ifPresent(pieces::add);
    }
    return new ItemView(
        place.anchor(),
        Place.number(issue, item),
        item.heading() == null ? "No heading" : item.heading(),
        item.heading() == null ? item.workingHeading() : null,
        issue.ownerOf(item).map(Issue.Contact::role).orElse(null),
        item.unchangedSince() == null ? null : month(item.unchangedSince()),
        issue.delivery().of(item.id()).map(rating -> StatusTag.of(rating.status())).orElse(null),
        update.isIssued() ? null : path() + "/items/" + item.id() + "/edit",
        stops(item),
        pieces,
        item.repairs().stream().map(ItemViews::repair).toList(),
        update.isIssued() ? List.of() : boxes(item));
  }

  /** December 2024. */
  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  private String path() {
    return IssuePageMaker.path(issue);
  }

  static String settleTable(String table) {
    return Place.anchor("settle", table);
  }

  static String settleWords(String item) {
    return Place.anchor("settle", item);
  }

  private int stops(Issue.Item item) {
    return (int)
        update.stoppedBy().stream()
            .flatMap(finding -> finding.where().stream())
            .filter(where -> isAbout(item, where))
            .count();
  }

  private static boolean isAbout(Issue.Item item, String where) {
    return where.equals(item.id()) || tables(item).contains(where);
  }

  private static List<String> tables(Issue.Item item) {
    var tables = new ArrayList<String>();
    for (var block : item.blocks()) {
      if (block instanceof Block.TableRef ref) {
        tables.add(ref.table());
      }
    }
    return tables;
  }

  private List<Piece> pieces(Issue.Item item, Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> List.of(text(item, paragraph.text()));
      case Block.BulletList list ->
          List.of(
              new Bullets(
                  list.bullets().stream().map(bullet -> text(item, bullet.text())).toList()));
      case Block.WordTable table ->
          List.of(
              new WordTable(
                  table.headings(),
                  table.rows().stream()
                      .map(row -> row.stream().map(cell -> text(item, cell)).toList())
                      .toList()));
      case Block.Note note -> List.of(new Note(text(item, note.text()).spans()));
      case Block.TableRef ref ->
          update.table(ref.table()).stream()
              .<Piece>map(released -> table(ref.table(), TableGrid.of(released, LineColumns.NONE)))
              .toList();
    };
  }

  private Table table(String id, TableGrid grid) {
    var place = Place.ofTable(issue, id);
    var footing = issue.table(id).footing();
    var cause = footing.foots() ? null : footing.cause().sentence();
    var signed =
        update.table(id).flatMap(released -> released.note()).map(ItemViews::signed).orElse(null);
    return new Table(
        place.anchor(),
        FigureFields.capitalised(place.words()),
        grid,
        cause,
        signed,
        update.ownersWord(id).orElse(null),
        grid.notes().stream().filter(note -> !note.equals(cause) && !note.equals(signed)).toList(),
        update.isIssued() ? null : path() + "/tables/" + id + "/new-figures");
  }

  private Text text(Issue.Item item, String words) {
    return new Text(Inline.read(words).stream().map(piece -> span(item, piece)).toList());
  }

  private Span span(Issue.Item item, Inline piece) {
    return switch (piece) {
      case Inline.Words words -> new Span(words.text(), null, false);
      case Inline.ContactRef ref -> mail(ref.contact());
      case Inline.LinkRef ref -> link(ref);
      case Inline.MetricRef ref -> new Span(issue.metricWords(ref.metric()), null, false);
      case Inline.LostRef ref ->
          new Span(
              item.lost().stream()
                  .filter(passage -> passage.id().equals(ref.passage()))
                  .map(passage -> "lost: " + passage.howMuch())
                  .findFirst()
                  .orElse("lost"),
              null,
              true);
    };
  }

  private Span mail(String contact) {
    var found = issue.contacts().get(contact);
    return found == null
        ? new Span(contact, null, false)
        : new Span(found.email(), "mailto:" + found.email(), false);
  }

  /** A link whose target was lost leads to the list that says so. */
  private Span link(Inline.LinkRef ref) {
    var link = issue.links().get(ref.link());
    var url = link == null ? null : link.url();
    return new Span(
        ref.words(), url == null || WebAddress.parse(url).isEmpty() ? "#links" : url, false);
  }

  static String repair(Block.Repair repair) {
    var reading = repair.reading().isEmpty() ? "left out" : "read as \"" + repair.reading() + "\"";
    return "\"%s\": %s (%s, %s)"
        .formatted(repair.asPrinted(), reading, kind(repair.kind()), repair.confidence());
  }

  private static String kind(Block.Repair.Kind kind) {
    return switch (kind) {
      case OCR -> "misread letters";
      case TYPO -> "the author's slip";
      case SPLIT -> "cut in two";
      case DUPLICATE -> "printed twice";
      case LOST -> "lost";
      case ARTEFACT -> "of the page, not of the text";
    };
  }

  static String signed(SignedNote note) {
    return "%s Signed: %s, %s, %s."
        .formatted(note.text(), note.name(), note.role(), DayWords.of(note.signedOn()));
  }

  private List<Box> boxes(Issue.Item item) {
    var boxes = new ArrayList<Box>();
    for (var table : tables(item)) {
      boxes.add(tableBox(table));
    }
    if (!item.lost().isEmpty()) {
      boxes.add(wordsBox(item));
    }
    return boxes;
  }

  private Box tableBox(String id) {
    var table = issue.table(id);
    var name = Place.ofTable(issue, id).words();
    boolean stops = isStoppedAt(id);
    return new Box(
        settleTable(id),
        stops
            ? "Settle the difference in " + name
            : table.footing().foots() ? "If the owner corrects " + name : "Settle it another way",
        stops
            ? "Vigil changes neither set of figures by itself. One of these must be true before the update can be issued."
            : "",
        stops,
        forms.forTable(table));
  }

  private Box wordsBox(Issue.Item item) {
    boolean stops = isStoppedAt(item.id());
    int gaps = item.lost().size();
    return new Box(
        settleWords(item.id()),
        stops
            ? gaps == 1 ? "Settle the gap" : "Settle the " + inWords(gaps) + " gaps"
            : "Settle it another way",
        stops
            ? "Vigil never guesses what stood there. The author supplies the words, or a signed note says that they are lost."
            : "",
        stops,
        forms.forLostWords(item));
  }

  private boolean isStoppedAt(String where) {
    return update.stoppedBy().stream().map(Finding::where).anyMatch(w -> w.contains(where));
  }

  private static String inWords(int gaps) {
    return gaps == 2 ? "two" : String.format(Locale.UK, "%d", gaps);
  }

  /** Where a finding that stops the issue is settled. */
  static @Nullable String settledAt(Finding finding) {
    var where = finding.where().isEmpty() ? null : finding.where().getFirst();
    return where == null ? null : Place.anchor("settle", where);
  }
}

package org.vigil.monthlyupdate.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Delivery;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.Month;
import org.vigil.monthlyupdate.Issue.Section;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.Topics;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.SourceText;
import org.vigil.reference.Areas;

/** Puts what was read together as an issue, and ties every piece to its place. */
final class IssueAssembly {
  private final SourceText source;
  private final Areas areas;
  private final PageFurniture page;
  private final Outline outline;
  private final Head head;
  private final YearMonth month;
  private final TableReader tables;

  private final Losses losses = new Losses();
  private final LinkBook links = new LinkBook();
  private final List<Found> found = new ArrayList<>();
  private final List<ProposedRepair> repairs = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();
  private final Map<String, UpdateTable> readTables = new LinkedHashMap<>();
  private final ListedThings things = new ListedThings();
  private ContactBook book = ContactBook.of(List.of(), name -> false);
  private Undertakings undertakings;

  IssueAssembly(
      SourceText source,
      PageFurniture page,
      Outline outline,
      Head head,
      YearMonth month,
      Areas areas) {
    this.source = source;
    this.areas = areas;
    this.page = page;
    this.outline = outline;
    this.head = head;
    this.month = month;
    this.tables = new TableReader(areas, month);
    this.undertakings = new Undertakings(month, book, found);
  }

  /** What columns cut is no word, however often it stands there. */
  Reading reading() {
    var vocabulary =
        Vocabulary.withWordsOf(
            source.lines().stream()
                .filter(line -> line.filled().size() < 3)
                .map(Line::text)
                .toList());
    var reader = new ItemReader(vocabulary, losses);
    var drafts = drafts(reader);
    book = ContactBook.of(told(drafts), name -> areas.byName(name).isPresent());
    undertakings = new Undertakings(month, book, found);
    var sections = sections(drafts);
    notesOnTheWhole(reader);
    page.furniture()
        .forEach(f -> found.add(new Found(Found.Kind.FURNITURE, null, null, f.text(), f.place())));
    losses
        .found()
        .forEach(
            l ->
                found.add(
                    new Found(
                        Found.Kind.LOST,
                        l.passage().id(),
                        l.item(),
                        l.passage().mustContain(),
                        l.place())));
    links
        .found()
        .forEach(
            l ->
                found.add(
                    new Found(
                        Found.Kind.LINK,
                        l.id(),
                        l.item(),
                        java.util.Objects.requireNonNull(links.links().get(l.id())).words(),
                        l.place())));
    var issue = issue(sections);
    return new Reading(
        source,
        issue,
        found,
        new IssueContacts(book).found(),
        undertakings.figures(),
        repairs,
        notes);
  }

  private List<List<DraftItem>> drafts(ItemReader reader) {
    var drafts = new ArrayList<List<DraftItem>>();
    for (int s = 0; s < outline.themes().size(); s++) {
      var items = new ArrayList<DraftItem>();
      var bones = outline.themes().get(s).items();
      for (int i = 0; i < bones.size(); i++) {
        items.add(reader.read("s" + (s + 1) + "." + (i + 1), bones.get(i)));
      }
      drafts.add(items);
    }
    return drafts;
  }

  private List<Told> told(List<List<DraftItem>> drafts) {
    var told = new ArrayList<Told>();
    outline.head().forEach(line -> told.add(new Told(null, Passage.of(line))));
    drafts.forEach(
        items ->
            items.forEach(
                item -> item.words().forEach(words -> told.add(new Told(item.id(), words)))));
    outline.contacts().forEach(line -> told.add(new Told(null, Passage.of(line))));
    return told;
  }

  private List<Section> sections(List<List<DraftItem>> drafts) {
    var sections = new ArrayList<Section>();
    for (int s = 0; s < drafts.size(); s++) {
      var theme = outline.themes().get(s);
      var id = "s" + (s + 1);
      found.add(new Found(Found.Kind.THEME, id, null, theme.name().text(), theme.name().place()));
      var continued = theme.continued();
      if (continued != null) {
        found.add(new Found(Found.Kind.CONTINUED, id, null, continued.text(), continued.place()));
      }
      sections.add(
          new Section(
              id,
              Continued.strip(theme.name().text()),
              continued == null ? null : continued.text(),
              drafts.get(s).stream().map(this::item).toList()));
    }
    return sections;
  }

  // Items

  private Item item(DraftItem draft) {
    var blocks = new ArrayList<Block>();
    var prose = new ArrayList<String>();
    var heading = draft.heading();
    found.add(
        new Found(
            Found.Kind.ITEM,
            draft.id(),
            draft.id(),
            heading == null ? "No heading" : heading,
            draft.place()));
    for (int i = 0; i < draft.pieces().size(); i++) {
      switch (draft.pieces().get(i)) {
        case DraftItem.Piece.Words words -> {
          var paragraph = paragraph(words, draft.id());
          blocks.add(paragraph);
          prose.add(paragraph.text());
        }
        case DraftItem.Piece.Entries entries ->
            blocks.add(list(entries, draft.id(), prose.isEmpty() ? "" : prose.getLast(), heading));
        case DraftItem.Piece.Rows rows -> blocks.add(table(rows, draft, i));
      }
    }
    var working = heading == null ? WorkingHeading.of(blocks) : null;
    var topic = heading != null ? heading : working != null ? working : draft.id();
    return new Item(
        draft.id(),
        heading,
        working,
        Topics.keys(List.of(topic), List.of()),
        blocks,
        losses.of(draft.id()),
        null,
        List.of(),
        draft.place(),
        null);
  }

  private Block.Paragraph paragraph(DraftItem.Piece.Words words, String item) {
    var now = finished(words.words(), item);
    undertakings.look(now, item);
    var mended = new ArrayList<Block.Repair>();
    for (var slip : words.slips()) {
      var repair =
          words.whole()
              ? new Block.Repair(
                  slip.asPrinted(), now.text(), slip.kind(), slip.confidence().word())
              : fitting(slip, now);
      mended.add(repair);
      keep(
          repair,
          item,
          words.whole()
              ? now.place()
              : words
                  .words()
                  .place(slip.from(), slip.from() + Math.max(1, slip.reading().length())));
    }
    return new Block.Paragraph(now.text(), mended);
  }

  private void keep(Block.Repair repair, String item, SourceLines place) {
    repairs.add(new ProposedRepair(item, repair, place));
    found.add(new Found(Found.Kind.REPAIR, null, item, repair.asPrinted(), place));
  }

  private Block.BulletList list(
      DraftItem.Piece.Entries entries, String item, String before, @Nullable String heading) {
    var bullets = new ArrayList<Block.Bullet>();
    var mended = new ArrayList<Block.Repair>();
    for (var entry : entries.entries()) {
      var now = finished(entry.words(), item);
      undertakings.look(now, item);
      undertakings.lookAtEntry(now, item);
      for (var slip : entry.slips()) {
        var repair = fitting(slip, now);
        mended.add(repair);
        keep(repair, item, now.place());
      }
      bullets.add(things.bullet(now.text(), before, heading));
    }
    var place =
        new SourceLines(
            entries.entries().getFirst().words().firstLine(),
            Math.max(
                entries.entries().getFirst().words().firstLine(),
                entries.entries().getLast().words().lastLine()),
            entries.entries().getFirst().words().page());
    for (var slip : entries.slips()) {
      mended.add(slip.repair());
      keep(slip.repair(), item, place);
    }
    found.add(new Found(Found.Kind.LIST, null, item, bullets.size() + " entries", place));
    return new Block.BulletList(bullets, mended);
  }

  private Block table(DraftItem.Piece.Rows rows, DraftItem draft, int at) {
    var id = "t" + (readTables.size() + 1);
    return switch (tables.read(id, rows.table(), around(draft, at))) {
      case TableReader.Read.Counts counts -> {
        readTables.put(id, counts.table());
        found.add(
            new Found(
                Found.Kind.TABLE,
                id,
                draft.id(),
                counts.table().titleOrWorkingTitle(),
                counts.place()));
        counts
            .table()
            .rows()
            .forEach(
                row ->
                    found.add(
                        new Found(
                            Found.Kind.ROW,
                            row.code(),
                            draft.id(),
                            row.area(),
                            java.util.Objects.requireNonNull(counts.lines().get(row.code())))));
        counts.notes().forEach(note -> note("reading.table", List.of(id), note));
        yield new Block.TableRef(id);
      }
      case TableReader.Read.Words words -> {
        found.add(
            new Found(
                Found.Kind.WORD_TABLE,
                null,
                draft.id(),
                String.join(", ", words.table().headings()),
                words.place()));
        if (words.note() != null) {
          note("reading.table", List.of(draft.id()), words.note());
        }
        yield words.table();
      }
    };
  }

  /** The sentences before the table, nearest first, then those behind it. */
  private static List<String> around(DraftItem draft, int at) {
    var around = new ArrayList<String>();
    for (int i = at - 1; i >= 0; i--) {
      if (draft.pieces().get(i) instanceof DraftItem.Piece.Words words) {
        around.add(words.words().text());
      }
    }
    for (int i = at + 1; i < draft.pieces().size(); i++) {
      if (draft.pieces().get(i) instanceof DraftItem.Piece.Words words) {
        around.add(words.words().text());
      }
    }
    return around;
  }

  /** Roles for names, tokens for addresses and links. */
  private Passage finished(Passage words, String item) {
    if (book.hasName(words.text())) {
      found.add(new Found(Found.Kind.NAME, null, item, "a person's name", words.place()));
      note(
          "reading.name",
          List.of(item),
          "a person's name stood in " + words.place().words() + "; the role stands in its place");
    }
    var tokens = book.withTokens(book.withoutNames(words));
    return links.withTokens(tokens, item);
  }

  private Block.Repair fitting(Slip slip, Passage now) {
    var printed = book.withoutNames(Passage.written(slip.asPrinted(), 1, null)).text();
    return FittingRepair.of(slip, printed, now.text());
  }

  // The whole

  private Issue issue(List<Section> sections) {
    var unitName = UnitName.of(head.unit(), page.furniture());
    var abbreviation = Abbreviations.ofUnit(unitName, head.title());
    var audience =
        Optional.ofNullable(Phrases.shipped().pairs("audience-names").get(head.audience()))
            .orElse(head.audience());
    var texts = sections.stream().flatMap(s -> s.items().stream()).map(Item::words).toList();
    var allTexts = new ArrayList<String>(outline.head().stream().map(line -> line.text()).toList());
    allTexts.addAll(texts);
    var unit = new Issue.Unit(unitName, abbreviation);
    return new Issue(
        Reading.id(unit, month),
        head.title(),
        unit,
        new Issue.Audience(audience, head.audience()),
        new Month(month, label(), month.atDay(1), month.atEndOfMonth()),
        Head.cutOff(allTexts, month),
        new IssueContacts(book).ofIssue(sections),
        links.links(),
        Abbreviations.in(texts),
        sections,
        readTables,
        things.products(),
        things.interventions(),
        undertakings.commitments(),
        undertakings.asks(),
        Map.of(),
        Delivery.NONE,
        page.furniture(),
        false);
  }

  private String label() {
    return month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK)
        + " "
        + month.getYear();
  }

  private void notesOnTheWhole(ItemReader reader) {
    book.entries()
        .forEach(
            e ->
                found.add(
                    new Found(
                        Found.Kind.CONTACT,
                        e.id(),
                        null,
                        Optional.ofNullable(e.email())
                            .orElse(Optional.ofNullable(e.telephone()).orElse("")),
                        e.place())));
    reader
        .notRebuilt()
        .forEach(
            item ->
                note(
                    "reading.columns",
                    List.of(item),
                    "text cut by the columns of a table could not be put together; it stands as printed"));
    outline
        .unplaced()
        .forEach(
            line ->
                note(
                    "reading.unplaced",
                    List.of("line " + line.number()),
                    "belongs to no item: " + line.text()));
    for (var odd : OddDomains.among(book.entries())) {
      note("contact.domain", List.of("contacts." + odd.id()), odd.message());
    }
  }

  private void note(String rule, List<String> where, String message) {
    notes.add(new Finding(rule, Finding.Severity.NOTE, where, message));
  }
}

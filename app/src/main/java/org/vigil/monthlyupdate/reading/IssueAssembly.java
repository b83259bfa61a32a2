package org.vigil.monthlyupdate.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Delivery;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Contact;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.Month;
import org.vigil.monthlyupdate.Issue.Section;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.SourceText;
import org.vigil.reference.Areas;

/** Puts what was read together as an issue, and ties every piece to its place. */
final class IssueAssembly {
  private static final Pattern REPLY_BY =
      Pattern.compile("^(?:let|tell) .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final SourceText source;
  private final Areas areas;
  private final PageFurniture page;
  private final Outline outline;
  private final Head head;
  private final YearMonth month;
  private final TableReader tables;
  private final PromiseReader promises;
  private final AskReader asks;

  private final Losses losses = new Losses();
  private final LinkBook links = new LinkBook();
  private final List<Found> found = new ArrayList<>();
  private final List<ProposedRepair> repairs = new ArrayList<>();
  private final List<ProseFigure> figures = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();
  private final Map<String, UpdateTable> readTables = new LinkedHashMap<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Ask> readAsks = new ArrayList<>();
  private final ListedThings things = new ListedThings();
  private ContactBook book = ContactBook.of(List.of(), name -> false);

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
    this.promises = new PromiseReader(month);
    this.asks = new AskReader(month);
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
    return new Reading(source, issue, found, contacts(), figures, repairs, notes);
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
        List.of(ContactBook.slug(topic)),
        blocks,
        losses.of(draft.id()),
        null,
        List.of(),
        draft.place(),
        null);
  }

  private Block.Paragraph paragraph(DraftItem.Piece.Words words, String item) {
    var now = finished(words.words(), item);
    look(now, item);
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
      look(now, item);
      promises.inEntry(now).ifPresent(promise -> promise(promise, item));
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

  /** What is promised, asked and counted in some words. */
  private void look(Passage words, String item) {
    promises.in(words).forEach(promise -> promise(promise, item));
    asks(words, item);
    for (var figure : FigureReader.in(words)) {
      figures.add(
          new ProseFigure(
              item,
              figure.number(),
              figure.printed(),
              figure.unit(),
              figure.qualifier(),
              figure.sentence(),
              figure.place()));
      found.add(
          new Found(
              Found.Kind.FIGURE,
              null,
              item,
              figure.printed() + (figure.unit() == null ? "" : " " + figure.unit()),
              figure.place()));
    }
  }

  private void promise(PromiseReader.Promise promise, String item) {
    var id = "k" + (commitments.size() + 1);
    commitments.add(
        new Commitment(
            id,
            item,
            promise.words(),
            promise.due(),
            promise.dueWords(),
            null,
            Commitment.State.OPEN,
            null,
            null,
            null));
    found.add(new Found(Found.Kind.PROMISE, id, item, promise.words(), promise.place()));
  }

  private void asks(Passage words, String item) {
    AskReader.@Nullable Asked before = null;
    for (var asked : asks.in(words)) {
      boolean reply =
          before != null
              && REPLY_BY.matcher(asked.what()).matches()
              && follows(words.text(), before.sentence(), asked.sentence());
      if (reply) {
        var last = readAsks.removeLast();
        readAsks.add(
            new Ask(
                last.id(), item, last.what(), whom(asked.sentence(), item), asked.by(), List.of()));
        found.removeIf(f -> f.kind() == Found.Kind.ASK && last.id().equals(f.id()));
        found.add(
            new Found(
                Found.Kind.ASK, last.id(), item, last.what() + ": " + asked.what(), asked.place()));
      } else {
        var id = "a" + (readAsks.size() + 1);
        readAsks.add(
            new Ask(id, item, asked.what(), whom(asked.sentence(), item), asked.by(), List.of()));
        found.add(new Found(Found.Kind.ASK, id, item, asked.what(), asked.place()));
      }
      before = asked;
    }
  }

  private static boolean follows(String text, String first, String second) {
    int end = text.indexOf(first) + first.length();
    return text.indexOf(second) >= end && text.substring(end, text.indexOf(second)).isBlank();
  }

  /** Whoever is named in the sentence, else the one contact of the item. */
  private List<String> whom(String sentence, String item) {
    var named =
        book.in(sentence).stream()
            .filter(e -> e.email() != null)
            .map(ContactBook.Entry::id)
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    var ofItem =
        book.entries().stream()
            .filter(e -> e.email() != null && e.items().contains(item))
            .map(ContactBook.Entry::id)
            .toList();
    return ofItem.size() == 1 ? ofItem : List.of();
  }

  /** A repair whose reading stands in the text as it has become, so that it can be taken back. */
  private Block.Repair fitting(Slip slip, Passage now) {
    var printed = book.withoutNames(Passage.written(slip.asPrinted(), 1, null)).text();
    for (var context : contexts(printed, slip.reading())) {
      if (now.text().contains(context.reading())) {
        return new Block.Repair(
            context.printed(), context.reading(), slip.kind(), slip.confidence().word());
      }
    }
    return new Block.Repair(printed, slip.reading(), slip.kind(), slip.confidence().word());
  }

  private record Context(String printed, String reading) {}

  /** The whole, then without the word before, behind, both. */
  private static List<Context> contexts(String printed, String reading) {
    return Stream.of(
            new Context(printed, reading),
            new Context(withoutFirst(printed), withoutFirst(reading)),
            new Context(withoutLast(printed), withoutLast(reading)),
            new Context(withoutFirst(withoutLast(printed)), withoutFirst(withoutLast(reading))))
        .filter(
            context ->
                !context.reading().isBlank()
                    && !context.printed().isBlank()
                    && !context.printed().equals(context.reading()))
        .toList();
  }

  private static String withoutFirst(String words) {
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(blank + 1);
  }

  private static String withoutLast(String words) {
    int blank = words.lastIndexOf(' ');
    return blank < 0 ? words : words.substring(0, blank);
  }

  // The whole

  private Issue issue(List<Section> sections) {
    var unitName = unit();
    var abbreviation = Abbreviations.ofUnit(unitName, head.title());
    var audience =
        Optional.ofNullable(Phrases.shipped().pairs("audience-names").get(head.audience()))
            .orElse(head.audience());
    var texts = sections.stream().flatMap(s -> s.items().stream()).map(Item::words).toList();
    var allTexts = new ArrayList<String>(outline.head().stream().map(line -> line.text()).toList());
    allTexts.addAll(texts);
    return new Issue(
        new IssueId(ContactBook.slug(abbreviation) + "-" + month),
        head.title(),
        new Issue.Unit(unitName, abbreviation),
        new Issue.Audience(audience, head.audience()),
        new Month(month, label(), month.atDay(1), month.atEndOfMonth()),
        Head.cutOff(allTexts, month),
        contactsOfIssue(sections),
        links.links(),
        Abbreviations.in(texts),
        sections,
        readTables,
        things.products(),
        things.interventions(),
        commitments,
        readAsks,
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

  /** As a running header writes it, where the title has it in capitals. */
  private String unit() {
    var unit = head.unit();
    if (unit == null) {
      return "not said";
    }
    return page.furniture().stream()
        .map(Issue.Furniture::text)
        .map(text -> text.replaceAll("(?i)\\s*page\\s+\\d+.*$", "").strip())
        .filter(text -> text.equalsIgnoreCase(unit) && !text.equals(text.toUpperCase(Locale.UK)))
        .findFirst()
        .orElseGet(() -> unit.equals(unit.toUpperCase(Locale.UK)) ? inTitleCase(unit) : unit);
  }

  private static String inTitleCase(String capitals) {
    var words = new ArrayList<String>();
    for (var word : capitals.toLowerCase(Locale.UK).split(" ")) {
      words.add(
          word.length() > 3 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
    }
    return String.join(" ", words);
  }

  private Map<String, Contact> contactsOfIssue(List<Section> sections) {
    var contacts = new LinkedHashMap<String, Contact>();
    for (var entry : book.entries()) {
      var email = entry.email();
      if (email == null) {
        continue;
      }
      var topics = new LinkedHashSet<String>();
      sections.forEach(
          section ->
              section.items().stream()
                  .filter(item -> entry.items().contains(item.id()))
                  .forEach(item -> topics.addAll(item.topics())));
      contacts.put(
          entry.id(),
          new Contact(
              entry.id(), role(entry, sections), email, List.copyOf(topics), null, null, null));
    }
    return contacts;
  }

  /** As printed; else what the address says; else what the contact is for. */
  private static String role(ContactBook.Entry entry, List<Section> sections) {
    var role = entry.role();
    if (role != null && !role.isBlank()) {
      return role;
    }
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> entry.items().contains(item.id()))
        .map(item -> "Contact for " + item.headingOrWorkingHeading())
        .findFirst()
        .orElse("Contact");
  }

  private List<FoundContact> contacts() {
    return book.entries().stream()
        .map(
            entry ->
                new FoundContact(
                    entry.id(),
                    entry.role(),
                    entry.basis() == ContactBook.Basis.PRINTED,
                    entry.email(),
                    entry.telephone(),
                    entry.hasName(),
                    List.copyOf(entry.items()),
                    entry.place()))
        .toList();
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

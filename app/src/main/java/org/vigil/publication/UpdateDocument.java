package org.vigil.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.drugtesting.TestingColumns;
import org.vigil.figures.DayWords;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.Place;
import org.vigil.publication.Document.Bullets;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Note;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Span;
import org.vigil.publication.Document.Table;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/** Lays a monthly update out: three lists a manager reads in a minute, then every item in full. Editions take its parts. */
final class UpdateDocument {
  private final MonthlyUpdate update;
  private final Issue issue;
  private final Optional<String> ownArea;

  /** @param ownArea the code of the area whose row stands first in every table that has it */
  UpdateDocument(MonthlyUpdate update, Optional<String> ownArea) {
    this.update = update;
    this.issue = update.issue();
    this.ownArea = ownArea;
  }

  static Document of(MonthlyUpdate update, Optional<String> demonstration) {
    return new UpdateDocument(update, Optional.empty()).document(demonstration);
  }

  private Document document(Optional<String> demonstration) {
    var themes = new ArrayList<Theme>();
    themes.add(inOneMinute());
    issue.sections().forEach(section -> themes.add(theme(section)));
    themes.add(commitments());
    wordsWeUse().ifPresent(themes::add);
    findingsOfADraft().ifPresent(themes::add);
    return framed(title(), subtitle(), facts(), demonstration, themes);
  }

  String title() {
    return "Monthly update, " + issue.month().label();
  }

  String subtitle() {
    return "To the " + issue.audience().group();
  }

  /**
   * What stands on every page of every edition: who wrote it, who may have it, and that it is a draft where it is one. What
   * became of the version stands above the rest. A theme nothing stands under is left out.
   */
  Document framed(
      String title,
      String subtitle,
      List<String> facts,
      Optional<String> demonstration,
      List<Theme> themes) {
    var all = new ArrayList<>(VersionNotices.above(update));
    themes.stream().filter(theme -> !theme.entries().isEmpty()).forEach(all::add);
    return new Document(
        issue.unit().name(),
        title,
        subtitle,
        facts,
        update.isIssued() ? Tier.PARTNER.handlingMark() : Tier.CASE_TEAM.handlingMark(),
        draftMark(),
        issue.demonstration()
            ? Optional.of(demonstration.orElse("Demonstration: an example issue"))
            : demonstration,
        all);
  }

  Optional<Theme> findingsOfADraft() {
    return update.isIssued() ? Optional.empty() : Optional.of(findings());
  }

  Optional<String> draftMark() {
    if (update.isIssued()) {
      return Optional.empty();
    }
    return Optional.of(
        update.stoppedBy().isEmpty()
            ? "Draft: not yet issued"
            : "Draft: cannot be issued. Stopped by "
                + counted(update.stoppedBy().size(), "finding"));
  }

  List<String> facts() {
    var facts = new ArrayList<String>();
    var issuedOn = update.issuedOn();
    if (issuedOn != null) {
      facts.add("Issued " + DayWords.of(issuedOn) + ".");
    }
    facts.add("Month reported on: " + issue.month().label() + ".");
    var cutOff = issue.dataCutOff();
    facts.add(
        cutOff == null
            ? "Data cut-off: not stated by the source."
            : "Data cut-off: " + DayWords.of(cutOff) + ".");
    update.tables().values().stream()
        .flatMap(table -> table.entry().stream())
        .forEach(entry -> facts.add("Release " + entry + "."));
    return facts;
  }

  private Theme findings() {
    var lines =
        update.findings().stream()
            .map(
                f ->
                    Text.of(
                        update.standing(f)
                            + ". "
                            + where(f)
                            + ": "
                            + f.message()
                            + " ("
                            + f.subject()
                            + ")."))
            .toList();
    return new Theme(
        "What the checks found",
        List.of(
            new Entry(counted(update.findings().size(), "finding"), List.of(new Bullets(lines)))));
  }

  private String where(Finding finding) {
    return capitalised(
        finding.where().stream()
            .map(where -> Place.of(issue, where).words())
            .collect(Collectors.joining(", ")));
  }

  Theme inOneMinute() {
    var entries = new ArrayList<Entry>();
    var standing =
        issue.products().values().stream()
            .filter(
                product ->
                    !product.state().contains("presumed") && !product.state().contains("implied"))
            .map(product -> Text.of(product.title() + ": " + product.state().replace('_', ' ')))
            .toList();
    if (!standing.isEmpty()) {
      entries.add(new Entry("Where things stand", List.of(new Bullets(standing))));
    }
    entries.add(
        new Entry(
            "What we ask of you",
            bulletsOr(issue.asks().stream().map(this::ask).toList(), "Nothing this month.")));
    var dates = datedCommitments().stream().map(this::date).toList();
    entries.add(new Entry("Dates", bulletsOr(dates, "None given.")));
    return new Theme("In one minute", entries, true);
  }

  /**
   * Promises that still stand and whose date is not over when the month begins, the nearest first. What was kept, dropped or
   * is overdue is told among the commitments: whoever reads dates plans for them.
   */
  List<Issue.Commitment> datedCommitments() {
    return issue.commitments().stream()
        .filter(commitment -> commitment.state().isStanding() && isStillToCome(commitment.due()))
        .sorted(Comparator.comparing(UpdateDocument::dueAtTheLatest))
        .toList();
  }

  private boolean isStillToCome(@Nullable String due) {
    return due != null && !Due.lastDay(due).isBefore(issue.month().start());
  }

  Text date(Issue.Commitment commitment) {
    return Text.of(
        (commitment.due() == null ? "No date given" : Due.words(commitment.due()))
            + ": "
            + commitment.what());
  }

  /** The lines as a list, or words that say there are none. */
  static List<Piece> bulletsOr(List<Text> lines, String none) {
    return List.of(lines.isEmpty() ? Text.of(none) : new Bullets(lines));
  }

  /** A year alone comes after its months, a month after its days. */
  private static String dueAtTheLatest(Issue.Commitment commitment) {
    return commitment.due() + "~";
  }

  /** What is wanted, by when, and to whom the answer goes; a reader who is not told the day answers too late. */
  Text ask(Issue.Ask ask) {
    var spans = new ArrayList<Span>();
    spans.add(
        new Document.Plain(
            capitalised(ask.what())
                + (ask.by() == null ? "" : ", by " + DayWords.of(ask.by()))
                + (ask.contacts().isEmpty() ? "" : ": ")));
    for (int i = 0; i < ask.contacts().size(); i++) {
      if (i > 0) {
        spans.add(new Document.Plain(" or "));
      }
      spans.add(mail(ask.contacts().get(i)));
    }
    return new Text(spans);
  }

  private Theme theme(Issue.Section section) {
    return new Theme(section.theme(), section.items().stream().map(this::entry).toList());
  }

  /** An item's heading and the first sentence of what it says. */
  Text inShort(Issue.Item item) {
    var spans = new ArrayList<Span>();
    spans.add(new Document.Plain(item.headingOrWorkingHeading() + ": "));
    var first =
        item.blocks().stream()
            .flatMap(block -> pieces(item, block).stream())
            .flatMap(piece -> piece instanceof Text text ? Stream.of(text) : Stream.<Text>empty())
            .findFirst();
    spans.addAll(
        first
            .map(text -> FirstSentence.of(text.spans()))
            .orElse(List.of(new Document.Plain("in full in the whole update."))));
    return new Text(spans);
  }

  /** What is told in words, as it reads: the numbers bound to a table with them, the tables without. */
  String words(Issue.Item item) {
    return item.blocks().stream()
        .filter(block -> !(block instanceof Block.TableRef))
        .flatMap(block -> pieces(item, block).stream())
        .flatMap(piece -> PlainPrinter.lines(piece).stream())
        .collect(Collectors.joining("\n"));
  }

  Entry entry(Issue.Item item) {
    var pieces = new ArrayList<Piece>();
    for (var block : item.blocks()) {
      pieces.addAll(pieces(item, block));
    }
    issue.delivery().asPrinted(item.id()).map(words -> Text.of(words + ".")).ifPresent(pieces::add);
    if (!item.lost().isEmpty()) {
      update.noteOfLoss(item.id()).ifPresent(note -> pieces.add(new Note(signed(note))));
    }
    return new Entry(item.headingOrWorkingHeading(), pieces);
  }

  private static String signed(SignedNote note) {
    return note.text()
        + " Signed: "
        + note.name()
        + ", "
        + note.role()
        + ", "
        + DayWords.of(note.signedOn())
        + ".";
  }

  private List<Piece> pieces(Issue.Item item, Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> List.of(text(item, paragraph.text()));
      case Block.BulletList list ->
          List.of(
              new Bullets(
                  list.bullets().stream().map(bullet -> text(item, bullet.text())).toList()));
      case Block.WordTable table ->
          List.of(new Document.WordTable(headings(item, table), rows(item, table)));
      case Block.Note note -> List.of(new Note(text(item, note.text()).spans()));
      case Block.TableRef ref ->
          Stream.concat(
                  update.table(ref.table()).stream()
                      .<Piece>map(
                          table -> new Table(throughTheDoor(table), new TestingColumns(), ownArea)),
                  update.ownersWord(ref.table()).stream().<Piece>map(Note::new))
              .toList();
    };
  }

  /** What has gone to partners passes their door; a draft stays with those who write it. */
  private ReleasedTable throughTheDoor(ReleasedTable table) {
    return table.through(update.isIssued() ? Tier.PARTNER : Tier.CASE_TEAM);
  }

  private Text text(Issue.Item item, String words) {
    return new Text(Inline.read(words).stream().map(piece -> span(item, piece)).toList());
  }

  private Span span(Issue.Item item, Inline piece) {
    return switch (piece) {
      case Inline.Words words -> new Document.Plain(words.text());
      case Inline.ContactRef ref -> mail(ref.contact());
      case Inline.LinkRef ref -> link(ref);
      case Inline.MetricRef ref -> new Document.Plain(issue.metricWords(ref.metric()));
      case Inline.LostRef ref ->
          new Document.Lost(
              item.lost().stream()
                  .filter(passage -> passage.id().equals(ref.passage()))
                  .map(passage -> "[words lost: " + passage.howMuch() + "]")
                  .findFirst()
                  .orElse("[words lost]"));
    };
  }

  private List<String> headings(Issue.Item item, Block.WordTable table) {
    return table.headings().stream().map(heading -> text(item, heading).words()).toList();
  }

  private List<List<Text>> rows(Issue.Item item, Block.WordTable table) {
    return table.rows().stream()
        .map(row -> row.stream().map(cell -> text(item, cell)).toList())
        .toList();
  }

  private Span mail(String contact) {
    return issue
        .answering(contact)
        .<Span>map(found -> new Document.Mail(found.email()))
        .orElseGet(() -> new Document.Plain(contact));
  }

  /** A link whose target was lost is words: a reader is never sent to a guess. */
  private Span link(Inline.LinkRef ref) {
    var link = issue.links().get(ref.link());
    var url = link == null ? null : link.url();
    if (url != null) {
      return new Document.Hyperlink(ref.words(), url);
    }
    return new Document.Plain(
        link == null
            ? ref.words()
            : ref.words() + " [link to " + link.target() + ": address not known]");
  }

  private Theme commitments() {
    var lines = issue.commitments().stream().map(this::commitment).map(Text::of).toList();
    return new Theme(
        "Commitments",
        List.of(
            new Entry("What has been promised", bulletsOr(lines, "Nothing has been promised."))));
  }

  String commitment(Issue.Commitment commitment) {
    var owner = commitment.owner() == null ? null : issue.contacts().get(commitment.owner());
    var due = commitment.due() == null ? "no date given" : Due.words(commitment.due());
    var dueWords = commitment.dueWords() == null ? "" : " (\"" + commitment.dueWords() + "\")";
    return capitalised(commitment.what())
        + ": "
        + due
        + dueWords
        + "; "
        + (owner == null ? "no owner named" : owner.role())
        + "; "
        + commitment.state().words()
        + issue.delivery().asPrinted(commitment.id()).map(words -> "; " + words).orElse("")
        + ".";
  }

  /** Empty where no abbreviation is explained. */
  Optional<Theme> wordsWeUse() {
    var lines =
        issue.glossary().values().stream()
            .map(term -> Text.of(term.abbreviation() + ": " + term.meaning()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Theme(
                "Words we use", List.of(new Entry("Abbreviations", List.of(new Bullets(lines))))));
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

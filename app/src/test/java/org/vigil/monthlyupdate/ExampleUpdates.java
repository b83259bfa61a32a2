package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.Release;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;

/** November 2024 and months made of it, without a database. */
public final class ExampleUpdates {
  private static final int TIMES = 4;

  private ExampleUpdates() {}

  public static MonthlyUpdate novemberDraft(DisclosureGate gate) {
    return draft(gate, DemonstrationIssue.november2024());
  }

  /** One of the invented year before it. */
  public static MonthlyUpdate ofTheYear(DisclosureGate gate, YearMonth month) {
    return draft(gate, DemonstrationYear.of(month));
  }

  /** November with everything that stops it settled by printed notes. */
  public static MonthlyUpdate novemberSettled(DisclosureGate gate) {
    var issue = DemonstrationIssue.november2024();
    return draft(
        gate,
        issue,
        List.of(
            new Resolution.NoteUnderTable(
                "t1", signed(NoteWording.ofDifference(issue.table("t1")))),
            new Resolution.NoteOfLoss(
                "s2.1", signed(NoteWording.ofLoss(issue.item("s2.1").orElseThrow())))));
  }

  private static SignedNote signed(String words) {
    return new SignedNote(
        "A. Specimen", "Community safety manager", LocalDate.of(2024, 12, 2), words);
  }

  /** November with a theme nobody wrote anything under. */
  public static MonthlyUpdate withAnEmptyTheme(DisclosureGate gate) {
    var issue = DemonstrationIssue.november2024();
    var sections = new ArrayList<>(issue.sections());
    sections.add(new Issue.Section("s9", "Prevent", List.of()));
    return draft(gate, issue.withSections(sections));
  }

  /** As it went out on 2 December, its table under a note that gives both totals. */
  public static MonthlyUpdate novemberIssued(DisclosureGate gate) {
    return issued(gate, DemonstrationIssue.november2024());
  }

  private static MonthlyUpdate issued(DisclosureGate gate, Issue issue) {
    var note =
        new SignedNote(
            "A. Specimen",
            "Community safety manager",
            LocalDate.of(2024, 12, 2),
            NoteWording.ofDifference(issue.table("t1")));
    var tables = new LinkedHashMap<String, ReleasedTable>();
    issue
        .tables()
        .forEach(
            (id, table) ->
                tables.put(
                    id,
                    ((Release.Released)
                            gate.releaseToPartners(
                                TableFigure.of(issue, table),
                                new Recipients("analyst", "Groups", "Monthly update"),
                                note))
                        .table()));
    return new MonthlyUpdate(
        issue, List.of(), List.of(), tables, List.of(), LocalDate.of(2024, 12, 2));
  }

  /** An earlier month: the same items, one of them in other words, and one that November does not have. */
  public static MonthlyUpdate earlier(DisclosureGate gate, YearMonth month, String otherWords) {
    var issue = IssueReader.read(ExampleIssues.novemberAs(month));
    var sections = new ArrayList<Issue.Section>();
    for (var section : issue.sections()) {
      var items = new ArrayList<Issue.Item>();
      for (var item : section.items()) {
        items.add(
            item.id().equals("s1.2")
                ? item.with(List.of(new Block.Paragraph(otherWords, List.of())), List.of())
                : item);
      }
      if (section.id().equals("s4")) {
        items.add(item("old-" + month, "Only in " + ExampleIssues.label(month)));
      }
      sections.add(section.with(items));
    }
    return draft(gate, issue.withSections(sections));
  }

  /** November without an ask, a promise, a product or an abbreviation. */
  public static MonthlyUpdate quiet(DisclosureGate gate) {
    var november = DemonstrationIssue.november2024();
    return draft(
        gate,
        new Issue(
            november.id(),
            november.title(),
            november.unit(),
            november.audience(),
            november.month(),
            november.dataCutOff(),
            november.contacts(),
            november.links(),
            Map.of(),
            november.sections(),
            november.tables(),
            Map.of(),
            november.interventions(),
            List.of(),
            List.of(),
            november.metrics(),
            november.delivery(),
            november.furniture(),
            november.demonstration()));
  }

  /** November with four times its items, asks and promises, and an item that matters to Dacorum alone. */
  public static MonthlyUpdate crowded(DisclosureGate gate) {
    var issue = DemonstrationIssue.november2024();
    var sections = new ArrayList<Issue.Section>();
    var asks = new ArrayList<Issue.Ask>();
    var promises = new ArrayList<Issue.Commitment>();
    for (int time = 0; time < TIMES; time++) {
      for (var section : issue.sections()) {
        sections.add(
            new Issue.Section(section.id() + "-" + time, section.theme(), section.items()));
      }
      asks.addAll(issue.asks());
      promises.addAll(issue.commitments());
    }
    return draft(gate, issue.revised().sections(sections).asks(asks).commitments(promises).issue());
  }

  /** November with an item, an ask and a promise that concern one district, and an item of another. */
  public static MonthlyUpdate withItemsOf(DisclosureGate gate, String district, String other) {
    var issue = DemonstrationIssue.november2024();
    var sections = new ArrayList<Issue.Section>(issue.sections());
    var first = sections.removeFirst();
    var items = new ArrayList<Issue.Item>(first.items());
    items.add(item("own", "Own item", district));
    items.add(item("other", "Item of another", other));
    sections.addFirst(first.with(items));
    var asks = new ArrayList<>(issue.asks());
    asks.add(new Issue.Ask("own-ask", "own", "send your plan", List.of(), null, List.of()));
    asks.add(new Issue.Ask("other-ask", "other", "send another plan", List.of(), null, List.of()));
    return draft(gate, issue.revised().sections(sections).asks(asks).issue());
  }

  /**
   * November with an item whose note, and the headings of whose table, hold a number, a contact and a link, and with two asks
   * by a day, one of them answered to nobody in particular.
   */
  public static MonthlyUpdate withNotesAndDays(DisclosureGate gate) {
    return draft(gate, withNotesAndDays());
  }

  /** The same as it went out. */
  public static MonthlyUpdate withNotesAndDaysIssued(DisclosureGate gate) {
    return issued(gate, withNotesAndDays());
  }

  private static Issue withNotesAndDays() {
    return withNotesAndDays(DemonstrationIssue.november2024());
  }

  private static Issue withNotesAndDays(Issue issue) {
    var sections = new ArrayList<Issue.Section>(issue.sections());
    var first = sections.removeFirst();
    var items = new ArrayList<Issue.Item>(first.items());
    items.add(
        item("noted", "Item with a note")
            .with(
                List.of(
                    new Block.Note(
                        "Refusals: [[metric:m1]]. Ask [[contact:testing]], or read [[link:notes|the notes]]."),
                    new Block.WordTable(
                        List.of("Refused, of [[metric:m1]]", "Told to"),
                        List.of(List.of("All", "[[contact:testing]]")),
                        List.of())),
                List.of()));
    sections.addFirst(first.with(items));
    var by = LocalDate.of(2024, 12, 13);
    return issue
        .revised()
        .sections(sections)
        .metric(new Metric("m1", "t1", Metric.ALL_ROWS, "refused", Measure.COUNT))
        .link(new Issue.Link("notes", "the notes", "Notes", "https://www.gov.uk/notes", null))
        .ask(
            new Issue.Ask(
                "by-a-day", "noted", "name your deputy", List.of("testing"), by, List.of()))
        .ask(new Issue.Ask("to-nobody", "noted", "bring your plan", List.of(), by, List.of()))
        .issue();
  }

  /** December as it is opened from November, and its table written anew from a new return. */
  public static MonthlyUpdate decemberWithANewReturn(DisclosureGate gate) {
    var december = Assembly.after(DemonstrationIssue.november2024());
    var changes = List.of(new Edit.TableWritten(renewed(december.table("t1")), "a paste"));
    return draft(gate, Changes.apply(december, changes));
  }

  /** One more refusal in the first row, and one refused in all. */
  static UpdateTable renewed(UpdateTable table) {
    var rows = new ArrayList<UpdateTable.Row>(table.rows());
    var first = rows.removeFirst();
    rows.addFirst(
        new UpdateTable.Row(first.area(), first.code(), first.isArea(), oneMore(first.counts())));
    return table.with(rows, oneMore(table.printedTotal()));
  }

  private static Map<String, Long> oneMore(Map<String, Long> counts) {
    var more = new LinkedHashMap<>(counts);
    more.merge("refused", 1L, Long::sum);
    more.merge("total", 1L, Long::sum);
    return more;
  }

  /** November with a sentence about all refusals, and October with the same words before the last of them. */
  public static List<MonthlyUpdate> twoMonthsOfABoundNumber(DisclosureGate gate) {
    var october =
        withNotesAndDays(IssueReader.read(ExampleIssues.novemberAs(YearMonth.of(2024, 10))));
    var november = withNotesAndDays();
    return List.of(
        draft(gate, november.withTable(renewed(november.table("t1")))), draft(gate, october));
  }

  /** December, the contact for exploitation until 30 November, with the testing desk for deputy. */
  public static MonthlyUpdate withAContactWhoseDaysAreOver(DisclosureGate gate) {
    var december = Assembly.after(DemonstrationIssue.november2024());
    var contact = java.util.Objects.requireNonNull(december.contacts().get("exploitation"));
    return draft(
        gate,
        december
            .revised()
            .contact(
                new Issue.Contact(
                    contact.id(),
                    contact.role(),
                    contact.email(),
                    contact.topics(),
                    "testing",
                    null,
                    LocalDate.of(2024, 11, 30)))
            .issue());
  }

  /** November with a table of words in which one heading stands over two columns, and the last row is short. */
  public static MonthlyUpdate withMergedCells(DisclosureGate gate) {
    var issue = DemonstrationIssue.november2024();
    var table =
        new Block.WordTable(
            List.of("", "Sessions"),
            List.of(List.of("Hatfield", "Naloxone", "Custody suite"), List.of("Stevenage")),
            List.of());
    return draft(
        gate,
        issue
            .revised()
            .eachItem(
                item -> item.id().equals("s1.2") ? item.with(List.of(table), List.of()) : item)
            .issue());
  }

  /** November with a table whose first row has another name. */
  public static MonthlyUpdate withAnAreaCalled(DisclosureGate gate, String name) {
    var issue = DemonstrationIssue.november2024();
    var table = issue.table("t1");
    var rows = new ArrayList<UpdateTable.Row>(table.rows());
    var first = rows.removeFirst();
    rows.addFirst(new UpdateTable.Row(name, first.code(), first.isArea(), first.counts()));
    return draft(gate, issue.withTable(table.with(rows, table.printedTotal())));
  }

  private static Issue.Item item(String id, String heading, String... districts) {
    return new Issue.Item(
        id,
        heading,
        null,
        List.of("topic-" + id),
        List.of(
            new Block.Paragraph(
                heading + " has a first sentence. It has a second sentence.", List.of())),
        List.of(),
        null,
        List.of(districts),
        null,
        null);
  }

  private static MonthlyUpdate draft(DisclosureGate gate, Issue issue) {
    return draft(gate, issue, List.of());
  }

  private static MonthlyUpdate draft(
      DisclosureGate gate, Issue issue, List<? extends Change> changes) {
    var readiness = Readiness.of(issue, changes, ExampleChecks.all());
    var stoppedBy =
        readiness instanceof Readiness.Stopped stopped ? stopped.by() : List.<Finding>of();
    var tables = new LinkedHashMap<String, ReleasedTable>();
    issue
        .tables()
        .forEach(
            (id, table) ->
                tables.put(
                    id, gate.forTheCaseTeam(TableFigure.of(issue, table), Optional.empty())));
    return new MonthlyUpdate(
        issue, readiness.findings(), stoppedBy, tables, readiness.resolutions(), null);
  }
}

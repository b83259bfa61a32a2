package org.vigil.monthlyupdate.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.drugtesting.MeasureBasis;
import org.vigil.drugtesting.ReturnTable;
import org.vigil.drugtesting.Returns;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.FallenCounts;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.PastedTable;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.TestingReturnTable;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.web.TablePage.Hidden;
import org.vigil.reference.Reference;
import org.vigil.shell.NotFound;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.UnreadableFile;
import org.vigil.shell.Words;

/**
 * A table pasted, sent as a file, or taken from a drug testing return. It is looked at first, checked and beside the one that
 * stands, and taken only then.
 */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class TablePages {
  private static final String FORM = "table";
  private static final String PASTED = "pasted";
  private static final String FROM = "from";
  private static final String RETURN = "return";
  private static final String TITLE = "title";
  private static final String ITEM = "item";
  private final Desk desk;
  private final IssueDesk issues;
  private final Returns returns;
  private final Reference reference;

  TablePages(Desk desk, IssueDesk issues, Returns returns, Reference reference) {
    this.desk = desk;
    this.issues = issues;
    this.returns = returns;
    this.reference = reference;
  }

  @GetMapping("/monthly-updates/{month}/tables/{table}/new-figures")
  String ask(@PathVariable String month, @PathVariable String table, Model model) {
    requireTable(month, table);
    return show(month, table, Typed.nothing(), null, model);
  }

  @PostMapping("/monthly-updates/{month}/tables/{table}/new-figures")
  String take(
      @PathVariable String month,
      @PathVariable String table,
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes next)
      throws IOException {
    requireTable(month, table);
    var typed = new Typed(FORM, form);
    var told = told(month, table, typed, file);
    if (told == null) {
      return show(month, table, typed, null, model);
    }
    if (!"take".equals(typed.optional("step"))) {
      return show(month, table, typed, told, model);
    }
    return desk.take(
        month,
        FORM,
        form,
        (issue, again) -> changes(issue, table, told),
        PASTED,
        "/monthly-updates/" + month,
        next,
        refused -> show(month, table, refused, null, model));
  }

  private void requireTable(String month, String table) {
    if (!table.equals(Desk.NEW) && !desk.issue(month).tables().containsKey(table)) {
      throw new NotFound();
    }
  }

  /**
   * A table that came, not taken yet.
   *
   * @param words as it is carried from looking at it to taking it
   * @param item the item a new table is to stand in; empty for one that takes the place of another
   */
  private record Told(
      UpdateTable table, String from, String words, List<String> remarks, String item) {}

  /** Null where it is refused in the form. */
  private @Nullable Told told(String month, String table, Typed typed, @Nullable MultipartFile file)
      throws IOException {
    var issue = desk.issue(month);
    var before = issue.tables().get(table);
    var item = before == null ? itemOf(issue, typed) : "";
    return RETURN.equals(typed.optional(FROM))
        ? fromReturn(issue, before, item, typed)
        : fromSheet(issue, before, item, typed, file);
  }

  private static String itemOf(Issue issue, Typed typed) {
    var item = typed.optional(ITEM);
    if (item == null || issue.item(item).isEmpty()) {
      typed.refuse(ITEM, "Choose the item the table is to stand in.");
      return "";
    }
    return item;
  }

  private @Nullable Told fromReturn(
      Issue issue, @Nullable UpdateTable before, String item, Typed typed) {
    var found = returns.tableUpTo(issue.month().month());
    if (found.isEmpty()) {
      typed.refuse(
          PASTED, "There is no return up to this month. Take one in first, or paste the table.");
      return null;
    }
    var table = TestingReturnTable.of(found.get(), id(issue, before), before);
    var words = TableWords.of(table);
    boolean isAnother =
        "take".equals(typed.optional("step"))
            && !words.equals(TableWords.plain(typed.table(PASTED)));
    if (isAnother) {
      typed.refuse(
          PASTED,
          "Another return came in since you looked at this one. Look at it again, then take it.");
    }
    return typed.isWithoutFault()
        ? new Told(
            table,
            "the drug testing return of " + name(found.get()),
            words,
            TestingReturnTable.remarks(found.get()),
            item)
        : null;
  }

  private static String name(ReturnTable told) {
    return "%s up to %s".formatted(told.source(), ItemViews.month(told.to()));
  }

  private @Nullable Told fromSheet(
      Issue issue,
      @Nullable UpdateTable before,
      String item,
      Typed typed,
      @Nullable MultipartFile file)
      throws IOException {
    var pasted = typed.table(PASTED);
    boolean hasFile = file != null && !file.isEmpty();
    if (pasted.isBlank() && !hasFile) {
      typed.refuse(PASTED, "Paste the table, or choose a file.");
      return null;
    }
    if (!pasted.isBlank() && hasFile) {
      typed.refuse(PASTED, "Paste the table or choose a file, not both.");
      return null;
    }
    var received =
        hasFile && file != null
            ? ReceivedFile.of(String.valueOf(file.getOriginalFilename()), file.getBytes())
            : ReceivedFile.of("pasted.txt", pasted.getBytes(StandardCharsets.UTF_8));
    try {
      var sheet = received.sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE);
      return switch (PastedTable.read(sheet, reference.areas(), before)) {
        case PastedTable.Reading.Unreadable unreadable -> {
          unreadable.faults().forEach(fault -> typed.refuse(PASTED, fault));
          yield null;
        }
        case PastedTable.Reading.Read read -> {
          var table = described(id(issue, before), read, typed);
          if (typed.isWithoutFault()) {
            table
                .periodFault(issue.month().end())
                .ifPresent(fault -> typed.refuse("cumulative-from", fault));
          }
          yield typed.isWithoutFault()
              ? new Told(
                  table,
                  hasFile ? "the file " + received.name() : carriedFrom(typed),
                  TableWords.of(sheet),
                  read.remarks(),
                  item)
              : null;
        }
      };
    } catch (UnreadableFile unreadable) {
      typed.refuse(PASTED, unreadable.reason() + " " + unreadable.toDo());
      return null;
    }
  }

  /** A file is carried as words from looking at it to taking it; it keeps its name. */
  private static String carriedFrom(Typed typed) {
    var file = typed.optional("file-name");
    return file == null ? "a paste" : file;
  }

  private static UpdateTable described(String id, PastedTable.Reading.Read read, Typed typed) {
    var title = typed.optional(TITLE);
    return new UpdateTable(
        id,
        title,
        title == null ? "Table" : title,
        typed.optional("unit"),
        typed.monthOrDay("cumulative-from"),
        typed.monthOrDay("cumulative-to"),
        typed.optional("source"),
        read.rowDimension(),
        read.columns(),
        read.rows(),
        read.printedTotal());
  }

  private String id(Issue issue, @Nullable UpdateTable before) {
    return before == null
        ? desk.fresh(issue, "", issue.tables()::containsKey, n -> "t" + n)
        : before.id();
  }

  private static List<Edit> changes(Issue issue, String table, Told told) {
    var changes = new ArrayList<Edit>();
    changes.add(new Edit.TableWritten(told.table(), told.from()));
    if (table.equals(Desk.NEW)) {
      issue
          .item(told.item())
          .ifPresent(
              item ->
                  changes.add(new Edit.ItemWritten(null, showing(item, told.table().id()), null)));
    }
    return changes;
  }

  private static Item showing(Item item, String table) {
    var blocks = new ArrayList<>(item.blocks());
    blocks.add(new Block.TableRef(table));
    return new Item(
        item.id(),
        item.heading(),
        item.workingHeading(),
        item.topics(),
        blocks,
        item.lost(),
        item.owner(),
        item.districts(),
        item.place(),
        null);
  }

  private String show(String month, String tableId, Typed typed, @Nullable Told told, Model model) {
    var issue = desk.issue(month);
    var before = issue.tables().get(tableId);
    var name =
        before == null ? "A new table" : "New figures for " + Place.ofTable(issue, tableId).words();
    var offer = returns.tableUpTo(issue.month().month());
    int seen = typed.isOf(FORM) ? typed.seen() : desk.entriesAbout(month, tableId);
    model.addAttribute(
        "page",
        new TablePage(
            "/monthly-updates/" + month,
            "/monthly-updates/" + month + "/tables/" + tableId + "/new-figures",
            issue.month().label(),
            name,
            desk.isIssued(month),
            seen,
            fields(issue, before, RETURN.equals(typed.optional(FROM)) ? Typed.nothing() : typed),
            offer.map(TablePages::offered).orElse(null),
            told == null ? null : look(month, issue, before, tableId, told, typed),
            typed.problems()));
    return "monthlyupdate/table";
  }

  private static String offered(ReturnTable told) {
    var asAt = told.asAt();
    return "Of %s, %s%s. %s to be printed."
        .formatted(
            name(told),
            told.basis() == MeasureBasis.INCREMENT ? "counted by itself" : told.basis().words(),
            asAt == null ? "" : ", drawn on " + Words.day(asAt),
            Words.count(told.rows().size(), "row", "rows"));
  }

  private TablePage.Look look(
      String month,
      Issue issue,
      @Nullable UpdateTable before,
      String tableId,
      Told told,
      Typed typed) {
    var after = issues.after(desk.named(month), changes(issue, tableId, told));
    var found =
        after.findings().stream()
            .filter(
                finding ->
                    finding.where().stream()
                        .anyMatch(
                            where ->
                                where.equals(told.table().id())
                                    || where.startsWith(told.table().id() + ".")))
            .map(finding -> FindingView.of(after.issue(), finding, finding.stops()))
            .toList();
    return new TablePage.Look(
        told.table().titleOrWorkingTitle(),
        found,
        remarks(issue, before, told),
        TableBeside.of(before, told.table()),
        TableBeside.sentences(issue, after.issue()),
        hidden(told, typed));
  }

  private List<String> remarks(Issue issue, @Nullable UpdateTable before, Told told) {
    var remarks = new ArrayList<>(told.remarks());
    var last =
        issues
            .ofMonth(issue.month().month().minusMonths(1))
            .flatMap(issues::now)
            .filter(month -> month.tables().containsKey(told.table().id()));
    if (last.isPresent()) {
      FallenCounts.remark(
              last.get().table(told.table().id()),
              "the table of " + last.get().month().label(),
              told.table())
          .ifPresent(remarks::add);
    } else if (before != null) {
      FallenCounts.remark(before, "the table that stands", told.table()).ifPresent(remarks::add);
    }
    return remarks;
  }

  private static List<Hidden> hidden(Told told, Typed typed) {
    var hidden = new ArrayList<Hidden>();
    hidden.add(new Hidden("step", "take"));
    hidden.add(new Hidden("seen", Integer.toString(typed.seen())));
    hidden.add(new Hidden(PASTED, told.words()));
    if (told.from().startsWith("the file ")) {
      hidden.add(new Hidden("file-name", told.from()));
    }
    for (var name :
        List.of(FROM, TITLE, "unit", "cumulative-from", "cumulative-to", "source", ITEM)) {
      Optional.ofNullable(typed.optional(name)).ifPresent(v -> hidden.add(new Hidden(name, v)));
    }
    return hidden;
  }

  private static List<Form.Field> fields(Issue issue, @Nullable UpdateTable before, Typed typed) {
    var fields = new Fields(FORM, typed);
    if (before == null) {
      fields.choice(ITEM, "Item it stands in", "", null, Choices.items(issue));
    }
    fields.words(
        PASTED,
        "The table, pasted from a spreadsheet",
        "With its headings: the area first, then what is counted. A total row and a total column where there are some.",
        null);
    return fields
        .line(
            TITLE,
            "Title",
            "What is counted, of whom, where and when",
            before == null ? null : before.title())
        .line(
            "unit",
            "What one of the counts is",
            "As: tests, people",
            before == null ? null : before.unit())
        .line(
            "cumulative-from",
            "Counted from",
            "Where it counts from a fixed month or day: October 2020",
            before == null ? null : before.cumulativeFrom())
        .line(
            "cumulative-to",
            "Counted up to",
            "The last month or day counted",
            before == null ? null : before.cumulativeTo())
        .line("source", "Whose data it is", "", before == null ? null : before.source())
        .all();
  }
}

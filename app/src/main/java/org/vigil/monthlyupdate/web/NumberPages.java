package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Measure;
import org.vigil.monthlyupdate.Metric;
import org.vigil.monthlyupdate.NumbersInText;
import org.vigil.monthlyupdate.NumbersInText.Source;
import org.vigil.monthlyupdate.NumbersInText.WrittenNumber;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.web.EditPage.Fold;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.monthlyupdate.web.Form.Option;
import org.vigil.shell.NotFound;

/** Numbers in the prose: which are bound to a cell of a table, which might be, and how to let one go again. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class NumberPages {
  private static final String NUMBER = "number";
  private static final String CELL = "cell";
  private static final String COLUMN = "column";
  private static final String MEASURE = "measure";
  private static final String DIFFERENT = "different";
  private static final String BIND = "bind";
  private final Desk desk;

  NumberPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/monthly-updates/{month}/numbers")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/numbers/{form}/bound")
  String bind(
      @PathVariable String month,
      @PathVariable("form") String key,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        key,
        form,
        NumberPages::bound,
        CELL,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/numbers/{metric}")
  String rebind(
      @PathVariable String month,
      @PathVariable String metric,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    if (!desk.issue(month).metrics().containsKey(metric)) {
      throw new NotFound();
    }
    return desk.take(
        month,
        "metric-" + metric,
        form,
        (issue, typed) ->
            source(issue, typed)
                .map(source -> List.of(new Edit.MetricWritten(source.named(metric))))
                .orElse(List.of()),
        CELL,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/numbers/{metric}/unbound")
  String unbind(
      @PathVariable String month,
      @PathVariable String metric,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    if (!desk.issue(month).metrics().containsKey(metric)) {
      throw new NotFound();
    }
    return desk.take(
        month,
        "unbind-" + metric,
        form,
        (issue, typed) -> unbound(issue, metric),
        Desk.BUTTON,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  private static String path(String month) {
    return "/monthly-updates/" + month + "/numbers";
  }

  private static List<Edit> bound(Issue issue, Typed typed) {
    var number = number(issue, typed.optional(NUMBER));
    if (number.isEmpty()) {
      typed.refuse(
          NUMBER, "That number does not stand there any more. Choose it again from the list.");
      return List.of();
    }
    var source = source(issue, typed);
    if (source.isEmpty()) {
      return List.of();
    }
    if (!NumbersInText.agrees(issue, number.get(), source.get()) && !typed.isTicked(DIFFERENT)) {
      typed.refuse(
          CELL,
          "The text says %s and the cell says %s. Choose the cell that is meant, or tick that the table is right."
              .formatted(number.get().words(), source.get().words(issue)));
      return List.of();
    }
    var id = NumbersInText.newId(issue);
    return List.of(
        new Edit.MetricWritten(source.get().named(id)),
        new Edit.ItemWritten(null, NumbersInText.bound(number.get(), id), null));
  }

  private static List<Edit> unbound(Issue issue, String metric) {
    var edits = new ArrayList<Edit>();
    issue
        .items()
        .filter(item -> holds(item, metric))
        .forEach(
            item ->
                edits.add(
                    new Edit.ItemWritten(null, NumbersInText.unbound(issue, item, metric), null)));
    edits.add(new Edit.TakenOut(Edit.TakenOut.Kind.METRIC, metric));
    return edits;
  }

  private static boolean holds(Item item, String metric) {
    return item.words().contains("[[metric:" + metric + "]]");
  }

  /** A number as the list names it: item, place in it, and the number itself, in case the item was written anew meanwhile. */
  private static String name(WrittenNumber number) {
    return number.item().id() + "|" + number.ordinal() + "|" + number.words();
  }

  private static Optional<WrittenNumber> number(Issue issue, @Nullable String name) {
    return NumbersInText.of(issue).stream().filter(one -> name(one).equals(name)).findFirst();
  }

  /** Refuses in the form what is no cell. */
  private static Optional<Source> source(Issue issue, Typed typed) {
    var parts = List.of((typed.optional(CELL) + "||||").split("\\|", -1));
    var column = parts.get(2).isEmpty() ? typed.optional(COLUMN) : parts.get(2);
    var asked = parts.get(3).isEmpty() ? typed.optional(MEASURE) : parts.get(3);
    var measure = Arrays.stream(Measure.values()).filter(m -> m.name().equals(asked)).findFirst();
    var source =
        column == null
            ? Optional.<Source>empty()
            : measure
                .map(m -> new Source(parts.get(0), parts.get(1), column, m))
                .filter(one -> one.isIn(issue));
    if (source.isEmpty()) {
      typed.refuse(CELL, "The issue has no such cell: choose a row, a column and what of it.");
    }
    return source;
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    issue.metrics().values().forEach(metric -> parts.add(bound(issue, month, metric, typed)));
    var numbers = NumbersInText.of(issue);
    int at = 0;
    for (var number : numbers) {
      var proposals = NumbersInText.proposals(issue, number);
      if (!proposals.isEmpty()) {
        parts.add(proposed(issue, month, "proposed-" + at, number, proposals, typed));
      }
      at++;
    }
    if (!numbers.isEmpty() && !issue.tables().isEmpty()) {
      parts.add(any(issue, month, numbers, typed));
    }
    return desk.show(
        model,
        month,
        "Numbers in the text",
        issue.tables().isEmpty()
            ? "The issue has no table, so no number can be bound to one."
            : "A number bound to a cell follows its table: where the table changes, so does the sentence.",
        parts,
        typed);
  }

  private Part bound(Issue issue, String month, Metric metric, Typed typed) {
    var key = "metric-" + metric.id();
    var places =
        issue
            .items()
            .filter(item -> holds(item, metric.id()))
            .map(item -> Place.ofItem(issue, item).words() + ", " + item.headingOrWorkingHeading())
            .toList();
    var folds = new ArrayList<Fold>();
    folds.add(
        Desk.fold(
            "Bind it to another cell",
            desk.form(
                month,
                key,
                "/numbers/" + metric.id(),
                "metrics." + metric.id(),
                cells(
                    new Fields(key, typed),
                    issue,
                    metric.table() + "|" + metric.row(),
                    metric.column(),
                    metric.measure().name()),
                "Keep",
                typed),
            typed));
    folds.add(
        Desk.fold(
            "Let it go",
            desk.form(
                month,
                "unbind-" + metric.id(),
                "/numbers/" + metric.id() + "/unbound",
                places.isEmpty() ? "metrics." + metric.id() : firstItem(issue, metric),
                new Fields("", typed),
                "Write the number out",
                typed),
            typed));
    return new Part(
        key,
        issue.metricWords(metric.id()),
        null,
        List.of(
            "Bound to " + words(issue, metric) + ".",
            places.isEmpty()
                ? "Stands in no item."
                : "Stands in " + String.join("; ", places) + "."),
        folds);
  }

  private static String firstItem(Issue issue, Metric metric) {
    return issue
        .items()
        .filter(item -> holds(item, metric.id()))
        .map(Item::id)
        .findFirst()
        .orElseThrow();
  }

  private Part proposed(
      Issue issue,
      String month,
      String key,
      WrittenNumber number,
      List<Source> proposals,
      Typed typed) {
    var fields =
        new Fields(key, typed)
            .choice(
                NUMBER,
                "The number",
                "",
                name(number),
                List.of(new Option(name(number), number.words())))
            .choice(
                CELL,
                "The cell that says the same",
                "",
                name(proposals.getFirst()),
                proposals.stream()
                    .map(source -> new Option(name(source), words(issue, source.named(""))))
                    .toList());
    return new Part(
        key,
        number.words() + ": written, not bound",
        null,
        List.of("In %s: %s".formatted(Place.ofItem(issue, number.item()).words(), number.beside())),
        List.of(Desk.fold("Bind it", bindForm(month, key, fields, typed), typed)));
  }

  private static String name(Source source) {
    return source.table()
        + "|"
        + source.row()
        + "|"
        + source.column()
        + "|"
        + source.measure().name();
  }

  private Part any(Issue issue, String month, List<WrittenNumber> numbers, Typed typed) {
    var fields =
        new Fields(BIND, typed)
            .choice(
                NUMBER,
                "The number",
                "",
                null,
                numbers.stream()
                    .map(
                        number ->
                            new Option(
                                name(number),
                                "%s, %s: %s"
                                    .formatted(
                                        number.words(),
                                        Place.ofItem(issue, number.item()).words(),
                                        number.beside())))
                    .toList());
    cells(fields, issue, null, null, null)
        .tick(DIFFERENT, "Where they differ, the table is right", false);
    return new Part(
        BIND,
        "Any other number",
        null,
        List.of(),
        List.of(Desk.fold("Choose its cell", bindForm(month, BIND, fields, typed), typed)));
  }

  /** Nothing was there before, so nobody can have changed it meanwhile; the number itself is looked for again. */
  private Form bindForm(String month, String key, Fields fields, Typed typed) {
    return new Form(
        key,
        path(month) + "/" + key + "/bound",
        desk.entriesAbout(month, "metrics." + NumbersInText.newId(desk.issue(month))),
        fields.all(),
        null,
        "Bind it to this cell",
        typed.isOf(key) ? typed.problems() : List.of());
  }

  private static Fields cells(
      Fields fields,
      Issue issue,
      @Nullable String cell,
      @Nullable String column,
      @Nullable String measure) {
    var rows = new ArrayList<Option>();
    var columns = new ArrayList<String>();
    for (var table : issue.tables().values()) {
      var name = FigureFields.capitalised(Place.ofTable(issue, table.id()).words());
      table
          .rows()
          .forEach(
              row -> rows.add(new Option(table.id() + "|" + row.code(), name + ", " + row.area())));
      rows.add(new Option(table.id() + "|" + Metric.ALL_ROWS, name + ", all rows"));
      table.columns().stream().filter(c -> !columns.contains(c)).forEach(columns::add);
    }
    return fields
        .choice(CELL, "Row", "", cell, rows)
        .choice(
            COLUMN,
            "Column",
            "",
            column,
            columns.stream().map(c -> new Option(c, FigureFields.capitalised(c))).toList())
        .choice(
            MEASURE,
            "What of it",
            "",
            measure,
            Arrays.stream(Measure.values())
                .map(one -> new Option(one.name(), FigureFields.capitalised(one.words())))
                .toList());
  }

  private static String words(Issue issue, Metric metric) {
    var table = issue.tables().get(metric.table());
    return table == null
        ? "a table that is gone"
        : "%s, %s: %s (%s)"
            .formatted(
                row(table, metric.row()),
                metric.column(),
                metric.measure().words(),
                Place.ofTable(issue, table.id()).words());
  }

  private static String row(UpdateTable table, String code) {
    return table.rows().stream()
        .filter(row -> row.code().equals(code))
        .map(UpdateTable.Row::area)
        .findFirst()
        .orElse(code.equals(Metric.ALL_ROWS) ? "all rows" : "a row that is gone");
  }
}

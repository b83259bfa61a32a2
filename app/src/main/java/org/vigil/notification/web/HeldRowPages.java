package org.vigil.notification.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.notification.Fault;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldRows;
import org.vigil.notification.ImportRuns;
import org.vigil.shell.Acting;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.Words;

/** Every row that waits for a correction, of whatever import. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONTRIBUTOR')")
class HeldRowPages {
  private final HeldRows heldRows;
  private final ImportRuns runs;
  private final Feeds feeds;
  private final AccessLog accessLog;

  HeldRowPages(HeldRows heldRows, ImportRuns runs, Feeds feeds, AccessLog accessLog) {
    this.heldRows = heldRows;
    this.runs = runs;
    this.feeds = feeds;
    this.accessLog = accessLog;
  }

  /** What came may be a person's, so the view has a purpose and an entry. */
  @GetMapping("/notifications/held-rows")
  @Transactional
  public String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    return shown(number, null, model);
  }

  /** Nobody will correct it: the partner has said so, or it is nothing. */
  @PostMapping("/notifications/held-rows/{id}/set-aside")
  @Transactional
  public String setAside(@PathVariable UUID id, @RequestParam String reason, Model model) {
    if (reason.isBlank()) {
      return shown(1, "Say why the row is set aside.", model);
    }
    var purpose = Purpose.required();
    if (heldRows.setAside(id, reason)) {
      var actor = Acting.required();
      accessLog.record(
          actor.username(),
          actor.organisation(),
          Access.of(AccessAction.DECISION)
              .on("held-row/" + id)
              .seeing("Set a held row aside")
              .because(purpose));
    }
    return "redirect:/notifications/held-rows";
  }

  private String shown(int number, @Nullable String problem, Model model) {
    var purpose = Purpose.required();
    var waiting = heldRows.waiting();
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.READ_PERSON).on("held-rows").seeing("Held rows").because(purpose));
    model.addAttribute(
        "page",
        new HeldRowsPage(
            Page.of(waiting, number).map(this::line),
            files(waiting),
            heldRows.setAside().stream().map(this::gone).toList(),
            problem));
    return "notification/held-rows";
  }

  private Line line(HeldRows.Held held) {
    return new Line(
        held.id().toString(),
        feeds.labelOf(held.feed()),
        held.importId().toString(),
        held.row().number(),
        Words.moment(held.heldAt()),
        held.faults().stream().filter(Fault::holds).toList());
  }

  private Gone gone(HeldRows.SetAside row) {
    return new Gone(
        feeds.labelOf(row.feed()),
        row.importId().toString(),
        row.row(),
        row.reason(),
        row.by(),
        Words.moment(row.at()));
  }

  private List<File> files(List<HeldRows.Held> waiting) {
    Map<UUID, List<HeldRows.Held>> byImport =
        waiting.stream().collect(Collectors.groupingBy(HeldRows.Held::importId));
    return byImport.entrySet().stream()
        .map(
            e ->
                new File(
                    e.getKey().toString(),
                    "%s, %s%s"
                        .formatted(
                            feeds.labelOf(e.getValue().getFirst().feed()),
                            Words.moment(e.getValue().getFirst().heldAt()),
                            runs.find(e.getKey()).map(run -> ", " + run.fileName()).orElse("")),
                    Words.count(e.getValue().size(), "row", "rows"),
                    e.getValue().getFirst().heldAt()))
        .sorted(Comparator.comparing(File::heldAt))
        .toList();
  }

  /** One held row. */
  record Line(
      String id, String feed, String importId, int row, String heldAt, List<Fault> faults) {}

  /** A file to correct; its name says who told it, when, and what they call it. */
  record File(String importId, String name, String rows, Instant heldAt) {}

  /** A row that was set aside. */
  record Gone(String feed, String importId, int row, String reason, String by, String when) {}

  /** The page; {@code problem} is what was refused, if anything. */
  record HeldRowsPage(
      Page<Line> lines, List<File> files, List<Gone> gone, @Nullable String problem) {}
}

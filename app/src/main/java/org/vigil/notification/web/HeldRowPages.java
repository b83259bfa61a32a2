package org.vigil.notification.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.notification.Fault;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldRows;
import org.vigil.shell.Acting;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.Words;

/** Every row that waits for a correction, of whatever import. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONTRIBUTOR')")
class HeldRowPages {
  private final HeldRows heldRows;
  private final Feeds feeds;
  private final AccessLog accessLog;

  HeldRowPages(HeldRows heldRows, Feeds feeds, AccessLog accessLog) {
    this.heldRows = heldRows;
    this.feeds = feeds;
    this.accessLog = accessLog;
  }

  /** What came may be a person's, so the view has a purpose and an entry. */
  @GetMapping("/notifications/held-rows")
  @Transactional
  public String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var purpose = Purpose.required();
    var waiting = heldRows.waiting();
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.READ_PERSON).on("held-rows").seeing("Held rows").because(purpose));
    model.addAttribute(
        "page", new HeldRowsPage(Page.of(waiting, number).map(this::line), files(waiting)));
    return "notification/held-rows";
  }

  private Line line(HeldRows.Held held) {
    return new Line(
        feeds.labelOf(held.feed()),
        held.importId().toString(),
        held.row().number(),
        Words.moment(held.heldAt()),
        held.faults().stream().filter(Fault::holds).toList());
  }

  private List<File> files(List<HeldRows.Held> waiting) {
    Map<UUID, List<HeldRows.Held>> byImport =
        waiting.stream().collect(Collectors.groupingBy(HeldRows.Held::importId));
    return byImport.entrySet().stream()
        .map(
            e ->
                new File(
                    e.getKey().toString(),
                    feeds.labelOf(e.getValue().getFirst().feed()),
                    Words.count(e.getValue().size(), "row", "rows"),
                    e.getValue().getFirst().heldAt()))
        .sorted(Comparator.comparing(File::heldAt))
        .toList();
  }

  /** One held row. */
  record Line(String feed, String importId, int row, String heldAt, List<Fault> faults) {}

  /** A file to correct. */
  record File(String importId, String feed, String rows, Instant heldAt) {}

  /** The page. */
  record HeldRowsPage(Page<Line> lines, List<File> files) {}
}

package org.vigil.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.notification.CorrectionFile;
import org.vigil.notification.Feed;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldBefore;
import org.vigil.notification.HeldRows;
import org.vigil.notification.ImportFilter;
import org.vigil.notification.ImportRuns;
import org.vigil.notification.Notifications;
import org.vigil.notification.PartnerFile;
import org.vigil.shell.Acting;
import org.vigil.shell.Following;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.Words;

/** Sending a partner's file, and what became of it. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONTRIBUTOR')")
class ImportPages {
  private final Feeds feeds;
  private final RunningImports running;
  private final ImportRuns runs;
  private final Notifications notifications;
  private final HeldRows heldRows;
  private final HeldBefore before;
  private final WhoIsWho names;
  private final AccessLog accessLog;

  ImportPages(
      Feeds feeds,
      RunningImports running,
      ImportRuns runs,
      Notifications notifications,
      HeldRows heldRows,
      HeldBefore before,
      WhoIsWho names,
      AccessLog accessLog) {
    this.before = before;
    this.names = names;
    this.feeds = feeds;
    this.running = running;
    this.runs = runs;
    this.notifications = notifications;
    this.heldRows = heldRows;
    this.accessLog = accessLog;
  }

  @GetMapping("/notifications/imports")
  String list(ImportsAsked asked, @RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("page", listPage(asked, page, null, null));
    return "notification/imports";
  }

  @PostMapping("/notifications/imports")
  String send(
      @RequestParam String feed,
      @RequestParam MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var chosen =
        mine().stream()
            .filter(one -> one.name().equals(feed))
            .findFirst()
            .orElseThrow(NotFound::new);
    var name = file.getOriginalFilename();
    return switch (PartnerFile.read(name == null ? "file" : name, file.getBytes(), chosen)) {
      case PartnerFile.Unreadable unreadable -> {
        log(Access.of(AccessAction.IMPORT_REFUSED).on("feed/" + chosen.name()));
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("page", listPage(ImportsAsked.EVERYTHING, 1, unreadable, chosen.name()));
        yield "notification/imports";
      }
      case PartnerFile.Rows rows -> {
        var id = running.begin(chosen, rows);
        log(Access.of(AccessAction.IMPORT).on("import/" + id));
        yield "redirect:/notifications/imports/" + id;
      }
    };
  }

  @GetMapping("/notifications/imports/{id}")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean still,
      Model model,
      HttpServletResponse response) {
    var page = reportPage(id);
    model.addAttribute("page", page);
    if (page.isRunning()) {
      model.addAttribute("following", Following.of(still, response));
    }
    return "notification/import-report";
  }

  /** The rows that wait, to be corrected and sent again. */
  @GetMapping("/notifications/imports/{id}/held-rows.csv")
  ResponseEntity<byte[]> download(@PathVariable UUID id) {
    var run = runs.find(id).orElseThrow(NotFound::new);
    var waiting = heldRows.waitingOf(id);
    if (waiting.isEmpty()) {
      throw new NotFound();
    }
    log(
        Access.of(AccessAction.EXPORT)
            .on("import/" + id)
            .seeing("held rows")
            .because(Purpose.required()));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "held-rows-%s-%s.csv".formatted(run.feed(), id.toString().substring(0, 8)))
                .build()
                .toString())
        .body(CorrectionFile.of(waiting).getBytes(StandardCharsets.UTF_8));
  }

  private ImportReportPage reportPage(UUID id) {
    var run = runs.find(id).orElseThrow(NotFound::new);
    var label = feeds.labelOf(run.feed());
    var finish = run.finish();
    if (finish == null) {
      return ImportReportPage.running(run, label, names.person(run.by()), running.isRunning(id));
    }
    var waiting = heldRows.waitingOf(id);
    if (!waiting.isEmpty()) {
      log(
          Access.of(AccessAction.READ_PERSON)
              .on("import/" + id)
              .seeing("held rows")
              .because(Purpose.required()));
    }
    var heldHere = heldRows.rowsOf(id);
    int heldElsewhere = finish.held() - heldHere.size();
    var known = heldElsewhere == 0 ? List.<Integer>of() : before.rowsOf(run, finish, heldElsewhere);
    var strip =
        FileStrip.of(
            finish.rows(),
            notifications.rowsOf(id),
            Stream.concat(heldHere.stream(), known.stream()).toList(),
            finish.toldBefore(),
            heldElsewhere - known.size());
    return ImportReportPage.finished(
        run, finish, label, names.person(run.by()), strip, heldHere.size(), waiting);
  }

  private void log(Access access) {
    var actor = Acting.required();
    accessLog.record(actor.username(), actor.organisation(), access);
  }

  private ImportsPage listPage(
      ImportsAsked asked,
      int number,
      PartnerFile.@Nullable Unreadable refused,
      @Nullable String chosen) {
    var page = runs.page(asked.filter(), number);
    return new ImportsPage(
        mine().stream()
            .map(
                feed ->
                    new ImportsPage.Choice(feed.name(), feed.label(), feed.name().equals(chosen)))
            .toList(),
        refused,
        asked,
        List.of(ImportFilter.Sort.values()),
        page.map(this::line));
  }

  private ImportsPage.Line line(ImportRuns.ImportRun run) {
    var finish = run.finish();
    return new ImportsPage.Line(
        "/notifications/imports/" + run.id(),
        feeds.labelOf(run.feed()),
        Words.moment(run.startedAt()),
        run.fileName(),
        finish == null ? "" : Words.number(finish.rows()),
        finish == null ? "" : Words.number(finish.accepted()),
        finish == null ? "" : Words.number(finish.toldBefore()),
        finish == null ? "" : Words.number(finish.held()),
        finish != null ? "" : running.isRunning(run.id()) ? "reading" : "interrupted");
  }

  /** A partner sends what is theirs; the unit sends for everybody. */
  private List<Feed> mine() {
    return feeds.openTo(Acting.required());
  }

  /** The page of every import, with the form for the next. */
  record ImportsPage(
      List<Choice> feeds,
      PartnerFile.@Nullable Unreadable refused,
      ImportsAsked asked,
      List<ImportFilter.Sort> sorts,
      Page<Line> imports) {
    /** A feed to choose. */
    public record Choice(String name, String label, boolean chosen) {}

    /** One import of the list. */
    public record Line(
        String href,
        String feed,
        String when,
        String fileName,
        String rows,
        String accepted,
        String toldBefore,
        String held,
        String state) {}
  }
}

package org.vigil.monthlyupdate.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.reading.ReadingDesk;
import org.vigil.monthlyupdate.reading.ReadingDesk.Decision;
import org.vigil.monthlyupdate.reading.ReadingDesk.Keeping;
import org.vigil.monthlyupdate.reading.ReadingDesk.Kept;
import org.vigil.monthlyupdate.reading.ReadingDesk.Opening;
import org.vigil.monthlyupdate.reading.SourceFile;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/** Past updates read from files: sent, looked through, their repairs decided, an issue opened from one. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class PastUpdatePages {
  static final String PATH = "/monthly-updates/past";
  private static final String REPAIR = "repair-";

  private final ReadingDesk desk;
  private final IssueDesk issues;
  private final AccessLog log;

  PastUpdatePages(ReadingDesk desk, IssueDesk issues, AccessLog log) {
    this.desk = desk;
    this.issues = issues;
    this.log = log;
  }

  @GetMapping(PATH)
  String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    model.addAttribute("page", listPage(number, null, null, List.of()));
    return "monthlyupdate/past";
  }

  @PostMapping(PATH)
  String send(
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "") String month,
      Model model)
      throws IOException {
    var sent =
        files == null
            ? List.<MultipartFile>of()
            : files.stream().filter(file -> !file.isEmpty()).toList();
    if (sent.isEmpty()) {
      return again("Choose a file: text, Word (.docx) or PDF.", "file", List.of(), model);
    }
    var named = month(month);
    if (named.isEmpty() && !month.isBlank()) {
      return again(
          "\"%s\" is not a month. Give it as 2023-04.".formatted(month.strip()),
          "month",
          List.of(),
          model);
    }
    if (named.isPresent() && sent.size() > 1) {
      return again(
          "A month can be named for one file at a time. Send that file by itself.",
          "month",
          List.of(),
          model);
    }
    var told = new ArrayList<SentLine>();
    for (var file : sent) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("update");
      told.add(told(name, desk.keep(name, file.getBytes(), named.orElse(null))));
    }
    return answer(told, model);
  }

  private String answer(List<SentLine> told, Model model) {
    var only = told.getFirst();
    if (told.size() > 1) {
      return again(null, null, told, model);
    }
    return only.href() == null
        ? again(only.words(), only.monthNeeded() ? "month" : "file", List.of(), model)
        : "redirect:" + only.href();
  }

  private static SentLine told(String name, Keeping keeping) {
    return switch (keeping) {
      case Keeping.Kept kept -> new SentLine(name, address(kept.id()), "Read.", false);
      case Keeping.KeptBefore before ->
          new SentLine(name, address(before.id()), "Read before; nothing was kept again.", false);
      case Keeping.Refused refused ->
          new SentLine(name, null, refused.reason() + " " + refused.toDo(), refused.monthNeeded());
    };
  }

  private String again(
      @Nullable String error, @Nullable String field, List<SentLine> told, Model model) {
    model.addAttribute("page", listPage(1, error, field, told));
    return "monthlyupdate/past";
  }

  private ListPage listPage(
      int number, @Nullable String error, @Nullable String field, List<SentLine> told) {
    var files = desk.page(number);
    return new ListPage(error, field, told, files.map(this::line));
  }

  private FileLine line(SourceFile file) {
    var opened = file.openedAs();
    return new FileLine(
        address(file.id()),
        file.fileName(),
        Words.month(file.ofMonth()),
        Words.moment(file.keptAt()),
        opened == null ? null : "/monthly-updates/" + file.ofMonth());
  }

  @GetMapping(PATH + "/{id}")
  String one(@PathVariable String id, Model model) {
    var kept = kept(id);
    model.addAttribute("page", page(kept, null));
    return "monthlyupdate/past-one";
  }

  @PostMapping(PATH + "/{id}/open")
  String open(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes next) {
    var kept = kept(id);
    return switch (desk.open(kept.file().id(), decisions(typed))) {
      case Opening.Opened opened -> {
        next.addFlashAttribute("kept", opened(kept.file(), opened.notTaken()));
        yield "redirect:/monthly-updates/" + kept.file().ofMonth();
      }
      case Opening.Refused refused -> {
        model.addAttribute("page", page(kept, refused.reason()));
        yield "monthlyupdate/past-one";
      }
    };
  }

  private static String opened(SourceFile file, List<String> notTaken) {
    var words = "Opened from " + file.fileName() + ".";
    return notTaken.isEmpty()
        ? words
        : words
            + " Not everything you decided about its repairs was taken, and waits: "
            + String.join(" ", notTaken);
  }

  @GetMapping(PATH + "/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable String id) {
    var file = kept(id).file();
    log.record(
        Access.of(AccessAction.EXPORT).on(file.id().toString()).seeing("Past update, as it came"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(desk.original(file.id()).orElseThrow(NotFound::new));
  }

  private PastUpdatePage page(Kept kept, @Nullable String refusal) {
    return PastUpdatePage.of(
        kept,
        refusal,
        issues.ofMonth(kept.file().ofMonth()).isPresent(),
        address(kept.file().id()));
  }

  private Kept kept(String id) {
    try {
      return desk.find(UUID.fromString(id)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }

  /** By the number of each repair; a field that says nothing we know waits. */
  private static Map<Integer, Decision> decisions(Map<String, String> typed) {
    var decisions = new HashMap<Integer, Decision>();
    typed.forEach(
        (field, value) -> {
          if (field.matches(REPAIR + "[0-9]{1,5}")) {
            for (var decision : Decision.values()) {
              if (decision.name().equals(value)) {
                decisions.put(Integer.valueOf(field.substring(REPAIR.length())), decision);
              }
            }
          }
        });
    return decisions;
  }

  private static Optional<YearMonth> month(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(typed.strip()));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  private static String address(UUID id) {
    return PATH + "/" + id;
  }

  /**
   * What came of one file that was sent.
   *
   * @param href null where it was not read
   */
  record SentLine(String name, @Nullable String href, String words, boolean monthNeeded) {}

  /**
   * One file of the list.
   *
   * @param issue where the issue is that was opened from it; null where none was
   */
  record FileLine(String href, String name, String month, String kept, @Nullable String issue) {}

  /** The list. */
  record ListPage(
      @Nullable String error, @Nullable String field, List<SentLine> told, Page<FileLine> lines) {}
}

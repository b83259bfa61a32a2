package org.vigil.archive.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.vigil.archive.Adding;
import org.vigil.archive.Archive;
import org.vigil.archive.ArchivedDocument;
import org.vigil.archive.AsWritten;
import org.vigil.archive.DocumentKind;
import org.vigil.archive.Line;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Role;
import org.vigil.shell.Words;

/** The documents of the archive, adding one, and one with its lines. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT', 'GOVERNANCE')")
class DocumentPages {
  private final Archive archive;
  private final VersionDesk versions;

  DocumentPages(Archive archive, VersionDesk versions) {
    this.archive = archive;
    this.versions = versions;
  }

  @GetMapping("/archive/documents")
  String list(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    model.addAttribute("page", listPage(words, number, null, null, Typed.NOTHING));
    return "archive/documents";
  }

  @PostMapping("/archive/documents")
  @PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
  String add(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String month,
      Model model,
      RedirectAttributes next)
      throws IOException {
    var typed = new Typed(kind, title, month);
    if (file == null || file.isEmpty()) {
      return again("Choose a file: text, Word (.docx) or PDF.", "file", typed, model);
    }
    YearMonth named = null;
    if (!month.isBlank()) {
      try {
        named = YearMonth.parse(month.strip());
      } catch (DateTimeException notAMonth) {
        return again(
            "\"%s\" is not a month. Give it as 2023-04, and choose the file again."
                .formatted(month.strip()),
            "month",
            typed,
            model);
      }
    }
    var name = file.getOriginalFilename();
    var chosen =
        Arrays.stream(DocumentKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(null);
    return switch (archive.add(
        name == null ? "document" : name,
        file.getBytes(),
        new AsWritten(chosen, title.isBlank() ? null : title, named))) {
      case Adding.Added added -> {
        next.addFlashAttribute(
            "kept",
            "Added as %s, version %d: %s."
                .formatted(
                    added.readAs().toLowerCase(Locale.UK),
                    added.version(),
                    Words.count(added.passages(), "passage", "passages")));
        yield "redirect:" + Links.to(added.key(), null);
      }
      case Adding.There there -> {
        next.addFlashAttribute("kept", "This file is in the archive already.");
        yield "redirect:" + Links.to(there.key(), null);
      }
      case Adding.IssuedHere issued -> {
        next.addFlashAttribute(
            "kept",
            "This month's update was issued here. What was issued is searched; your file is kept and is not.");
        yield "redirect:" + Links.to(issued.key(), null);
      }
      case Adding.Refused refused ->
          again(refused.reason() + " " + refused.toDo(), "file", typed, model);
    };
  }

  /** With what was typed; a browser lets nobody but the reader choose the file again. */
  private String again(String error, String field, Typed typed, Model model) {
    model.addAttribute("page", listPage("", 1, error, field, typed));
    return "archive/documents";
  }

  private ListPage listPage(
      String words, int number, @Nullable String error, @Nullable String field, Typed typed) {
    var all = archive.documents();
    var issued = versions.issued();
    var wanted = words.strip().toLowerCase(Locale.UK);
    var chosen =
        all.stream()
            .filter(one -> one.about().title().toLowerCase(Locale.UK).contains(wanted))
            .map(document -> line(document, issued))
            .toList();
    return new ListPage(
        error,
        field,
        words.strip(),
        Page.of(chosen, number),
        List.of(DocumentKind.values()),
        typed,
        Acting.now().filter(DocumentPages::mayAdd).isPresent());
  }

  private static boolean mayAdd(Actor actor) {
    return actor.has(Role.ANALYST) || actor.has(Role.CONSULTANT);
  }

  private static DocumentLine line(ArchivedDocument document, List<IssueVersion> issued) {
    var about = document.about();
    return new DocumentLine(
        Links.to(about.key(), null),
        about.title(),
        about.kind().label(),
        version(document, asIssued(document, issued)),
        document.passages(),
        about.fileName() == null ? "Issued here" : about.fileName(),
        Words.moment(document.addedAt()));
  }

  @GetMapping("/archive/{key}")
  String one(@PathVariable String key, Model model) {
    var document = archive.find(key).orElseThrow(NotFound::new);
    model.addAttribute(
        "page", page(document, asIssued(document, versions.issued()), archive.lines(document)));
    return "archive/document";
  }

  /**
   * The version whose words these are, of an update issued here; empty for any other document. The archive counts how often it
   * took something in: a withdrawal counts there, and is no version that anybody was sent.
   */
  private static Optional<IssueVersion> asIssued(
      ArchivedDocument document, List<IssueVersion> issued) {
    var about = document.about();
    return about.fileName() != null || about.kind() != DocumentKind.MONTHLY_UPDATE
        ? Optional.empty()
        : issued.stream()
            .filter(version -> version.month().equals(about.month()))
            .filter(version -> version.superseded() == null)
            .findFirst();
  }

  private static int version(ArchivedDocument document, Optional<IssueVersion> issued) {
    return issued.map(IssueVersion::number).orElse(document.version());
  }

  private static DocumentPage page(
      ArchivedDocument document, Optional<IssueVersion> issued, List<Line> lines) {
    var about = document.about();
    var facts = new ArrayList<String>();
    facts.add(about.kind().label() + ", version " + version(document, issued) + ".");
    if (about.fileName() != null) {
      facts.add("From the file " + about.fileName() + ".");
    }
    if (about.issuedOn() != null) {
      facts.add("Issued " + Words.day(about.issuedOn()) + ".");
    }
    issued
        .map(IssueVersion::withdrawal)
        .ifPresent(withdrawal -> facts.add("Withdrawn " + Words.day(withdrawal.on()) + "."));
    facts.add("In the archive since " + Words.moment(document.addedAt()) + ".");
    facts.add(about.handling() + ".");
    return new DocumentPage(about.title(), facts, about.unit(), numbered(lines));
  }

  /** The rows of a Word table share one number: the first of them is where a link leads. */
  private static List<NumberedLine> numbered(List<Line> lines) {
    var numbered = new ArrayList<NumberedLine>();
    int last = 0;
    Integer page = null;
    for (var line : lines) {
      if (!line.isBlank()) {
        boolean turns = line.page() != null && !line.page().equals(page);
        numbered.add(
            new NumberedLine(
                line.number(),
                line.number() == last ? null : "line-" + line.number(),
                turns ? "Page " + line.page() : null,
                line.filled()));
        last = line.number();
        page = line.page();
      }
    }
    return numbered;
  }

  /** One document of the list. */
  record DocumentLine(
      String href,
      String title,
      String kind,
      int version,
      int passages,
      String from,
      String added) {}

  /** What was typed about a document to add, as it was typed. */
  record Typed(String kind, String title, String month) {
    static final Typed NOTHING = new Typed("", "", "");
  }

  /**
   * The list.
   *
   * @param mayAdd whether the one who looks may add a document
   */
  record ListPage(
      @Nullable String error,
      @Nullable String field,
      String words,
      Page<DocumentLine> lines,
      List<DocumentKind> kinds,
      Typed typed,
      boolean mayAdd) {}

  /**
   * A line as it stands.
   *
   * @param anchor null where the line before has the same number
   * @param page said where a new page begins
   */
  record NumberedLine(
      int number, @Nullable String anchor, @Nullable String page, List<String> cells) {}

  /** One document. */
  record DocumentPage(String title, List<String> facts, String unit, List<NumberedLine> lines) {}
}

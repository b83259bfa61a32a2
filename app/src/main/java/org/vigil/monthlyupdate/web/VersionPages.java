package org.vigil.monthlyupdate.web;

import java.time.YearMonth;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.VersionDesk;
import org.vigil.monthlyupdate.VersionDesk.Correcting;
import org.vigil.monthlyupdate.web.Form.Field;
import org.vigil.monthlyupdate.web.Form.Kind;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** The versions of a month's update: correcting what went out, calling a correction off, withdrawing. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class VersionPages {
  private static final String REASON = "reason";
  private static final String NOTE = "note";
  private static final String CORRECT = "correct";
  private static final String READ = "read";
  private static final String CONFIRMED = "confirmed";
  private final IssueOfMonth issues;
  private final VersionDesk desk;
  private final WhoIsWho whoIsWho;

  VersionPages(IssueOfMonth issues, VersionDesk desk, WhoIsWho whoIsWho) {
    this.issues = issues;
    this.desk = desk;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/monthly-updates/{month}/versions")
  String all(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/versions/correct")
  String correct(
      @PathVariable String month,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    var typed = new Typed(CORRECT, form);
    var note = typed.text(NOTE, "Say what readers are told: what was wrong, and what is right.");
    var reason = typed.text(REASON, "Say how the mistake came about, for the journal.");
    if (typed.isWithoutFault()) {
      switch (desk.correct(id, reason, note)) {
        case Correcting.Opened opened -> {
          next.addFlashAttribute(
              "kept",
              "Version %d is open. Put it right; then one checks it and another signs it off."
                  .formatted(opened.version().number()));
          return "redirect:/monthly-updates/" + month;
        }
        case Correcting.Refused refused -> typed.refuse(NOTE, refused.reason());
      }
    }
    return show(month, typed, model);
  }

  @PostMapping("/monthly-updates/{month}/versions/{version}/call-off")
  String callOff(
      @PathVariable String month,
      @PathVariable String version,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var found = named(month, version);
    var typed = new Typed("call-off-" + version, form);
    var reason = typed.text(REASON, "Say why it is not corrected after all.");
    return ended(
        month,
        typed,
        typed.isWithoutFault() ? desk.callOff(found.id(), reason) : Optional.empty(),
        "The correction was called off.",
        model,
        next);
  }

  @PostMapping("/monthly-updates/{month}/versions/{version}/withdraw")
  String withdraw(
      @PathVariable String month,
      @PathVariable String version,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var found = named(month, version);
    var typed = new Typed("withdraw-" + version, form);
    var reason = typed.text(REASON, "Say why it is withdrawn: its readers are told.");
    boolean stands = found.issued() != null && found.withdrawal() == null;
    boolean confirmed = form.containsKey(CONFIRMED);
    if (stands && typed.isWithoutFault() && !(confirmed && typed.isTicked(READ))) {
      if (confirmed) {
        typed.refuse(
            READ, "Read whom it went to, under Circulation, and tick that you have read it.");
      }
      return confirm(month, found, reason, typed, model);
    }
    return ended(
        month,
        typed,
        typed.isWithoutFault() ? desk.withdraw(found.id(), reason) : Optional.empty(),
        "Version %s was withdrawn. Tell those who have it: Circulation has the notice."
            .formatted(version),
        model,
        next);
  }

  /** Nobody can undo it, so what follows is read before it is pressed. */
  private String confirm(
      String month, IssueVersion version, String reason, Typed typed, Model model) {
    var path = "/monthly-updates/" + month;
    var key = "withdraw-" + version.number();
    model.addAttribute(
        "page",
        new WithdrawPage(
            path,
            version.label(),
            version.number(),
            about(version),
            reason,
            path + "/versions/" + version.number() + "/withdraw",
            Field.of(
                key,
                READ,
                Kind.TICK,
                "I have read whom it went to",
                "Under Circulation, with the day and the channel",
                "",
                typed),
            typed.problems()));
    return "monthlyupdate/withdraw";
  }

  private String ended(
      String month,
      Typed typed,
      Optional<String> refusal,
      String kept,
      Model model,
      RedirectAttributes next) {
    refusal.ifPresent(reason -> typed.refuse(REASON, reason));
    if (!typed.isWithoutFault()) {
      return show(month, typed, model);
    }
    next.addFlashAttribute("kept", kept);
    return "redirect:/monthly-updates/" + month + "/versions";
  }

  /** The version that was not called off. */
  private IssueVersion named(String month, String number) {
    issues.named(month);
    return desk.ofMonth(YearMonth.parse(month)).stream()
        .filter(version -> version.calledOff() == null)
        .filter(version -> Integer.toString(version.number()).equals(number))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private String show(String month, Typed typed, Model model) {
    issues.named(month);
    var versions = desk.ofMonth(YearMonth.parse(month));
    var path = "/monthly-updates/" + month;
    var lines = new ArrayList<Line>();
    for (var version : versions) {
      lines.addFirst(line(path, version, typed));
    }
    var newest =
        versions.stream()
            .filter(version -> version.calledOff() == null)
            .reduce((first, last) -> last)
            .orElseThrow();
    model.addAttribute(
        "page",
        new VersionsPage(
            path,
            newest.label(),
            (String) model.getAttribute("kept"),
            lines,
            newest.issued() == null ? null : correcting(path, newest, typed),
            typed.isOf(CORRECT) && !typed.isWithoutFault(),
            typed.problems()));
    return "monthlyupdate/versions";
  }

  private Form correcting(String path, IssueVersion newest, Typed typed) {
    return new Form(
        CORRECT,
        path + "/versions/correct",
        0,
        List.of(
            Field.of(
                CORRECT,
                NOTE,
                Kind.TEXT,
                "What readers are told",
                "Printed with its date at the top of version %d, and in the notice: what was wrong, and what is right"
                    .formatted(newest.number() + 1),
                "",
                typed),
            Field.of(
                CORRECT,
                REASON,
                Kind.TEXT,
                "How the mistake came about",
                "For the journal; not printed",
                "",
                typed)),
        null,
        "Open version " + (newest.number() + 1),
        typed.problems());
  }

  private Line line(String path, IssueVersion version, Typed typed) {
    var issued = version.issued();
    var href = path + "/versions/" + version.number();
    boolean mayBeCalledOff =
        issued == null && version.correction() != null && version.calledOff() == null;
    var form =
        issued != null && version.withdrawal() == null
            ? ending(
                "withdraw-" + version.number(),
                href + "/withdraw",
                "Why it is withdrawn",
                "Its readers are told. Nothing is withdrawn yet: you are shown first what follows.",
                "Go on: what follows from withdrawing version " + version.number(),
                typed)
            : mayBeCalledOff
                ? ending(
                    "call-off-" + version.number(),
                    href + "/call-off",
                    "Why it is not corrected after all",
                    "Kept in the journal. What was issued stands as it is.",
                    "Call the correction off",
                    typed)
                : null;
    return new Line(
        "version-" + version.number() + (version.calledOff() == null ? "" : "-called-off"),
        "Version " + version.number(),
        state(version),
        tone(version),
        about(version),
        version.calledOff() == null ? href + "/document" : null,
        form,
        form == null ? "" : mayBeCalledOff ? "Call the correction off" : "Withdraw it",
        form != null && typed.isOf(form.key()) && !typed.isWithoutFault());
  }

  private static Form ending(
      String key, String action, String label, String hint, String button, Typed typed) {
    return new Form(
        key,
        action,
        0,
        List.of(Field.of(key, REASON, Kind.TEXT, label, hint, "", typed)),
        null,
        button,
        typed.problems());
  }

  private static String state(IssueVersion version) {
    if (version.calledOff() != null) {
      return "Called off";
    }
    if (version.withdrawal() != null) {
      return "Withdrawn";
    }
    if (version.superseded() != null) {
      return "Superseded";
    }
    return version.issued() == null ? "Draft" : "Issued";
  }

  private static String tone(IssueVersion version) {
    if (version.calledOff() != null || version.superseded() != null) {
      return "grey";
    }
    if (version.withdrawal() != null) {
      return "rust";
    }
    return version.issued() == null ? "amber" : "green";
  }

  private List<String> about(IssueVersion version) {
    var about = new ArrayList<String>();
    var correction = version.correction();
    if (correction != null) {
      about.add(
          "Opened %s by %s to correct version %d. %s"
              .formatted(
                  Words.moment(correction.openedAt()),
                  whoIsWho.person(correction.openedBy()),
                  correction.ofVersion(),
                  Words.sentence(correction.reason())));
      about.add("Readers are told: " + Words.sentence(correction.note()));
    }
    var issued = version.issued();
    about.add(
        issued == null
            ? "It has not gone out."
            : "Issued %s by %s.".formatted(Words.day(issued.on()), whoIsWho.person(issued.by())));
    var superseded = version.superseded();
    if (superseded != null) {
      about.add(
          "Superseded by version %d on %s.".formatted(superseded.by(), Words.day(superseded.on())));
    }
    var withdrawal = version.withdrawal();
    if (withdrawal != null) {
      about.add(
          "Withdrawn %s by %s. %s"
              .formatted(
                  Words.moment(withdrawal.at()),
                  whoIsWho.person(withdrawal.by()),
                  Words.sentence(withdrawal.reason())));
    }
    var calledOff = version.calledOff();
    if (calledOff != null) {
      about.add(
          "Called off %s by %s. %s"
              .formatted(
                  Words.moment(calledOff.at()),
                  whoIsWho.person(calledOff.by()),
                  Words.sentence(calledOff.why())));
    }
    return about;
  }

  /**
   * One version.
   *
   * @param document where it is read as it went out; null where it was called off
   * @param form what may still be done with it; null where nothing may
   */
  record Line(
      String anchor,
      String name,
      String state,
      String tone,
      List<String> about,
      @Nullable String document,
      @Nullable Form form,
      String summary,
      boolean open) {}

  /**
   * The page on which a withdrawal is confirmed.
   *
   * @param about when and by whom the version went out
   * @param read the box that says somebody looked whom it went to
   */
  record WithdrawPage(
      String path,
      String month,
      int version,
      List<String> about,
      String reason,
      String action,
      Field read,
      List<Problem> problems) {}

  /**
   * The page.
   *
   * @param correcting the form that opens the next version; null while one is a draft
   */
  record VersionsPage(
      String path,
      String month,
      @Nullable String kept,
      List<Line> lines,
      @Nullable Form correcting,
      boolean open,
      List<Problem> problems) {}
}

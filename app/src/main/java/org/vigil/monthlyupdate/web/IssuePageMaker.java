package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueJournal;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.web.IssuePage.Afterwards;
import org.vigil.monthlyupdate.web.IssuePage.FindingGroup;
import org.vigil.monthlyupdate.web.IssuePage.Gate;
import org.vigil.monthlyupdate.web.IssuePage.Line;
import org.vigil.monthlyupdate.web.IssuePage.Standing;
import org.vigil.monthlyupdate.web.IssuePage.Step;
import org.vigil.monthlyupdate.web.IssuePage.Theme;
import org.vigil.shell.Words;

/** Puts the page of one issue together: whether it may go, its items, what was found, and what people did. */
@Component
class IssuePageMaker {
  private final IssueDesk desk;
  private final WhoIsWho whoIsWho;

  IssuePageMaker(IssueDesk desk, WhoIsWho whoIsWho) {
    this.desk = desk;
    this.whoIsWho = whoIsWho;
  }

  IssuePage of(IssueId id, Typed typed) {
    return new Making(
            desk.asItStands(id).orElseThrow(),
            desk.asReceived(id).orElseThrow(),
            desk.journal(id).orElseThrow(),
            typed)
        .page();
  }

  static String path(Issue issue) {
    return "/monthly-updates/" + issue.month().month();
  }

  /** Makes one page. */
  private final class Making {
    private final MonthlyUpdate update;
    private final Issue issue;
    private final Issue asReceived;
    private final IssueJournal journal;
    private final Typed typed;
    private final SettlingForms forms;

    Making(MonthlyUpdate update, Issue asReceived, IssueJournal journal, Typed typed) {
      this.update = update;
      this.issue = update.issue();
      this.asReceived = asReceived;
      this.journal = journal;
      this.typed = typed;
      this.forms = new SettlingForms(path(issue), asReceived, journal, typed);
    }

    IssuePage page() {
      var items = new ItemViews(update, forms);
      return new IssuePage(
          path(issue),
          "Monthly update, " + issue.month().label(),
          "To the " + issue.audience().group() + ".",
          issue.demonstration(),
          opening(),
          gate(),
          steps(),
          issue.sections().stream()
              .map(
                  section ->
                      new Theme(
                          Place.anchor("theme", section.id()),
                          section.theme(),
                          section.items().stream().map(items::of).toList()))
              .toList(),
          Words.count(issue.sections().size(), "theme", "themes")
              + ", "
              + Words.count(issue.items().count(), "item", "items"),
          findings(),
          afterwards(),
          new JournalLines(asReceived, journal, forms, whoIsWho::person).all(),
          typed.problems());
    }

    private Standing standing() {
      return update.isIssued()
          ? Standing.ISSUED
          : update.stoppedBy().isEmpty() ? Standing.READY : Standing.STOPPED;
    }

    private String opening() {
      return switch (standing()) {
        case STOPPED -> stopped() + " " + others();
        case READY -> "Nothing stops this issue. " + others();
        case ISSUED -> {
          var issued = Objects.requireNonNull(journal.issued());
          yield "Issued on %s by %s."
              .formatted(Words.day(issued.on()), whoIsWho.person(issued.by()));
        }
      };
    }

    private String stopped() {
      int stops = update.stoppedBy().size();
      return Words.count(stops, "finding stops", "findings stop") + " this issue.";
    }

    private String others() {
      return "%s and %s stand beside it."
          .formatted(
              Words.count(count(Severity.WARNS), "warning", "warnings"),
              Words.count(count(Severity.NOTE), "note", "notes"));
    }

    private long count(Severity severity) {
      return update.findings().stream().filter(f -> f.severity() == severity).count();
    }

    private Gate gate() {
      return new Gate(
          standing(),
          "Issue to the Responsible Authorities Groups",
          switch (standing()) {
            case STOPPED -> stopped();
            case READY ->
                "Exact, marked OFFICIAL and not for publication. It cannot be changed afterwards.";
            case ISSUED -> "";
          });
    }

    private List<Step> steps() {
      var standing = standing();
      var issued = journal.issued();
      boolean stopped = standing == Standing.STOPPED;
      return List.of(
          new Step("Opened", Words.moment(journal.openedAt()), "done"),
          new Step(
              "Checked",
              Words.count(update.findings().size(), "finding", "findings"),
              stopped ? "current" : "done"),
          new Step(
              "Settled",
              stopped ? update.stoppedBy().size() + " to settle" : "nothing stops it",
              stopped ? "ahead" : standing == Standing.READY ? "current" : "done"),
          new Step(
              "Issued",
              issued == null ? "not yet" : Words.day(issued.on()),
              issued == null ? "ahead" : "current"));
    }

    private List<FindingGroup> findings() {
      var open = update.isIssued() ? List.<Finding>of() : update.stoppedBy();
      var settled = update.findings().stream().filter(f -> f.stops() && !open.contains(f)).toList();
      var groups = new ArrayList<FindingGroup>();
      add(groups, "stops", "Stops publication", open, true);
      add(groups, "settled", "Settled", settled, false);
      add(groups, "warnings", "Warnings", of(Severity.WARNS), false);
      add(groups, "notes", "Notes", of(Severity.NOTE), false);
      return groups;
    }

    private List<Finding> of(Severity severity) {
      return update.findings().stream().filter(f -> f.severity() == severity).toList();
    }

    private void add(
        List<FindingGroup> groups,
        String anchor,
        String heading,
        List<Finding> findings,
        boolean open) {
      if (!findings.isEmpty()) {
        groups.add(
            new FindingGroup(
                anchor,
                heading + ": " + findings.size(),
                findings.stream().map(f -> FindingView.of(issue, f, open)).toList()));
      }
    }

    private Afterwards afterwards() {
      return new Afterwards(
          issue.commitments().stream().map(this::commitment).toList(),
          (int) issue.commitments().stream().filter(c -> c.due() == null).count(),
          issue.asks().stream().map(this::ask).toList(),
          issue.contacts().values().stream().map(IssuePageMaker::contact).toList(),
          issue.links().values().stream().map(IssuePageMaker::link).toList(),
          (int) issue.links().values().stream().filter(l -> l.url() == null).count(),
          issue.glossary().values().stream()
              .map(term -> new Line(null, term.abbreviation(), term.meaning()))
              .toList());
    }

    private Line commitment(Issue.Commitment commitment) {
      var due = commitment.due() == null ? "no date given" : Due.words(commitment.due());
      var dueWords = commitment.dueWords() == null ? "" : ", \"" + commitment.dueWords() + "\"";
      return new Line(
          Place.anchor("commitment", commitment.id()),
          FigureFields.capitalised(commitment.what()),
          "%s%s; %s; %s"
              .formatted(
                  due, dueWords, role(commitment.owner(), "no owner named"), commitment.state()));
    }

    private Line ask(Issue.Ask ask) {
      return new Line(
          null,
          FigureFields.capitalised(ask.what()),
          ask.contacts().stream()
              .map(contact -> role(contact, contact))
              .collect(Collectors.joining(" or ")));
    }

    private String role(@Nullable String contact, String otherwise) {
      var found = contact == null ? null : issue.contacts().get(contact);
      return found == null ? otherwise : found.role();
    }
  }

  private static Line contact(Issue.Contact contact) {
    return new Line(
        Place.anchor("contact", contact.id()),
        contact.role(),
        contact.email() + ", for " + Words.count(contact.topics().size(), "topic", "topics"));
  }

  private static Line link(Issue.Link link) {
    var url = link.url();
    return new Line(
        null,
        "\"" + link.words() + "\", to " + link.target(),
        url == null ? "address not known; printed as words" : url);
  }
}

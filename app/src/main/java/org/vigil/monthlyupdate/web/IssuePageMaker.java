package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.monthlyupdate.Awaited;
import org.vigil.monthlyupdate.Clearance;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueJournal;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.monthlyupdate.NextMonth;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.web.IssuePage.Afterwards;
import org.vigil.monthlyupdate.web.IssuePage.FindingGroup;
import org.vigil.monthlyupdate.web.IssuePage.Gate;
import org.vigil.monthlyupdate.web.IssuePage.Line;
import org.vigil.monthlyupdate.web.IssuePage.Standing;
import org.vigil.monthlyupdate.web.IssuePage.Step;
import org.vigil.monthlyupdate.web.IssuePage.Theme;
import org.vigil.monthlyupdate.web.IssuePage.Waiting;
import org.vigil.monthlyupdate.web.IssuePage.WorkLink;
import org.vigil.shell.Acting;
import org.vigil.shell.Words;

/** Puts the page of one issue together: whether it may go, its items, what was found, and what people did. */
@Component
class IssuePageMaker {
  private static final String ISSUE = "Issue to the Responsible Authorities Groups";
  private final IssueDesk desk;
  private final NextMonth nextMonth;
  private final Awaited awaited;
  private final WhoIsWho whoIsWho;

  IssuePageMaker(IssueDesk desk, NextMonth nextMonth, Awaited awaited, WhoIsWho whoIsWho) {
    this.desk = desk;
    this.nextMonth = nextMonth;
    this.awaited = awaited;
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
    private final Clearance clearance;

    Making(MonthlyUpdate update, Issue asReceived, IssueJournal journal, Typed typed) {
      this.update = update;
      this.issue = update.issue();
      this.asReceived = asReceived;
      this.journal = journal;
      this.typed = typed;
      this.clearance = Clearance.of(journal.entries());
      this.forms = new SettlingForms(path(issue), asReceived, journal, typed);
    }

    IssuePage page() {
      var items = new ItemViews(update, forms);
      return new IssuePage(
          path(issue),
          "Monthly update, " + update.version().title(),
          "To the " + issue.audience().group() + ".",
          example(),
          opening(),
          becameOf(),
          waiting(),
          gate(),
          steps(),
          work(),
          next(),
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

    /** A month opened from the example, or a correction of it, was written by hand: it is the example no more. */
    private @Nullable String example() {
      if (!issue.demonstration()) {
        return null;
      }
      boolean asShipped =
          update.version().number() == 1
              && asReceived.items().allMatch(item -> item.unchangedSince() == null);
      return asShipped
          ? "This is the shipped example."
          : "It is written from the shipped example, so it is for demonstration only.";
    }

    private Standing standing() {
      if (update.version().withdrawal() != null) {
        return Standing.WITHDRAWN;
      }
      if (update.isIssued()) {
        return Standing.ISSUED;
      }
      if (!update.stoppedBy().isEmpty()) {
        return Standing.STOPPED;
      }
      return clearance.stage() == Clearance.Stage.CLEARED ? Standing.READY : Standing.ON_ITS_WAY;
    }

    private String opening() {
      return switch (standing()) {
        case STOPPED -> stopped() + " " + others();
        case ON_ITS_WAY, WAITS_FOR_ANOTHER, READY -> "Nothing stops this issue. " + others();
        case ISSUED -> issued() + ".";
        case WITHDRAWN -> {
          var withdrawal = Objects.requireNonNull(update.version().withdrawal());
          yield "%s, withdrawn on %s by %s. The reason: %s"
              .formatted(
                  issued(),
                  Words.day(withdrawal.on()),
                  whoIsWho.person(withdrawal.by()),
                  Words.sentence(withdrawal.reason()));
        }
      };
    }

    private String issued() {
      var issued = Objects.requireNonNull(journal.issued());
      return "Issued on %s by %s".formatted(Words.day(issued.on()), whoIsWho.person(issued.by()));
    }

    /** What a reader of this page must know of its other versions. */
    private @Nullable String becameOf() {
      var version = update.version();
      var correction = version.correction();
      if (version.withdrawal() != null) {
        return "Its words are shown to the unit only. Whoever looks for it is told that it was withdrawn, and why.";
      }
      return correction == null
          ? null
          : "It corrects version %d of %s. Readers are told: %s"
              .formatted(
                  correction.ofVersion(),
                  Words.day(correction.ofVersionIssuedOn()),
                  correction.note());
    }

    /** Nothing of it stops the issue: a colleague who does not answer must not. */
    private List<Waiting> waiting() {
      if (update.isIssued()) {
        return List.of();
      }
      var replies = awaited.of(issue.id());
      var waiting = new ArrayList<Waiting>();
      if (replies.unread() > 0) {
        waiting.add(
            new Waiting(
                Words.count(
                    replies.unread(),
                    "reply came and was not read",
                    "replies came and were not read"),
                "&state=CAME",
                true));
      }
      if (replies.outstanding() > 0) {
        waiting.add(
            new Waiting(
                Words.count(
                    replies.outstanding(),
                    "contribution is still outstanding",
                    "contributions are still outstanding"),
                "",
                false));
      }
      return waiting;
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
      boolean mayBeSentBack =
          !update.isIssued() && clearance.stage().compareTo(Clearance.Stage.OPEN) > 0;
      return switch (standing()) {
        case STOPPED -> new Gate(Standing.STOPPED, ISSUE, stopped(), null, mayBeSentBack);
        case ON_ITS_WAY, WAITS_FOR_ANOTHER -> onItsWay(mayBeSentBack);
        case READY ->
            new Gate(
                Standing.READY,
                ISSUE,
                "Exact, marked OFFICIAL and not for publication. It cannot be changed afterwards.",
                null,
                true);
        case ISSUED, WITHDRAWN -> new Gate(standing(), "", "", null, false);
      };
    }

    private Gate onItsWay(boolean mayBeSentBack) {
      return switch (clearance.stage()) {
        case OPEN ->
            new Gate(
                Standing.ON_ITS_WAY,
                "Everything stands in it",
                "Then somebody checks it, and somebody else signs it off.",
                "assembled",
                mayBeSentBack);
        case ASSEMBLED ->
            new Gate(
                Standing.ON_ITS_WAY,
                "I have checked it",
                "Against what its contributors sent, word and number.",
                "checked",
                mayBeSentBack);
        case CHECKED, CLEARED -> toBeSignedOff(mayBeSentBack);
      };
    }

    private Gate toBeSignedOff(boolean mayBeSentBack) {
      var checkedBy = Objects.requireNonNull(clearance.checkedBy());
      boolean bySelf = checkedBy.equals(Acting.required().username());
      return new Gate(
          bySelf ? Standing.WAITS_FOR_ANOTHER : Standing.ON_ITS_WAY,
          "Sign it off",
          bySelf
              ? "You checked it, so you may not sign it off. Any other analyst or consultant may."
              : "Checked by "
                  + whoIsWho.person(checkedBy)
                  + ". Any analyst or consultant but them signs it off.",
          "signed-off",
          mayBeSentBack);
    }

    private List<Step> steps() {
      var issued = journal.issued();
      var withdrawal = update.version().withdrawal();
      int reached = withdrawal != null ? 5 : update.isIssued() ? 4 : clearance.stage().ordinal();
      boolean stopped = standing() == Standing.STOPPED;
      var words =
          List.of(
              Words.moment(journal.openedAt()),
              reached >= 1
                  ? "everything stands in it"
                  : stopped ? update.stoppedBy().size() + " to settle" : "not yet",
              clearance.checkedBy() == null
                  ? Words.count(update.findings().size(), "finding", "findings")
                  : "by " + whoIsWho.person(clearance.checkedBy()),
              clearance.signedOffBy() == null
                  ? "not yet"
                  : "by " + whoIsWho.person(clearance.signedOffBy()),
              issued == null ? notIssued() : Words.day(issued.on()),
              withdrawal == null ? "" : Words.day(withdrawal.on()));
      var names = List.of("Opened", "Assembled", "Checked", "Cleared", "Issued", "Withdrawn");
      var steps = new ArrayList<Step>();
      for (int at = 0; at < (withdrawal == null ? names.size() - 1 : names.size()); at++) {
        steps.add(
            new Step(
                names.get(at),
                words.get(at),
                at < reached ? "done" : at == reached ? "current" : "ahead"));
      }
      return steps;
    }

    private String notIssued() {
      var correction = update.version().correction();
      return correction == null
          ? "not yet"
          : "not yet; version %d on %s"
              .formatted(correction.ofVersion(), Words.day(correction.ofVersionIssuedOn()));
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
                findings.stream()
                    .map(f -> FindingView.of(issue, f, open, !update.isIssued()))
                    .toList()));
      }
    }

    private Afterwards afterwards() {
      return new Afterwards(
          issue.commitments().stream().map(this::commitment).toList(),
          (int) issue.commitments().stream().filter(c -> c.due() == null).count(),
          issue.asks().stream().map(this::ask).toList(),
          issue.contacts().values().stream().map(this::contact).toList(),
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
          List.of(
              "%s%s; %s; %s"
                  .formatted(
                      due,
                      dueWords,
                      role(commitment.owner(), "no owner named"),
                      commitment.state().words())),
          issue
              .delivery()
              .of(commitment.id())
              .map(rating -> StatusTag.of(rating.status()))
              .orElse(null));
    }

    private Line ask(Issue.Ask ask) {
      return new Line(
          Place.anchor("ask", ask.id()),
          FigureFields.capitalised(ask.what()),
          ask.contacts().stream()
                  .map(contact -> role(contact, contact))
                  .collect(Collectors.joining(" or "))
              + (ask.by() == null ? "" : "; by " + Words.weekday(ask.by()))
              + (ask.answers().isEmpty()
                  ? ""
                  : "; " + Words.count(ask.answers().size(), "answer", "answers")));
    }

    private Line contact(Issue.Contact contact) {
      return new Line(
          Place.anchor("contact", contact.id()),
          contact.role(),
          ContactPages.about(issue, contact),
          null);
    }

    private List<WorkLink> work() {
      if (update.isIssued()) {
        return List.of();
      }
      var work = new ArrayList<WorkLink>();
      if (asReceived.items().anyMatch(item -> item.unchangedSince() != null)) {
        work.add(new WorkLink("/carried", "Carried over"));
      }
      if (issue.items().anyMatch(item -> !item.repairs().isEmpty())) {
        work.add(new WorkLink("/repairs", "Read otherwise than printed"));
      }
      work.addAll(
          List.of(
              new WorkLink("/promises", "Promises"),
              new WorkLink("/arrange", "Arrange"),
              new WorkLink("/items/new/edit", "New item"),
              new WorkLink("/tables/new/new-figures", "New table"),
              new WorkLink("/numbers", "Numbers in the text"),
              new WorkLink("/asks", "Questions to readers"),
              new WorkLink("/contacts", "Contacts"),
              new WorkLink("/links", "Links"),
              new WorkLink("/delivery", "Delivery status"),
              new WorkLink("/cut-off", "Data cut-off")));
      return work;
    }

    private @Nullable WorkLink next() {
      return nextMonth.latest().filter(issue.month().month()::equals).isPresent()
          ? new WorkLink("/next", "Open " + ItemViews.month(issue.month().month().plusMonths(1)))
          : null;
    }

    private String role(@Nullable String contact, String otherwise) {
      var found = contact == null ? null : issue.contacts().get(contact);
      return found == null ? otherwise : found.role();
    }
  }

  private static Line link(Issue.Link link) {
    var url = link.url();
    return new Line(
        null,
        "\"" + link.words() + "\", to " + link.target(),
        url == null ? "address not known; printed as words" : url);
  }
}

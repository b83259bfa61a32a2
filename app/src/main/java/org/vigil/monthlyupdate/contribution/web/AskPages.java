package org.vigil.monthlyupdate.contribution.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.ContributionDesk;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Asking;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Outcome;
import org.vigil.monthlyupdate.contribution.Contributor;
import org.vigil.monthlyupdate.contribution.Contributors;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.shell.NotFound;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Asking somebody for an item's words. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class AskPages {
  private static final String CONTACT = "contact:";
  private static final int USUAL_DAYS = 7;
  private final IssueDesk issues;
  private final ContributionDesk desk;
  private final Contributors contributors;
  private final VigilClock clock;

  AskPages(IssueDesk issues, ContributionDesk desk, Contributors contributors, VigilClock clock) {
    this.issues = issues;
    this.desk = desk;
    this.contributors = contributors;
    this.clock = clock;
  }

  @GetMapping("/monthly-updates/{month}/contributions/new")
  String form(
      @PathVariable String month, @RequestParam(defaultValue = "") String item, Model model) {
    var issue = issue(month);
    var values = new LinkedHashMap<String, String>();
    values.put("item", item);
    values.put("due", Words.day(clock.today().plusDays(USUAL_DAYS)));
    issue
        .item(item)
        .flatMap(issue::ownerOf)
        .ifPresent(owner -> values.put("contributor", choice(owner)));
    return show(month, issue, new AsSent(values), model);
  }

  @PostMapping("/monthly-updates/{month}/contributions/new")
  String ask(@PathVariable String month, @RequestParam Map<String, String> sent, Model model) {
    var issue = issue(month);
    var form = new AsSent(sent);
    var item = issue.item(form.value("item")).orElse(null);
    if (item == null && !form.value("item").isEmpty()) {
      form.refuse("item", "The item is no longer in the update. Choose another.");
    }
    var subject =
        item != null
            ? item.headingOrWorkingHeading()
            : form.line("subject", "Say what the new item is about.");
    var wanted = form.text("wanted");
    var way =
        Arrays.stream(Way.values())
            .filter(one -> one.name().equals(form.value("way")))
            .findFirst()
            .orElse(Way.BLOCK);
    var due = form.day("due");
    if (due == null && form.problem("due") == null) {
      form.refuse("due", "Give the day an answer is needed by.");
    }
    var contributor = contributor(issue, form.value("contributor"));
    if (contributor.isEmpty()) {
      form.refuse("contributor", "Choose whom to ask.");
    }
    if (!form.isGood() || due == null || contributor.isEmpty()) {
      return show(month, issue, form, model);
    }
    var outcome =
        desk.ask(
            issue.id(),
            contributor.get(),
            new Asking(
                item == null ? null : item.id(),
                item == null ? form.value("section") : section(issue, item),
                subject,
                wanted,
                contributor.get().id(),
                way,
                due));
    return switch (outcome) {
      case Outcome.Done done -> "redirect:/contributions/" + done.id();
      case Outcome.Refused refused -> {
        form.refuse("due", refused.reason());
        yield show(month, issue, form, model);
      }
    };
  }

  private static String section(Issue issue, Issue.Item item) {
    return issue.sections().stream()
        .filter(section -> section.items().contains(item))
        .map(Issue.Section::id)
        .findFirst()
        .orElseThrow();
  }

  /** A contact of the update becomes a contributor when first asked, and not before: the form may yet be refused. */
  private Optional<Contributor> contributor(Issue issue, String choice) {
    if (!choice.startsWith(CONTACT)) {
      return contributors.all().stream()
          .filter(one -> one.id().toString().equals(choice))
          .findFirst();
    }
    var contact = issue.contacts().get(choice.substring(CONTACT.length()));
    if (contact == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Contributor(
            UUID.randomUUID(),
            new Post(
                contact.role(), issue.unit().name(), contact.email(), deputy(issue, contact), null),
            null));
  }

  private static @Nullable Deputy deputy(Issue issue, Issue.Contact contact) {
    var deputy = contact.deputy() == null ? null : issue.contacts().get(contact.deputy());
    return deputy == null ? null : new Deputy(deputy.role(), deputy.email());
  }

  private Optional<Contributor> sameAs(Issue.Contact contact) {
    return contributors.all().stream()
        .filter(
            one ->
                one.isAskedOn(clock.today())
                    && one.post().email().equalsIgnoreCase(contact.email())
                    && one.post().name().equals(contact.role()))
        .findFirst();
  }

  private String choice(Issue.Contact contact) {
    return sameAs(contact).map(one -> one.id().toString()).orElse(CONTACT + contact.id());
  }

  private String show(String month, Issue issue, AsSent form, Model model) {
    var people = new ArrayList<Choice>();
    contributors.all().stream()
        .filter(one -> one.isAskedOn(clock.today()))
        .forEach(one -> people.add(new Choice(one.id().toString(), words(one))));
    issue.contacts().values().stream()
        .filter(contact -> contact.holdsOn(clock.today()) && sameAs(contact).isEmpty())
        .forEach(
            contact ->
                people.add(
                    new Choice(
                        CONTACT + contact.id(), contact.role() + ", contact of the update")));
    var items = new ArrayList<Choice>();
    items.add(new Choice("", "A new item"));
    issue
        .sections()
        .forEach(
            section ->
                section
                    .items()
                    .forEach(
                        item ->
                            items.add(
                                new Choice(
                                    item.id(),
                                    section.theme() + ": " + item.headingOrWorkingHeading()))));
    model.addAttribute(
        "page",
        new AskPage(
            month,
            issue.month().label(),
            items,
            issue.sections().stream().map(s -> new Choice(s.id(), s.theme())).toList(),
            people,
            Arrays.stream(Way.values()).map(way -> new Choice(way.name(), way.words())).toList(),
            form));
    return "monthlyupdate/ask";
  }

  private String words(Contributor one) {
    var post = one.post();
    var address = post.addressOn(clock.today());
    return post.name()
        + ", "
        + post.organisation()
        + (address.standsFor() == null
            ? post.isAwayOn(clock.today()) ? " (away, no deputy)" : ""
            : " (away: " + address.post() + " is asked)");
  }

  private Issue issue(String month) {
    return issues.now(id(month)).orElseThrow();
  }

  private IssueId id(String month) {
    try {
      return issues.ofMonth(YearMonth.parse(month)).orElseThrow(NotFound::new);
    } catch (DateTimeException notAMonth) {
      throw new NotFound();
    }
  }

  /** One thing that may be chosen. */
  record Choice(String value, String words) {}

  /** The page. */
  record AskPage(
      String month,
      String label,
      List<Choice> items,
      List<Choice> sections,
      List<Choice> people,
      List<Choice> ways,
      AsSent form) {}
}

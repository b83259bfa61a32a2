package org.vigil.monthlyupdate.contribution;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.shell.Acting;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.MailDelivery;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Asks for contributions, reminds of them, and calls them off. */
@Component
public class ContributionDesk {
  /** No letter that is read as another. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int REFERENCE_LETTERS = 6;

  /** In which a second press is one too many. */
  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  private final SecureRandom random = new SecureRandom();
  private final Contributions contributions;
  private final Contributors contributors;
  private final OneTimeLinks links;
  private final IssueDesk issues;
  private final AccessLog log;
  private final VigilClock clock;

  ContributionDesk(
      Contributions contributions,
      Contributors contributors,
      OneTimeLinks links,
      IssueDesk issues,
      AccessLog log,
      VigilClock clock) {
    this.contributions = contributions;
    this.contributors = contributors;
    this.links = links;
    this.issues = issues;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What is to be asked.
   *
   * @param item null for a new item
   */
  public record Asking(
      @Nullable String item,
      String section,
      String subject,
      String wanted,
      UUID contributor,
      Way way,
      LocalDate due) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Done(UUID id) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }

  /** A file to take away. */
  public record Draft(String fileName, byte[] content) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Draft draft
          && fileName.equals(draft.fileName)
          && java.util.Arrays.equals(content, draft.content);
    }

    @Override
    public int hashCode() {
      return fileName.hashCode();
    }

    @Override
    public String toString() {
      return "Draft[" + fileName + "]";
    }
  }

  @Transactional
  public Outcome ask(IssueId id, Asking asking) {
    return ask(id, null, asking);
  }

  /**
   * @param contributor kept with what is asked where nobody has asked them before; a refusal leaves no contributor behind
   */
  @Transactional
  public Outcome ask(IssueId id, @Nullable Contributor contributor, Asking asking) {
    if (issues.hasGoneOut(id)) {
      return new Outcome.Refused(
          "The update has gone out. What comes now is for the next one: ask there.");
    }
    if (asking.due().isBefore(clock.today())) {
      return new Outcome.Refused("That day is over. Give today or a later day.");
    }
    var issue = issues.now(id).orElseThrow();
    var item = asking.item() == null ? null : issue.item(asking.item()).orElse(null);
    if (asking.item() != null && item == null) {
      return new Outcome.Refused("The item is no longer in the update: somebody left it out.");
    }
    if (issue.sections().stream().noneMatch(section -> section.id().equals(asking.section()))) {
      return new Outcome.Refused("Choose a theme of the update.");
    }
    var known = contributors.find(asking.contributor());
    var whom = known.orElse(contributor);
    if (whom == null || !whom.isAskedOn(clock.today())) {
      return new Outcome.Refused("Choose whom to ask, or add them first.");
    }
    contributions.takeTurn();
    var standing = standing(id, asking, whom);
    if (standing.isPresent()) {
      return new Outcome.Refused(alreadyAsked(standing.get()));
    }
    if (known.isEmpty()) {
      contributors.keep(whom);
    }
    var asked =
        new Contribution(
            UUID.randomUUID(),
            reference(),
            id,
            asking.item(),
            asking.section(),
            asking.subject(),
            asking.wanted(),
            item == null ? "" : BlockWords.of(issue, item),
            asking.contributor(),
            asking.way(),
            asking.due(),
            clock.instant(),
            Acting.required().username(),
            List.of());
    contributions.add(asked);
    log(AccessAction.DECISION, asked, "Contribution asked for");
    return new Outcome.Done(asked.id());
  }

  /** What the same person was asked about the same item already, and has yet to answer. */
  private Optional<ContributionLine> standing(IssueId issue, Asking asking, Contributor whom) {
    return contributions.of(issue).stream()
        .filter(line -> line.contribution().isOpenOn(clock.today()))
        .filter(line -> isAbout(line.contribution(), asking))
        .filter(line -> line.contributor().isReachedAs(whom))
        .findFirst();
  }

  private static boolean isAbout(Contribution asked, Asking asking) {
    return asking.item() != null
        ? asking.item().equals(asked.item())
        : asked.item() == null
            && asked.section().equals(asking.section())
            && asked.subject().strip().equalsIgnoreCase(asking.subject().strip());
  }

  private static String alreadyAsked(ContributionLine standing) {
    var asked = standing.contribution();
    return "%s was asked for this on %s already: %s, needed by %s. Open it among the contributions and make a reminder there, or call it off before you ask again."
        .formatted(
            standing.contributor().post().name(),
            Words.day(asked.askedAt().atZone(VigilClock.COUNTY_TIME).toLocalDate()),
            asked.reference(),
            Words.day(asked.due()));
  }

  private String reference() {
    var reference = new StringBuilder("VC-");
    for (int n = 0; n < REFERENCE_LETTERS; n++) {
      reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return reference.toString();
  }

  /**
   * The e-mail that asks, or asks again, as a draft to whoever answers today. With a one-time link, each draft carries a new
   * one.
   *
   * @param reachedAt where the house is reached, as https://vigil.council.example
   */
  @Transactional
  public Draft draft(UUID id, boolean reminder, String reachedAt) {
    var line = contributions.find(id).orElseThrow();
    var asked = line.contribution();
    var today = clock.today();
    var to = line.contributor().post().addressOn(today);
    var soon = to.standsFor() == null ? line.contributor().post().standInOn(asked.due()) : null;
    var standsInSoon = soon != null && EmailAddress.canBeWrittenTo(soon.email()) ? soon : null;
    var issue = issues.now(asked.issue()).orElseThrow();
    var made = asked.way() == Way.LINK ? links.make(id, Acting.required().username()) : null;
    var opening = opening(asked, issue, to.post(), reminder, made);
    var letter =
        new AskMail.Letter(
            to.email(),
            standsInSoon == null ? null : standsInSoon.email(),
            "%sMonthly update, %s: %s, by %s [%s]"
                .formatted(
                    reminder ? "Reminder: " : "",
                    issue.month().label(),
                    asked.subject(),
                    Words.day(asked.due()),
                    asked.reference()),
            asked.reference(),
            opening,
            asked.way() == Way.BLOCK ? asked.sent() : null,
            made == null ? null : reachedAt + "/contribute/" + made.token(),
            asked.way() == Way.WORD
                ? new AskMail.Attached(
                    WordBlock.of(asked.subject(), wanted(asked), asked.sent(), asked.reference()))
                : null,
            issue.unit().name());
    contributions.add(
        id,
        new Happening(
            reminder ? Step.REMINDED : Step.DRAFTED,
            null,
            "To "
                + to.post()
                + (to.standsFor() == null ? "" : ", deputy of " + to.standsFor())
                + (standsInSoon == null
                    ? ""
                    : ", copy to their deputy, who stands in on the day it is due"),
            Acting.required().username(),
            clock.instant()));
    log(
        AccessAction.EXPORT,
        asked,
        reminder
            ? "Reminder of a contribution, as an e-mail"
            : "Contribution asked for, as an e-mail");
    return new Draft(
        asked.reference() + (reminder ? "-reminder" : "") + ".eml",
        AskMail.draft(letter, clock.instant().atZone(VigilClock.COUNTY_TIME)));
  }

  /** Why the e-mail that asks is not to be sent now, and what to do; empty where it may be. */
  @Transactional(readOnly = true)
  public Optional<String> whyNotToSend(UUID id) {
    var line = contributions.find(id).orElseThrow();
    if (line.closed()) {
      return Optional.of("The update has gone out. Ask for the next one.");
    }
    if (!line.contribution().isOpenOn(clock.today())) {
      return Optional.of("No answer is looked for any more: see below what happened.");
    }
    return line.contribution().happened().stream()
            .filter(one -> one.step() == Step.SENT || one.step() == Step.NOT_KNOWN)
            .anyMatch(one -> one.at().isAfter(clock.instant().minus(A_MOMENT)))
        ? Optional.of("It was handed over a moment ago: see below what came of it.")
        : Optional.empty();
  }

  /** That nobody got the e-mail that was made last: a one-time link in it never left, and an earlier one opens again. */
  @Transactional
  public void nobodyGotIt(UUID id) {
    if (contributions.find(id).orElseThrow().contribution().way() == Way.LINK) {
      links.takeBack(id);
    }
  }

  /** Enters that the e-mail that asks is about to be handed over, so that a stop in between is seen. */
  @Transactional
  public void sending(UUID id, EmailAddress to) {
    enter(id, Step.SENDING, "To " + to.value());
  }

  /** Enters what came of handing the e-mail that asks to the mail server. */
  @Transactional
  public void sent(UUID id, EmailAddress to, MailDelivery delivery) {
    var step =
        switch (delivery.outcome()) {
          case HANDED_OVER -> Step.SENT;
          case NOT_KNOWN -> Step.NOT_KNOWN;
          case ADDRESS_REFUSED, NOT_TAKEN, SERVER_AWAY -> Step.NOT_SENT;
        };
    enter(
        id,
        step,
        step == Step.SENT
            ? "To " + to.value()
            : "To %s: %s".formatted(to.value(), delivery.words()));
    log(
        AccessAction.RELEASE,
        contributions.find(id).orElseThrow().contribution(),
        "Contribution asked for. " + step.words());
  }

  private void enter(UUID id, Step step, String words) {
    contributions.add(
        id, new Happening(step, null, words, Acting.required().username(), clock.instant()));
  }

  private List<String> opening(
      Contribution asked,
      Issue issue,
      String post,
      boolean reminder,
      OneTimeLinks.@Nullable Made made) {
    var opening = new ArrayList<String>();
    opening.add("To: " + post);
    var refused = asked.stateOn(clock.today()) == State.REFUSED ? asked.whyRefused() : null;
    if (refused != null) {
      opening.add("Thank you for what you sent. We could not take it as it is: " + refused);
    } else if (reminder) {
      opening.add(
          asked.due().isBefore(clock.today())
              ? "We asked for this by %s and have not had it yet.".formatted(Words.day(asked.due()))
              : "A reminder of what we asked for.");
    }
    opening.add(
        "Please tell us what is to stand under \"%s\" in the monthly update of %s to the %s, by %s."
            .formatted(
                asked.subject(),
                issue.month().label(),
                issue.audience().group(),
                Words.day(asked.due())));
    opening.addAll(wanted(asked));
    if (asked.item() != null) {
      opening.add(
          "Last month's words are filled in. Change what has changed; if nothing has, say so.");
    }
    switch (asked.way()) {
      case BLOCK ->
          opening.add(
              "Answer this e-mail: write between the two lines in square brackets below, and leave those lines in it. Or write your words above all of it.");
      case WORD ->
          opening.add(
              "Write in the attached Word document, between the two lines in square brackets, and send it back.");
      case LINK ->
          opening.add(
              "Write on this page. You need no account. The link works once, until %s; it is for you, so do not pass it on."
                  .formatted(made == null ? "then" : Words.moment(made.until())));
    }
    return opening;
  }

  private static List<String> wanted(Contribution asked) {
    return asked.wanted().isBlank() ? List.of() : List.of(asked.wanted());
  }

  /** Why it was not called off; empty where it was. */
  @Transactional
  public Optional<String> callOff(UUID id, String why) {
    var asked = contributions.find(id).orElseThrow().contribution();
    if (why.isBlank()) {
      return Optional.of("Say why nobody needs to answer any more.");
    }
    contributions.add(
        id,
        new Happening(
            Step.CALLED_OFF, null, why.strip(), Acting.required().username(), clock.instant()));
    log(AccessAction.DECISION, asked, "Contribution: " + Step.CALLED_OFF.words());
    return Optional.empty();
  }

  private void log(AccessAction action, Contribution asked, String seen) {
    log.record(Access.of(action).on(asked.reference()).seeing(seen));
  }
}

package org.vigil.monthlyupdate.contribution;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.LinkDoor.Behind;
import org.vigil.monthlyupdate.contribution.OneTimeLinks.Opening;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Asks for contributions, takes their replies in as they come, and takes what a person accepts into the update. */
@Component
public class ContributionDesk {
  /** No letter that is read as another. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int REFERENCE_LETTERS = 6;
  private static final int LONGEST = 20_000;
  private static final Pattern REFERENCE = Pattern.compile("(?i)VC-[2-9A-HJ-NP-Z]{6}\\b");

  private final SecureRandom random = new SecureRandom();
  private final Contributions contributions;
  private final Contributors contributors;
  private final OneTimeLinks links;
  private final IssueDesk issues;
  private final AccessLog log;
  private final VigilClock clock;
  private final String address;

  /**
   * @param address under which the house is reached from outside, as https://vigil.council.example; empty where it is
   *     reached as whoever makes the draft reaches it
   */
  ContributionDesk(
      Contributions contributions,
      Contributors contributors,
      OneTimeLinks links,
      IssueDesk issues,
      AccessLog log,
      VigilClock clock,
      @Value("${vigil.address:}") String address) {
    this.contributions = contributions;
    this.contributors = contributors;
    this.links = links;
    this.issues = issues;
    this.log = log;
    this.clock = clock;
    this.address = address;
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
    if (isClosed(id)) {
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
    var contributor = contributors.find(asking.contributor());
    if (contributor.isEmpty() || !contributor.get().isAskedOn(clock.today())) {
      return new Outcome.Refused("Choose whom to ask, or add them first.");
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
   * @param reachedAt how the person who makes it reaches the house
   */
  @Transactional
  public Draft draft(UUID id, boolean reminder, String reachedAt) {
    var line = contributions.find(id).orElseThrow();
    var asked = line.contribution();
    var today = clock.today();
    var to = line.contributor().post().addressOn(today);
    var standsInSoon =
        to.standsFor() == null ? line.contributor().post().standInOn(asked.due()) : null;
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
            made == null ? null : root(reachedAt) + "/contribute/" + made.token(),
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
        reminder ? "Reminder of a contribution, as a draft" : "Contribution asked for, as a draft");
    return new Draft(
        asked.reference() + (reminder ? "-reminder" : "") + ".eml", AskMail.draft(letter));
  }

  private String root(String reachedAt) {
    return (address.isBlank() ? reachedAt : address.strip()).replaceFirst("/+$", "");
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

  /** Keeps a reply as it came, whether or not it can be read. */
  @Transactional
  public Reply receive(UUID contribution, Received received) {
    var asked = contributions.find(contribution).orElseThrow().contribution();
    return keep(asked, received);
  }

  private Reply keep(Contribution asked, Received received) {
    var who = Acting.required().username();
    var reply = new Reply(UUID.randomUUID(), asked.id(), received, clock.instant(), who);
    contributions.add(reply);
    contributions.add(
        asked.id(),
        new Happening(Step.CAME, reply.id(), received.as().words(), who, clock.instant()));
    log(AccessAction.IMPORT, asked, "Reply " + received.as().words());
    return reply;
  }

  /** Which contribution a reply answers, by the reference in it; empty where it names none, or none of ours. */
  @Transactional(readOnly = true)
  public Optional<UUID> answeredBy(Received received) {
    var found = REFERENCE.matcher(ReplyReader.allWords(received));
    while (found.find()) {
      var contribution = contributions.withReference(found.group());
      if (contribution.isPresent()) {
        return contribution;
      }
    }
    return Optional.empty();
  }

  public static ReplyReading read(Contribution asked, Reply reply) {
    return ReplyReader.read(reply.received(), asked.reference(), asked.sent());
  }

  /** The words of the item as they stand now, to be set beside what came; empty where it does not stand in the update. */
  @Transactional(readOnly = true)
  public String standing(Contribution asked) {
    var issue = issues.now(asked.issue()).orElseThrow();
    return issue.item(itemOf(asked)).map(item -> BlockWords.of(issue, item)).orElse("");
  }

  /** Which item the words go into; a new one is named after the contribution. */
  public static String itemOf(Contribution asked) {
    return asked.item() != null
        ? asked.item()
        : asked.reference().toLowerCase(java.util.Locale.ROOT);
  }

  /** Tables, bound numbers and marks of lost words that the new words no longer have. */
  public static List<String> gone(String before, String after) {
    return BlockWords.gone(before, after);
  }

  /**
   * Why the words were not taken into the item; empty where they were.
   *
   * @param words as a person left them, changed or not
   * @param entriesSeen how many entries about the item stood in the journal when the page was opened
   */
  @Transactional
  public Optional<String> accept(UUID replyId, String heading, String words, int entriesSeen) {
    var reply = contributions.reply(replyId).orElseThrow();
    var line = contributions.find(reply.contribution()).orElseThrow();
    var asked = line.contribution();
    if (isDecided(asked, replyId)) {
      return Optional.of("Somebody decided about this reply already. See what under its steps.");
    }
    if (words.isBlank()) {
      return Optional.of("Give the words of the item, or refuse the reply.");
    }
    if (words.length() > LONGEST) {
      return Optional.of(
          "Shorten this to %,d characters; it has %,d.".formatted(LONGEST, words.length()));
    }
    var refusal = take(asked, line.contributor().post().name(), heading, words, entriesSeen);
    if (refusal.isEmpty()) {
      decide(
          asked,
          new Happening(
              Step.TAKEN, replyId, heading, Acting.required().username(), clock.instant()));
    }
    return refusal;
  }

  private Optional<String> take(
      Contribution asked, String by, String heading, String words, int entriesSeen) {
    var issue = issues.now(asked.issue()).orElseThrow();
    var read = ItemWords.read(issue, words);
    var before = issue.item(itemOf(asked)).orElse(null);
    var section =
        issue.sections().stream()
            .filter(one -> before != null && one.items().contains(before))
            .map(Issue.Section::id)
            .findFirst()
            .orElse(asked.section());
    var item =
        new Issue.Item(
            itemOf(asked),
            heading.isBlank() ? null : heading.strip(),
            before == null ? null : before.workingHeading(),
            before == null ? List.of() : before.topics(),
            read.blocks(),
            before == null
                ? List.of()
                : before.lost().stream()
                    .filter(passage -> words.contains("[[lost:" + passage.id() + "]]"))
                    .toList(),
            before == null ? null : before.owner(),
            before == null ? List.of() : before.districts(),
            before == null ? null : before.place(),
            null);
    var changes = new ArrayList<Change>();
    changes.add(new Edit.ItemWritten(section, item, by));
    read.links().forEach(link -> changes.add(new Edit.LinkWritten(link)));
    return issues.takeAll(asked.issue(), changes, entriesSeen);
  }

  /** Why it was not refused; empty where it was. */
  @Transactional
  public Optional<String> refuse(UUID replyId, String reason) {
    var reply = contributions.reply(replyId).orElseThrow();
    var asked = contributions.find(reply.contribution()).orElseThrow().contribution();
    if (isDecided(asked, replyId)) {
      return Optional.of("Somebody decided about this reply already. See what under its steps.");
    }
    if (reason.isBlank()) {
      return Optional.of("Say why it is not taken: whoever sent it will read this.");
    }
    decide(
        asked,
        new Happening(
            Step.REFUSED, replyId, reason.strip(), Acting.required().username(), clock.instant()));
    return Optional.empty();
  }

  /** Why it was not called off; empty where it was. */
  @Transactional
  public Optional<String> callOff(UUID id, String why) {
    var asked = contributions.find(id).orElseThrow().contribution();
    if (why.isBlank()) {
      return Optional.of("Say why nobody needs to answer any more.");
    }
    decide(
        asked,
        new Happening(
            Step.CALLED_OFF, null, why.strip(), Acting.required().username(), clock.instant()));
    return Optional.empty();
  }

  private void decide(Contribution asked, Happening happening) {
    contributions.add(asked.id(), happening);
    log(AccessAction.DECISION, asked, "Contribution: " + happening.step().words());
  }

  private static boolean isDecided(Contribution asked, UUID reply) {
    return asked.happened().stream()
        .anyMatch(
            happening ->
                reply.equals(happening.reply())
                    && (happening.step() == Step.TAKEN || happening.step() == Step.REFUSED));
  }

  /** For whoever holds the link. */
  @Transactional
  public Behind behind(String token) {
    if (!(links.look(token) instanceof Opening.Open open)) {
      return shut(links.look(token));
    }
    var asked = contributions.find(open.contribution()).orElseThrow().contribution();
    var closed = closed(asked);
    if (closed != null) {
      return closed;
    }
    if (asked.count(Step.OPENED) == 0) {
      contributions.add(
          asked.id(),
          new Happening(Step.OPENED, null, "", LinkDoor.HOLDER.username(), clock.instant()));
    }
    log(AccessAction.OPERATION, asked, "One-time link opened");
    var issue = issues.now(asked.issue()).orElseThrow();
    return new Behind.Open(
        issue.unit().name(),
        issue.month().label(),
        asked.subject(),
        asked.wanted(),
        asked.sent(),
        Words.day(asked.due()),
        open.until());
  }

  /** For whoever holds the link: what they wrote is kept, and the link opens nothing any more. */
  @Transactional
  public Behind submit(String token, String words) {
    if (!(links.look(token) instanceof Opening.Open open)) {
      return shut(links.look(token));
    }
    var asked = contributions.find(open.contribution()).orElseThrow().contribution();
    var closed = closed(asked);
    if (closed != null) {
      return closed;
    }
    if (words.isBlank()) {
      return new Behind.Refused("Write what is to be told. If there is nothing, say so.");
    }
    if (words.length() > LONGEST) {
      return new Behind.Refused(
          "Shorten this to %,d characters; it has %,d.".formatted(LONGEST, words.length()));
    }
    if (!links.use(token)) {
      return shut(new Opening.Used());
    }
    var reply = keep(asked, Received.byLink(words));
    return new Behind.Kept(asked.reference(), reply.cameAt());
  }

  private @Nullable Behind closed(Contribution asked) {
    return isClosed(asked.issue()) || asked.stateOn(clock.today()) == State.CALLED_OFF
        ? new Behind.Shut(
            "This contribution is not needed any more.",
            "If you have something to tell, write to whoever sent you the link.")
        : null;
  }

  private Behind shut(Opening opening) {
    var reason =
        switch (opening) {
          case Opening.Used used -> "This link was used: what was written has reached us.";
          case Opening.OutOfDate old -> "This link is out of date, or a newer one has been sent.";
          case Opening.Unknown unknown -> "This link opens nothing. It may have been cut short.";
          case Opening.Open open -> throw new IllegalArgumentException("the link is open");
        };
    log.record(
        Access.of(AccessAction.REFUSED)
            .seeing("One-time link")
            .ending("refused: " + opening.getClass().getSimpleName()));
    return new Behind.Shut(
        reason, "If you have something to tell, ask whoever sent you the link for a new one.");
  }

  private boolean isClosed(IssueId id) {
    return issues.journal(id).orElseThrow().issued() != null;
  }

  private void log(AccessAction action, Contribution asked, String seen) {
    log.record(Access.of(action).on(asked.reference()).seeing(seen));
  }
}

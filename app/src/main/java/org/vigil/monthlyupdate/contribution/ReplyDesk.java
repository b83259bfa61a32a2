package org.vigil.monthlyupdate.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.shell.Acting;
import org.vigil.shell.VigilClock;

/** Takes replies in as they come, and takes what a person accepts of them into the update. */
@Component
public class ReplyDesk {
  /** Characters of the words of one item. */
  static final int LONGEST = 20_000;

  /** A reply answers one request; of a text full of references this many are looked up. */
  private static final int MOST_REFERENCES = 50;

  private static final Pattern REFERENCE = Pattern.compile("(?i)VC-[2-9A-HJ-NP-Z]{6}\\b");

  private final Contributions contributions;
  private final IssueDesk issues;
  private final AccessLog log;
  private final VigilClock clock;

  ReplyDesk(Contributions contributions, IssueDesk issues, AccessLog log, VigilClock clock) {
    this.contributions = contributions;
    this.issues = issues;
    this.log = log;
    this.clock = clock;
  }

  /** Keeps a reply as it came, whether or not it can be read. */
  @Transactional
  public Reply receive(UUID contribution, Received received) {
    var asked = contributions.find(contribution).orElseThrow().contribution();
    var who = Acting.required().username();
    var reply = new Reply(UUID.randomUUID(), asked.id(), received, clock.instant(), who);
    contributions.add(reply);
    contributions.add(
        asked.id(),
        new Happening(Step.CAME, reply.id(), received.as().words(), who, clock.instant()));
    log(AccessAction.IMPORT, asked, "Reply " + received.as().words());
    return reply;
  }

  /**
   * What came of taking a reply in.
   *
   * @param again whether the same had come before, so that nothing was kept a second time
   */
  public record Receipt(Reply reply, boolean again) {}

  /** As {@link #receive}, for what a person puts in: the same words or the same file are kept once. */
  @Transactional
  public Receipt receiveOnce(UUID contribution, Received received) {
    contributions.takeTurn();
    return contributions.replies(contribution).stream()
        .filter(reply -> reply.received().saysTheSameAs(received))
        .findFirst()
        .map(reply -> new Receipt(reply, true))
        .orElseGet(() -> new Receipt(receive(contribution, received), false));
  }

  /** Which contributions a reply names, by the references in it; those that are not ours are passed over. */
  @Transactional(readOnly = true)
  public List<ContributionLine> answeredBy(Received received) {
    return REFERENCE
        .matcher(ReplyReader.allWords(received))
        .results()
        .map(found -> found.group().toUpperCase(Locale.ROOT))
        .distinct()
        .limit(MOST_REFERENCES)
        .flatMap(reference -> contributions.withReference(reference).stream())
        .flatMap(id -> contributions.find(id).stream())
        .toList();
  }

  /** Why nothing can be read in it, whichever contribution it answers; null where something can. */
  public static ReplyReading.@Nullable NotRead whyNotRead(Received received) {
    return ReplyReader.whyNot(received);
  }

  public static ReplyReading read(Contribution asked, Reply reply) {
    return ReplyReader.read(reply.received(), asked.reference(), asked.sent());
  }

  /** The words of the item as they stand now, to be set beside what came; empty where it does not stand in the update. */
  private String standing(Contribution asked) {
    var issue = issues.now(asked.issue()).orElseThrow();
    return issue.item(itemOf(asked)).map(item -> BlockWords.of(issue, item)).orElse("");
  }

  /**
   * What a reply is set beside: the words as they stood before it was taken, where it was; else those that stand now. Empty
   * where the item did not stand in the update.
   */
  @Transactional(readOnly = true)
  public String standingFor(Contribution asked, UUID reply) {
    var taken =
        asked.happened().stream()
            .filter(step -> step.step() == Step.TAKEN && reply.equals(step.reply()))
            .findFirst();
    if (taken.isEmpty()) {
      return standing(asked);
    }
    var journal = issues.journal(asked.issue()).orElseThrow();
    var befores = journal.befores(issues.asReceived(asked.issue()).orElseThrow());
    var item = itemOf(asked);
    for (int at = journal.entries().size() - 1; at >= 0; at--) {
      var entry = journal.entries().get(at);
      if (entry.change() instanceof Edit.ItemWritten
          && entry.change().where().equals(item)
          && !entry.writtenAt().isAfter(taken.get().at())) {
        var issue = befores.get(at);
        return issue.item(item).map(one -> BlockWords.of(issue, one)).orElse("");
      }
    }
    return standing(asked);
  }

  /** Which item the words go into; a new one is named after the contribution. */
  public static String itemOf(Contribution asked) {
    return asked.item() != null ? asked.item() : asked.reference().toLowerCase(Locale.ROOT);
  }

  /** Words as a person reads them, without the marks that stand for contacts, tables and numbers. */
  public static String read(Issue issue, String words) {
    return BlockWords.read(issue, words);
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
    var before = issue.item(itemOf(asked)).orElse(null);
    var read = ItemWords.read(issue, before, words);
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
    changes.add(new Edit.ItemWritten(before == null ? asked.section() : null, item, by));
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

  private void log(AccessAction action, Contribution asked, String seen) {
    log.record(Access.of(action).on(asked.reference()).seeing(seen));
  }
}

package org.vigil.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.ContributionDesk;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Asking;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Outcome;
import org.vigil.monthlyupdate.contribution.ContributionFilter;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.monthlyupdate.contribution.Contributor;
import org.vigil.monthlyupdate.contribution.Contributors;
import org.vigil.monthlyupdate.contribution.Received;
import org.vigil.monthlyupdate.contribution.ReplyDesk;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;

/**
 * What the unit asked others to tell the update that is on the desk on the demonstration's day. Of four who were asked one
 * has answered and waits to be read, one answered so that it was refused, one is late, and for one on leave a deputy has
 * days left. Nothing is taken into the update: the shipped example is shown as it was printed.
 */
@Component
class ContributionsOfNovember {
  private static final LocalDate ASKED = LocalDate.of(2024, 11, 25);
  private static final LocalDate ANSWERED = LocalDate.of(2024, 11, 28);
  private static final int DAYS_TO_ANSWER = 4;
  private static final int MORE_DAYS_TO_ANSWER = 9;

  /** Only the drafts with a link say where the house is, and none of these has one. */
  private static final String NOWHERE = "";

  private static final String STRATEGY = "s2.2";
  private static final String BRIEFING = "s2.3";
  private static final String HATE_CRIME = "s3.1";
  private static final String TESTING = "s2.1";

  private final IssueDesk issues;
  private final ContributionDesk desk;
  private final ReplyDesk replies;
  private final Contributions contributions;
  private final Contributors contributors;

  ContributionsOfNovember(
      IssueDesk issues,
      ContributionDesk desk,
      ReplyDesk replies,
      Contributions contributions,
      Contributors contributors) {
    this.issues = issues;
    this.desk = desk;
    this.replies = replies;
    this.contributions = contributions;
    this.contributors = contributors;
  }

  /** The days on which something is told, after one day up to and including another. */
  List<LocalDate> between(LocalDate dayExclusive, LocalDate dayInclusive) {
    return Stream.of(ASKED, ANSWERED)
        .filter(day -> day.isAfter(dayExclusive) && !day.isAfter(dayInclusive))
        .toList();
  }

  void tell(LocalDate day) {
    var issue = issues.openDemonstration();
    if (day.equals(ASKED)) {
      ask(issue, day);
    } else {
      answer(issue);
    }
  }

  /** Broken off and told again, nobody is asked twice. */
  void ask(IssueId id, LocalDate today) {
    if (!of(id).isEmpty()) {
      return;
    }
    var issue = issues.now(id).orElseThrow();
    var due = today.plusDays(DAYS_TO_ANSWER);
    ask(
        issue,
        STRATEGY,
        post("Drug and alcohol strategy lead", "Public health", "strategy@county.example"),
        "When will the consultation report be published, and where?",
        due);
    ask(
        issue,
        BRIEFING,
        post("Mental health lead", "Integrated care board", "mental.health@care-board.example"),
        "Which of the recommendations have been taken up?",
        due);
    ask(
        issue,
        HATE_CRIME,
        post("Hate crime officer", "Police", "hate.crime@police.example"),
        "How many officers have been trained since October?",
        due);
    ask(
        issue,
        TESTING,
        new Post(
            "Custody inspector",
            "Police",
            "custody.inspector@police.example",
            new Deputy("Custody sergeant", "custody.sergeant@police.example"),
            new Leave(today.minusDays(3), today.plusDays(MORE_DAYS_TO_ANSWER))),
        "What counts as one test: a person, or a sample?",
        today.plusDays(MORE_DAYS_TO_ANSWER));
  }

  private static Post post(String name, String organisation, String email) {
    return new Post(name, organisation, email, null, null);
  }

  private void ask(Issue issue, String item, Post post, String wanted, LocalDate due) {
    var contributor = new Contributor(idOf(post), post, null);
    contributors.keep(contributor);
    var found = issue.item(item).orElseThrow();
    var section = issue.sections().stream().filter(one -> one.items().contains(found)).findFirst();
    var outcome =
        desk.ask(
            issue.id(),
            new Asking(
                item,
                section.orElseThrow().id(),
                found.headingOrWorkingHeading(),
                wanted,
                contributor.id(),
                Way.BLOCK,
                due));
    switch (outcome) {
      case Outcome.Done done -> desk.draft(done.id(), false, NOWHERE);
      case Outcome.Refused refused ->
          throw new IllegalStateException(item + " was not asked for: " + refused.reason());
    }
  }

  private static UUID idOf(Post post) {
    return UUID.nameUUIDFromBytes(("contributor " + post.email()).getBytes(UTF_8));
  }

  void answer(IssueId id) {
    var strategy = about(id, STRATEGY);
    if (strategy != null && isUnanswered(strategy)) {
      replies.receive(
          strategy.id(),
          Received.file("reply.eml", mail("strategy@county.example", strategy, REPORT)));
    }
    var briefing = about(id, BRIEFING);
    if (briefing != null && isUnanswered(briefing)) {
      var reply = replies.receive(briefing.id(), Received.pasted("See attached, thanks."));
      replies.refuse(
          reply.id(),
          "Nothing was attached. Please write in the e-mail what is to stand in the update.");
    }
  }

  private static final String REPORT =
      """
      The Drug & Alcohol Strategy consultation has closed and its 412 responses
      have been read. The full consultation report will be on the county
      council's website by 31 January 2025.

      The draft strategy goes to the board for ratification on 14 January 2025.
      """;

  private static byte[] mail(String from, Contribution asked, String words) {
    return """
        From: %s
        To: unit@county.example
        Subject: Re: Monthly update: %s [%s]
        Date: Thu, 28 Nov 2024 10:12:00 +0000
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        %s"""
        .formatted(from, asked.subject(), asked.reference(), words)
        .replace("\n", "\r\n")
        .getBytes(UTF_8);
  }

  private static boolean isUnanswered(Contribution asked) {
    return asked.count(Contribution.Step.CAME) == 0;
  }

  private @Nullable Contribution about(IssueId id, String item) {
    return of(id).stream().filter(one -> item.equals(one.item())).findFirst().orElse(null);
  }

  private List<Contribution> of(IssueId id) {
    return contributions.all(ContributionFilter.EVERYTHING).stream()
        .map(line -> line.contribution())
        .filter(one -> one.issue().equals(id))
        .toList();
  }
}

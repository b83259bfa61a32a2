package org.vigil.monthlyupdate.contribution;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Asking;
import org.vigil.monthlyupdate.contribution.ContributionDesk.Outcome;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilClock;

/** Contributions asked for in a month of their own. */
public final class ExampleContributions {
  static final Actor ANALYST =
      new Actor("contribution-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  /** Each is another person: nobody is asked twice for the same item. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  private ExampleContributions() {}

  static <T> T as(Supplier<T> work) {
    return Acting.as(ANALYST, work);
  }

  static Contributor contributor(ApplicationContext house, @Nullable Deputy deputy, boolean away) {
    var today = house.getBean(VigilClock.class).today();
    var one =
        new Contributor(
            UUID.randomUUID(),
            new Post(
                "Strategy lead",
                "County council",
                "strategy.lead%d@council.example".formatted(COUNT.incrementAndGet()),
                deputy,
                away ? new Leave(today.minusDays(1), today.plusDays(1)) : null),
            null);
    Acting.run(ANALYST, () -> house.getBean(Contributors.class).keep(one));
    return one;
  }

  /** Asked about the first item of the month, and due in a week. */
  static UUID ask(ApplicationContext house, YearMonth month, Contributor contributor, Way way) {
    var id = as(() -> house.getBean(IssueDesk.class).ofMonth(month)).orElseThrow();
    var today = house.getBean(VigilClock.class).today();
    var outcome =
        as(
            () ->
                house
                    .getBean(ContributionDesk.class)
                    .ask(
                        id,
                        new Asking(
                            "s1.1",
                            "s1",
                            "Hate Crime",
                            "What changed?",
                            contributor.id(),
                            way,
                            today.plusDays(7))));
    return ((Outcome.Done) outcome).id();
  }

  /** One that was asked of somebody of its own: its reference. */
  static String asked(ApplicationContext house, YearMonth month) {
    var id = ask(house, month, contributor(house, null, false), Way.BLOCK);
    return as(() -> house.getBean(Contributions.class).find(id))
        .orElseThrow()
        .contribution()
        .reference();
  }

  /** One that was asked, with a reply that waits to be read: its address and that of the reply. */
  public static Addresses inMonth(ApplicationContext house, YearMonth month) {
    var id = ask(house, month, contributor(house, null, false), Way.BLOCK);
    var reply =
        as(
            () ->
                house
                    .getBean(ReplyDesk.class)
                    .receive(
                        id,
                        Received.pasted(
                            "Dear all,\n\nThe refresh is done, and goes to the board in December.\n\nKind regards\nLead")));
    return new Addresses("/contributions/" + id, "/contributions/replies/" + reply.id());
  }

  /** One that was asked by a one-time link: the path of the link. */
  public static String openLink(ApplicationContext house) {
    var id =
        ask(house, ExampleIssues.openOneMore(house), contributor(house, null, false), Way.LINK);
    var transaction = house.getBean(TransactionTemplate.class);
    var made =
        as(
            () ->
                transaction.execute(
                    status -> house.getBean(OneTimeLinks.class).make(id, ANALYST.username())));
    return "/contribute/" + Objects.requireNonNull(made).token();
  }

  /** Where they are found. */
  public record Addresses(String contribution, String reply) {}
}

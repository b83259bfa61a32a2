package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.Resolution.NoteOfLoss;
import org.vigil.monthlyupdate.Resolution.NoteUnderTable;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

/** Issues of a month of their own, so that tests that share a house settle each its own. */
public final class ExampleIssues {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final AtomicReference<YearMonth> LAST =
      new AtomicReference<>(YearMonth.of(2030, 12));

  private static final AtomicReference<YearMonth> LAST_OF_THE_PAST =
      new AtomicReference<>(YearMonth.of(2021, 1));

  private static final Actor ANALYST =
      new Actor("example-analyst", "Analyst", "unit", Set.of(Role.ANALYST), Scope.UNIT);

  private static final Actor SIGNER =
      new Actor("example-signer", "Consultant", "unit", Set.of(Role.CONSULTANT), Scope.UNIT);

  private ExampleIssues() {}

  /** The example as it is shipped. */
  public static Issue november() {
    return DemonstrationIssue.november2024();
  }

  /** The issue of the month after, as it is opened. */
  public static Issue after(Issue issue) {
    return Assembly.after(issue);
  }

  /** With everything somebody did to it. */
  public static Issue changed(Issue issue, List<? extends Change> changes) {
    return Changes.apply(issue, changes);
  }

  /** The words and figures of November 2024, opened once more under a month that nobody has used. */
  public static YearMonth openOneMore(ApplicationContext house) {
    return open(house, LAST.updateAndGet(last -> last.plusMonths(1)));
  }

  /** The same under a month that is long over. */
  public static YearMonth openOneOfThePast(ApplicationContext house) {
    return open(house, LAST_OF_THE_PAST.updateAndGet(last -> last.plusMonths(1)));
  }

  /** The same, with nothing opened in the month after it, now or later. */
  public static YearMonth openOneWithRoomAfter(ApplicationContext house) {
    return open(house, aMonthWithRoomAfter());
  }

  /** A month that nobody has used, nor the one after it. */
  static YearMonth aMonthWithRoomAfter() {
    return LAST.updateAndGet(last -> last.plusMonths(2)).minusMonths(1);
  }

  /** A month that nobody has used. */
  public static YearMonth aMonthOfItsOwn() {
    return LAST.updateAndGet(last -> last.plusMonths(1));
  }

  private static YearMonth open(ApplicationContext house, YearMonth month) {
    var file = novemberAs(month);
    Acting.run(
        Actor.SYSTEM,
        () ->
            house
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(
                    status ->
                        house
                            .getBean(Issues.class)
                            .open(
                                IssueReader.read(file),
                                file,
                                Instant.now(),
                                Actor.SYSTEM.username())));
    return month;
  }

  /** The file of November 2024 with another month in its place; what was promised moves with it, so that it is still to come. */
  static String novemberAs(YearMonth month) {
    return DemonstrationIssue.november2024File()
        .replace("id: ccsu-rag-2024-11", "id: ccsu-rag-" + month)
        .replace("label: November 2024", "label: " + label(month))
        .replace("start: 2024-11-01", "start: " + month.atDay(1))
        .replace("end: 2024-11-30", "end: " + month.atEndOfMonth())
        .replace("due: 2024-12,", "due: " + month.plusMonths(1) + ",")
        .replace("due: 2025-01,", "due: " + month.plusMonths(2) + ",")
        .replace("due: 2025,", "due: " + month.plusYears(1).getYear() + ",");
  }

  /** Opens the month after one that was issued. */
  public static YearMonth openNext(ApplicationContext house, YearMonth issued) {
    var desk = house.getBean(IssueDesk.class);
    var opening =
        Acting.as(
            ANALYST, () -> house.getBean(NextMonth.class).open(desk.ofMonth(issued).orElseThrow()));
    return ((NextMonth.Opening.Opened) opening).month();
  }

  /** Both figures under a note, and a note of the lost words. */
  public static void settle(ApplicationContext house, IssueId id) {
    var desk = house.getBean(IssueDesk.class);
    Acting.run(
        ANALYST,
        () -> {
          var issue = desk.readiness(id).orElseThrow().issue();
          var table = issue.table("t1");
          var item = issue.item("s2.1").orElseThrow();
          taken(
              desk.take(id, new NoteUnderTable("t1", signed(NoteWording.ofDifference(table))), 0));
          taken(desk.take(id, new NoteOfLoss("s2.1", signed(NoteWording.ofLoss(item))), 0));
        });
  }

  /** Assembled and checked by one, signed off by another. */
  public static void clear(ApplicationContext house, IssueId id) {
    var desk = house.getBean(IssueDesk.class);
    Acting.run(
        ANALYST,
        () -> {
          taken(desk.take(id, new Step.Assembled()));
          taken(desk.take(id, new Step.Checked()));
        });
    Acting.run(SIGNER, () -> taken(desk.take(id, new Step.SignedOff(false))));
  }

  public static void clear(ApplicationContext house, YearMonth month) {
    clear(
        house,
        Acting.as(ANALYST, () -> house.getBean(IssueDesk.class).ofMonth(month)).orElseThrow());
  }

  public static void settleAndIssue(ApplicationContext house, YearMonth month) {
    settleAndIssue(
        house,
        Acting.as(ANALYST, () -> house.getBean(IssueDesk.class).ofMonth(month)).orElseThrow());
  }

  public static IssueDesk.Issuing settleAndIssue(ApplicationContext house, IssueId id) {
    settle(house, id);
    clear(house, id);
    return Acting.as(ANALYST, () -> house.getBean(IssueDesk.class).issue(id));
  }

  private static void taken(Optional<String> refusal) {
    assertThat(refusal).isEmpty();
  }

  private static SignedNote signed(String words) {
    return new SignedNote(
        "A. Specimen", "Community safety manager", LocalDate.of(2024, 12, 2), words);
  }

  /** What a month is called on pages. */
  public static String label(YearMonth month) {
    return LABEL.format(month);
  }
}

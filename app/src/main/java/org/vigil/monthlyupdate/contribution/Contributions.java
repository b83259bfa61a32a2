package org.vigil.monthlyupdate.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.shell.Page;
import org.vigil.shell.Turn;
import org.vigil.shell.VigilClock;

/** What was asked of whom, what happened since, and every reply as it came. Only ever added to. */
@Component
public class Contributions {
  private static final String ASKED =
      """
      select c.*, i.month, i.label, d.issued_on from update_contribution c
      join update_issue i on i.id = c.issue_id left join update_issued d on d.issue_id = c.issue_id
      """;

  private final JdbcClient jdbc;
  private final Contributors contributors;
  private final VigilClock clock;

  Contributions(JdbcClient jdbc, Contributors contributors, VigilClock clock) {
    this.jdbc = jdbc;
    this.contributors = contributors;
    this.clock = clock;
  }

  /** Until the transaction ends nobody else asks, or takes in a reply: what is sent twice is seen by the second. */
  void takeTurn() {
    Turn.CONTRIBUTIONS.take(jdbc);
  }

  void add(Contribution asked) {
    jdbc.sql(
            """
            insert into update_contribution (id, reference, issue_id, item, section, subject, wanted, sent, contributor_id,
              way, due, asked_at, asked_by)
            values (:id, :reference, :issue, :item, :section, :subject, :wanted, :sent, :contributor, :way, :due, :at, :by)
            """)
        .param("id", asked.id())
        .param("reference", asked.reference())
        .param("issue", asked.issue().value())
        .param("item", asked.item())
        .param("section", asked.section())
        .param("subject", asked.subject())
        .param("wanted", asked.wanted())
        .param("sent", asked.sent())
        .param("contributor", asked.contributor())
        .param("way", asked.way().name())
        .param("due", asked.due())
        .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
        .param("by", asked.askedBy())
        .update();
  }

  void add(UUID contribution, Happening happening) {
    jdbc.sql(
            """
            insert into update_contribution_step (contribution_id, step, reply_id, words, taken_by, taken_at)
            values (:contribution, :step, :reply, :words, :by, :at)
            """)
        .param("contribution", contribution)
        .param("step", happening.step().name())
        .param("reply", happening.reply())
        .param("words", happening.words())
        .param("by", happening.by())
        .param("at", happening.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(Reply reply) {
    jdbc.sql(
            """
            insert into update_contribution_reply (id, contribution_id, came_as, file_name, content, came_at, entered_by)
            values (:id, :contribution, :as, :name, :content, :at, :by)
            """)
        .param("id", reply.id())
        .param("contribution", reply.contribution())
        .param("as", reply.received().as().name())
        .param("name", reply.received().fileName())
        .param("content", reply.received().content())
        .param("at", reply.cameAt().atOffset(ZoneOffset.UTC))
        .param("by", reply.enteredBy())
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<ContributionLine> find(UUID id) {
    return jdbc.sql(ASKED + " where c.id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                line(
                    row,
                    steps(id),
                    contributors.find(row.getObject("contributor_id", UUID.class)).orElseThrow()))
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<UUID> withReference(String reference) {
    return jdbc.sql("select id from update_contribution where reference = :reference")
        .param("reference", reference.toUpperCase(Locale.ROOT))
        .query(UUID.class)
        .optional();
  }

  @Transactional(readOnly = true)
  public List<ContributionLine> all(ContributionFilter filter) {
    var happened = steps();
    Map<UUID, Contributor> people =
        contributors.all().stream().collect(Collectors.toMap(Contributor::id, c -> c));
    return jdbc
        .sql(ASKED)
        .query(
            (row, n) ->
                line(
                    row,
                    happened.getOrDefault(row.getObject("id", UUID.class), List.of()),
                    people.get(row.getObject("contributor_id", UUID.class))))
        .list()
        .stream()
        .filter(filter::shows)
        .sorted(order(filter.sort()))
        .toList();
  }

  /** What was asked for one update, in the order it was asked. */
  @Transactional(readOnly = true)
  List<ContributionLine> of(IssueId issue) {
    return jdbc
        .sql(
            "select id from update_contribution where issue_id = :issue order by asked_at, reference")
        .param("issue", issue.value())
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** The months for whose updates something was asked, newest first. */
  @Transactional(readOnly = true)
  public List<YearMonth> months() {
    return jdbc
        .sql(
            """
            select distinct i.month from update_contribution c join update_issue i on i.id = c.issue_id
            order by i.month desc
            """)
        .query(String.class)
        .list()
        .stream()
        .map(YearMonth::parse)
        .toList();
  }

  @Transactional(readOnly = true)
  public Page<ContributionLine> page(ContributionFilter filter, int number) {
    return Page.of(all(filter), number);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Reply> replies(UUID contribution) {
    return jdbc.sql(
            "select * from update_contribution_reply where contribution_id = :id order by seq desc")
        .param("id", contribution)
        .query((row, n) -> reply(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Reply> reply(UUID id) {
    return jdbc.sql("select * from update_contribution_reply where id = :id")
        .param("id", id)
        .query((row, n) -> reply(row))
        .optional();
  }

  private static Comparator<ContributionLine> order(ContributionFilter.Sort sort) {
    Comparator<ContributionLine> due =
        Comparator.comparing((ContributionLine line) -> line.contribution().due())
            .thenComparing(line -> line.contribution().reference());
    return switch (sort) {
      case DUE -> due;
      case NEWEST ->
          Comparator.comparing((ContributionLine line) -> line.contribution().askedAt()).reversed();
      case ITEM ->
          Comparator.comparing(
                  (ContributionLine line) -> line.contribution().subject().toLowerCase(Locale.UK))
              .thenComparing(due);
      case POST ->
          Comparator.comparing(
                  (ContributionLine line) ->
                      line.contributor().post().name().toLowerCase(Locale.UK))
              .thenComparing(due);
      case STATE -> Comparator.comparing(ContributionLine::state).thenComparing(due);
    };
  }

  private Map<UUID, List<Happening>> steps() {
    var steps = new HashMap<UUID, List<Happening>>();
    jdbc.sql("select * from update_contribution_step order by seq")
        .query(
            row -> {
              steps
                  .computeIfAbsent(
                      row.getObject("contribution_id", UUID.class), id -> new ArrayList<>())
                  .add(happening(row));
            });
    return steps;
  }

  private List<Happening> steps(UUID contribution) {
    return jdbc.sql(
            "select * from update_contribution_step where contribution_id = :id order by seq")
        .param("id", contribution)
        .query((row, n) -> happening(row))
        .list();
  }

  private static Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        Step.valueOf(row.getString("step")),
        row.getObject("reply_id", UUID.class),
        row.getString("words"),
        row.getString("taken_by"),
        row.getTimestamp("taken_at").toInstant());
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        row.getObject("id", UUID.class),
        row.getObject("contribution_id", UUID.class),
        new Received(
            Received.As.valueOf(row.getString("came_as")),
            row.getString("file_name"),
            row.getBytes("content")),
        row.getTimestamp("came_at").toInstant(),
        row.getString("entered_by"));
  }

  private ContributionLine line(
      ResultSet row, List<Happening> happened, @Nullable Contributor contributor)
      throws SQLException {
    Instant askedAt = row.getTimestamp("asked_at").toInstant();
    var contribution =
        new Contribution(
            row.getObject("id", UUID.class),
            row.getString("reference"),
            new IssueId(row.getString("issue_id")),
            row.getString("item"),
            row.getString("section"),
            row.getString("subject"),
            row.getString("wanted"),
            row.getString("sent"),
            row.getObject("contributor_id", UUID.class),
            Way.valueOf(row.getString("way")),
            row.getObject("due", LocalDate.class),
            askedAt,
            row.getString("asked_by"),
            happened);
    boolean closed = row.getObject("issued_on") != null;
    return new ContributionLine(
        contribution,
        java.util.Objects.requireNonNull(contributor),
        YearMonth.parse(row.getString("month")),
        row.getString("label"),
        // Once the update is out nobody waits any more, so nothing is late.
        contribution.stateOn(closed ? contribution.due() : clock.today()),
        closed);
  }
}

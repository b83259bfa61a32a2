package org.vigil.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.detection.AlarmLevel;
import org.vigil.matching.CaseFileId;
import org.vigil.shell.Page;

/** The signals and what was said of them. */
@Component
public class Signals {
  private static final String ROWS =
      """
      select * from (
        select s.*, (select array_agg(m.case_file_id order by m.case_file_id) from signal_member m
                     where m.signal_id = s.id) as members,
               (select j.verdict from signal_judgement j where j.signal_id = s.id order by j.seq desc limit 1) as verdict
        from signal s) as judged
      """;

  private final JdbcClient jdbc;

  Signals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Optional<Signal> withReference(String reference) {
    return jdbc.sql(ROWS + " where reference = upper(?)")
        .param(reference)
        .query(this::signal)
        .optional();
  }

  /** By reference, words of the title or area, newest first; {@code area} is the code of one, or null. */
  @Transactional(readOnly = true)
  public List<Signal> search(String words, @Nullable String area) {
    return jdbc.sql(
            ROWS
                + """
                   where reference = upper(:words) or title ilike :part or area = cast(:area as text)
                  order by raised_at desc, reference desc
                  """)
        .param("words", words)
        .param("part", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
        .param("area", area)
        .query(this::signal)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Signal> find(SignalId id) {
    return jdbc.sql(ROWS + " where id = ?").param(id.value()).query(this::signal).optional();
  }

  @Transactional(readOnly = true)
  public Page<Signal> page(SignalFilter filter, int number) {
    long total =
        jdbc.sql("select count(*) from (" + ROWS + condition(filter) + ") as found")
            .params(parameters(filter))
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                ROWS
                    + condition(filter)
                    + " order by "
                    + filter.sort().orderBy()
                    + " limit ? offset ?")
            .params(parameters(filter))
            .params(Page.USUAL_SIZE, Page.offset(number, Page.USUAL_SIZE))
            .query(this::signal)
            .list();
    return new Page<>(items, number, Page.USUAL_SIZE, total);
  }

  /** Every signal a filter lets through, for export. */
  @Transactional(readOnly = true)
  public List<Signal> all(SignalFilter filter) {
    return jdbc.sql(ROWS + condition(filter) + " order by " + filter.sort().orderBy())
        .params(parameters(filter))
        .query(this::signal)
        .list();
  }

  /** How many nobody has looked at. */
  @Transactional(readOnly = true)
  public int notLookedAt() {
    return jdbc.sql("select count(*) from (" + ROWS + " where verdict is null) as unseen")
        .query(Integer.class)
        .single();
  }

  List<Signal> ofSeries(Rule rule, String area) {
    return jdbc.sql(ROWS + " where rule = ? and area = ? order by raised_at")
        .params(rule.words(), area)
        .query(this::signal)
        .list();
  }

  List<RateRule.OutbreakDays> outbreaks() {
    return jdbc.sql(
            "select area, from_day, to_day from (" + ROWS + " where verdict = 'acted') as acted")
        .query(
            (row, n) ->
                new RateRule.OutbreakDays(
                    row.getString("area"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class)))
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  SignalId add(Alarm alarm, int year, Instant raisedAt) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into signal (id, reference, rule, area, basis, substance, title, from_day, to_day, observed, expected,
              alarm_from, p_value, months_between, level, detector, detector_version, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                id,
                nextReference(year),
                alarm.rule().words(),
                alarm.area(),
                alarm.basis().words(),
                alarm.substance(),
                alarm.title(),
                alarm.from(),
                alarm.to(),
                alarm.observed(),
                alarm.expected(),
                alarm.alarmFrom(),
                alarm.pValue(),
                alarm.monthsBetween(),
                alarm.level().name().toLowerCase(Locale.ROOT),
                alarm.detector(),
                alarm.detectorVersion(),
                raisedAt.atOffset(ZoneOffset.UTC)))
        .update();
    for (var member : alarm.members()) {
      jdbc.sql("insert into signal_member (signal_id, case_file_id) values (?, ?)")
          .params(id, member.value())
          .update();
    }
    return new SignalId(id);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void judge(SignalId id, Judgement judgement) {
    jdbc.sql(
            "insert into signal_judgement (signal_id, verdict, written_by, written_at, reason) values (?, ?, ?, ?, ?)")
        .params(
            id.value(),
            judgement.verdict().words(),
            judgement.by(),
            judgement.at().atOffset(ZoneOffset.UTC),
            judgement.why())
        .update();
  }

  /** Only the watch asks, and one watch at a time. */
  private String nextReference(int year) {
    var before =
        jdbc.sql("select count(*) from signal where reference like ?")
            .param("S-" + year + "-%")
            .query(Integer.class)
            .single();
    return "S-%d-%03d".formatted(year, before + 1);
  }

  private static String condition(SignalFilter filter) {
    return " where " + filter.state().condition() + (filter.rule() == null ? "" : " and rule = ?");
  }

  private static List<Object> parameters(SignalFilter filter) {
    return filter.rule() == null ? List.of() : List.of(filter.rule().words());
  }

  private Signal signal(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Signal(
        new SignalId(id),
        row.getString("reference"),
        Rule.of(row.getString("rule")),
        row.getString("area"),
        Basis.of(row.getString("basis")),
        row.getString("substance"),
        row.getString("title"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getInt("observed"),
        members(row),
        number(row, "expected"),
        row.getObject("alarm_from", Long.class),
        number(row, "p_value"),
        number(row, "months_between"),
        AlarmLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        row.getString("detector"),
        row.getString("detector_version"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        judgements(id));
  }

  private List<Judgement> judgements(UUID id) {
    return jdbc.sql(
            "select verdict, written_by, written_at, reason from signal_judgement where signal_id = ? order by seq")
        .param(id)
        .query(
            (row, n) ->
                Judgement.of(
                    Judgement.Verdict.of(row.getString("verdict")),
                    row.getString("written_by"),
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    row.getString("reason")))
        .list();
  }

  private static List<CaseFileId> members(ResultSet row) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray("members").getArray()).map(CaseFileId::new).toList();
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Double.class);
  }
}

package org.vigil.drugtesting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.vigil.figures.PlaceBasis;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How returns stand in their table. */
final class ReturnRows {
  /**
   * Every return with where it stands: of a source's returns for the same months the last taken counts, and one that was held
   * waits no longer once another was taken and not set aside again.
   */
  static final String WITH_STANDING =
      """
      select * from (
        select n.*,
               case when not taken and taken_later then 'EARLIER' when not taken then 'HELD'
                    when aside then 'SET_ASIDE'
                    when row_number() over (partition by organisation, basis, from_month, month
                                            order by (taken and not aside) desc, seq desc) = 1
                    then 'CURRENT' else 'EARLIER' end as standing
        from (
          select r.*,
                 coalesce(r.content -> 'printedTotals' <> cast('{}' as jsonb), false) as prints_totals,
                 exists (select 1 from testing_return t
                         where t.taken and t.seq > r.seq and t.organisation = r.organisation and t.basis = r.basis
                           and t.from_month = r.from_month and t.month = r.month and not (%s)) as taken_later,
                 %s as aside,
                 (select max(k.written_at) from testing_return_note k
                  where k.return_id = r.id and k.kind = 'ASKED') as asked_at
          from testing_return r) as n) as s
      """
          .formatted(aside("t"), aside("r"));

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<ReturnFault>> FAULTS = new TypeReference<>() {};

  private ReturnRows() {}

  private static String aside(String received) {
    return """
    coalesce((select k.kind = 'SET_ASIDE' from testing_return_note k
              where k.return_id = %s.id and k.kind in ('SET_ASIDE', 'TAKEN_UP')
              order by k.seq desc limit 1), false)"""
        .formatted(received);
  }

  static String json(Object value) {
    // PostgreSQL cannot keep the character U+0000 in text; a stray one becomes the sign for it.
    return JSON.writeValueAsString(value).replace("\\u0000", "\u2400");
  }

  static ReturnLine line(ResultSet row, int number) throws SQLException {
    return new ReturnLine(
        new ReturnId(row.getObject("id", UUID.class)),
        cover(row),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("form"),
        moment(row, "received_at"),
        row.getString("received_by"),
        Standing.valueOf(row.getString("standing")),
        row.getBoolean("taken"),
        row.getBoolean("adds_up"),
        row.getBoolean("prints_totals"),
        row.getObject("asked_at") == null ? null : moment(row, "asked_at"));
  }

  static TestingReturn taken(ResultSet row, int number) throws SQLException {
    return new TestingReturn(
        new ReturnId(row.getObject("id", UUID.class)),
        cover(row),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("form"),
        JSON.readValue(row.getString("content"), ReturnContent.class),
        moment(row, "received_at"),
        row.getString("received_by"));
  }

  static List<ReturnFault> faults(ResultSet row, int number) throws SQLException {
    return JSON.readValue(row.getString("faults"), FAULTS);
  }

  static ReturnNote note(ResultSet row, int number) throws SQLException {
    return new ReturnNote(
        ReturnNote.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getString("written_by"),
        moment(row, "written_at"));
  }

  private static Cover cover(ResultSet row) throws SQLException {
    return new Cover(
        row.getString("organisation"),
        MeasureBasis.valueOf(row.getString("basis")),
        YearMonth.parse(row.getString("from_month")),
        YearMonth.parse(row.getString("month")),
        row.getObject("as_at", LocalDate.class),
        Unit.valueOf(row.getString("unit")),
        words(row.getArray("suites")),
        PlaceBasis.valueOf(row.getString("place")));
  }

  private static List<String> words(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

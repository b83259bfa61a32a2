package org.vigil.drugtesting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.partner.Organisations;
import org.vigil.shell.Page;

/** The returns of drug testing on arrest that were received. */
@Component
public class Returns {
  private static final String LISTED =
      ReturnRows.WITH_STANDING
          + " where (%s) and (month like :words or lower(file_name) like :words or lower(organisation) like :words)";

  private final JdbcClient jdbc;
  private final Organisations organisations;

  Returns(JdbcClient jdbc, Organisations organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  @Transactional(readOnly = true)
  public Page<ReturnLine> page(ReturnFilter filter, int number) {
    long total =
        jdbc.sql("select count(*) from (" + LISTED.formatted(filter.state().condition()) + ") as f")
            .param("words", like(filter))
            .query(Long.class)
            .single();
    var lines =
        jdbc.sql(
                LISTED.formatted(filter.state().condition())
                    + " order by "
                    + filter.sort().orderBy()
                    + " limit :size offset :offset")
            .param("words", like(filter))
            .param("size", Page.USUAL_SIZE)
            .param("offset", Page.offset(number, Page.USUAL_SIZE))
            .query(ReturnRows::line)
            .list();
    return new Page<>(lines, number, Page.USUAL_SIZE, total);
  }

  /** Every return a filter lets through, for export. */
  @Transactional(readOnly = true)
  public List<ReturnLine> all(ReturnFilter filter) {
    return jdbc.sql(
            LISTED.formatted(filter.state().condition()) + " order by " + filter.sort().orderBy())
        .param("words", like(filter))
        .query(ReturnRows::line)
        .list();
  }

  @Transactional(readOnly = true)
  public int count(ReturnFilter.State state) {
    return jdbc.sql(
            "select count(*) from ("
                + ReturnRows.WITH_STANDING
                + " where "
                + state.condition()
                + ") as f")
        .query(Integer.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<ReturnLine> line(ReturnId id) {
    return jdbc.sql(ReturnRows.WITH_STANDING + " where id = ?")
        .param(id.value())
        .query(ReturnRows::line)
        .optional();
  }

  /** Empty where the return is held: nothing was read from it. */
  @Transactional(readOnly = true)
  public Optional<TestingReturn> taken(ReturnId id) {
    return jdbc.sql(ReturnRows.WITH_STANDING + " where taken and id = ?")
        .param(id.value())
        .query(ReturnRows::taken)
        .optional();
  }

  /** Why a return is held; empty where it was taken. */
  @Transactional(readOnly = true)
  public List<ReturnFault> faults(ReturnId id) {
    return jdbc.sql("select faults from testing_return where id = ?")
        .param(id.value())
        .query(ReturnRows::faults)
        .optional()
        .orElse(List.of());
  }

  /** The file as it came, byte for byte. */
  @Transactional(readOnly = true)
  public Optional<byte[]> file(ReturnId id) {
    return jdbc.sql("select file from testing_return where id = ?")
        .param(id.value())
        .query((row, number) -> row.getBytes("file"))
        .optional();
  }

  @Transactional(readOnly = true)
  public List<ReturnNote> notes(ReturnId id) {
    return jdbc.sql("select * from testing_return_note where return_id = ? order by seq")
        .param(id.value())
        .query(ReturnRows::note)
        .list();
  }

  /** The returns that count, the earliest month first. */
  @Transactional(readOnly = true)
  public List<TestingReturn> current() {
    return jdbc.sql(ReturnRows.WITH_STANDING + " where standing = 'CURRENT' order by month, seq")
        .query(ReturnRows::taken)
        .list();
  }

  /** Every return of the same source for the same months that was taken, first to last; set aside ones left out. */
  @Transactional(readOnly = true)
  public List<TestingReturn> takenLike(Cover cover) {
    return jdbc.sql(
            ReturnRows.WITH_STANDING
                + """
                 where taken and standing in ('CURRENT', 'EARLIER') and organisation = ? and basis = ?
                   and from_month = ? and month = ? order by seq
                """)
        .param(cover.organisation())
        .param(cover.basis().name())
        .param(cover.from().toString())
        .param(cover.month().toString())
        .query(ReturnRows::taken)
        .list();
  }

  /** The return that counts for the latest month up to {@code month}; a cumulative one before one of a period alone. */
  @Transactional(readOnly = true)
  public Optional<TestingReturn> latestUpTo(YearMonth month) {
    return jdbc.sql(
            ReturnRows.WITH_STANDING
                + """
                 where standing = 'CURRENT' and month <= ?
                 order by month desc, basis = 'CUMULATIVE' desc, seq desc limit 1
                """)
        .param(month.toString())
        .query(ReturnRows::taken)
        .optional();
  }

  /** The same as a table, for those who print it. */
  @Transactional(readOnly = true)
  public Optional<ReturnTable> tableUpTo(YearMonth month) {
    return latestUpTo(month).map(this::table);
  }

  public ReturnTable table(TestingReturn received) {
    return ReturnTable.of(
        received.cover(),
        received.content(),
        organisations.nameOf(received.cover().organisation()));
  }

  private static String like(ReturnFilter filter) {
    return "%" + filter.words().strip().toLowerCase(java.util.Locale.UK) + "%";
  }
}

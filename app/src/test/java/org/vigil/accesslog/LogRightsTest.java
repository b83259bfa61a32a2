package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What nobody may do to the log, by mistake or otherwise. */
class LogRightsTest extends LogTest {
  @Test
  void without_a_scope_nothing_is_seen() {
    record(3);
    assertThat(DATABASE.<Long>as("", () -> log.size())).isZero();
  }

  @Test
  void the_application_cannot_change_or_delete_or_empty() {
    record(3);
    for (var sql :
        List.of(
            "update access_entry set actor = 'x'",
            "delete from access_entry",
            "truncate access_entry",
            "delete from access_payload")) {
      assertThatThrownBy(() -> DATABASE.asUnit(() -> DATABASE.application.sql(sql).update()))
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void not_even_all_rights_change_an_entry_by_accident() {
    record(3);
    for (var sql :
        List.of(
            "update access_entry set actor = 'x'",
            "delete from access_entry",
            "truncate access_entry cascade")) {
      assertThatThrownBy(
              () ->
                  DATABASE.superuser.sql("set session_replication_role = origin; " + sql).update())
          .as(sql)
          .hasMessageContaining("access entries are never changed");
    }
  }

  @Test
  void a_partner_cannot_read_what_may_be_erased() {
    var entry = record(Access.of(AccessAction.SEARCH).withErasable("EXAMPLE"));
    assertThat(DATABASE.asUnit(() -> log.payloadOf(entry))).contains("EXAMPLE");
    assertThat(DATABASE.as("partner", () -> log.payloadOf(entry))).isEmpty();
  }
}

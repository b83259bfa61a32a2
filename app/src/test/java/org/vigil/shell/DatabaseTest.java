package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;

class DatabaseTest extends HouseTest {
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired OpenDatabase database;

  @Test
  void keeps_what_it_acknowledged_through_a_power_cut() {
    for (var setting :
        new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
      assertThat(jdbc.sql("select current_setting(?)").param(setting).query(String.class).single())
          .as(setting)
          .isEqualTo("on");
    }
  }

  @Test
  void lets_nobody_in_without_the_right_password() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.address().url(), "postgres", "guess"))
        .hasMessageContaining("password authentication failed");
    assertThat(
            jdbc.sql("select setting from pg_settings where name = 'password_encryption'")
                .query(String.class)
                .single())
        .isEqualTo("scram-sha-256");
  }

  @Test
  void the_application_works_as_a_role_without_power() {
    var role =
        jdbc.sql(
                """
                select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
                       (select count(*) from pg_class c where c.relowner = r.oid) as owned
                from pg_roles r where rolname = current_user
                """)
            .query()
            .singleRow();
    assertThat(role).containsEntry("rolsuper", false).containsEntry("rolbypassrls", false);
    assertThat(role).containsEntry("rolcreatedb", false).containsEntry("rolcreaterole", false);
    assertThat(role).containsEntry("owned", 0L);
  }

  @Test
  void every_table_of_a_room_has_row_level_security_forced() {
    var open =
        jdbc.sql(
                """
                select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and relkind in ('r', 'p')
                  and relname not in ('event_publication', 'scheduled_tasks', 'installation')
                  and relname not like 'flyway_schema_history%'
                  and not (relrowsecurity and relforcerowsecurity)
                """)
            .query(String.class)
            .list();
    assertThat(open).isEmpty();
  }

  @Test
  void shows_no_row_to_a_transaction_that_nobody_acts_in() {
    long asVigil =
        Acting.as(
            Actor.SYSTEM,
            () ->
                transaction.execute(
                    status ->
                        jdbc.sql("select count(*) from organisation").query(Long.class).single()));
    long asNobody =
        transaction.execute(
            status -> jdbc.sql("select count(*) from organisation").query(Long.class).single());
    assertThat(asVigil).isPositive();
    assertThat(asNobody).isZero();
  }

  @Test
  void a_pooled_connection_does_not_keep_the_last_persons_sight() {
    for (int i = 0; i < 50; i++) {
      Acting.as(
          Actor.SYSTEM,
          () ->
              transaction.execute(
                  status -> jdbc.sql("select vigil_scope()").query(String.class).single()));
      assertThat(jdbc.sql("select coalesce(vigil_scope(), 'nobody')").query(String.class).single())
          .isEqualTo("nobody");
    }
  }
}

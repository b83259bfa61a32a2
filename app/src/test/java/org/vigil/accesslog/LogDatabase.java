package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A PostgreSQL with the tables of the log: once as the application sees it, once as someone with all rights does. It ends
 * with the process.
 */
final class LogDatabase {
  private final TransactionTemplate transaction;
  final JdbcClient application;
  final JdbcClient superuser;

  LogDatabase() {
    var server = start();
    superuser = JdbcClient.create(server.getPostgresDatabase());
    superuser.sql("create role vigil_owner login").update();
    superuser.sql("create role vigil_app login").update();
    superuser.sql("grant create on schema public to vigil_owner").update();
    superuser.sql("create table business (word text); grant all on business to vigil_app").update();
    JdbcClient.create(server.getDatabase("vigil_owner", "postgres")).sql(migration()).update();
    var settings = new HikariConfig();
    settings.setDataSource(server.getDatabase("vigil_app", "postgres"));
    settings.setMaximumPoolSize(10);
    var pool = new HikariDataSource(settings);
    application = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AccessLog log(Clock clock) {
    return log(clock, Map.of());
  }

  /** With rooms that know other names, each under a name of its own. */
  AccessLog log(Clock clock, Map<String, OtherNames> rooms) {
    return new AccessLog(
        entries(),
        clock,
        new StaticListableBeanFactory(Map.<String, Object>copyOf(rooms))
            .getBeanProvider(OtherNames.class));
  }

  AccessEntries entries() {
    return new AccessEntries(application);
  }

  <T> T asUnit(Supplier<T> work) {
    return as("unit", work);
  }

  <T> T as(String scope, Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              application
                  .sql("select set_config('vigil.scope', ?, true)")
                  .param(scope)
                  .query(String.class)
                  .single();
              return work.get();
            }));
  }

  /** What nobody should do: change rows with every safeguard of the database switched off. */
  int tamper(String sql) {
    return superuser
        .sql(
            """
            set session_replication_role = replica;
            alter table access_entry drop constraint if exists access_entry_seq_check;
            %s;
            """
                .formatted(sql))
        .update();
  }

  void empty() {
    tamper("delete from access_payload; delete from access_entry; delete from business");
  }

  private static String migration() {
    try (var sql =
        LogDatabase.class.getResourceAsStream("/db/migration/accesslog/V1__access_log.sql")) {
      return new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8)
          .replace("${appRole}", "vigil_app");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.vigil.demonstration;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.LogWatch;
import org.vigil.shell.Installation;
import org.vigil.shell.VigilHome;

/**
 * Removes the demonstration, so that the same Vigil can be used live. The application may not delete what was told, so the
 * owner of the database drops the whole schema and the next start makes an empty one. Never where anything is live.
 */
@Component
class Emptying {
  private final Installation installation;
  private final PutHere putHere;
  private final DataSource dataSource;
  private final JdbcConnectionDetails application;
  private final FlywayConnectionDetails owner;
  private final VigilHome home;
  private final LogWatch log;

  Emptying(
      Installation installation,
      PutHere putHere,
      DataSource dataSource,
      JdbcConnectionDetails application,
      FlywayConnectionDetails owner,
      VigilHome home,
      LogWatch log) {
    this.installation = installation;
    this.putHere = putHere;
    this.dataSource = dataSource;
    this.application = application;
    this.owner = owner;
    this.home = home;
    this.log = log;
  }

  /**
   * Empties Vigil; the caller must end afterwards, for its own connections are closed.
   *
   * @param withPractice what people added during the demonstration was practice and may go
   */
  Outcome empty(boolean withPractice) {
    if (installation.demonstrationDay().isEmpty()) {
      return new Outcome.Refused("This Vigil is no demonstration. Nothing was removed.");
    }
    var added = putHere.inWords();
    if (!added.isEmpty() && !withPractice) {
      return new Outcome.Refused(
          "People have added to this demonstration: %s. If all of it was practice, say --with-practice. Nothing was removed."
              .formatted(String.join(", ", added)));
    }
    closeOwnConnections();
    try (var connection =
        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
      if (othersAreConnected(connection)) {
        return new Outcome.Refused(
            "Vigil is open on this database. Close it first. Nothing was removed.");
      }
      dropEverything(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the demonstration could not be removed", e);
    }
    var oldCheckpoints = setAsideCheckpoints();
    emptyOutbox();
    return new Outcome.Emptied(oldCheckpoints);
  }

  private void closeOwnConnections() {
    if (dataSource instanceof HikariDataSource pool) {
      pool.close();
    }
  }

  private boolean othersAreConnected(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select count(*) from pg_stat_activity where datname = current_database() and usename = ?")) {
      statement.setString(1, application.getUsername());
      try (var rows = statement.executeQuery()) {
        return !rows.next() || rows.getLong(1) > 0;
      }
    }
  }

  private static void dropEverything(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    }
    connection.commit();
  }

  /** The new log starts from nothing; checkpoints of the old one would call that a loss. */
  private Path setAsideCheckpoints() {
    var aside =
        home.root().resolve("checkpoints-of-the-demonstration-" + Instant.now().toEpochMilli());
    try {
      log.setAside(aside);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the demonstration is gone, but its checkpoints could not be moved to " + aside, e);
    }
    return aside;
  }

  /** Held rows and other files for people: of nothing that is still here. */
  private void emptyOutbox() {
    var outbox = home.outbox();
    try (var all = Files.walk(outbox)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(outbox)) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the demonstration is gone, but files of it are still in " + outbox, e);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    record Emptied(Path oldCheckpoints) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }
}

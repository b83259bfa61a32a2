package org.vigil.shell;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL kept under {@code VIGIL_HOME}, for trials and small units. Whoever comes first starts it and
 * stops it; a command that finds it running uses it and leaves it alone.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final String DATABASE = "vigil";
  private static final Duration START_WAIT = Duration.ofSeconds(60);

  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres started;
  private final @Nullable FileLock lock;

  private EmbeddedDatabase(
      DatabaseAddress address, @Nullable EmbeddedPostgres started, @Nullable FileLock lock) {
    this.address = address;
    this.started = started;
    this.lock = lock;
  }

  DatabaseAddress address() {
    return address;
  }

  static EmbeddedDatabase open(VigilHome home) {
    var secrets = new Secrets(home.secrets());
    var portFile = home.database().resolve("port");
    try {
      var running = running(portFile, secrets);
      if (running != null) {
        return new EmbeddedDatabase(running, null, null);
      }
      var lock = lock(home.database().resolve("lock"));
      try {
        var postgres = start(home, secrets);
        Files.writeString(portFile, Integer.toString(postgres.getPort()));
        prepare(postgres.getPort(), secrets);
        return new EmbeddedDatabase(addressAt(postgres.getPort(), secrets), postgres, lock);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.release();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded database did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database could not be prepared", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (started != null) {
      started.close();
    }
    if (lock != null) {
      lock.release();
      lock.channel().close();
    }
  }

  private static @Nullable DatabaseAddress running(Path portFile, Secrets secrets)
      throws IOException {
    if (!Files.exists(portFile)) {
      return null;
    }
    var address = addressAt(Integer.parseInt(Files.readString(portFile).strip()), secrets);
    try (var connection = connect(address.url(), address.application())) {
      return connection.isValid(2) ? address : null;
    } catch (SQLException nobodyThere) {
      return null;
    }
  }

  private static FileLock lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      throw new IOException(
          "another Vigil is starting or stopping the database in this VIGIL_HOME; wait a moment and try again");
    }
    return lock;
  }

  private static EmbeddedPostgres start(VigilHome home, Secrets secrets) throws IOException {
    secrets.named("postgres-superuser");
    var log = home.database().resolve("postgresql.log").toFile();
    return EmbeddedPostgres.builder()
        .setDataDirectory(home.database().resolve("data"))
        .setOverrideWorkingDirectory(home.database().resolve("binaries").toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_WAIT)
        .setOutputRedirector(Redirect.appendTo(log))
        .setErrorRedirector(Redirect.appendTo(log))
        // initdb takes these as --key=value: the superuser has a password from the first moment, so
        // that no local
        // process can walk in on trust while we set one.
        .setLocaleConfig("pwfile", secrets.file("postgres-superuser").toString())
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setConnectConfig("password", secrets.named("postgres-superuser"))
        // The library is made for tests and asks for speed; we ask for our data back after a power
        // cut.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "128MB")
        .start();
  }

  private static void prepare(int port, Secrets secrets) throws SQLException {
    var superuser = new DatabaseAddress.Login("postgres", secrets.named("postgres-superuser"));
    var address = addressAt(port, secrets);
    try (var connection = connect(url(port, "postgres"), superuser)) {
      makeRole(connection, address.owner());
      makeRole(connection, address.application());
      if (!exists(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        execute(connection, "create database " + DATABASE + " owner " + address.owner().user());
        execute(connection, "revoke all on database " + DATABASE + " from public");
        execute(
            connection,
            "grant connect on database " + DATABASE + " to " + address.application().user());
      }
    }
  }

  /** The passwords are hexadecimal and the names our own, so neither can end the quoted string early. */
  private static void makeRole(Connection connection, DatabaseAddress.Login login)
      throws SQLException {
    var verb =
        exists(connection, "select 1 from pg_roles where rolname = '" + login.user() + "'")
            ? "alter"
            : "create";
    execute(
        connection,
        "%s role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
            .formatted(verb, login.user(), login.password()));
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DatabaseAddress addressAt(int port, Secrets secrets) {
    return new DatabaseAddress(
        url(port, DATABASE),
        new DatabaseAddress.Login("vigil_owner", secrets.named("postgres-owner")),
        new DatabaseAddress.Login("vigil_app", secrets.named("postgres-application")));
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private static Connection connect(String url, DatabaseAddress.Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "3");
    return DriverManager.getConnection(url, properties);
  }
}

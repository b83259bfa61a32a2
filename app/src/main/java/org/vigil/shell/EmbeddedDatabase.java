package org.vigil.shell;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL kept under {@code VIGIL_HOME}, for trials and small units. Whoever comes first starts it, whoever
 * goes last stops it; in between any number of commands use it together.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final String DATABASE = "vigil";
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String UNFINISHED = "data-unfinished-";

  private final Path folder;
  private final DatabaseAddress address;
  private final FileChannel entry;
  private final @Nullable EmbeddedPostgres started;

  private EmbeddedDatabase(
      Path folder, DatabaseAddress address, FileChannel entry, @Nullable EmbeddedPostgres started) {
    this.folder = folder;
    this.address = address;
    this.entry = entry;
    this.started = started;
  }

  DatabaseAddress address() {
    return address;
  }

  static EmbeddedDatabase open(VigilHome home) {
    return open(home, PATIENCE);
  }

  static EmbeddedDatabase open(VigilHome home, Duration patience) {
    var folder = home.database();
    try (var door = HomeDoor.pass(folder, patience)) {
      var secrets = new Secrets(home.secrets());
      var running = running(folder, secrets);
      if (running != null) {
        return new EmbeddedDatabase(folder, running, door.enter(), null);
      }
      if (door.isAnybodyInside()) {
        throw HomeInUse.withoutItsDatabase(folder);
      }
      var postgres = start(folder, secrets);
      prepare(postgres.getPort(), secrets);
      Files.writeString(portFile(folder), Integer.toString(postgres.getPort()));
      return new EmbeddedDatabase(
          folder, addressAt(postgres.getPort(), secrets), door.enter(), postgres);
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded database did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database could not be prepared", e);
    }
  }

  @Override
  public void close() throws IOException {
    entry.close();
    try (var door = HomeDoor.pass(folder, PATIENCE)) {
      if (!door.isAnybodyInside()) {
        Files.deleteIfExists(portFile(folder));
        stop();
      }
    } catch (HomeInUse comesOrGoes) {
      // Whoever is at the door goes last now, and stops it.
      return;
    }
  }

  private void stop() throws IOException {
    var postmaster = Postmaster.of(folder.resolve("data"));
    if (started != null && postmaster.isPresent()) {
      started.close();
    } else {
      postmaster.ifPresent(Postmaster::stop);
    }
  }

  private static @Nullable DatabaseAddress running(Path folder, Secrets secrets)
      throws IOException {
    var portFile = portFile(folder);
    if (!Files.exists(portFile)) {
      return null;
    }
    var port = Files.readString(portFile).strip();
    if (!port.matches("[0-9]{1,5}")) {
      return null;
    }
    var address = addressAt(Integer.parseInt(port), secrets);
    try (var connection = connect(address.url(), address.application())) {
      return connection.isValid(2) ? address : null;
    } catch (SQLException nobodyThere) {
      return null;
    }
  }

  private static Path portFile(Path folder) {
    return folder.resolve("port");
  }

  private static EmbeddedPostgres start(Path folder, Secrets secrets) throws IOException {
    var data = folder.resolve("data");
    if (!Files.exists(data)) {
      make(folder, data, secrets);
    }
    // Nobody uses it, and it may still run: the Vigil that should have stopped it was ended.
    Postmaster.of(data).ifPresent(Postmaster::stop);
    return builder(folder, data, secrets).start();
  }

  /**
   * A data folder whose making was cut short looks like one that is whole. So it is made beside, and gets its name when
   * it has once been started and stopped.
   */
  private static void make(Path folder, Path data, Secrets secrets) throws IOException {
    try (var unfinished = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (var old : unfinished) {
        Postmaster.of(old).ifPresent(Postmaster::stop);
        FileSystemUtils.deleteRecursively(old);
      }
    }
    var fresh = folder.resolve(UNFINISHED + ProcessHandle.current().pid());
    builder(folder, fresh, secrets).start().close();
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static EmbeddedPostgres.Builder builder(Path folder, Path data, Secrets secrets) {
    secrets.named("postgres-superuser");
    var log = folder.resolve("postgresql.log").toFile();
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
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
        .setServerConfig("shared_buffers", "128MB");
  }

  private static void prepare(int port, Secrets secrets) throws SQLException {
    var superuser = new DatabaseAddress.Login("postgres", secrets.named("postgres-superuser"));
    var address = addressAt(port, secrets);
    try (var connection = connect(url(port, "postgres"), superuser)) {
      makeRole(connection, address.owner());
      makeRole(connection, address.application());
      if (!exists(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        execute(connection, "create database " + DATABASE + " owner " + address.owner().user());
      }
      execute(connection, "revoke all on database " + DATABASE + " from public");
      execute(
          connection,
          "grant connect on database " + DATABASE + " to " + address.application().user());
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
    properties.setProperty("loginTimeout", "10");
    return DriverManager.getConnection(url, properties);
  }
}

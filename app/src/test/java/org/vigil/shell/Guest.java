package org.vigil.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/** Another Vigil in a process of its own, as far as the database of a home is concerned. */
final class Guest implements AutoCloseable {
  private static final String TO_US = "> ";

  private final Process process;
  private final BufferedReader says;

  private Guest(Process process) {
    this.process = process;
    this.says = process.inputReader(StandardCharsets.UTF_8);
  }

  static Guest comesTo(Path home) throws IOException {
    return new Guest(
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Guest.class.getName(),
                    home.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Where the database is that this guest has open. */
  String address() throws IOException {
    return hears();
  }

  String asksTheDatabase() throws IOException {
    process.outputWriter().write("ask\n");
    process.outputWriter().flush();
    return hears();
  }

  void leaves() throws Exception {
    process.outputWriter().write("leave\n");
    process.outputWriter().flush();
    process.waitFor();
  }

  void isKilled() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The next thing said to us, among what the library logs. */
  private String hears() throws IOException {
    var line = says.readLine();
    while (line != null && !line.startsWith(TO_US)) {
      line = says.readLine();
    }
    return line == null ? "" : line.substring(TO_US.length());
  }

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var database = EmbeddedDatabase.open(new VigilHome(Path.of(arguments[0])))) {
      System.out.println(TO_US + database.address().url());
      while ("ask".equals(in.readLine())) {
        System.out.println(TO_US + answer(database.address()));
      }
    } catch (UncheckedIOException e) {
      System.out.println(TO_US + e.getMessage());
    }
  }

  private static String answer(DatabaseAddress address) throws Exception {
    var login = address.application();
    try (var connection =
            DriverManager.getConnection(address.url(), login.user(), login.password());
        var rows = connection.createStatement().executeQuery("select 'here'")) {
      rows.next();
      return rows.getString(1);
    }
  }
}

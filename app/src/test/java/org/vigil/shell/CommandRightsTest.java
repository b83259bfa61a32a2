package org.vigil.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.shell.Role.ADMINISTRATOR;
import static org.vigil.shell.Role.ANALYST;
import static org.vigil.shell.Role.CONSULTANT;
import static org.vigil.shell.Role.CONTRIBUTOR;
import static org.vigil.shell.Role.GOVERNANCE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.partner.People;

/** Whose work each command is, and that nobody else's hands do it. */
class CommandRightsTest extends HouseTest {
  private static final Set<Role> NEEDS_NOBODY = Set.of();

  private static final Map<String, Set<Role>> EXPECTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("archive add", Set.of(ANALYST, CONSULTANT)),
              Map.entry("archive refresh", NEEDS_NOBODY),
              Map.entry("audit build", Set.of(ANALYST, CONSULTANT)),
              Map.entry("demo", NEEDS_NOBODY),
              Map.entry("import", Set.of(ANALYST, CONTRIBUTOR)),
              Map.entry("link", NEEDS_NOBODY),
              Map.entry("log checkpoint", NEEDS_NOBODY),
              Map.entry("log export", Set.of(GOVERNANCE)),
              Map.entry("log restored", Set.of(GOVERNANCE, ADMINISTRATOR)),
              Map.entry("log verify", NEEDS_NOBODY),
              Map.entry("mail check", NEEDS_NOBODY),
              Map.entry("notices", NEEDS_NOBODY),
              Map.entry("rebuild", Set.of(ANALYST, ADMINISTRATOR)),
              Map.entry("rehearse-model", Set.of(ANALYST, CONSULTANT)),
              Map.entry("reproduce", NEEDS_NOBODY),
              Map.entry("substances check", NEEDS_NOBODY),
              Map.entry("testing import", Set.of(ANALYST, CONSULTANT)),
              Map.entry("update ask", NEEDS_NOBODY),
              Map.entry("update build", Set.of(ANALYST, CONSULTANT)),
              Map.entry("update read", NEEDS_NOBODY),
              Map.entry("user add", Set.of(ADMINISTRATOR)),
              Map.entry("user disable", Set.of(ADMINISTRATOR)),
              Map.entry("user list", NEEDS_NOBODY),
              Map.entry("user password", Set.of(ADMINISTRATOR)),
              Map.entry("version", NEEDS_NOBODY),
              Map.entry("watch", Set.of(ANALYST, CONSULTANT))));

  /** What would be left where a command had run. */
  private static final List<String> TABLES =
      List.of(
          "access_entry",
          "account",
          "archive_document",
          "case_file",
          "import_run",
          "held_row",
          "notification",
          "release_entry",
          "testing_return",
          "update_issued",
          "watch_run");

  @Autowired List<Command> commands;
  @Autowired Accounts accounts;
  @Autowired ApplicationEventPublisher events;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void one_of_each_role() {
    for (var role : Role.values()) {
      people.add(nameOf(role), role.label(), "unit", Set.of(role));
    }
    // Somebody has come in, so that whoever gives a password is to be named.
    people.setCodeSecret(nameOf(ADMINISTRATOR), "JBSWY3DPEHPK3PXP");
    Quiet.await(jdbc);
  }

  @Test
  void every_command_says_whose_work_it_is() {
    var told = new TreeMap<String, Set<Role>>();
    commands.forEach(command -> told.put(command.name(), command.whoseWork()));
    assertThat(told).isEqualTo(EXPECTED);
    commands.forEach(
        command ->
            assertThat(command.touchesPeople())
                .as(command.name())
                .isEqualTo(!whoseWork(command.name()).isEmpty()));
  }

  @Test
  void what_touches_people_is_not_done_by_nobody() throws IOException {
    for (var typed : typed().values()) {
      var before = rows();
      assertThat(run(typed)).as(typed.toString()).isEqualTo(Command.Result.WRONG_USE);
      assertThat(said).startsWith("--purpose is missing");
      assertThat(run(with(typed, "--purpose", "a test"))).isEqualTo(Command.Result.WRONG_USE);
      assertThat(said).startsWith("--as is missing");
      assertThat(run(with(typed, "--purpose", "a test", "--as", "nobody-known")))
          .isEqualTo(Command.Result.WRONG_USE);
      assertThat(said).startsWith("there is no account \"nobody-known\"");
      assertThat(rows()).as(typed.toString()).isEqualTo(before);
    }
  }

  @Test
  void whoever_has_no_role_for_it_is_refused_and_that_is_written_down() throws IOException {
    for (var typed : typed().entrySet()) {
      for (var role : Role.values()) {
        if (whoseWork(typed.getKey()).contains(role)) {
          continue;
        }
        var before = rows();
        var result = run(with(typed.getValue(), "--purpose", "a test", "--as", nameOf(role)));
        assertThat(result).as(typed.getKey() + " by " + role).isEqualTo(Command.Result.REFUSED);
        assertThat(said).startsWith(nameOf(role) + " may not do this. It is for: ");
        assertThat(lastEntry()).containsExactly(nameOf(role), "REFUSED", typed.getKey(), "a test");
        before.merge("access_entry", 1L, Long::sum);
        assertThat(rows()).as(typed.getKey() + " by " + role).isEqualTo(before);
      }
    }
  }

  @Test
  void an_account_is_added_and_closed_by_an_administrator_and_the_log_says_by_whom() {
    var administrator = nameOf(ADMINISTRATOR);
    var name = "rights-new-" + System.nanoTime();
    assertThat(
            run(
                List.of(
                    "user",
                    "add",
                    name,
                    "--organisation",
                    "unit",
                    "--role",
                    "analyst",
                    "--as",
                    administrator,
                    "--purpose",
                    "joined the unit")))
        .isEqualTo(Command.Result.DONE);
    assertThat(said)
        .startsWith("Added " + name + ". One-time password, to be used within 72 hours: ");
    assertThat(entriesAbout("account/" + name))
        .containsExactly(administrator + ": Account added: Analyst");

    assertThat(
            run(
                List.of(
                    "user", "disable", name, "--as", administrator, "--purpose", "left the unit")))
        .isEqualTo(Command.Result.DONE);
    assertThat(accounts.find(name)).get().extracting(Account::disabled).isEqualTo(true);
    assertThat(entriesAbout("account/" + name))
        .containsExactly(
            administrator + ": Account added: Analyst", administrator + ": Account closed");
  }

  @Test
  void a_draft_is_printed_in_nobodys_name_and_what_is_issued_is_issued_by_somebody() {
    var update =
        commands.stream()
            .filter(one -> one.name().equals("update build"))
            .findFirst()
            .orElseThrow();
    assertThat(update.touchesPeople(CommandLine.parse(List.of("--month", "2024-11"), System.out)))
        .isFalse();
    assertThat(
            update.touchesPeople(
                CommandLine.parse(List.of("--month", "2024-11", "--issue"), System.out)))
        .isTrue();
  }

  @Test
  void a_partner_imports_only_what_their_own_organisation_tells() throws IOException {
    people.add("rights-coroner", "Officer", "coroner", Set.of(CONTRIBUTOR));
    var result =
        run(
            with(
                Objects.requireNonNull(typed().get("import")),
                "--purpose",
                "a test",
                "--as",
                "rights-coroner"));
    assertThat(result).isEqualTo(Command.Result.REFUSED);
    assertThat(said).contains("tells of another organisation. Nothing was imported.");
  }

  /** Every command that touches people, as somebody would type it. */
  private Map<String, List<String>> typed() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("told.csv"),
            "Incident number,Incident date,Surname,Forenames,District,Outcome,Narrative\n"
                + "R-1,02/11/2024,Achterberg,Josie,Stevenage,died,made up\n");
    var plan = Files.writeString(folder.resolve("plan.txt"), "Plan\n\nLamps\nSix lamps.\n");
    var typed = new LinkedHashMap<String, List<String>>();
    EXPECTED.forEach(
        (name, roles) -> {
          if (!roles.isEmpty()) {
            typed.put(name, Arrays.asList(name.split(" ")));
          }
        });
    typed.computeIfPresent("archive add", (name, words) -> with(words, plan.toString()));
    typed.computeIfPresent(
        "audit build",
        (name, words) ->
            with(words, "--year", "2023", "--out", folder.toString(), "--tier", "public"));
    typed.computeIfPresent(
        "import", (name, words) -> with(words, "--feed", "ambulance", file.toString()));
    typed.computeIfPresent(
        "log export", (name, words) -> with(words, folder.resolve("log").toString()));
    typed.computeIfPresent(
        "rehearse-model", (name, words) -> with(words, "--model", file.toString()));
    typed.computeIfPresent(
        "testing import",
        (name, words) ->
            with(
                words,
                file.toString(),
                "--period",
                "2024-11",
                "--basis",
                "increment",
                "--as-at",
                "not stated",
                "--unit",
                "tests"));
    typed.computeIfPresent(
        "update build",
        (name, words) -> with(words, "--month", "2024-11", "--out", folder.toString(), "--issue"));
    typed.computeIfPresent(
        "user add",
        (name, words) ->
            with(words, "rights-nobody", "--organisation", "unit", "--role", "administrator"));
    typed.computeIfPresent("user disable", (name, words) -> with(words, nameOf(ANALYST)));
    typed.computeIfPresent("user password", (name, words) -> with(words, nameOf(ANALYST)));
    return typed;
  }

  private static Set<Role> whoseWork(String command) {
    return Objects.requireNonNull(EXPECTED.get(command));
  }

  private static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Arrays.stream(more)).toList();
  }

  private Command.Result run(List<String> typed) {
    var heard = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(heard, true, UTF_8));
    try {
      return new CommandDesk(commands, accounts, events).run(typed);
    } finally {
      System.setOut(out);
      said = heard.toString(UTF_8);
    }
  }

  private Map<String, Long> rows() {
    return asVigil(
        () -> {
          var rows = new TreeMap<String, Long>();
          TABLES.forEach(
              table ->
                  rows.put(
                      table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
          return rows;
        });
  }

  private List<String> lastEntry() {
    return asVigil(
        () ->
            jdbc.sql(
                    "select actor, action, seen, purpose from access_entry order by seq desc limit 1")
                .query(
                    (row, number) -> {
                      var words = new ArrayList<String>();
                      for (int i = 1; i <= 4; i++) {
                        words.add(row.getString(i));
                      }
                      return words;
                    })
                .single());
  }

  private List<String> entriesAbout(String object) {
    return asVigil(
        () ->
            jdbc.sql(
                    "select actor || ': ' || seen from access_entry where object = ? and action = 'ACCOUNT_CHANGED' order by seq")
                .param(object)
                .query(String.class)
                .list());
  }

  private <T> T asVigil(java.util.function.Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> work.get()));
  }

  private static String nameOf(Role role) {
    return "rights-" + role.name().toLowerCase(Locale.ROOT);
  }
}

package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.shell.Acting;
import org.vigil.shell.Command;
import org.vigil.shell.Command.Result;
import org.vigil.shell.CommandLine;

/** {@code ./vigil archive add} and {@code ./vigil archive refresh}. */
class ArchiveCommandsTest extends HouseTest {
  private final String name = "plan " + UUID.randomUUID().toString().replace("-", "");
  private final String key = "document-" + name.replace(' ', '-');
  @Autowired Archive archive;
  @Autowired ApplicationContext house;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  @Test
  void a_file_is_added_once_and_a_changed_one_becomes_the_next_version() {
    var plan = write(name + ".txt", "Plan of %s\n\nLamps\nSix new lamps.\n".formatted(name));
    assertThat(add(plan, Map.of()).said())
        .contains(name + ".txt: Other document, " + name + ", version 1, ");
    assertThat(add(plan, Map.of()).said())
        .isEqualToIgnoringNewLines(name + ".txt: there already, as " + name);

    write(name + ".txt", "Plan of %s\n\nLamps\nSeven new lamps.\n".formatted(name));
    var changed = add(plan, Map.of());
    assertThat(changed.result()).isEqualTo(Result.DONE);
    assertThat(changed.said()).contains("version 2");
    assertThat(find(key).version()).isEqualTo(2);
  }

  @Test
  void a_folder_is_added_whole_and_what_cannot_be_read_is_said_without_stopping_the_rest() {
    write("a " + name + ".txt", " \n \n");
    write("b " + name + ".txt", "Plan of %s\n\nBeds\nTen beds.\n".formatted(name));
    write("c " + name + ".png", "no document");

    var told = add(folder, Map.of());

    assertThat(told.result()).isEqualTo(Result.REFUSED);
    assertThat(told.said().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("a " + name + ".txt: not added. The text has no words."))
        .anyMatch(line -> line.startsWith("b " + name + ".txt: Other document"));
  }

  @Test
  void kind_title_and_month_are_taken_as_they_were_given() {
    var file = write(name + ".txt", "Tables of %s\n\nDeaths\nForty deaths.\n".formatted(name));
    var title = "Audit " + name;

    assertThat(add(file, Map.of("kind", "audit", "title", title, "month", "2023-04")).result())
        .isEqualTo(Result.DONE);

    var about =
        find("document-" + title.toLowerCase(Locale.UK).replace(' ', '-') + "-2023-04").about();
    assertThat(about.kind()).isEqualTo(DocumentKind.ANNUAL_AUDIT);
    assertThat(about.title()).isEqualTo(title);
    assertThat(about.month()).isEqualTo(YearMonth.of(2023, 4));
  }

  @Test
  void what_makes_no_sense_is_told_before_anything_is_added() {
    var file = write(name + ".txt", "Plan of %s\n\nLamps\nSix lamps.\n".formatted(name));
    assertThatThrownBy(() -> add(file, Map.of("kind", "leaflet")))
        .isInstanceOf(Command.WrongUse.class)
        .hasMessage("--kind is update, audit or other, not leaflet");
    assertThatThrownBy(() -> add(file, Map.of("month", "April")))
        .isInstanceOf(Command.WrongUse.class)
        .hasMessage("--month is a year and a month, as 2023-04, not April");
    assertThatThrownBy(() -> add(folder.resolve("nothing"), Map.of()))
        .isInstanceOf(Command.WrongUse.class)
        .hasMessageStartingWith("there is no file or folder ");
    assertThat(Acting.as(Telephone.ANALYST, () -> archive.find(key))).isEmpty();
  }

  @Test
  void what_was_issued_and_is_missing_is_taken_in_once() {
    var month = ExampleIssues.openOneMore(house);
    ExampleIssues.settleAndIssue(house, month);
    Quiet.await(jdbc);
    refresh();
    assertThat(refresh().said())
        .isEqualToIgnoringNewLines(
            "Nothing is new: the archive holds everything that was read or released.");

    var update = "monthly-update-" + month;
    Acting.run(Telephone.ANALYST, () -> transaction.executeWithoutResult(status -> lose(update)));
    var told = refresh();

    assertThat(told.result()).isEqualTo(Result.DONE);
    assertThat(told.said()).isEqualToIgnoringNewLines("1 document was taken in.");
    assertThat(find(update).about().month()).isEqualTo(month);
  }

  private void lose(String update) {
    jdbc.sql("update archive_document set current = false where key = ?").param(update).update();
  }

  private Path write(String file, String words) {
    try {
      return Files.writeString(folder.resolve(file), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArchivedDocument find(String wanted) {
    return Acting.as(Telephone.ANALYST, () -> archive.find(wanted)).orElseThrow();
  }

  private Told add(Path file, Map<String, String> options) {
    return run(new ArchiveAddCommand(archive), List.of(file.toString()), options);
  }

  private Told refresh() {
    return run(new ArchiveRefreshCommand(archive), List.of(), Map.of());
  }

  private static Told run(Command command, List<String> words, Map<String, String> options) {
    var said = new ByteArrayOutputStream();
    var line = new CommandLine(words, options, new PrintStream(said, true, UTF_8));
    var result = Acting.as(Telephone.ANALYST, () -> command.run(line));
    return new Told(result, said.toString(UTF_8));
  }

  private record Told(Result result, String said) {}
}

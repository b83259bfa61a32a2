package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.reference.ReferenceFolder;
import org.vigil.shell.Command.Result;
import org.vigil.shell.Command.WrongUse;
import org.vigil.shell.CommandLine;

class SubstancesCheckTest extends HouseTest {
  private static final String HEADER =
      "Date,Date Type,Cause of Death,Other Significant Conditions ,Heroin,Cocaine\n";

  private static final Pattern SHARES =
      Pattern.compile(
          "[0-9.]+ \\(\\S+\\) +(?<precision>[0-9.]+) \\(\\S+\\) +[0-9.]+ \\(\\S+\\) +(?<recall>[0-9.]+) \\(");

  @Autowired private SubstancesCheckCommand command;
  @TempDir private Path folder;

  @Test
  void counts_a_case_checked_by_hand() throws IOException {
    var file =
        file(
            HEADER
                + "01/02/2020,DateofDeath,Acute heroin intoxication,,Y,\n"
                + "01/03/2020,DateofDeath,Heroin and cocaine toxicity,,Y,Y\n"
                + "01/04/2020,DateofDeath,Acute morphine intoxication,,Y,N\n"
                + "01/05/2020,DateofDeath,Drowning,Use of heroin,,\n"
                + "01/06/2020,DateofDeath,Complications of cocaethylene toxicity,,,N\n"
                + "01/07/2020,DateofDeath,Cocx poisoning,,,Y\n");

    var printed = new Printed();

    assertThat(printed.run(file)).isEqualTo(Result.DONE);
    assertThat(printed.row("Heroin")).containsExactly("3", "3", "2", "1", "0", "1", "0");
    assertThat(printed.row("Cocaine")).containsExactly("2", "2", "1", "0", "1", "0", "1");
    assertThat(printed.text())
        .startsWith("6 deaths read.")
        .contains("0.667 (0.208-0.939)")
        .contains(
            "Of 4 disagreements over all columns, 1 are the text's silence, 1 the column's, and 2 are readings to look at.")
        .contains("Not in this file: Heroin death certificate (DC), Fentanyl,");
  }

  @Test
  void says_that_there_is_nothing_to_share_rather_than_a_share() throws IOException {
    var printed = new Printed();
    printed.run(file(HEADER + "01/02/2020,DateofDeath,Acute heroin intoxication,,Y,\n"));
    assertThat(printed.text())
        .contains("Cocaine                        none to share         none to share");
  }

  @Test
  void prints_no_words_of_a_death() throws IOException {
    var printed = new Printed();
    printed.run(file(HEADER + "01/02/2020,DateofDeath,Drowning in a mill pond,,Y,\n"));
    assertThat(printed.text()).doesNotContainIgnoringCase("mill pond").doesNotContain("2020");
  }

  @Test
  void refuses_a_file_without_the_offices_columns() throws IOException {
    var printed = new Printed();
    var file = file("Date,Cause of Death\n01/02/2020,Acute heroin intoxication\n");
    assertThat(printed.run(file)).isEqualTo(Result.REFUSED);
    assertThat(printed.text())
        .contains("has none of the office's columns to compare with.", "They are: Heroin,");
  }

  @Test
  void refuses_a_file_in_another_layout() throws IOException {
    var printed = new Printed();
    assertThat(printed.run(file("name,day\nA,B\n"))).isEqualTo(Result.REFUSED);
    assertThat(printed.text()).contains("it has no column \"Date\", \"Cause of Death\"");
  }

  @Test
  void wants_to_be_told_the_file() {
    assertThatThrownBy(() -> command.run(new CommandLine(List.of(), Map.of(), System.out)))
        .isInstanceOf(WrongUse.class)
        .hasMessage("--file is missing");
  }

  @Test
  void reads_ten_thousand_certificates_as_the_office_does_where_the_text_names_the_substance()
      throws IOException {
    var path =
        ReferenceFolder.path().resolve("data/real/connecticut-ocme-drug-deaths-2012-2022.csv");
    assumeTrue(Files.isRegularFile(path), "The Connecticut file is not here");
    var start = System.nanoTime();
    var printed = new Printed();
    assertThat(printed.run(path)).isEqualTo(Result.DONE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(printed.sharesWhereTold()).hasSize(2 * 21).allMatch(share -> share > 0.98);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("made-up.csv"), text);
  }

  /** What the command prints. */
  private final class Printed {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Result run(Path file) {
      var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      return command.run(new CommandLine(List.of(), Map.of("file", file.toString()), out));
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Precision and recall where told, of every column. */
    List<Double> sharesWhereTold() {
      return SHARES
          .matcher(text())
          .results()
          .flatMap(row -> Stream.of(row.group("precision"), row.group("recall")))
          .map(Double::valueOf)
          .toList();
    }

    /** The counts printed for a column. */
    List<String> row(String flag) {
      return text()
          .lines()
          .filter(line -> line.matches(flag + "( +[0-9]+){7}"))
          .flatMap(line -> Stream.of(line.substring(flag.length()).strip().split(" +")))
          .toList();
    }
  }
}

package org.vigil.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.HouseTest;
import org.vigil.Telephone;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueList;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;

/** {@code ./vigil update build} in a base that people use. */
class UpdateBuildCommandTest extends HouseTest {
  private static final YearMonth EXAMPLE = YearMonth.of(2024, 11);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @Autowired ApplicationContext house;
  @Autowired IssueDesk desk;
  @Autowired People people;
  @TempDir Path folder;

  @BeforeEach
  void somebody_works_here() {
    people.add("build-analyst", "Analyst", "unit", Set.of(Role.ANALYST));
  }

  @Test
  void does_not_open_the_shipped_example_in_a_live_base() {
    assertThat(run(EXAMPLE, Map.of())).isEqualTo(Command.Result.REFUSED);
    assertThat(said())
        .contains("No issue is open for 2024-11.")
        .contains("Open the month on the page Monthly update")
        .contains("./vigil demo, in a VIGIL_HOME of its own");
    assertThat(Acting.as(Telephone.ANALYST, () -> desk.ofMonth(EXAMPLE))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writes_the_edition_that_was_asked_for_by_name_or_code() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    assertThat(run(month, Map.of("edition", "E07000096"))).isEqualTo(Command.Result.DONE);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(9)
          .allMatch(name -> name.startsWith("monthly-update-" + month + "-dacorum-draft."));
    }
  }

  @Test
  void names_the_editions_there_are_when_asked_for_another() {
    var month = ExampleIssues.openOneMore(house);
    assertThatThrownBy(() -> run(month, Map.of("edition", "atlantis")))
        .isInstanceOf(Command.WrongUse.class)
        .hasMessageStartingWith("--edition is one of whole, brief, board-pack, broxbourne, ")
        .hasMessageEndingWith(" or every, not atlantis");
  }

  @Test
  void writes_every_edition_each_into_a_folder_of_its_own() throws IOException {
    var month = ExampleIssues.openOneMore(house);
    assertThat(run(month, Map.of("edition", "every"))).isEqualTo(Command.Result.DONE);
    try (var folders = Files.list(folder)) {
      assertThat(folders).hasSize(13);
    }
    assertThat(folder.resolve("brief/monthly-update-" + month + "-brief-draft.pdf")).exists();
    assertThat(folder.resolve("brief/monthly-update-" + month + "-brief-draft.csv"))
        .as("a file of headings alone")
        .doesNotExist();
  }

  private Command.Result run(YearMonth month, Map<String, String> more) {
    var options = new java.util.HashMap<>(more);
    options.put("month", month.toString());
    options.put("out", folder.toString());
    var command =
        new UpdateBuildCommand(
            desk,
            house.getBean(Press.class),
            house.getBean(MonthlyDocuments.class),
            house.getBean(IssueList.class),
            people,
            new VigilClock());
    return Acting.as(
        Telephone.ANALYST,
        () -> command.run(new CommandLine(List.of(), options, new PrintStream(said, true, UTF_8))));
  }

  private String said() {
    return said.toString(UTF_8);
  }
}

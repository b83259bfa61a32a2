package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
  private static final String CASE =
      "[{\"id\": \"one\", \"type\": \"weight_to_probability\", \"match_weight\": 0, \"match_probability\": %s}]";

  @TempDir Path folder;

  @Test
  void a_case_that_agrees_is_told_and_its_result_written() throws IOException {
    write("0.5");
    var out = folder.resolve("out");
    assertThat(told(Command.Result.DONE, folder.resolve("golden").toString(), "--out", out + ""))
        .contains("formula_cases.json one  1.0e-12    0                   agrees")
        .contains("1 agree, 0 differ, 0 not run");
    assertThat(out.resolve("linkage/formula_cases.json"))
        .content()
        .contains("\"match_probability\" : 0.5");
  }

  @Test
  void a_case_that_differs_is_told_with_what_was_expected() throws IOException {
    write("0.25");
    assertThat(told(Command.Result.REFUSED, folder.resolve("golden/linkage").toString()))
        .contains("DIFFERS; match_probability: expected 0.25, got 0.5")
        .contains("0 agree, 1 differ, 0 not run");
  }

  @Test
  void a_folder_without_cases_is_refused() {
    assertThat(told(Command.Result.REFUSED, folder.toString()))
        .contains("No case was found that an engine can run.");
    assertThat(told(Command.Result.WRONG_USE, folder + "/none")).contains("there is no folder");
  }

  private void write(String probability) throws IOException {
    var linkage = Files.createDirectories(folder.resolve("golden/linkage"));
    Files.writeString(linkage.resolve("formula_cases.json"), CASE.formatted(probability));
  }

  private static String told(Command.Result result, String... words) {
    var told = new ByteArrayOutputStream();
    var command = new ReproduceCommand();
    var arguments = new ArrayList<>(List.of("reproduce"));
    arguments.addAll(List.of(words));
    assertThat(
            CommandTurn.of(
                command,
                arguments,
                new PrintStream(told, true, StandardCharsets.UTF_8),
                command::run))
        .isEqualTo(result);
    return told.toString(StandardCharsets.UTF_8);
  }
}

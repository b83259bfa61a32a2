package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.Vigil;
import org.vigil.shell.Launch;

/** Typed as a person would type it. Takes no house, or it would take seconds. */
class LinkCommandTest {
  @TempDir Path folder;

  @Test
  void a_file_is_linked_and_four_files_are_written() throws IOException {
    var out = folder.resolve("out");
    var told = told(0, "link", people().toString(), "--out", out.toString());
    assertThat(out)
        .isDirectoryContaining("glob:**pairs.csv")
        .isDirectoryContaining("glob:**clusters.csv")
        .isDirectoryContaining("glob:**model.json")
        .isDirectoryContaining("glob:**report.html");
    assertThat(told).contains("600 records from one file", "report.html");
  }

  @Test
  void words_it_cannot_work_with_are_answered_with_the_help() throws IOException {
    assertThat(told(2, "link")).startsWith("a file is missing\n./vigil link FILE");
    assertThat(told(2, "link", folder + "/none.csv", "--out", "x")).contains("there is no file");
    assertThat(told(2, "link", people().toString())).startsWith("--out is missing");
    assertThat(told(2, "link", people().toString(), "--out", "x", "--join", "much"))
        .startsWith("--join takes a number, not \"much\"");
    assertThat(told(2, "link", people().toString(), "--out", "x", "--against", "none.json"))
        .startsWith("there is no file none.json that can be read");
    assertThat(
            told(2, "link", people().toString(), "--out", "x", "--by-average", "0", "--one-to-one"))
        .startsWith("clusters are made --one-to-one or --by-average, not both");
    assertThat(told(0, "link", "--help")).startsWith("./vigil link FILE");
  }

  @Test
  void a_new_model_is_held_against_the_one_in_use() throws IOException {
    var file = people().toString();
    told(0, "link", file, "--out", folder.resolve("one").toString());
    var told =
        told(
            0,
            "link",
            file,
            "--model",
            folder.resolve("one/model.json").toString(),
            "--against",
            folder.resolve("one/model.json").toString(),
            "--by-average",
            "-2",
            "--out",
            folder.resolve("two").toString());
    assertThat(told)
        .contains("0 pairs newly linked, 0 no longer; 0 clusters joined, 0 split, 0 rearranged");
    assertThat(folder.resolve("two")).isDirectoryContaining("glob:**changes.csv");
  }

  @Test
  void a_file_that_cannot_be_used_is_refused_with_the_reason() throws IOException {
    var file = Files.writeString(folder.resolve("odd.csv"), "id,a\n1,x\n2,y\n");
    assertThat(told(1, "link", file.toString(), "--out", folder.resolve("o").toString()))
        .contains("Not linked: fewer than three columns tell enough");
  }

  private static String told(int status, String... words) {
    var before = System.out;
    var told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(Launch.of(Vigil.class, List.of(words))).isEqualTo(status);
    } finally {
      System.setOut(before);
    }
    return told.toString(StandardCharsets.UTF_8);
  }

  private Path people() throws IOException {
    var random = new Random(1);
    var lines = new StringBuilder("id,forename,surname,born,town\n");
    for (var i = 0; i < 400; i++) {
      var person =
          "F%d,S%d,19%02d-01-%02d,T%d"
              .formatted(
                  random.nextInt(60),
                  random.nextInt(500),
                  40 + random.nextInt(50),
                  1 + random.nextInt(28),
                  random.nextInt(40));
      lines.append("p%d,%s\n".formatted(i, person));
      if (i % 2 == 0) {
        lines.append("again%d,%s\n".formatted(i, person));
      }
    }
    return Files.writeString(folder.resolve("people.csv"), lines);
  }
}

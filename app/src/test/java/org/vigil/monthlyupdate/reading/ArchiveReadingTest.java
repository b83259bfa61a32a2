package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year of past issues, which the reader was not written for. */
class ArchiveReadingTest {

  private static List<String> issues() throws IOException {
    try (var files = Files.list(Read.FIXTURES.resolve("archive"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void twelve_issues_are_read_each_of_its_month() throws IOException {
    assertThat(issues()).hasSize(12);
    for (var name : issues()) {
      var reading = Read.fixture("archive/" + name);
      assertThat(reading.issue().month().month() + ".txt").isEqualTo(name);
      assertThat(reading.issue().unit().name()).isEqualTo("Dunmereshire Community Safety Unit");
      assertThat(reading.issue().tables().values()).allMatch(table -> table.footing().foots());
      assertThat(reading.repairs()).as("nothing is misspelt in " + name).isEmpty();
    }
  }

  @Test
  void each_of_its_promises_is_read_with_its_date() {
    var missed = new ArrayList<String>();
    for (var promise : Read.yaml("archive/promises.yaml").path("promises")) {
      var reading = Read.fixture("archive/" + promise.path("made").asString() + ".txt");
      var words = promise.path("words").asString();
      var due = promise.path("due").isNull() ? null : promise.path("due").asString();
      boolean found =
          reading.issue().commitments().stream()
              .filter(
                  k ->
                      Similar.letters(k.what()).contains(Similar.letters(words))
                          || Similar.letters(words).contains(Similar.letters(k.what())))
              .anyMatch(
                  k ->
                      java.util.Objects.equals(k.due(), due)
                          || k.due() == null && words.contains(String.valueOf(k.dueWords())));
      if (!found) {
        missed.add(promise.toString());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void what_is_read_twice_is_recognised_and_another_month_is_another_issue() throws IOException {
    var names = issues();
    for (var name : names) {
      assertThat(
              Comparison.of(
                  Read.fixture("archive/" + name).issue(), Read.fixture("archive/" + name).issue()))
          .isInstanceOf(Comparison.Same.class);
    }
    assertThat(
            Comparison.of(
                Read.fixture("archive/" + names.get(0)).issue(),
                Read.fixture("archive/" + names.get(1)).issue()))
        .isInstanceOf(Comparison.AnotherIssue.class);
  }
}

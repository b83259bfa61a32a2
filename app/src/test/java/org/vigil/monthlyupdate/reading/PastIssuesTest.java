package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.monthlyupdate.IssueReader;
import org.vigil.monthlyupdate.IssueWriter;

/**
 * Four past issues in four layouts, against what a person found in them. The floors are what the reader reaches; docs/methods/reading.md
 * has the table.
 */
class PastIssuesTest {
  static final List<String> ISSUES =
      List.of(
          "2023-02-tarrantshire.txt",
          "2023-06-merrowshire.docx",
          "2023-11-tarrantshire.pdf",
          "2024-09-merrowshire.docx");

  /** Recall and precision. */
  private static final Map<String, List<Double>> FLOORS =
      Map.ofEntries(
          Map.entry("head", List.of(1.0, 1.0)),
          Map.entry("themes", List.of(1.0, 1.0)),
          Map.entry("continued themes", List.of(1.0, 1.0)),
          Map.entry("items", List.of(1.0, 1.0)),
          Map.entry("tables", List.of(1.0, 1.0)),
          Map.entry("rows", List.of(1.0, 1.0)),
          Map.entry("facts of a table", List.of(1.0, 1.0)),
          Map.entry("contacts", List.of(1.0, 1.0)),
          Map.entry("where contacts are named", List.of(1.0, 1.0)),
          Map.entry("names left out", List.of(1.0, 1.0)),
          Map.entry("links", List.of(1.0, 1.0)),
          Map.entry("promises", List.of(1.0, 1.0)),
          Map.entry("dates of promises", List.of(1.0, 1.0)),
          Map.entry("asks", List.of(1.0, 1.0)),
          Map.entry("dates and contacts of asks", List.of(1.0, 1.0)),
          Map.entry("figures in prose", List.of(1.0, 1.0)),
          Map.entry("page furniture", List.of(1.0, 1.0)),
          Map.entry("repairs", List.of(1.0, 1.0)),
          Map.entry("lost passages", List.of(1.0, 1.0)));

  @Test
  void what_stands_in_them_is_found_and_what_is_found_stands_in_them() {
    var all = new Marks();
    for (var file : ISSUES) {
      var truth = Read.yaml("issues/" + file.replaceAll("\\..*", "") + ".truth.yaml");
      all.add(TruthOfIssue.marks(truth, Read.fixture("issues/" + file)));
    }
    assertThat(all.kinds().keySet()).isEqualTo(FLOORS.keySet());
    all.kinds()
        .forEach(
            (kind, mark) -> {
              var floor = java.util.Objects.requireNonNull(FLOORS.get(kind));
              assertThat(mark.recall())
                  .as("%s: %s", kind, mark.wrong())
                  .isGreaterThanOrEqualTo(floor.get(0));
              assertThat(mark.precision())
                  .as("%s: %s", kind, mark.wrong())
                  .isGreaterThanOrEqualTo(floor.get(1));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-tarrantshire.txt",
        "2023-06-merrowshire.docx",
        "2023-11-tarrantshire.pdf",
        "2024-09-merrowshire.docx"
      })
  void the_issue_that_is_kept_is_the_issue_that_was_read(String file) {
    var issue = Read.fixture("issues/" + file).issue();
    assertThat(IssueReader.read(IssueWriter.write(issue))).isEqualTo(issue);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-tarrantshire.txt",
        "2023-06-merrowshire.docx",
        "2023-11-tarrantshire.pdf",
        "2024-09-merrowshire.docx"
      })
  void every_reading_of_a_repair_stands_in_the_text_so_that_it_can_be_taken_back(String file) {
    var reading = Read.fixture("issues/" + file);
    for (var proposed : reading.repairs()) {
      assertThat(reading.issue().item(proposed.item()).orElseThrow().words())
          .contains(proposed.repair().reading());
    }
  }

  @Test
  void a_paragraph_over_the_page_is_one() {
    var words =
        Read.fixture("issues/2023-11-tarrantshire.pdf").issue().item("s2.2").orElseThrow().words();
    assertThat(words).contains("which 44 of the county\u2019s 61 secondary schools had downloaded");
  }
}

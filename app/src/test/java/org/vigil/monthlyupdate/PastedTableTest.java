package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.reference.Reference;
import org.vigil.shell.ReceivedFile;

class PastedTableTest {
  private final UpdateTable standing = DemonstrationIssue.november2024().table("t1");

  private PastedTable.Reading reading(String pasted, @Nullable UpdateTable before) {
    var file = ReceivedFile.of("pasted.txt", pasted.getBytes(StandardCharsets.UTF_8));
    return PastedTable.read(
        file.sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE),
        Reference.shipped().areas(),
        before);
  }

  private PastedTable.Reading.Read read(String pasted) {
    return (PastedTable.Reading.Read) reading(pasted, standing);
  }

  @Test
  void a_spreadsheet_s_cells_become_rows_under_the_names_the_table_had() {
    var read =
        read(
            """
            Drug tests to 30 November\t\t\t\t
            \tPositive tests\tNegative tests\tRefused\tTotal
            Broxbourne CSP\t158\t134\t1\t293
            Out of County\t1,248\t1818.0\t19\t3,085
            Total\t1,406\t1,952\t20\t3,378
            As at 1 December\t\t\t\t
            """);
    assertThat(read.columns()).containsExactly("positive", "negative", "refused", "total");
    assertThat(read.rows())
        .extracting(UpdateTable.Row::area, UpdateTable.Row::isArea, row -> row.count("negative"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Broxbourne", true, 134L),
            org.assertj.core.groups.Tuple.tuple("Out of county", false, 1818L));
    assertThat(read.printedTotal())
        .isEqualTo(Map.of("positive", 1406L, "negative", 1952L, "refused", 20L, "total", 3378L));
    assertThat(read.remarks())
        .containsExactly(
            "Left out, above the headings: \"Drug tests to 30 November\".",
            "Left out, with nothing counted: \"As at 1 December\".");
  }

  @Test
  void what_is_below_zero_or_of_an_unknown_area_is_read_as_it_came_for_the_checks_to_find() {
    var read =
        read("CSP\tpositive\tnegative\tTotal\nBroxborne\t5\t\u22123\t2\nDacorum\t(4)\t9\t5\n");
    assertThat(read.rows())
        .extracting(
            UpdateTable.Row::area, row -> row.count("positive"), row -> row.count("negative"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Broxborne", 5L, -3L),
            org.assertj.core.groups.Tuple.tuple("Dacorum", -4L, 9L));
    var table =
        new UpdateTable(
            "t1",
            "T",
            "T",
            "tests",
            null,
            null,
            "police",
            "CSP",
            read.columns(),
            read.rows(),
            Map.of());
    assertThat(
            ExampleChecks.all().look(DemonstrationIssue.november2024().withTable(table)).stream()
                .filter(finding -> finding.where().contains("t1")))
        .extracting(Finding::rule)
        .contains("area.unknown", "count.negative");
  }

  @Test
  void without_a_total_column_each_row_is_added_up_and_it_says_so() {
    var read = read("CSP\tpositive\tnegative\nDacorum\t4\t9\n");
    assertThat(read.rows().getFirst().count("total")).isEqualTo(13);
    assertThat(read.remarks())
        .containsExactly("No total column came: each row's total is the sum of its cells.");
  }

  @Test
  void every_fault_is_told_with_its_line_and_what_to_do() {
    var faults =
        ((PastedTable.Reading.Unreadable)
                reading(
                    """
                    CSP\tpositive\tnegative\ttotal
                    Dacorum\t\t9\t9
                    Watford\tc.5\t9\t14
                    Watford\t5\t9\t14
                    \t1\t2\t3
                    """,
                    standing))
            .faults();
    assertThat(faults)
        .containsExactly(
            "Line 2, Dacorum, positive: the cell is empty. Write the number, 0 where there were none.",
            "Line 3, Watford, positive: \"c.5\" is not a whole number. Ask its owner for the number.",
            "Line 4: Watford stands in the table twice. Leave out the row that is not meant.",
            "Line 5 has numbers and no name. Write the area, or \"Area not known\".");
  }

  @Test
  void a_comma_that_stands_before_other_than_three_digits_is_no_number() {
    var pasted = "CSP\tpositive\tnegative\ttotal\nDacorum\t%s\t9\t9\n";
    for (var cell : List.of("1,34", "1,5", "1,2345", "12,34,567", "1,", "1248,000")) {
      assertThat(
              ((PastedTable.Reading.Unreadable) reading(pasted.formatted(cell), standing)).faults())
          .as(cell)
          .containsExactly(
              "Line 2, Dacorum, positive: \"%s\" came, expected a whole number with a comma only before three digits, as 1,248. Ask its owner for the number."
                  .formatted(cell));
    }
    for (var cell : List.of("1,248", "1248", "1,248.0", "1248.00")) {
      assertThat(read(pasted.formatted(cell)).rows().getFirst().count("positive"))
          .as(cell)
          .isEqualTo(1248);
    }
    assertThat(read(pasted.formatted("(1,248)")).rows().getFirst().count("positive"))
        .isEqualTo(-1248);
  }

  @Test
  void words_without_headings_are_no_table() {
    assertThat(reading("Nothing to see here", null))
        .isInstanceOfSatisfying(
            PastedTable.Reading.Unreadable.class,
            unreadable ->
                assertThat(unreadable.faults())
                    .singleElement()
                    .asString()
                    .contains("No line of headings"));
  }
}

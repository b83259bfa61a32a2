package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.figures.PlaceBasis;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;
import org.vigil.shell.ReceivedFile;

class ReturnReaderTest {
  private static final Cover COVER =
      new Cover(
          "police",
          MeasureBasis.CUMULATIVE,
          YearMonth.of(2020, 10),
          YearMonth.of(2024, 11),
          null,
          Unit.NOT_STATED,
          List.of(),
          PlaceBasis.RESIDENCE_PRESUMED);
  private static final String ROWS =
      """
      Broxbourne,1,2,0,3
      Dacorum,1,2,0,3
      E Herts,1,2,0,3
      Hertsmere,1,2,0,3
      North Herts CSP,1,2,0,3
      City of St Albans,1,2,0,3
      Stevenage,12,2,1,15
      Three Rivers,1,2,0,3
      Watford Borough Council,1,2,0,3
      Welwyn & Hatfield,1,2,0,3
      NFA,2,1,3,6
      Out of County,"1,248",1 818,19,3085
      """;

  @Test
  void names_are_folded_to_the_areas_of_the_code_list_in_its_order() {
    var content = read("CSP,Positive,Negative,Refused,Total\n" + ROWS.replace("City of ", ""));
    assertThat(content.lines())
        .extracting(AreaLine::code)
        .containsExactly(
            "E07000095",
            "E07000096",
            "E07000242",
            "E07000098",
            "E07000099",
            "E07000240",
            "E07000243",
            "E07000102",
            "E07000103",
            "E07000241",
            "NFA",
            "OOC",
            "UNK");
    assertThat(line(content, "OOC").results()).isEqualTo(Results.of(1248, 1818, 19));
    assertThat(line(content, "E07000242").asTold()).isEqualTo("E Herts");
  }

  @Test
  void a_return_without_area_not_known_has_the_row_at_0_and_says_that_nothing_was_told() {
    var content = read("CSP,Positive,Negative,Refused,Total\n" + ROWS.replace("City of ", ""));
    assertThat(line(content, Areas.NOT_KNOWN).results()).isEqualTo(Results.NONE);
    assertThat(line(content, Areas.NOT_KNOWN).isTold()).isFalse();
    assertThat(content.remarks())
        .anyMatch(remark -> remark.contains("no row for area not known"))
        .contains("The return prints no totals.");
  }

  @ParameterizedTest
  @CsvSource({
    "'Refused,Negative tests,No. positive,Area of residence', 'R,N,P,A'",
    "'Row Labels,Sum of Positive,Sum of Negative,Sum of Refusals', 'A,P,N,R'",
    "'District,+ve,-ve,Declined', 'A,P,N,R'",
    "'Local authority district,Tested positive,Tested negative,Refused test', 'A,P,N,R'",
    "'LADCD,CSP name,Pos,Neg,Failed to provide', '-,A,P,N,R'",
    "',Positive,Negative,Refused', 'A,P,N,R'",
  })
  void headings_come_in_any_order_and_under_their_common_names(String headings, String order) {
    var rows =
        areas()
            .map(
                area ->
                    Stream.of(order.split(",", -1))
                        .map(
                            column ->
                                switch (column) {
                                  case "A" -> area;
                                  case "P" -> "5";
                                  case "N" -> "6";
                                  case "R" -> "7";
                                  default -> "";
                                })
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    var content = read(headings + "\n" + rows + "\n");
    assertThat(content.lines().getFirst().results()).isEqualTo(Results.of(5, 6, 7));
  }

  @Test
  void a_title_two_lines_of_headings_and_notes_below_are_no_rows() {
    var content =
        read(
            """
            Drug testing on arrest\t\t\t\t\t\t\t\t
            CSP\tResult\t\t\tTotal\tInitial assessment\t\tFollow-up\t
            \tPositive\tNegative\tRefused\t\tRequired\tAttended\tRequired\tAttended
            """
                + areas()
                    .map(area -> area + "\t4\t3\t1\t8\t3\t2\t1\t1")
                    .collect(Collectors.joining("\n"))
                + "\nGrand Total\t48\t36\t12\t96\t\t\t\t\nSource: custody record system\t\t\t\t\t\t\t\t\n");
    assertThat(content.lines().getFirst().results()).isEqualTo(Results.of(4, 3, 1));
    assertThat(content.lines().getFirst().assessments()).isEqualTo(new Assessments(3L, 2L, 1L, 1L));
    assertThat(content.printedTotals())
        .isEqualTo(Map.of("positive", 48L, "negative", 36L, "refused", 12L, "total", 96L));
    assertThat(content.remarks())
        .contains(
            "Above the table: \"Drug testing on arrest\".",
            "Below the headings: \"Source: custody record system\".");
  }

  @Test
  void a_title_in_two_cells_is_no_part_of_the_headings() {
    var faults =
        faults(
            "Drug testing,October 2020 to November 2024,,,\nCSP,Positive,Negative,Refused,Total\n"
                + ROWS.replace("City of ", "")
                    .replace("Watford,1", "Watford,x")
                    .replace("Watford Borough Council,1", "Watford BC,x"));
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(11);
              assertThat(fault.field()).isEqualTo("Positive");
            });
  }

  @Test
  void the_county_is_the_total_only_where_there_is_no_other() {
    var rows = ROWS.replace("City of ", "");
    var alone =
        read("CSP,Positive,Negative,Refused,Total\n" + rows + "Hertfordshire,1271,1839,23,3133\n");
    assertThat(alone.printedTotals()).containsEntry("positive", 1271L);
    var beside =
        read(
            "CSP,Positive,Negative,Refused,Total\n"
                + rows
                + "Hertfordshire,21,20,1,42\nTotal,1271,1839,23,3133\n");
    assertThat(beside.printedTotals()).containsEntry("positive", 1271L);
    assertThat(beside.remarks()).anyMatch(remark -> remark.contains("\"Hertfordshire\" was kept"));
  }

  @Test
  void a_total_of_tests_is_not_set_against_refusals_too() {
    var rows =
        areas().map(area -> area + ",4,3,1,7").collect(Collectors.joining("\n"))
            + "\nTotal,48,36,12,84\n";
    var content = read("CSP,Positive,Negative,Refused,Total tests\n" + rows);
    assertThat(content.lines()).allMatch(line -> line.printedTotal() == null);
    assertThat(content.printedTotals()).doesNotContainKey("total").containsEntry("refused", 12L);
    assertThat(content.remarks()).anyMatch(remark -> remark.contains("\"Total tests\" holds"));
  }

  @Nested
  class What_keeps_a_return_out {
    @Test
    void every_fault_names_line_field_what_came_and_what_was_expected() {
      var faults =
          faults(
              "CSP,Positive,Negative,Refused,Total\n"
                  + ROWS.replace("City of ", "")
                      .replace("Dacorum,1,2", "Dacorum,<5,")
                      .replace("Stevenage,12", "Wotford,-1"));
      assertThat(faults)
          .containsExactly(
              new ReturnFault(
                  3,
                  "Positive",
                  "<5",
                  "a whole number, 0 where there was none",
                  "Ask the source for the exact number: what is returned is not published."),
              new ReturnFault(
                  3,
                  "Negative",
                  "",
                  "a whole number, 0 where there was none",
                  "An empty cell may mean none or not known: ask the source."),
              new ReturnFault(
                  8,
                  "CSP",
                  "Wotford",
                  "one of Broxbourne, Dacorum, East Hertfordshire, Hertsmere, North Hertfordshire, St Albans, Stevenage, Three Rivers, Watford, Welwyn Hatfield, No fixed abode, Out of county, Area not known or a total",
                  "Correct the name, or ask the source which area is meant."),
              new ReturnFault(
                  0,
                  "CSP",
                  "",
                  "a row for Stevenage, 0 where there was none",
                  "Ask the source: a row that is missing may be none or forgotten."));
    }

    @Test
    void an_area_that_stands_twice_under_two_names() {
      var faults =
          faults(
              "CSP,Positive,Negative,Refused,Total\n"
                  + ROWS.replace("City of ", "")
                  + "East Hertfordshire,4,4,0,8\n");
      assertThat(faults)
          .singleElement()
          .satisfies(
              fault -> {
                assertThat(fault.line()).isEqualTo(14);
                assertThat(fault.expected())
                    .isEqualTo("each area once; line 4 is East Hertfordshire as well");
              });
    }

    @ParameterizedTest
    @CsvSource({
      "'CSP,Positive,Negative,Total', a column of refusals",
      "'CSP,Positive,Positive opiates,Negative,Refused', one column for each result",
      "'hello,world', 'a line with headings for the area, positive, negative and refused'",
    })
    void headings_that_are_missing_or_stand_twice(String headings, String expected) {
      assertThat(faults(headings + "\nBroxbourne,1,2,3,4\n"))
          .extracting(ReturnFault::expected)
          .contains(expected);
    }

    @Test
    void rows_of_one_day_and_a_total_of_another() {
      var rows = areas().map(area -> area + ",4,3,1,30/11/2024").collect(Collectors.joining("\n"));
      assertThat(
              faults(
                  "CSP,Positive,Negative,Refused,As at\n" + rows + "\nTotal,48,36,12,02/12/2024\n"))
          .singleElement()
          .satisfies(
              fault -> assertThat(fault.expected()).isEqualTo("one day for all rows and totals"));
    }
  }

  @Test
  void a_file_of_another_month_is_held() {
    var rows = areas().map(area -> "Oct-24," + area + ",4,3,1").collect(Collectors.joining("\n"));
    assertThat(faults("Month,CSP,Positive,Negative,Refused\n" + rows + "\n"))
        .hasSize(12)
        .allSatisfy(
            fault ->
                assertThat(fault.expected())
                    .isEqualTo("2024-11, the month the return is sent for"));
  }

  @ParameterizedTest
  @CsvSource({
    "1248, 1248",
    "'1,248', 1248",
    "1 248, 1248",
    "1248.0, 1248",
    "0, 0",
    "12.5, -1",
    "-3, -1",
    "'', -1",
    "n/a, -1",
    "'1,24', -1",
    "1e3, -1",
    "９, -1"
  })
  void only_whole_numbers_are_counts(String cell, long expected) {
    assertThat(WholeNumbers.parse(cell).orElse(-1)).isEqualTo(expected);
  }

  private static Stream<String> areas() {
    return ROWS.lines().map(line -> line.split(",", -1)[0].replace("City of ", ""));
  }

  private static ReturnContent read(String text) {
    var reading = reading(text);
    assertThat(reading).as(reading.toString()).isInstanceOf(ReturnReading.Read.class);
    return ((ReturnReading.Read) reading).content();
  }

  private static List<ReturnFault> faults(String text) {
    return ((ReturnReading.Faulty) reading(text)).faults();
  }

  private static ReturnReading reading(String text) {
    var sheet =
        ReceivedFile.of("return.csv", text.getBytes(StandardCharsets.UTF_8))
            .sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE);
    var reference = Reference.shipped();
    return ReturnReader.read(
        sheet,
        COVER,
        new AreaNames(reference.areas(), reference.homeCounty(), YearMonth.of(2024, 11)));
  }

  private static AreaLine line(ReturnContent content, String code) {
    return content.lines().stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}

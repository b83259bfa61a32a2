package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.reference.Reference;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.Sheet;

/** Lists of people and of tests, all invented, and tables of counts that must not be taken for them. */
class ListOfPeopleTest {
  private static final AreaNames COUNTY =
      new AreaNames(
          Reference.shipped().areas(), Reference.shipped().homeCounty(), YearMonth.of(2024, 11));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,DOB,Result\nJohn Smith,01/02/1990,Positive\nAnn Jones,03/04/1985,Negative\n",
        "Custody no,Name,Positive\n4711,John Smith,1\n4712,Ann Jones,0\n",
        "CSP,Name,Date of birth,Positive,Negative,Refused\nWatford,John Smith,01/02/1990,1,0,0\nStevenage,Ann Jones,03/04/1985,0,1,0\n",
        "Test ID,Date,Postcode,Result\n10023,03/11/2024,WD18 0AA,Positive\n10024,03/11/2024,SG1 1XX,Negative\n",
        "Area,Forename,Surname,Positive,Negative,Refused\nWatford,John,Smith,1,0,0\n",
        "CSP,PNC,Positive,Negative,Refused\nWatford,90/123456K,1,0,0\n",
        "CSP,NHS number,Positive,Negative,Refused\nWatford,9434765919,1,0,0\n",
        "Detainee,CSP,Positive,Negative,Refused\nJohn Smith,Watford,1,0,0\nAnn Jones,Dacorum,0,1,0\n",
        "CSP,Age,Sex,Positive,Negative,Refused\nWatford,34,M,1,0,0\nDacorum,29,F,0,1,0\n",
        "Address,Positive,Negative,Refused\n1 High Street,1,0,0\n2 High Street,0,1,0\n",
      })
  void is_known_by_its_headings(String list) {
    assertThat(list(list).sign().orElseThrow()).containsAnyOf("headed", "each person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CSP,Who it was,Positive,Negative,Refused\nWatford,John Smith,1,0,0\nDacorum,Ann Jones,0,1,0\n",
        "CSP,Who it was,Positive,Negative,Refused\nWatford,\"SMITH, John\",1,0,0\nDacorum,\"JONES, Ann\",0,1,0\n",
        "Area,Positive,Negative,Refused\nJohn Smith,1,0,0\nAnn Jones,0,1,0\nTotal,1,1,0\n",
        "CSP,Seen,Positive,Negative,Refused\nWatford,03/11/2024,1,0,0\nDacorum,05/11/2024,0,1,0\n",
        "CSP,Home,Positive,Negative,Refused\nWatford,wd18 0aa,1,0,0\nDacorum,,0,1,0\n",
        "CSP,Register,Positive,Negative,Refused\nWatford,943 476 5919,1,0,0\nDacorum,,0,1,0\n",
        "CSP,Record,Positive,Negative,Refused\nWatford,HA/2341/24,1,0,0\nDacorum,HA/2342/24,0,1,0\n",
        "CSP,Outcome of it\nWatford,Positive\nDacorum,Negative\nWatford,Positive\n",
        "CSP,Positive,Negative,Refused\nWatford,1,0,0\nWatford,1,0,0\nWatford,0,1,0\nDacorum,0,0,1\n",
        "John Smith,Watford,Positive\nAnn Jones,Dacorum,Negative\n",
      })
  void is_known_by_what_stands_in_its_rows(String list) {
    assertThat(list(list).sign()).isPresent();
  }

  @Test
  void what_gives_it_away_quotes_no_cell() {
    assertThat(list("CSP,Who it was,Positive\nWatford,John Smith,1\nDacorum,Ann Jones,0\n").sign())
        .contains("a column that reads like the names of people");
    assertThat(list("CSP,Surname,Positive\nWatford,Smith,1\n").sign())
        .contains("a column headed \"Surname\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Positive,Negative,Refused\n1,0,0\n",
        "Alias of,Positive,Negative,Refused\nSmith,1,0,0\nJones,0,1,0\n",
        "hello,world\nthere,1\n",
      })
  void or_else_no_row_of_it_names_an_area(String list) {
    assertThat(list(list).namesAnArea()).isFalse();
  }

  @Test
  void most_rows_may_name_what_is_no_area() {
    var names = "Area,Positive,Negative,Refused\nSmith,1,0,0\nJones,0,1,0\nBlack,1,0,0\n";
    assertThat(list(names + "Total,2,1,0\n").namesMostlyOthers()).isTrue();
    assertThat(list(ReturnIntakeTest.text(12).replace("Watford", "Wotford")).namesMostlyOthers())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CSP,Positive,Negative,Refused,Total\n",
        "Name,Positive,Negative,Refused,Total\n",
        "Home address,Positive,Negative,Refused,Total\n",
        "Row Labels,Sum of Positive,Sum of Negative,Sum of Refused,Grand Total\n",
        "Area of residence,Pos,Neg,Ref,People\n",
        "Local authority district,Tested positive,Tested negative,Refused test,All\n",
        "By home address; drawn on 5 December 2024\nCSP,Positive,Negative,Refused,Total\n",
        "Source,Custody record system,,,\nDrawn on,05/12/2024,,,\nCSP,Positive,Negative,Refused,Total\n",
      })
  void a_table_of_counts_is_none(String headings) {
    var rows = ReturnIntakeTest.text(12).lines().skip(1).toList();
    var table = headings + String.join("\n", rows) + "\n";
    for (var text :
        Stream.of(
                table,
                table.replace("Watford", "Wotford"),
                table.replace("Watford,1", "Watford,<5"),
                table.replace("Total,23,24,5,52", ""),
                table + "E Herts,1,2,0,3\n")
            .toList()) {
      var list = list(text);
      assertThat(list.sign()).as(text).isEmpty();
      assertThat(list.namesAnArea()).as(text).isTrue();
      assertThat(list.namesMostlyOthers()).as(text).isFalse();
    }
  }

  @Test
  void nor_is_one_with_a_suite_a_month_and_a_day_in_every_row() {
    var rows = new StringBuilder("Month,Suite,CSP,As at,Positive,Negative,Refused\n");
    COUNTY
        .mandatory()
        .forEach(
            area ->
                rows.append("Nov-24,Hatfield Custody,")
                    .append(area.name())
                    .append(",30/11/2024,1,0,0\n"));
    assertThat(list(rows.toString()).sign()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.vigil.drugtesting.SampleReturnsTest#samples")
  void returns_as_partners_send_them_are_none(SampleReturnsTest.Sample sample) throws IOException {
    try (var file =
        ListOfPeopleTest.class.getResourceAsStream("/update/returns/" + sample.file())) {
      var received = ReceivedFile.of(sample.file(), Objects.requireNonNull(file).readAllBytes());
      var areas =
          new AreaNames(
              Reference.replacedBy(codeLists()).areas(), "X10000003", sample.cover().month());
      var list =
          new ListOfPeople(received.sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE), areas);
      assertThat(list.sign()).isEmpty();
      assertThat(list.namesAnArea()).isTrue();
      assertThat(list.namesMostlyOthers()).isFalse();
      for (var further : received.furtherSheets(DateTimeFormatter.ISO_LOCAL_DATE)) {
        assertThat(new ListOfPeople(further, areas).sign()).isEmpty();
      }
    }
  }

  private static Path codeLists() {
    var areas = Objects.requireNonNull(ListOfPeopleTest.class.getResource("/update/areas.csv"));
    return Path.of(java.net.URI.create(areas.toString())).resolveSibling(".");
  }

  private static ListOfPeople list(String text) {
    return new ListOfPeople(sheet(text), COUNTY);
  }

  private static Sheet sheet(String text) {
    return ReceivedFile.of("list.csv", text.getBytes(StandardCharsets.UTF_8))
        .sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE);
  }
}

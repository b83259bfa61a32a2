package org.vigil.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.disclosure.Cell;
import org.vigil.figures.ReleasedTable;
import org.vigil.notification.Feeds;
import org.vigil.notification.Intake;
import org.vigil.notification.RealConnecticut;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.WorkInHand;

/** The audit of ten thousand real deaths, against a count of the file's own columns that knows nothing of Vigil. */
class ConnecticutAuditTest extends HouseTest {
  private static final Set<String> COUNTIES =
      Set.of(
          "FAIRFIELD",
          "HARTFORD",
          "LITCHFIELD",
          "MIDDLESEX",
          "NEWHAVEN",
          "NEWLONDON",
          "TOLLAND",
          "WINDHAM");

  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired WorkInHand work;
  @Autowired AuditDesk audits;

  private final List<NamedCsvRecord> rows = new ArrayList<>();

  @BeforeEach
  void the_file_is_in_the_base() throws IOException {
    RealConnecticut.imported(feeds, intake, work);
    try (var csv = CsvReader.builder().ofNamedCsvRecord(RealConnecticut.file())) {
      csv.forEach(rows::add);
    }
    assertThat(rows).hasSize(RealConnecticut.RECORDS);
  }

  @Test
  void every_year_counts_each_row_once_by_its_date() {
    for (int year = 2012; year <= 2022; year++) {
      var headline = table("T1", year);
      assertThat(headline.shown(Integer.toString(year), Cell.TOTAL))
          .as("%d", year)
          .hasValue(count(year, row -> true));
      assertThat(headline.shown(Integer.toString(year), "resident"))
          .as("residents of %d", year)
          .hasValue(count(year, ConnecticutAuditTest::livedInTheState));
      assertThat(headline.footing().orElseThrow().foots()).isTrue();
    }
  }

  @Test
  void sex_and_age_are_those_of_the_rows_and_add_up() {
    for (int year = 2012; year <= 2022; year++) {
      var table = table("T9", year);
      assertThat(table.footing().orElseThrow().foots()).as("%d", year).isTrue();
      for (var sex : List.of("Male", "Female")) {
        Predicate<NamedCsvRecord> ofTheSex = row -> cell(row, "Sex").equalsIgnoreCase(sex);
        var code = sex.toLowerCase(Locale.UK);
        assertThat(table.shown(Cell.TOTAL, code)).as("%d", year).hasValue(count(year, ofTheSex));
        assertThat(table.shown("under-25", code))
            .as("%s under 25 in %d", sex, year)
            .hasValue(count(year, ofTheSex.and(row -> ageIs(row, 0, 24))));
        assertThat(table.shown("35-44", code))
            .as("%s of 35 to 44 in %d", sex, year)
            .hasValue(count(year, ofTheSex.and(row -> ageIs(row, 35, 44))));
        assertThat(table.shown("65-over", code))
            .as("%s of 65 and over in %d", sex, year)
            .hasValue(count(year, ofTheSex.and(row -> ageIs(row, 65, 150))));
      }
    }
  }

  /** The file marks some substances itself; where its marks and its words differ, we go by the words. */
  @Test
  void substances_agree_with_the_marks_of_the_file_within_three_in_a_hundred() {
    var table = table("T13", 2022);
    assertThat(marked("Fentanyl", 2022)).isPositive();
    for (int year = 2020; year <= 2022; year++) {
      var code = Integer.toString(year);
      assertThat(table.shown("fentanyl", code).orElseThrow())
          .isCloseTo(marked("Fentanyl", year), withinPercentage(3));
      assertThat(table.shown("methadone", code).orElseThrow())
          .isCloseTo(marked("Methadone", year), withinPercentage(3));
      assertThat(table.shown("alcohol", code).orElseThrow())
          .isCloseTo(marked("Ethanol", year), withinPercentage(3));
      assertThat(table.shown("xylazine", code).orElseThrow())
          .isCloseTo(marked("Xylazine", year), withinPercentage(3));
      assertThat(table.shown("group:OPIATE", code).orElseThrow())
          .isCloseTo(marked("Any Opioid", year), withinPercentage(3));
    }
  }

  private ReleasedTable table(String number, int year) {
    return Acting.as(Actor.SYSTEM, () -> audits.forTheCaseTeam(year, AuditPlace.connecticut()))
        .parts()
        .stream()
        .filter(part -> part.number().equals(number))
        .map(part -> ((Part.Shown) part).table())
        .findFirst()
        .orElseThrow();
  }

  private long count(int year, Predicate<NamedCsvRecord> counted) {
    return rows.stream()
        .filter(row -> cell(row, "Date").endsWith("/" + year))
        .filter(counted)
        .count();
  }

  private long marked(String column, int year) {
    return count(year, row -> cell(row, column).startsWith("Y"));
  }

  private static boolean livedInTheState(NamedCsvRecord row) {
    var state = cell(row, "Residence State").toUpperCase(Locale.UK);
    // A county name may be run together; a row that says the state and no county still says where.
    var county = cell(row, "Residence County").toUpperCase(Locale.UK).replace(" ", "");
    return Set.of("CT", "CONNECTICUT").contains(state)
        || (Set.of("", "UNKNOWN", "UNK", "UK").contains(state) && COUNTIES.contains(county));
  }

  private static boolean ageIs(NamedCsvRecord row, int from, int to) {
    var age = cell(row, "Age");
    return !age.isEmpty() && Integer.parseInt(age) >= from && Integer.parseInt(age) <= to;
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.getField(column).strip();
  }
}

package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.figures.PlaceBasis;
import org.vigil.reference.Reference;
import org.vigil.shell.ReceivedFile;
import org.yaml.snakeyaml.Yaml;

/** Returns as partners send them, made apart from this code for invented counties, each with what it holds. */
class SampleReturnsTest {
  private static final String FOLDER = "/update/returns/";
  private static final String DUNMERESHIRE = "X10000003";

  @ParameterizedTest
  @MethodSource("samples")
  void each_is_read_as_it_was_meant(Sample sample) throws IOException {
    var content = read(sample);
    var lines =
        content.lines().stream()
            .filter(AreaLine::isTold)
            .map(
                line ->
                    List.<Object>of(
                        line.asTold(),
                        (int) line.results().positive(),
                        (int) line.results().negative(),
                        (int) line.results().refused(),
                        Objects.requireNonNull(line.printedTotal()).intValue()))
            .toList();
    var meant = sample.rows().stream().map(row -> row.subList(0, 5)).toList();
    assertThat(lines).containsExactlyInAnyOrderElementsOf(meant);
    assertThat(content.printedTotals().values().stream().map(Long::intValue).toList())
        .isEqualTo(sample.printedTotal().subList(1, 5));
    var footing = ReturnTable.of(sample.cover(), content, "").footing();
    assertThat(footing.rowDifferences()).containsOnly(0L);
    assertThat(footing.columnDifferences().stream().map(Long::intValue).toList())
        .isEqualTo(sample.difference().subList(0, 4));
    assertThat(content.lines().stream().allMatch(AreaLine::isTold))
        .isEqualTo(!sample.expected().contains("no row for people whose area is not known"));
  }

  @Test
  void assessments_are_read_beside_the_results_with_their_printed_totals() throws IOException {
    var content = read(sample("required-assessment.csv"));
    assertThat(content.lines().getFirst().assessments())
        .isEqualTo(new Assessments(11L, 9L, 5L, 4L));
    assertThat(content.printedAssessments()).isEqualTo(new Assessments(143L, 98L, 53L, 38L));
    assertThat(content.computedAssessments()).isEqualTo(content.printedAssessments());
  }

  @Test
  void the_sheet_that_says_what_is_counted_is_named_and_never_read_as_a_table() throws IOException {
    assertThat(read(sample("two-header-lines.xlsx")).remarks())
        .contains("The sheet \"Notes\" was not read.");
  }

  @Test
  void a_total_typed_by_hand_is_told_and_neither_figure_is_corrected() throws IOException {
    var sample = sample("total-does-not-add-up.csv");
    var table = ReturnTable.of(sample.cover(), read(sample), "");
    assertThat(table.footing().foots()).isFalse();
    assertThat(table.footing().totalRowCrossFoot()).isEqualTo(-9);
    assertThat(table.printedTotals()).containsEntry("negative", 87L);
    assertThat(table.computed().negative()).isEqualTo(78);
  }

  static Stream<Sample> samples() {
    try (InputStream truth =
        Objects.requireNonNull(
            SampleReturnsTest.class.getResourceAsStream(FOLDER + "truth.yaml"))) {
      Map<String, Object> all = new Yaml().load(truth);
      return ((List<?>) Objects.requireNonNull(all.get("returns")))
          .stream().map(each -> new Sample((Map<?, ?>) each));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Sample sample(String file) {
    return samples().filter(sample -> sample.file().equals(file)).findFirst().orElseThrow();
  }

  static ReturnContent read(Sample sample) throws IOException {
    try (var file = SampleReturnsTest.class.getResourceAsStream(FOLDER + sample.file())) {
      var sheet =
          ReceivedFile.of(sample.file(), Objects.requireNonNull(file).readAllBytes())
              .sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE);
      var cover = sample.cover();
      var reading =
          ReturnReader.read(
              sheet,
              cover,
              new AreaNames(
                  Reference.replacedBy(codeLists()).areas(), DUNMERESHIRE, cover.month()));
      assertThat(reading).as(reading.toString()).isInstanceOf(ReturnReading.Read.class);
      return ((ReturnReading.Read) reading).content();
    }
  }

  private static Path codeLists() {
    var areas = Objects.requireNonNull(SampleReturnsTest.class.getResource("/update/areas.csv"));
    return Path.of(java.net.URI.create(areas.toString())).resolveSibling(".");
  }

  /** What the file is said to hold. Where it does not say itself, a month it could be. */
  record Sample(Map<?, ?> said) {
    String file() {
      return Objects.requireNonNull(said.get("file")).toString();
    }

    Cover cover() {
      var month = month("to", YearMonth.of(2024, 2));
      return new Cover(
          "police",
          "cumulative".equals(said.get("basis")) ? MeasureBasis.CUMULATIVE : MeasureBasis.INCREMENT,
          month("from", month),
          month,
          said.get("as_at") == null ? null : LocalDate.parse(said.get("as_at").toString()),
          unit(said.get("unit")),
          List.of(),
          PlaceBasis.RESIDENCE_PRESUMED);
    }

    private static Unit unit(@Nullable Object words) {
      return words == null
          ? Unit.NOT_STATED
          : Unit.valueOf(words.toString().toUpperCase(java.util.Locale.ROOT));
    }

    private YearMonth month(String field, YearMonth otherwise) {
      var day = said.get(field);
      return day == null ? otherwise : YearMonth.from(LocalDate.parse(day.toString()));
    }

    List<List<Object>> rows() {
      return lists("rows");
    }

    List<Object> printedTotal() {
      return list("printed_total");
    }

    List<Object> difference() {
      return list("printed_total_minus_sum_of_rows");
    }

    List<Object> expected() {
      return list("expected");
    }

    private List<Object> list(String field) {
      return new ArrayList<>((List<?>) Objects.requireNonNull(said.get(field)));
    }

    private List<List<Object>> lists(String field) {
      return list(field).stream()
          .<List<Object>>map(each -> new ArrayList<>((List<?>) each))
          .toList();
    }

    @Override
    public String toString() {
      return file();
    }
  }
}

package org.vigil.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what is read from certified causes against the medical examiner's own flags. */
class ConnecticutSubstancesTest {

  private static final List<NamedCsvRecord> DEATHS = new ArrayList<>();

  @BeforeAll
  static void open_the_file() throws IOException {
    var file =
        ReferenceFolder.path().resolve("data/real/connecticut-ocme-drug-deaths-2012-2022.csv");
    assumeTrue(Files.isRegularFile(file), "The Connecticut file is not here");
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(DEATHS::add);
    }
  }

  @Test
  void reads_ten_thousand_certificates_in_under_two_seconds() {
    var dictionary = Reference.shipped().substances();
    long start = System.nanoTime();
    DEATHS.forEach(death -> dictionary.read(text(death)));
    var took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("Texts read: " + DEATHS.size() + " in " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void agrees_with_the_flags_where_the_text_names_the_substance() {
    for (var each : evaluate()) {
      print(each);
      assertThat(each.recallWhereTold()).as(each.flag()).isGreaterThan(0.98);
      assertThat(each.precisionWhereTold()).as(each.flag()).isGreaterThan(0.98);
    }
  }

  private static List<SubstanceEvaluation.Agreement> evaluate() {
    var dictionary = Reference.shipped().substances();
    var evaluations = ConnecticutFlags.evaluations();
    for (var death : DEATHS) {
      var text = text(death);
      var read = dictionary.read(text);
      evaluations.forEach(
          (flag, evaluation) -> {
            boolean flagged = flagged(death.getField(flag));
            evaluation.add(text, read, flagged);
          });
    }
    return evaluations.values().stream().map(SubstanceEvaluation::agreement).toList();
  }

  private static boolean flagged(String cell) {
    return !cell.isBlank() && !cell.equals("N") && !cell.endsWith("NEG");
  }

  private static String text(NamedCsvRecord death) {
    return death.getField("Cause of Death")
        + "; "
        + death.getField("Other Significant Conditions ");
  }

  private static void print(SubstanceEvaluation.Agreement each) {
    System.out.printf(
        "%-30s both %5d, text silent %4d, missed %3d, flag silent %4d, misread %3d; precision %s told %s; recall %s told %s%n",
        each.flag(),
        each.both(),
        each.textSilent(),
        each.missed(),
        each.flagSilent(),
        each.misread(),
        share(each.precision(), each.precisionInterval()),
        share(each.precisionWhereTold(), each.precisionWhereToldInterval()),
        share(each.recall(), each.recallInterval()),
        share(each.recallWhereTold(), each.recallWhereToldInterval()));
  }

  private static String share(double share, double[] interval) {
    return "%.3f (%.3f-%.3f)".formatted(share, interval[0], interval[1]);
  }
}

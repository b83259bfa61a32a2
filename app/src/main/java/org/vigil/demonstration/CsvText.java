package org.vigil.demonstration;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Files as partners and the truth write them. */
final class CsvText {
  private static final List<String> TRUTH =
      List.of(
          "Feed",
          "Natural key",
          "Sent on",
          "True person",
          "Hazards",
          "Surname",
          "Forenames",
          "Sex",
          "Date of birth",
          "NHS number",
          "District",
          "Date of death or overdose",
          "Planted");

  private CsvText() {}

  static String of(Layout layout, List<Telling> tellings) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(layout.columns());
      for (var telling : tellings) {
        csv.writeRecord(
            layout.columns().stream()
                .map(column -> telling.values().getOrDefault(column, ""))
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String ofTruth(List<TruthRow> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(TRUTH);
      rows.forEach(row -> csv.writeRecord(fields(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> fields(TruthRow row) {
    var person = row.person();
    return List.of(
        row.feed(),
        row.naturalKey(),
        row.sentOn().toString(),
        String.valueOf(row.personId()),
        row.hazards().stream().map(Hazard::tag).sorted().collect(Collectors.joining(" ")),
        person.surname(),
        person.forenames(),
        person.sex(),
        person.dateOfBirth().toString(),
        person.nhsNumber(),
        person.home().district(),
        row.dateOfDeath(),
        row.planted());
  }
}

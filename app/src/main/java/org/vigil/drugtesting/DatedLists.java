package org.vigil.drugtesting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The room's lists: changes of the law, clocks, and what the Home Office published. */
public final class DatedLists {
  private DatedLists() {}

  /** Oldest first. */
  public static List<Rule> rules() {
    return rows(
        "rules.csv",
        row ->
            new Rule(
                LocalDate.parse(row.getField("from")),
                row.getField("change"),
                row.getField("breaks").equals("yes"),
                row.getField("to_be_checked").equals("yes"),
                row.getField("source")));
  }

  /** What must be done by when, and who set the limit. */
  public static List<TestingClock> clocks() {
    return rows(
        "clocks.csv",
        row ->
            new TestingClock(
                row.getField("clock"),
                row.getField("limit"),
                row.getField("basis"),
                LocalDate.parse(row.getField("in_force_from")),
                row.getField("to_be_checked").equals("yes"),
                row.getField("source")));
  }

  /** Tests in England and Wales as the Home Office published them, oldest first. */
  public static List<NationalQuarter> national() {
    return rows(
        "national.csv",
        row ->
            new NationalQuarter(
                row.getField("period"),
                Long.parseLong(row.getField("tests")),
                Long.parseLong(row.getField("positive")),
                Integer.parseInt(row.getField("forces"))));
  }

  private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> made) {
    var stream =
        Objects.requireNonNull(
            DatedLists.class.getResourceAsStream("/drugtesting/" + file), "shipped: " + file);
    try (var csv =
        CsvReader.builder()
            .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return csv.stream().map(made).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

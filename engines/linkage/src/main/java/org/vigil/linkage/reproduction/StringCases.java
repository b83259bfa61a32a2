package org.vigil.linkage.reproduction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.measure.EditDistance;
import org.vigil.linkage.measure.StringSimilarity;

/** Pairs of strings. Beyond ASCII DuckDB counts bytes; there Jaro–Winkler is compared with the column of commons-text, which counts characters. */
final class StringCases implements CaseFile {

  private static final List<String> HEADS =
      List.of("a", "b", "jaro", "jaro_winkler", "levenshtein", "osa", "damerau_levenshtein");

  @Override
  public String name() {
    return "strings.csv";
  }

  @Override
  public List<Outcome> run(Path cases, Path out) throws IOException {
    var given = CsvCases.read(cases.resolve(name()));
    var results =
        given.stream().map(row -> measured(row.getField("a"), row.getField("b"))).toList();
    CsvCases.write(out.resolve(name()), HEADS, results);

    var jaro = new Agreement(1e-12);
    var winkler = new Agreement(1e-12);
    var edits = new Agreement(0);
    for (var i = 0; i < given.size(); i++) {
      compare(given.get(i), results.get(i), jaro, winkler, edits);
    }
    return List.of(
        jaro.outcome("strings.csv jaro", "ASCII rows"),
        winkler.outcome("strings.csv jaro_winkler", ""),
        edits.outcome("strings.csv edit distances", "ASCII rows"));
  }

  private static List<String> measured(String a, String b) {
    return List.of(
        a,
        b,
        Double.toString(StringSimilarity.JARO.between(a, b)),
        Double.toString(StringSimilarity.JARO_WINKLER.between(a, b)),
        Integer.toString(EditDistance.LEVENSHTEIN.between(a, b)),
        Integer.toString(EditDistance.OPTIMAL_STRING_ALIGNMENT.between(a, b)),
        Integer.toString(EditDistance.DAMERAU_LEVENSHTEIN.between(a, b)));
  }

  private static void compare(
      NamedCsvRecord expected,
      List<String> got,
      Agreement jaro,
      Agreement winkler,
      Agreement edits) {
    var pair = got.get(0) + ", " + got.get(1);
    var ascii = (got.get(0) + got.get(1)).chars().allMatch(letter -> letter < 128);
    winkler.number(
        pair,
        number(expected, ascii ? "jaro_winkler_duckdb" : "jw_commons_text"),
        Double.parseDouble(got.get(3)));
    if (ascii) {
      jaro.number(pair, number(expected, "jaro_duckdb"), Double.parseDouble(got.get(2)));
      edits.equal(pair, expected.getField("levenshtein"), got.get(4));
      edits.equal(pair, expected.getField("osa"), got.get(5));
      edits.equal(pair, expected.getField("damerau_levenshtein_unrestricted"), got.get(6));
    }
  }

  /** A likeness of nothing with nothing may stand empty. */
  private static double number(NamedCsvRecord row, String column) {
    var text = row.getField(column).toLowerCase(Locale.ROOT);
    return text.isEmpty() || text.equals("na") ? 0 : Double.parseDouble(text);
  }
}

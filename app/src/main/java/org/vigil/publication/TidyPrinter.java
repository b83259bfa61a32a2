package org.vigil.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.shell.CsvCell;

/**
 * Prints the tables of a document as tidy CSV: one line for each table, row and measure, the value apart from the shorthand
 * that explains why there is none. Every line of a draft says that it is one, so that no line can be parted from it.
 */
@Component
public class TidyPrinter implements Printer {
  @Override
  public String name() {
    return "Tables (CSV)";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv;charset=UTF-8";
  }

  @Override
  public boolean canPrint(Document document) {
    return !document.grids().isEmpty();
  }

  @Override
  public void print(Document document, OutputStream out) throws IOException {
    var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord("table", "row", "kind", "measure", "value", "status", "draft");
    var draft = document.draft().orElse("");
    for (var grid : document.grids()) {
      for (var row : grid.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          var cell = row.cells().get(i);
          boolean explained = cell.startsWith("[");
          csv.writeRecord(
              Stream.of(
                      grid.title(),
                      row.name(),
                      row.kind().name().toLowerCase(java.util.Locale.ROOT),
                      grid.headings().get(i + 1),
                      explained ? "" : cell.replace(",", ""),
                      explained ? cell : "",
                      draft)
                  .map(CsvCell::inert)
                  .toList());
        }
      }
    }
    csv.flush();
  }
}

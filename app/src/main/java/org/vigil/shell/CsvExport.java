package org.vigil.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list leaving as a CSV file: UTF-8, quoted where a value needs it (RFC 4180), nothing in it a formula, offered to be saved,
 * never shown.
 */
public final class CsvExport {
  private final StringWriter text = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().build(text);

  private CsvExport(List<String> headers) {
    add(headers);
  }

  public static CsvExport withHeaders(String... headers) {
    return new CsvExport(List.of(headers));
  }

  public void add(String... values) {
    add(List.of(values));
  }

  private void add(List<String> values) {
    csv.writeRecord(values.stream().map(CsvCell::inert).toList());
  }

  public ResponseEntity<String> as(String fileName) {
    try {
      // The writer holds back what it has not been asked to let go.
      csv.flush();
    } catch (IOException never) {
      throw new UncheckedIOException("text in memory can be written", never);
    }
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
        .body(text.toString());
  }
}

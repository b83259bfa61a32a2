package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReceivedFileTest {
  private static final DateTimeFormatter DAYS = DateTimeFormatter.ISO_LOCAL_DATE;

  @Test
  void a_title_with_a_comma_above_tabbed_lines_does_not_decide_the_separator() {
    var file = text("Testing, October to November\n\nArea\tPositive\nHere\t1\n");
    var sheet = file.sheetWithLinesAbove(DAYS);
    assertThat(sheet.form()).isEqualTo("UTF-8, tab");
    assertThat(sheet.lines().getLast().cells()).containsExactly("Here", "1");
    assertThat(file.sheet(DAYS).form()).isEqualTo("UTF-8, comma");
  }

  @Test
  void a_workbook_says_which_sheets_were_not_read() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("Cover");
      book.createSheet("November").createRow(0).createCell(0).setCellValue("Area");
      book.createSheet("Working").createRow(0).createCell(0).setCellValue("not for you");
      book.createSheet("Notes");
      book.setSheetHidden(2, true);
      book.write(out);
      var sheet = ReceivedFile.of("C:\\returns\\nov.xlsx", out.toByteArray()).sheet(DAYS);
      assertThat(sheet.form()).isEqualTo("workbook, sheet \"November\"");
      assertThat(sheet.lines()).extracting(Sheet.Line::cells).containsExactly(List.of("Area"));
      assertThat(sheet.notRead()).containsExactly("Working (hidden)", "Notes");
    }
  }

  @Test
  void what_stands_on_its_further_sheets_can_be_looked_at() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("Cover");
      book.createSheet("November").createRow(0).createCell(0).setCellValue("Area");
      book.createSheet("Data").createRow(0).createCell(0).setCellValue("Custody no");
      book.createSheet("Notes");
      book.write(out);
      assertThat(ReceivedFile.of("nov.xlsx", out.toByteArray()).furtherSheets(DAYS))
          .singleElement()
          .satisfies(
              sheet ->
                  assertThat(sheet.lines())
                      .extracting(Sheet.Line::cells)
                      .containsExactly(List.of("Custody no")));
      assertThat(text("a\n").furtherSheets(DAYS)).isEmpty();
    }
  }

  @Test
  void the_same_content_has_the_same_hash_whatever_its_name() {
    assertThat(text("a\n").sha256()).isEqualTo(ReceivedFile.of("b.csv", bytes("a\n")).sha256());
    assertThat(ReceivedFile.of("../../etc/\u202Enov.csv", bytes("a")).name()).isEqualTo("nov.csv");
    assertThat(text("secret").toString()).isEqualTo("ReceivedFile[a.csv, 6 bytes]");
  }

  private static ReceivedFile text(String text) {
    return ReceivedFile.of("a.csv", bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.vigil.figures.ExampleGate;
import org.vigil.monthlyupdate.ExampleUpdates;

/** The page and the Word file are read back and must say the same. */
class SameNumbersEverywhereTest {
  private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<t[hd](?![^>]*document-strip)[^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
  private final Document draft =
      UpdateDocument.of(
          ExampleUpdates.novemberDraft(ExampleGate.empty()),
          Optional.of("Demonstration: not real deaths; today is 2 December 2024"));

  @Test
  void both_show_printed_and_computed_totals_and_the_difference() throws IOException {
    for (var rows : List.of(htmlTable(), wordTable())) {
      assertThat(rows).hasSize(16);
      assertThat(rows)
          .contains(
              List.of("Broxbourne", "158", "134", "1", "293", "54.1", "48.4 to 59.7"),
              List.of("Difference (printed minus computed)", "+43", "+57", "0", "+100", "", ""));
      assertThat(rows.get(13))
          .startsWith("Printed total, as received", "3,888", "3,745", "63", "7,696");
      assertThat(rows.get(14))
          .startsWith("Computed from the rows", "3,845", "3,688", "63", "7,596");
    }
  }

  @Test
  void page_and_word_file_hold_the_same_rows() throws IOException {
    assertThat(wordTable()).isEqualTo(htmlTable());
  }

  @Test
  void a_stopped_draft_says_so_on_every_page_and_shows_what_is_lost() throws IOException {
    var html = new HtmlPrinter().print(draft);
    assertThat(html)
        .contains("Draft: cannot be issued. Stopped by 2 findings")
        .contains("words lost: about")
        .contains("Demonstration");
    assertThat(html).doesNotContain("[[").doesNotContain("<script");
    try (var word = word()) {
      assertThat(word.getHeaderList().getFirst().getText()).contains("(draft)");
      assertThat(word.getFooterList().getFirst().getText())
          .contains("Demonstration")
          .contains("OFFICIAL-SENSITIVE");
    }
  }

  @Test
  void the_same_document_prints_to_the_same_page_twice() {
    assertThat(new HtmlPrinter().print(draft)).isEqualTo(new HtmlPrinter().print(draft));
  }

  private List<List<String>> htmlTable() {
    var html = new HtmlPrinter().print(draft);
    var table = html.substring(html.indexOf("<table"), html.indexOf("</table>"));
    return ROW.matcher(table.substring(table.indexOf("<thead")))
        .results()
        .map(
            row ->
                CELL.matcher(row.group(1))
                    .results()
                    .map(cell -> cell.group(1).replace("&#39;", "'").strip())
                    .toList())
        .toList();
  }

  private List<List<String>> wordTable() throws IOException {
    try (var word = word()) {
      XWPFTable table = word.getTables().getFirst();
      return table.getRows().stream()
          .map(
              row ->
                  row.getTableCells().stream()
                      .map(XWPFTableCell::getText)
                      .map(String::strip)
                      .toList())
          .toList();
    }
  }

  private XWPFDocument word() throws IOException {
    var out = new ByteArrayOutputStream();
    new WordPrinter().print(draft, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }
}

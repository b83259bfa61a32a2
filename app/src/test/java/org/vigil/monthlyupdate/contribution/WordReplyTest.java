package org.vigil.monthlyupdate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.ItemWords;

class WordReplyTest {
  private static final String REFERENCE = "VC-7K3M9Q";

  /** A document with the block in it: a sentence, and under it a table. */
  private static byte[] document(String sentence, String... rows) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(ReplyText.begins(REFERENCE));
      if (!sentence.isEmpty()) {
        document.createParagraph().createRun().setText(sentence);
      }
      var table = document.createTable(rows.length, 3);
      for (int row = 0; row < rows.length; row++) {
        var cells = rows[row].split("\\|", -1);
        for (int cell = 0; cell < cells.length; cell++) {
          table.getRow(row).getCell(cell).setText(cells[cell]);
        }
      }
      document.createParagraph().createRun().setText(ReplyText.ends(REFERENCE));
      document.write(out);
      return out.toByteArray();
    }
  }

  private static List<Block> blocks(byte[] document) {
    var read =
        (ReplyReading.Read)
            ReplyReader.read(Received.file("reply.docx", document), REFERENCE, "Old words.");
    return ItemWords.read(ExampleIssues.november(), read.words()).blocks();
  }

  @Test
  void a_row_keeps_its_first_cell_empty_where_it_was_merged_with_the_one_above()
      throws IOException {
    assertThat(
            blocks(
                document(
                    "The sessions in January are these.",
                    "District|Session|Place",
                    "Hatfield|Naloxone|Custody suite",
                    "|Screening|Town hall",
                    "Stevenage|Naloxone|")))
        .containsExactly(
            new Block.Paragraph("The sessions in January are these.", List.of()),
            new Block.WordTable(
                List.of("District", "Session", "Place"),
                List.of(
                    List.of("Hatfield", "Naloxone", "Custody suite"),
                    List.of("", "Screening", "Town hall"),
                    List.of("Stevenage", "Naloxone", "")),
                List.of()));
  }

  @Test
  void a_table_that_comes_first_keeps_its_empty_corner() throws IOException {
    assertThat(blocks(document("", "|Monday|Tuesday", "Hatfield|10am|2pm", "Stevenage|11am|3pm")))
        .containsExactly(
            new Block.WordTable(
                List.of("", "Monday", "Tuesday"),
                List.of(List.of("Hatfield", "10am", "2pm"), List.of("Stevenage", "11am", "3pm")),
                List.of()));
  }

  @Test
  void a_link_whose_address_has_brackets_is_kept() throws IOException {
    var address = "https://en.wikipedia.example/wiki/Drug_policy_(UK)";
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(ReplyText.begins(REFERENCE));
      var paragraph = document.createParagraph();
      paragraph.createRun().setText("See ");
      paragraph.createHyperlinkRun(address).setText("the policy");
      paragraph.createRun().setText(" for more.");
      document.createParagraph().createRun().setText(ReplyText.ends(REFERENCE));
      document.write(out);

      var read =
          (ReplyReading.Read)
              ReplyReader.read(
                  Received.file("reply.docx", out.toByteArray()), REFERENCE, "Old words.");

      assertThat(read.words()).isEqualTo("See [the policy](" + address + ") for more.");
    }
  }
}

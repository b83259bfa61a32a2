package org.vigil.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The unit's own Word template: what is taken from it, and what may not come in with it. */
class WordTemplateTest {
  private static final Document DRAFT = ExampleDocuments.one(ExampleDocuments.drafts(), "dacorum");

  @Nested
  class Poured_into {
    @Test
    void a_plain_file_of_word_gets_the_styles_it_lacks_and_a_foot_that_says_what_it_is()
        throws IOException {
      try (var word = poured(plain())) {
        var foot = word.getHeaderFooterPolicy().getDefaultFooter().getText();
        assertThat(foot)
            .contains("Monthly update, November 2024: Dacorum (draft)")
            .contains("OFFICIAL-SENSITIVE")
            .contains("Demonstration: not real deaths");
        assertThat(word.getStyles().getStyle("ContentBullet").getCTStyle().getPPr().isSetNumPr())
            .as("its bullets have a sign")
            .isTrue();
        assertThat(word.getParagraphs())
            .anyMatch(p -> "ContentBullet".equals(p.getStyle()))
            .noneMatch(p -> p.getText().equals("Words of the template"));
      }
    }

    @Test
    void a_mark_that_word_has_parted_over_runs_is_filled() throws IOException {
      var template = new XWPFDocument();
      var line = template.createHeader(HeaderFooterType.DEFAULT).createParagraph();
      line.createRun().setText("About {{ti");
      line.createRun().setText("tle");
      line.createRun().setText("}}, for {{handling}}");
      try (var word = poured(bytes(template))) {
        assertThat(word.getHeaderFooterPolicy().getDefaultHeader().getText().strip())
            .isEqualTo(
                "About Monthly update, November 2024: Dacorum (draft), for OFFICIAL-SENSITIVE: for the case team, not to be passed on");
      }
    }

    @Test
    void a_first_page_with_a_head_of_its_own_is_marked_as_well() throws IOException {
      var template = new XWPFDocument();
      template.getDocument().getBody().addNewSectPr().addNewTitlePg();
      template
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("{{title}}");
      try (var word = poured(bytes(template))) {
        assertThat(word.getHeaderFooterPolicy().getFirstPageFooter().getText())
            .contains("(draft)")
            .contains("OFFICIAL-SENSITIVE");
      }
    }

    @Test
    void its_own_styles_and_margins_stay() throws IOException {
      var template = new XWPFDocument(new ByteArrayInputStream(WordPrinter.shippedTemplate()));
      template
          .getStyles()
          .getStyle("Heading1")
          .getCTStyle()
          .getRPr()
          .getColorArray(0)
          .setVal("FF0000");
      try (var word = poured(bytes(template))) {
        assertThat(
                word.getStyles()
                    .getStyle("Heading1")
                    .getCTStyle()
                    .getRPr()
                    .getColorArray(0)
                    .xgetVal()
                    .getStringValue())
            .isEqualTo("FF0000");
      }
    }
  }

  @Nested
  class Taken_in {
    @Test
    void the_shipped_template_and_a_plain_file_may_be_used() throws IOException {
      assertThat(WordTemplateCheck.look(WordPrinter.shippedTemplate()))
          .isInstanceOf(WordTemplateCheck.Accepted.class);
      assertThat(WordTemplateCheck.look(plain())).isInstanceOf(WordTemplateCheck.Accepted.class);
    }

    @Test
    void a_program_is_refused() throws IOException {
      assertThat(refused(with("word/vbaProject.bin", "program")))
          .isEqualTo("The file carries a program (a macro).");
      assertThat(
              refused(
                  changed(
                      "[Content_Types].xml",
                      "wordprocessingml.document.main",
                      "wordprocessingml.document.macroEnabled.main")))
          .isEqualTo("The file carries a program (a macro).");
    }

    @Test
    void what_points_outside_is_refused() throws IOException {
      assertThat(
              refused(
                  with(
                      "word/_rels/settings.xml.rels",
                      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"attachedTemplate\" Target=\"http://elsewhere.example/t.dotm\" TargetMode='External'/></Relationships>")))
          .startsWith("The file points outside itself (word/_rels/settings.xml.rels)");
    }

    @Test
    void a_field_that_fetches_is_refused_even_when_word_parted_it() throws IOException {
      assertThat(
              refused(
                  changed(
                      "word/footer1.xml",
                      "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>",
                      "<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE \"http://elsewhere.example/p\"</w:instrText></w:r>")))
          .isEqualTo(
              "The file has a field that fetches something or runs something (INCLUDEPICTURE).");
    }

    @Test
    void a_file_inside_it_and_a_document_type_are_refused() throws IOException {
      assertThat(refused(with("word/embeddings/oleObject1.bin", "x")))
          .startsWith("The file carries another file or a control inside it");
      assertThat(
              refused(
                  changed(
                      "word/document.xml",
                      "<w:document ",
                      "<!DOCTYPE w [<!ENTITY e 'x'>]><w:document ")))
          .startsWith("The file holds instructions that no document needs");
    }

    @Test
    void what_is_no_word_file_is_refused() {
      assertThat(refused("words".getBytes(UTF_8)))
          .isEqualTo("This is another kind of file, and not a Word document (.docx).");
      assertThat(refused(new byte[0])).isEqualTo("The file is empty.");
      assertThat(refused(new byte[5 * 1024 * 1024 + 1]))
          .isEqualTo("The file is larger than 5 MB: every document would be.");
    }

    @Test
    void what_cannot_be_written_into_is_refused() throws IOException {
      assertThat(refused(changed("word/document.xml", "<w:body>", "<w:bodies>")))
          .isEqualTo("Nothing can be written into this file.");
    }
  }

  private static XWPFDocument poured(byte[] template) throws IOException {
    return new XWPFDocument(
        new ByteArrayInputStream(new WordPrinter(() -> template).printed(DRAFT)));
  }

  private static byte[] plain() throws IOException {
    var template = new XWPFDocument();
    template.createParagraph().createRun().setText("Words of the template");
    return bytes(template);
  }

  private static byte[] bytes(XWPFDocument word) throws IOException {
    var out = new ByteArrayOutputStream();
    word.write(out);
    word.close();
    return out.toByteArray();
  }

  private static String refused(byte[] file) {
    return ((WordTemplateCheck.Refused) WordTemplateCheck.look(file)).reason();
  }

  private static byte[] with(String name, String content) throws IOException {
    var parts = parts();
    parts.put(name, content.getBytes(UTF_8));
    return zip(parts);
  }

  private static byte[] changed(String name, String from, String to) throws IOException {
    var parts = parts();
    var before = new String(Objects.requireNonNull(parts.get(name)), UTF_8);
    assertThat(before).contains(from);
    parts.put(name, before.replace(from, to).getBytes(UTF_8));
    return zip(parts);
  }

  private static Map<String, byte[]> parts() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(WordPrinter.shippedTemplate()))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}

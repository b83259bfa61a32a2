package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigil.monthlyupdate.ExampleChecks;
import org.vigil.monthlyupdate.reading.UpdateReader.Outcome;
import org.vigil.reference.Reference;

/** What cannot be read is refused, with a reason and what to do; nothing hostile is opened. */
class RefusalsTest {
  private static Outcome.Refused refused(byte[] content) {
    return (Outcome.Refused) Read.outcome(content);
  }

  private static byte[] document(String part, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document xmlns:w=\"x\"/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(refused(new byte[0]).reason()).isEqualTo("The file is empty.");
  }

  @Test
  void a_file_far_too_large_is_refused_before_it_is_looked_at() {
    assertThat(refused(new byte[21 * 1024 * 1024]).reason())
        .isEqualTo("The file is larger than 20 MB.");
  }

  @Test
  void what_is_neither_text_word_nor_pdf_is_refused() {
    assertThat(refused(new byte[] {1, 0, 2, 0, 3}).reason())
        .isEqualTo("This is neither text, a Word document nor a PDF.");
  }

  @Test
  void an_old_or_locked_word_file_is_refused() {
    var old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
    assertThat(refused(old).toDo()).contains("save it as .docx without a password");
  }

  @Test
  void a_workbook_is_refused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(refused(bytes.toByteArray()).reason()).contains("not a Word document");
  }

  @Test
  @Timeout(5)
  void a_document_that_would_fill_the_memory_is_refused() throws IOException {
    var megabyte = new byte[1024 * 1024];
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 64; i++) {
        zip.write(megabyte);
      }
    }
    assertThat(refused(bytes.toByteArray()).reason()).contains("far larger than an update is");
  }

  @Test
  void a_document_with_a_document_type_is_refused() throws IOException {
    var entity =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";
    assertThat(
            refused(document("word/header1.xml", entity.getBytes(StandardCharsets.UTF_8))).reason())
        .contains("document type");
  }

  @Test
  void a_document_with_a_program_or_a_path_outside_itself_is_refused() throws IOException {
    assertThat(refused(document("word/vbaProject.bin", new byte[3])).reason())
        .contains("a program");
    assertThat(refused(document("../../evil.xml", new byte[3])).reason())
        .contains("outside itself");
  }

  @Test
  void a_document_cut_short_is_refused() {
    var whole = Read.bytes(Read.FIXTURES.resolve("issues/2024-09-merrowshire.docx"));
    assertThat(refused(Arrays.copyOf(whole, whole.length / 2)).reason())
        .contains("damaged or not complete");
  }

  @Test
  void a_pdf_cut_short_is_refused_or_read_but_never_fails() {
    var whole = Read.bytes(Read.FIXTURES.resolve("issues/2023-11-tarrantshire.pdf"));
    for (int length = 6; length < whole.length; length += whole.length / 40) {
      assertThat(Read.outcome(Arrays.copyOf(whole, length))).isNotNull();
    }
  }

  @Test
  void a_scan_without_words_is_refused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    assertThat(refused(bytes.toByteArray()).reason())
        .isEqualTo("The PDF holds pictures of pages and no words, as a scanner makes them.");
  }

  @Test
  void a_locked_pdf_is_refused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(bytes);
    }
    assertThat(refused(bytes.toByteArray()).reason())
        .isEqualTo("The PDF is locked with a password.");
  }

  @Test
  void a_text_without_themes_is_refused_with_what_to_do() {
    var outcome =
        (Outcome.Refused) Read.outcome("dear all, nothing to tell this month. best wishes.");
    assertThat(outcome.reason()).startsWith("No theme was found");
    assertThat(outcome.toDo()).contains("Heading 1");
  }

  @Test
  void a_month_that_is_not_said_is_asked_for_and_taken_as_given() {
    var text =
        "Monthly update\n\nPREVENT\n\nTraining\nSessions are full, and the team will run two more of them.\n";
    var outcome = (Outcome.Refused) Read.outcome(text);
    assertThat(outcome.monthNeeded()).isTrue();
    var reader = new UpdateReader(ExampleChecks.all(), Reference.shipped());
    var read =
        (Outcome.Read)
            reader.read("update.txt", text.getBytes(StandardCharsets.UTF_8), YearMonth.of(2024, 2));
    assertThat(read.reading().issue().month().label()).isEqualTo("February 2024");
    var named =
        (Outcome.Read)
            reader.read("update-2024-03.txt", text.getBytes(StandardCharsets.UTF_8), null);
    assertThat(named.reading().issue().month().label()).isEqualTo("March 2024");
  }
}

package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.figures.ExampleGate;
import org.vigil.monthlyupdate.ExampleUpdates;

/** What is printed for office programs is opened by one, and read back from what it shows. */
class OfficeProgramsTest {
  private static final int MINUTES = 3;
  @TempDir private static Path folder;

  /** The files, made and opened in one go: the program takes longer to start than to open them. */
  private static final Map<String, Document> BRIEFS =
      Map.of(
          "draft", ExampleDocuments.one(ExampleDocuments.drafts(), "brief"),
          "issued", ExampleDocuments.one(ExampleDocuments.issued(), "brief"),
          "crowded",
              ExampleDocuments.one(
                  ExampleDocuments.editionsOf(ExampleUpdates.crowded(ExampleGate.empty())),
                  "brief"));

  @BeforeAll
  static void an_office_program_is_on_this_machine() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
        "No LibreOffice on the PATH, so nobody opened the files (Debian: apt-get install libreoffice)");
    var files = new LinkedHashMap<String, byte[]>();
    for (var brief : BRIEFS.entrySet()) {
      files.put("brief-" + brief.getKey() + ".docx", new WordPrinter().printed(brief.getValue()));
    }
    var pack = ExampleDocuments.one(ExampleDocuments.drafts(), "board-pack");
    files.put("pack.docx", new WordPrinter().printed(pack));
    files.put("slides.pptx", new SlidesPrinter().printed(pack));
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    open(files.keySet());
  }

  private static void open(Iterable<String> files) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    files.forEach(file -> command.add(folder.resolve(file).toString()));
    var opening =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(opening.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
  }

  @Test
  void the_brief_is_one_page_as_pdf_and_as_word_however_much_there_is() throws IOException {
    for (var brief : BRIEFS.entrySet()) {
      assertThat(pages(folder.resolve("brief-" + brief.getKey() + ".pdf")))
          .as("pages of the Word file, " + brief.getKey())
          .isEqualTo(1);
      try (var pdf = Loader.loadPDF(new PdfPrinter(new HtmlPrinter()).printed(brief.getValue()))) {
        assertThat(pdf.getNumberOfPages()).as("pages of the PDF, " + brief.getKey()).isEqualTo(1);
      }
    }
  }

  @Test
  void the_pack_is_opened_and_says_the_same() throws IOException {
    assertThat(shown("pack.pdf")).contains("Board pack", "Stevenage", "7,696", "draft");
    assertThat(shown("slides.pdf")).contains("Board pack", "Stevenage", "7,696", "Draft");
  }

  private static String shown(String file) throws IOException {
    try (var pdf = Loader.loadPDF(folder.resolve(file).toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static int pages(Path file) throws IOException {
    try (var pdf = Loader.loadPDF(file.toFile())) {
      return pdf.getNumberOfPages();
    }
  }
}

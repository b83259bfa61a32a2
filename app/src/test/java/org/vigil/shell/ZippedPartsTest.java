package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.reference.ReferenceFolder;

/** What the programs that read an archive would find in it, looked through before they do. */
class ZippedPartsTest {
  private static final DateTimeFormatter DAYS = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final int MANY = 2_000;
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void a_workbook_behind_an_innocent_part_and_a_gap_is_refused() throws IOException {
    var file = behindAGap(workbook());
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getFirstSheet().getName()).as("the reader finds it").isEqualTo("November");
    }
    assertRefused(file);
  }

  @Test
  void what_unpacks_without_end_behind_a_gap_is_refused_quickly_and_with_little_memory()
      throws IOException {
    var file = behindAGap(withLargePart(workbook(), 400));
    assertThat(file.length).isLessThan(2 * MEGABYTE);
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = thread.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    assertRefused(file);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(thread.getCurrentThreadAllocatedBytes() - allocated).isLessThan(16 * MEGABYTE);
  }

  @Test
  void parts_that_are_not_those_listed_are_refused() throws IOException {
    var file = zip("one", "two");
    file[file.length - 22 - 1] = 'x';
    assertThatThrownBy(() -> names(file))
        .isInstanceOf(ZipException.class)
        .hasMessage("it lists another part than there is");
  }

  @Test
  void a_list_that_is_longer_than_the_parts_is_refused_before_anyone_keeps_it() throws IOException {
    var file = new ByteArrayOutputStream();
    file.write(zip("one"));
    for (int i = 0; i < 100; i++) {
      file.write(new byte[] {'P', 'K', 1, 2});
    }
    assertThatThrownBy(
            () -> ZippedParts.of(file.toByteArray(), 10, (name, content) -> read(content)))
        .isInstanceOf(ZippedParts.TooMany.class);
  }

  @Test
  void two_parts_of_one_name_are_refused() throws IOException {
    assertThatThrownBy(() -> names(zip("word/a.xml", "Word/A.xml")))
        .isInstanceOf(ZipException.class);
  }

  @Test
  void the_files_of_office_programs_pass() throws IOException {
    assertThat(names(workbook())).contains("xl/workbook.xml");
    try (var document = new XWPFDocument();
        var show = new XMLSlideShow();
        var word = new ByteArrayOutputStream();
        var slides = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Words");
      document.write(word);
      show.createSlide();
      show.write(slides);
      assertThat(names(word.toByteArray())).contains("word/document.xml");
      assertThat(names(slides.toByteArray())).contains("ppt/presentation.xml");
    }
    for (var file :
        List.of(
            "/publication/template.docx",
            "/update/issues/2023-06-merrowshire.docx",
            "/update/issues/2024-09-merrowshire.docx",
            "/update/returns/two-header-lines.xlsx")) {
      try (var content = ZippedPartsTest.class.getResourceAsStream(file)) {
        assertThat(content).as(file).isNotNull();
        assertThat(names(content.readAllBytes())).as(file).contains("[Content_Types].xml");
      }
    }
  }

  @Test
  void a_workbook_from_another_office_passes() throws IOException {
    var file =
        ReferenceFolder.path()
            .resolve("data/exchange/sudors/NVDRS_SUDORS_Toxicology_Substances_2024-12-02.xlsx");
    assumeTrue(Files.exists(file), "The workbook is not here");
    assertThat(names(Files.readAllBytes(file))).contains("xl/workbook.xml");
  }

  @Test
  void what_libreoffice_saves_passes() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
        "No LibreOffice on the PATH, so it saved nothing (Debian: apt-get install libreoffice)");
    Files.write(
        folder.resolve("book.csv"), "Area,Positive\nHere,1\n".getBytes(StandardCharsets.UTF_8));
    try (var document = new XWPFDocument();
        var show = new XMLSlideShow();
        var word = Files.newOutputStream(folder.resolve("words.docx"));
        var slides = Files.newOutputStream(folder.resolve("slides.pptx"))) {
      document.createParagraph().createRun().setText("Words");
      document.write(word);
      show.createSlide();
      show.write(slides);
    }
    for (var saved :
        List.of(
            new String[] {"book.csv", "xlsx", "xl/workbook.xml"},
            new String[] {"words.docx", "docx", "word/document.xml"},
            new String[] {"slides.pptx", "pptx", "ppt/presentation.xml"})) {
      var program =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  saved[1],
                  "--outdir",
                  folder.resolve("saved").toString(),
                  folder.resolve(saved[0]).toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile())
              .start();
      assertThat(program.waitFor(2, TimeUnit.MINUTES)).as("soffice ended").isTrue();
      var name = saved[0].substring(0, saved[0].indexOf('.')) + "." + saved[1];
      assertThat(names(Files.readAllBytes(folder.resolve("saved").resolve(name))))
          .contains(saved[2]);
    }
  }

  private static void assertRefused(byte[] file) {
    assertThatThrownBy(() -> ReceivedFile.of("november.xlsx", file).sheet(DAYS))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            told ->
                assertThat(told.reason()).isEqualTo("The workbook is damaged or not complete."));
  }

  private static List<String> names(byte[] file) throws IOException {
    var names = new ArrayList<String>();
    ZippedParts.of(
        file,
        MANY,
        (name, content) -> {
          names.add(name);
          read(content);
        });
    return names;
  }

  private static void read(InputStream content) throws IOException {
    content.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private static byte[] workbook() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("November").createRow(0).createCell(0).setCellValue("Area");
      book.write(out);
      return out.toByteArray();
    }
  }

  /** One part anybody may see, four bytes that begin no part, and an archive whose list knows where its parts are. */
  private static byte[] behindAGap(byte[] archive) throws IOException {
    var innocent = zip("xl/workbook.xml");
    var file = new ByteArrayOutputStream();
    try (var out = new ZipArchiveOutputStream(file);
        var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      out.writePreamble(innocent, 0, listOf(innocent));
      out.writePreamble(new byte[4]);
      for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putArchiveEntry(new ZipArchiveEntry(part.getName()));
        in.transferTo(out);
        out.closeArchiveEntry();
      }
    }
    return file.toByteArray();
  }

  private static byte[] withLargePart(byte[] archive, int megabytes) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(file);
        var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
      var blanks = new byte[MEGABYTE];
      for (int i = 0; i < megabytes; i++) {
        out.write(blanks);
      }
    }
    return file.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(file)) {
      for (var name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return file.toByteArray();
  }

  /** Where the list of an archive's parts begins; the archive's last line says so. */
  private static int listOf(byte[] archive) {
    int at = archive.length - 6;
    return (archive[at] & 0xff)
        | (archive[at + 1] & 0xff) << 8
        | (archive[at + 2] & 0xff) << 16
        | (archive[at + 3] & 0xff) << 24;
  }
}

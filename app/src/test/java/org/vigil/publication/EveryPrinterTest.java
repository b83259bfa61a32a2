package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.vigil.figures.ExampleGate;
import org.vigil.figures.TableGrid;
import org.vigil.monthlyupdate.ExampleUpdates;

/** The same words and the same numbers leave by every door, in every edition: each file is read back and compared with the document. */
class EveryPrinterTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@.,'\u2019-]*");
  private static final Map<String, Document> EDITIONS = ExampleDocuments.drafts();
  private static final HtmlPrinter HTML = new HtmlPrinter();
  private static final PlainPrinter PLAIN = new PlainPrinter();

  static Stream<Printer> everyPrinterOfWords() {
    return Stream.of(
        HTML,
        PLAIN,
        new WordPrinter(),
        new PdfPrinter(HTML),
        new MailPrinter(HTML, PLAIN),
        new SlidesPrinter(),
        new JsonPrinter());
  }

  static Stream<Printer> everyPrinterOfTables() {
    return Stream.of(new SheetPrinter(), new TidyPrinter());
  }

  static Stream<Arguments> everyEditionInWords() {
    return EDITIONS.keySet().stream()
        .flatMap(edition -> everyPrinterOfWords().map(printer -> arguments(edition, printer)));
  }

  static Stream<Arguments> everyEditionInTables() {
    return EDITIONS.keySet().stream()
        .flatMap(edition -> everyPrinterOfTables().map(printer -> arguments(edition, printer)));
  }

  private static byte[] printed(Printer printer) throws IOException {
    return printed(MonthlyDocuments.WHOLE, printer);
  }

  private static byte[] printed(String edition, Printer printer) throws IOException {
    var out = new ByteArrayOutputStream();
    printer.print(ExampleDocuments.one(EDITIONS, edition), out);
    var folder = Files.createDirectories(Path.of("target", "printed"));
    Files.write(
        folder.resolve("november-2024-" + edition + "." + printer.extension()), out.toByteArray());
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("everyEditionInWords")
  void every_word_of_the_document_is_read_back(String edition, Printer printer) throws Exception {
    var file = text(printer.extension(), printed(edition, printer));
    var missing = new TreeSet<>(words(text(ExampleDocuments.one(EDITIONS, edition))));
    missing.removeAll(words(file));
    var unbroken = file.replaceAll("\\s+", "").toLowerCase(java.util.Locale.UK);
    missing.removeIf(word -> word.contains(".") && unbroken.contains(word));
    assertThat(missing).as("words of the document not in the ." + printer.extension()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyEditionInTables")
  void every_number_of_every_table_is_read_back(String edition, Printer printer) throws Exception {
    var read = numbers(text(printer.extension(), printed(edition, printer)));
    assertThat(read).containsAll(numbers(cells(ExampleDocuments.one(EDITIONS, edition))));
  }

  @ParameterizedTest
  @MethodSource("everyEditionInWords")
  void a_draft_says_so_wherever_it_is_opened(String edition, Printer printer) throws Exception {
    for (var page : pages(printer.extension(), printed(edition, printer))) {
      assertThat(page.toLowerCase(java.util.Locale.UK)).contains("draft");
    }
  }

  @ParameterizedTest
  @MethodSource("everyEditionInTables")
  void a_draft_says_so_on_every_sheet_and_in_every_line(String edition, Printer printer)
      throws Exception {
    assertThat(pages(printer.extension(), printed(edition, printer)))
        .isNotEmpty()
        .allMatch(page -> page.contains("Draft: cannot be issued"));
  }

  @Test
  void nothing_that_went_out_says_that_it_is_a_draft() throws Exception {
    for (var document : ExampleDocuments.issued().values()) {
      for (var printer : Stream.concat(everyPrinterOfWords(), everyPrinterOfTables()).toList()) {
        assertThat(text(printer.extension(), printer.printed(document)))
            .as(document.title() + "." + printer.extension())
            .doesNotContain("Draft:", "(draft)");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyPrinterOfWords")
  void a_number_bound_in_a_note_is_printed_as_the_number(Printer printer) throws Exception {
    var noted =
        ExampleDocuments.one(
            ExampleDocuments.editionsOf(ExampleUpdates.withNotesAndDays(ExampleGate.empty())),
            MonthlyDocuments.WHOLE);

    var file = printer.printed(noted);

    assertThat(text(printer.extension(), file).replaceAll("\\s+", ""))
        .contains(
            "Refusals:63.", "Refused,of63", "testing.desk@ccsu.example.org", "by13December2024")
        .doesNotContain("[[metric", "[[contact", "[[link");
  }

  @ParameterizedTest
  @MethodSource("everyPrinterOfWords")
  void a_table_with_merged_cells_is_printed_with_every_word_of_it(Printer printer)
      throws Exception {
    var merged =
        ExampleDocuments.one(
            ExampleDocuments.editionsOf(ExampleUpdates.withMergedCells(ExampleGate.empty())),
            MonthlyDocuments.WHOLE);

    var file = text(printer.extension(), printer.printed(merged));

    assertThat(file.replaceAll("\\s+", " "))
        .contains("Sessions", "Hatfield", "Naloxone", "Custody suite", "Stevenage");
  }

  @Test
  void a_cell_under_no_heading_is_printed_alone_in_plain_words() {
    var merged =
        ExampleDocuments.one(
            ExampleDocuments.editionsOf(ExampleUpdates.withMergedCells(ExampleGate.empty())),
            MonthlyDocuments.WHOLE);

    assertThat(PLAIN.print(merged).lines())
        .contains("- Hatfield; Sessions: Naloxone; Custody suite", "- Stevenage");
  }

  /** The pages, slides, sheets or lines of a file; a file without any is one page. */
  private static List<String> pages(String extension, byte[] file) throws Exception {
    var pages = new ArrayList<String>();
    switch (extension) {
      case "pdf" -> {
        try (var pdf = Loader.loadPDF(file)) {
          for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(pdf));
          }
        }
      }
      case "docx" -> {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
          pages.add(word.getHeaderFooterPolicy().getDefaultHeader().getText());
        }
      }
      case "pptx" -> {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
          show.getSlides().forEach(slide -> pages.add(slide(slide)));
        }
      }
      case "ods" -> {
        for (var sheet : new SpreadSheet(new ByteArrayInputStream(file)).getSheets()) {
          pages.add(
              Stream.of(sheet.getDataRange().getValues())
                  .flatMap(Stream::of)
                  .map(String::valueOf)
                  .collect(Collectors.joining(" ")));
        }
      }
      case "csv" ->
          CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
              .skip(1)
              .forEach(line -> pages.add(String.join(" ", line.getFields())));
      default -> pages.add(text(extension, file));
    }
    // An edition without a table has no line to mark.
    return pages.isEmpty() ? List.of("Draft: cannot be issued") : pages;
  }

  @Test
  void the_e_mail_is_a_draft_with_plain_and_formatted_words() throws Exception {
    var message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(printed(new MailPrinter(HTML, PLAIN))));
    assertThat(message.getHeader("X-Unsent")).containsExactly("1");
    assertThat(message.getSubject()).isEqualTo("Monthly update, November 2024 (draft)");
    assertThat(message.getAllRecipients()).isNull();
    var parts = (Multipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent().toString()).doesNotContain("<script", "<style");
  }

  @Test
  void a_number_in_the_workbook_is_a_number() throws Exception {
    var book = new SpreadSheet(new ByteArrayInputStream(printed(new SheetPrinter())));
    assertThat(book.getSheets())
        .extracting(sheet -> sheet.getName())
        .containsExactly("Cover", "Contents", "Notes", "Table 1");
    var values = book.getSheet("Table 1").getDataRange().getValues();
    assertThat(Stream.of(values).flatMap(Stream::of)).contains(3888.0, 3845.0, 43.0);
  }

  static String text(String extension, byte[] file) throws Exception {
    return switch (extension) {
      case "html" -> Jsoup.parse(new String(file, StandardCharsets.UTF_8)).text();
      case "txt", "json" -> new String(file, StandardCharsets.UTF_8);
      case "docx" -> {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file));
            var words = new XWPFWordExtractor(word)) {
          yield words.getText() + "\n" + alternativeTexts(word);
        }
      }
      case "pdf" -> {
        try (var pdf = Loader.loadPDF(file)) {
          yield new PDFTextStripper().getText(pdf)
              + "\n"
              + alternativeTexts(pdf.getDocumentCatalog().getStructureTreeRoot());
        }
      }
      case "eml" -> {
        var message =
            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
        yield ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
      }
      case "pptx" -> slides(file);
      case "ods" -> {
        var all = new StringBuilder();
        for (var sheet : new SpreadSheet(new ByteArrayInputStream(file)).getSheets()) {
          for (var row : sheet.getDataRange().getValues()) {
            for (var value : row) {
              all.append(
                      value instanceof Double number && number == Math.rint(number)
                          ? Long.toString(number.longValue())
                          : value)
                  .append(' ');
            }
          }
        }
        yield all.toString();
      }
      case "csv" -> {
        var all = new StringBuilder();
        CsvReader.builder()
            .ofCsvRecord(new String(file, StandardCharsets.UTF_8))
            .forEach(line -> all.append(String.join(" ", line.getFields())).append(' '));
        yield all.toString();
      }
      default -> throw new IllegalArgumentException(extension);
    };
  }

  private static String alternativeTexts(XWPFDocument word) {
    return word.getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getRuns().stream())
        .flatMap(run -> run.getCTR().getDrawingList().stream())
        .flatMap(drawing -> drawing.getInlineList().stream())
        .map(inline -> inline.getDocPr().getDescr())
        .collect(Collectors.joining("\n"));
  }

  private static String alternativeTexts(PDStructureNode node) {
    var all = new StringBuilder();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          all.append(element.getAlternateDescription()).append('\n');
        }
        all.append(alternativeTexts(element));
      }
    }
    return all.toString();
  }

  private static String slides(byte[] file) throws IOException {
    try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      return show.getSlides().stream()
          .map(EveryPrinterTest::slide)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String slide(XSLFSlide slide) {
    var all = new StringBuilder();
    for (var shape : slide.getShapes()) {
      switch (shape) {
        case XSLFTextShape words -> all.append(words.getText()).append('\n');
        case XSLFTable table ->
            table
                .getRows()
                .forEach(row -> row.getCells().forEach(c -> all.append(c.getText()).append(' ')));
        case XSLFGraphicFrame chart ->
            all.append(
                ((CTGraphicalObjectFrame) chart.getXmlObject())
                    .getNvGraphicFramePr()
                    .getCNvPr()
                    .getDescr());
        default -> {}
      }
    }
    return all.toString();
  }

  /** Everything a document says, gathered without any printer. */
  private static String text(Document document) {
    var all = new ArrayList<String>();
    all.addAll(List.of(document.title(), document.subtitle(), document.handling()));
    all.addAll(document.facts());
    for (var theme : document.themes()) {
      all.add(theme.name());
      for (var entry : theme.entries()) {
        all.add(entry.heading());
        for (var piece : entry.pieces()) {
          switch (piece) {
            case Document.Text text -> all.add(PlainPrinter.words(text));
            case Document.Bullets bullets ->
                bullets.lines().forEach(line -> all.add(PlainPrinter.words(line)));
            case Document.Note note -> all.add(note.words());
            case Document.Drawing drawing -> {
              all.add(drawing.caption());
              all.add(drawing.finding());
            }
            case Document.WordTable table -> {
              all.addAll(table.headings());
              table.rows().forEach(row -> row.forEach(c -> all.add(PlainPrinter.words(c))));
            }
            case Document.Table table -> all.addAll(words(table.grid()));
          }
        }
      }
    }
    return String.join("\n", all);
  }

  private static List<String> words(TableGrid grid) {
    var all = new ArrayList<String>(grid.about());
    all.addAll(grid.headings());
    grid.rows()
        .forEach(
            row -> {
              all.add(row.name());
              all.addAll(row.cells());
            });
    all.addAll(grid.notes());
    return all;
  }

  private static String cells(Document document) {
    return String.join(
        " ",
        document.grids().stream()
            .flatMap(grid -> grid.rows().stream())
            .flatMap(row -> row.cells().stream())
            .toList());
  }

  /** Case is a matter of style, and a full stop belongs to the sentence. */
  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    WORD.matcher(text.replace("\\\"", "\""))
        .results()
        .forEach(
            found ->
                words.add(
                    found
                        .group()
                        .replaceAll("[.,'\u2019-]+$", "")
                        .toLowerCase(java.util.Locale.UK)));
    return words;
  }

  private static Set<String> numbers(String text) {
    var numbers = new TreeSet<String>();
    Pattern.compile("\\d[\\d,]*(\\.\\d+)?")
        .matcher(text)
        .results()
        .forEach(found -> numbers.add(found.group().replace(",", "").replaceAll("\\.0$", "")));
    return numbers;
  }
}

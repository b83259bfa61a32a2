package org.vigil.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Puts into a workbook what the library that writes it has no words for: how numbers are shown, and the paper. */
final class SheetFinish {
  private static final String NUMBERS = "table|table-cell[office:value-type=float]";
  private static final String REPEATED = "table:number-columns-repeated";

  /** A4 on its side, each sheet as wide as the paper and as long as it is. */
  private static final String PAPER =
      """
      <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2">\
      <office:styles/><office:automatic-styles><style:page-layout style:name="paper">\
      <style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" \
      style:print-orientation="landscape" fo:margin="15mm" style:scale-to-X="1" style:scale-to-Y="0"/>\
      </style:page-layout></office:automatic-styles><office:master-styles>\
      <style:master-page style:name="Default" style:page-layout-name="paper"/>\
      </office:master-styles></office:document-styles>""";

  private SheetFinish() {}

  /**
   * @param numbers every number in it, in the order they are read
   */
  static void finish(byte[] book, List<NumberShown> numbers, OutputStream out) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(book));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        switch (entry.getName()) {
          case "mimetype" -> stored(zip, entry.getName(), content);
          case "content.xml" -> packed(zip, entry.getName(), shown(content, numbers));
          case "styles.xml" ->
              packed(zip, entry.getName(), PAPER.strip().getBytes(StandardCharsets.UTF_8));
          default -> packed(zip, entry.getName(), content);
        }
      }
    }
  }

  private static byte[] shown(byte[] content, List<NumberShown> numbers) {
    var sheets = Jsoup.parse(new String(content, StandardCharsets.UTF_8), "", Parser.xmlParser());
    sheets.outputSettings().prettyPrint(false);
    sheets.select(NUMBERS).forEach(SheetFinish::unfold);
    var cells = sheets.select(NUMBERS);
    if (cells.size() != numbers.size()) {
      throw new IllegalStateException(
          "%d numbers were put into the workbook, and %d are in it"
              .formatted(numbers.size(), cells.size()));
    }
    var formats = new TreeMap<String, String>();
    for (int at = 0; at < cells.size(); at++) {
      var number = numbers.get(at);
      cells.get(at).attr("table:style-name", number.style());
      formats.put(number.style(), number.format());
    }
    var styles = sheets.getElementsByTag("office:automatic-styles").first();
    Objects.requireNonNull(styles, "a workbook has styles")
        .append(String.join("", formats.values()));
    return sheets.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /** The library writes equal numbers side by side once; each may be shown in its own way. */
  private static void unfold(Element cell) {
    var times = cell.attr(REPEATED);
    cell.removeAttr(REPEATED);
    for (int more = times.isEmpty() ? 1 : Integer.parseInt(times); more > 1; more--) {
      cell.after(cell.clone());
    }
  }

  /** The kind of file is told by its first bytes, so this part is not packed. */
  private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    var sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static void packed(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}

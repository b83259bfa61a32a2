import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the Word template that publications are poured into: an empty A4 document with the unit's styles, a header and a
 * footer. Run once after a change of style, and commit the result:
 *
 * <pre>java script/MakeWordTemplate.java app/src/main/resources/publication/template.docx</pre>
 *
 * A unit may replace the file by its own, saved from Word, as long as the style names stay. Themes stand on the left and
 * their content on the right: the theme is a heading in a frame beside indented paragraphs, so that the reading order is
 * one plain column and no layout table cuts through the text.
 */
public class MakeWordTemplate {
  private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final int CONTENT_INDENT = 2552;

  public static void main(String[] arguments) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      put(zip, "[Content_Types].xml", contentTypes());
      put(zip, "_rels/.rels", relationships(
          "rId1", "officeDocument", "word/document.xml"));
      put(zip, "word/_rels/document.xml.rels", relationships(
          "rId1", "styles", "styles.xml",
          "rId2", "header", "header1.xml",
          "rId3", "footer", "footer1.xml",
          "rId4", "numbering", "numbering.xml",
          "rId5", "settings", "settings.xml"));
      put(zip, "word/document.xml", document());
      put(zip, "word/styles.xml", styles());
      put(zip, "word/header1.xml", header());
      put(zip, "word/footer1.xml", footer());
      put(zip, "word/numbering.xml", numbering());
      put(zip, "word/settings.xml", settings());
    }
  }

  private static String document() {
    return HEAD + """
        <w:document %s %s><w:body>
        <w:sectPr>
          <w:headerReference w:type="default" r:id="rId2"/>
          <w:footerReference w:type="default" r:id="rId3"/>
          <w:pgSz w:w="11906" w:h="16838"/>
          <w:pgMar w:top="1300" w:right="850" w:bottom="1200" w:left="850" w:header="560" w:footer="500" w:gutter="0"/>
        </w:sectPr></w:body></w:document>
        """.formatted(W, R);
  }

  private static String header() {
    return HEAD + """
        <w:hdr %s><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>
          <w:r><w:t xml:space="preserve">{{unit}}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">{{title}}</w:t></w:r>
        </w:p></w:hdr>
        """.formatted(W);
  }

  private static String footer() {
    return HEAD + """
        <w:ftr %s>
        <w:p><w:pPr><w:pStyle w:val="Demonstration"/></w:pPr><w:r><w:t xml:space="preserve">{{demonstration}}</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>
          <w:r><w:t xml:space="preserve">{{handling}}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Page </w:t></w:r>
          <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
          <w:r><w:t xml:space="preserve"> of </w:t></w:r>
          <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        </w:p></w:ftr>
        """.formatted(W);
  }

  private static String styles() {
    var content = "<w:ind w:left=\"" + CONTENT_INDENT + "\"/>";
    return HEAD + "<w:styles " + W + ">"
        + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/>"
        + "<w:color w:val=\"14202A\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + style("Normal", "Normal", null, "", "", true)
        + style("Title", "Title", "Normal", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"44\"/>", false)
        + style("Subtitle", "Subtitle", "Normal", "<w:spacing w:after=\"60\"/>", "<w:color w:val=\"48555F\"/><w:sz w:val=\"23\"/>", false)
        + style("Facts", "Facts", "Normal", "<w:spacing w:after=\"200\"/>", "<w:color w:val=\"48555F\"/><w:sz w:val=\"19\"/>", false)
        + style("Draft", "Draft mark", "Normal", "<w:pBdr><w:top w:val=\"single\" w:sz=\"18\" w:space=\"4\" w:color=\"A63C16\"/><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"4\" w:color=\"A63C16\"/></w:pBdr><w:spacing w:before=\"60\" w:after=\"200\"/>", "<w:b/><w:color w:val=\"83290A\"/><w:sz w:val=\"25\"/>", false)
        + style("Heading1", "heading 1", "Normal",
            "<w:keepNext/><w:framePr w:w=\"2250\" w:hSpace=\"142\" w:wrap=\"around\" w:vAnchor=\"text\" w:hAnchor=\"margin\" w:x=\"1\" w:y=\"60\"/>"
                + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:color w:val=\"0F4C5C\"/><w:sz w:val=\"24\"/>", false)
        + style("Heading2", "heading 2", "Normal",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"60\" w:after=\"80\"/>" + content + "<w:outlineLvl w:val=\"1\"/>", "<w:b/><w:sz w:val=\"24\"/>", false)
        + style("Content", "Content", "Normal", content, "", false)
        + style("ThemeRule", "Theme rule", "Normal", "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"0F4C5C\"/></w:pBdr><w:spacing w:before=\"200\" w:after=\"0\" w:line=\"60\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"4\"/>", false)
        + style("ContentBullet", "Content bullet", "Content", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/><w:ind w:left=\"" + (CONTENT_INDENT + 284) + "\" w:hanging=\"284\"/>", "", false)
        + style("TableTitle", "Table title", "Content", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"40\"/>", "<w:b/><w:sz w:val=\"20\"/>", false)
        + style("TableAbout", "Table about", "Content", "<w:keepNext/><w:keepLines/><w:spacing w:after=\"80\"/>", "<w:color w:val=\"48555F\"/><w:sz w:val=\"18\"/>", false)
        + style("TableText", "Table text", "Normal", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/>", false)
        + style("Note", "Note", "Content", "<w:pBdr><w:left w:val=\"single\" w:sz=\"36\" w:space=\"8\" w:color=\"B98500\"/></w:pBdr><w:spacing w:after=\"60\"/><w:ind w:left=\"" + (CONTENT_INDENT + 200) + "\"/>", "<w:sz w:val=\"18\"/>", false)
        + style("Header", "header", "Normal", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"0F4C5C\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"10206\"/></w:tabs><w:spacing w:after=\"0\"/>", "<w:color w:val=\"48555F\"/><w:sz w:val=\"17\"/>", false)
        + style("Footer", "footer", "Normal", "<w:tabs><w:tab w:val=\"right\" w:pos=\"10206\"/></w:tabs><w:spacing w:after=\"0\"/>", "<w:color w:val=\"48555F\"/><w:sz w:val=\"17\"/>", false)
        + style("Demonstration", "Demonstration", "Normal", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF3D1\"/><w:spacing w:after=\"40\"/>", "<w:b/><w:color w:val=\"5C3D00\"/><w:sz w:val=\"17\"/>", false)
        + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0F4C5C\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Lost\"><w:name w:val=\"Lost words\"/><w:rPr><w:color w:val=\"83290A\"/><w:bdr w:val=\"dashed\" w:sz=\"6\" w:space=\"0\" w:color=\"A63C16\"/></w:rPr></w:style>"
        + "</w:styles>";
  }

  private static String style(String id, String name, String based, String paragraph, String run, boolean isDefault) {
    return "<w:style w:type=\"paragraph\"" + (isDefault ? " w:default=\"1\"" : "") + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
        + (based == null ? "" : "<w:basedOn w:val=\"" + based + "\"/>")
        + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
  }

  private static String numbering() {
    return HEAD + """
        <w:numbering %s><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
        <w:pPr><w:ind w:left="%d" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """.formatted(W, CONTENT_INDENT + 284);
  }

  private static String settings() {
    return HEAD + "<w:settings " + W + "><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
  }

  private static String contentTypes() {
    var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + part("document.xml", word + "document.main+xml")
        + part("styles.xml", word + "styles+xml")
        + part("header1.xml", word + "header+xml")
        + part("footer1.xml", word + "footer+xml")
        + part("numbering.xml", word + "numbering+xml")
        + part("settings.xml", word + "settings+xml")
        + "</Types>";
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"/word/" + name + "\" ContentType=\"" + type + "\"/>";
  }

  /** Triples of id, kind and target. */
  private static String relationships(String... triples) {
    var kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    var xml = new StringBuilder(HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < triples.length; i += 3) {
      xml.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(triples[i], kinds + triples[i + 1], triples[i + 2]));
    }
    return xml.append("</Relationships>").toString();
  }

  /** The same bytes on every run. */
  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(Instant.parse("2024-12-02T00:00:00Z")));
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}

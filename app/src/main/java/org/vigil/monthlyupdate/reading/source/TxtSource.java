package org.vigil.monthlyupdate.reading.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.UnreadableFile;

/** Plain text: tabs part cells, a form feed begins a page, and the tags of underlined words become marks. */
final class TxtSource {
  private static final int MOST_LINES = 20_000;

  /** A line longer than this was not wrapped by whoever wrote it. */
  private static final int LONGEST_WRAPPED = 130;

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern TAG = Pattern.compile("</?(?:u|i|b|em|strong)>");
  private static final Pattern RULE = Pattern.compile("[\\s\\-_=*~\u2013\u2014\u2500]+");

  private TxtSource() {}

  static SourceText read(byte[] content) {
    return read(decode(content));
  }

  static SourceText read(String text) {
    var raw = LINE_END.split(text, -1);
    if (raw.length > MOST_LINES) {
      throw new UnreadableFile(
          "The text has more than %,d lines.".formatted(MOST_LINES),
          "Send one issue at a time, without what is attached to it.");
    }
    var lines = new ArrayList<Line>();
    int page = 1;
    boolean pages = text.indexOf('\f') >= 0;
    boolean gap = false;
    for (int i = 0; i < raw.length; i++) {
      page += (int) raw[i].chars().filter(c -> c == '\f').count();
      var line = line(i + 1, pages ? page : null, raw[i].replace("\f", ""), gap);
      lines.add(line);
      gap = line.isBlank() || isRule(line) || raw[i].indexOf('\f') >= 0;
    }
    if (lines.stream().allMatch(Line::isBlank)) {
      throw new UnreadableFile("The text has no words.", "Look for another copy of the update.");
    }
    boolean wrapped =
        lines.stream().mapToInt(line -> line.text().length()).max().orElse(0) <= LONGEST_WRAPPED;
    return new SourceText(
        SourceText.Kind.TEXT, framed(TxtColumns.beside(lines)), List.of(), wrapped);
  }

  /** A line of dashes is a rule, and so tells something of the lines beside it. */
  static boolean isRule(Line line) {
    var text = line.text();
    return text.length() >= 4 && RULE.matcher(text).matches();
  }

  private static List<Line> framed(List<Line> lines) {
    var framed = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (isRule(lines.get(i)) && lines.get(i).cells().size() == 1) {
        if (i > 0 && !lines.get(i - 1).isBlank()) {
          framed.set(i - 1, framed.get(i - 1).with(framed.get(i - 1).look().underRule()));
        }
      }
    }
    return framed;
  }

  private static Line line(int number, @Nullable Integer page, String raw, boolean gap) {
    var cells = new ArrayList<Cell>();
    for (var cell : raw.split("\t", -1)) {
      cells.add(cell(cell));
    }
    int indent = raw.length() - raw.stripLeading().length();
    var look = Look.PLAIN.afterGap(gap).indented(indent);
    return new Line(number, page, cells, look);
  }

  private static Cell cell(String raw) {
    var text = new StringBuilder();
    var marks = new ArrayList<Mark>();
    int underlinedFrom = -1;
    int from = 0;
    var tags = TAG.matcher(raw);
    while (tags.find()) {
      text.append(raw, from, tags.start());
      from = tags.end();
      if (tags.group().equals("<u>")) {
        underlinedFrom = text.length();
      } else if (tags.group().equals("</u>") && underlinedFrom >= 0) {
        marks.add(new Mark(underlinedFrom, text.length(), null));
        underlinedFrom = -1;
      }
    }
    text.append(raw, from, raw.length());
    return new Cell(text.toString().replace('\u00A0', ' '), marks);
  }

  private static String decode(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        return decodeUtf16(content);
      }
    }
    return strict(content, StandardCharsets.UTF_8, Charset.forName("windows-1252"));
  }

  private static String decodeUtf16(byte[] content) {
    boolean marked =
        content.length > 1
            && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
    if (!marked) {
      throw new UnreadableFile(
          "This is neither text, a Word document nor a PDF.",
          "Open it in the program it was made with, and save it as .docx, .pdf or .txt.");
    }
    return strict(content, StandardCharsets.UTF_16, StandardCharsets.UTF_16);
  }

  private static String strict(byte[] content, Charset first, Charset second) {
    try {
      var text =
          first
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherwise) {
      return new String(content, second);
    }
  }
}

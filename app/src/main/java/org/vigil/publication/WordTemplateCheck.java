package org.vigil.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;
import org.vigil.shell.FirstBytes;
import org.vigil.shell.ZippedParts;

/**
 * Looks at a Word file before it may become the unit's template. What would run, be fetched or be carried along unseen is
 * refused, because every reader of every document would receive it; and a page is poured into it, so that a template that
 * cannot be written into is refused today and not on the day the update goes out.
 */
public final class WordTemplateCheck {
  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final int MOST_PARTS = 500;
  private static final long MOST_BYTES_UNPACKED = 40L * 1024 * 1024;
  private static final String DOCUMENT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final Pattern EXTERNAL =
      Pattern.compile("TargetMode\\s*=\\s*[\"']\\s*External\\s*[\"']", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:instrText[^>]*>|instr\\s*=\\s*[\"'])\\s*(INCLUDETEXT|INCLUDEPICTURE|IMPORT|DDEAUTO|DDE|LINK|MACROBUTTON|DATABASE)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_RUNS_OF_A_FIELD =
      Pattern.compile(
          "</(?:\\w+:)?instrText>(?:(?!</?(?:\\w+:)?(?:instrText|fldChar|p)\\b).)*<(?:\\w+:)?instrText[^>]*>",
          Pattern.DOTALL);

  private WordTemplateCheck() {}

  /** Whether it may be used. */
  public sealed interface Verdict {}

  public record Accepted() implements Verdict {}

  /** What is wrong, and what to do about it. */
  public record Refused(String reason, String toDo) implements Verdict {}

  public static Verdict look(byte[] file) {
    if (file.length == 0) {
      return new Refused("The file is empty.", "Choose the template once more.");
    }
    if (file.length > MOST_BYTES) {
      return new Refused(
          "The file is larger than 5 MB: every document would be.",
          "Make its pictures smaller, then send it again.");
    }
    try {
      return look(parts(file)).<Verdict>map(refused -> refused).orElseGet(() -> tried(file));
    } catch (TooMuch | ZippedParts.TooMany unpacked) {
      return new Refused(
          "Unpacked, the file is far larger than a template is.",
          "Do not open this file; tell whoever sent it.");
    } catch (IOException | RuntimeException damaged) {
      return new Refused(
          "The file is damaged, or no Word document.",
          "Open it in Word, save it as a Word document (.docx), and send that.");
    }
  }

  private static Optional<Refused> look(Map<String, String> parts) {
    for (var name : parts.keySet()) {
      var refused = ofName(name);
      if (refused.isPresent()) {
        return refused;
      }
    }
    var types = parts.getOrDefault("[content_types].xml", "");
    if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
      return Optional.of(macro());
    }
    if (!types.contains(DOCUMENT_TYPE) || !parts.containsKey("word/document.xml")) {
      return Optional.of(
          new Refused(
              "This is another kind of file, and not a Word document (.docx).",
              "Open it in Word, save it as a Word document (.docx), and send that."));
    }
    return parts.entrySet().stream()
        .flatMap(part -> ofContent(part.getKey(), part.getValue()).stream())
        .findFirst();
  }

  private static Optional<Refused> ofName(String name) {
    if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
      return Optional.of(
          new Refused(
              "The file names a part outside itself.",
              "Do not open this file; tell whoever sent it."));
    }
    if (name.contains("vbaproject") || name.contains("vbadata")) {
      return Optional.of(macro());
    }
    if (name.startsWith("word/embeddings/")
        || name.startsWith("word/activex/")
        || name.contains("oleobject")
        || name.contains("afchunk")) {
      return Optional.of(
          new Refused(
              "The file carries another file or a control inside it (%s).".formatted(name),
              "Take out what was inserted as an object, save it, and send it again."));
    }
    return Optional.empty();
  }

  private static Refused macro() {
    return new Refused(
        "The file carries a program (a macro).",
        "Save it as a Word document (.docx) without macros, and send that.");
  }

  private static Optional<Refused> ofContent(String name, String content) {
    if (content.contains("<!DOCTYPE") || content.contains("<!ENTITY")) {
      return Optional.of(
          new Refused(
              "The file holds instructions that no document needs (a document type).",
              "Do not open this file; tell whoever sent it."));
    }
    if (name.endsWith(".rels") && EXTERNAL.matcher(content).find()) {
      return Optional.of(
          new Refused(
              "The file points outside itself (%s): a linked picture, an attached template or a link."
                  .formatted(name),
              "Put linked pictures into the file, attach no template, turn links into plain words, and send it again."));
    }
    var field = FIELD.matcher(BETWEEN_RUNS_OF_A_FIELD.matcher(content).replaceAll(""));
    if (field.find()) {
      return Optional.of(
          new Refused(
              "The file has a field that fetches something or runs something (%s)."
                  .formatted(field.group(1).toUpperCase(Locale.ROOT)),
              "Turn the field into plain words (Ctrl+Shift+F9 in Word), and send it again."));
    }
    return Optional.empty();
  }

  /** A page is poured into it, as an update would be. */
  private static Verdict tried(byte[] file) {
    var page =
        new Document(
            "Unit",
            "Title",
            "Subtitle",
            List.of("Facts."),
            "Handling",
            Optional.of("Draft"),
            Optional.empty(),
            List.of(
                new Theme(
                    "Theme",
                    List.of(
                        new Entry(
                            "Heading",
                            List.of(
                                Text.of("Words"),
                                new Document.Bullets(List.of(Text.of("Line")))))))));
    try {
      new WordPrinter(() -> file).print(page, new ByteArrayOutputStream());
      return new Accepted();
    } catch (IOException | RuntimeException unusable) {
      return new Refused(
          "Nothing can be written into this file.",
          "Open it in Word, save it under another name as a Word document (.docx), and send that.");
    }
  }

  /** The text of each part by its name in small letters; what is no text has none. */
  private static Map<String, String> parts(byte[] file) throws IOException {
    if (!FirstBytes.are(file, 'P', 'K')) {
      return Map.of();
    }
    var parts = new LinkedHashMap<String, String>();
    var unpacked = new AtomicLong();
    ZippedParts.of(
        file,
        MOST_PARTS,
        (part, bytes) -> {
          var content = bytes.readNBytes((int) (MOST_BYTES_UNPACKED - unpacked.get()) + 1);
          if (unpacked.addAndGet(content.length) > MOST_BYTES_UNPACKED) {
            throw new TooMuch();
          }
          var name = part.toLowerCase(Locale.ROOT);
          boolean isText = name.endsWith(".xml") || name.endsWith(".rels");
          parts.put(name, isText ? words(content) : "");
        });
    return parts;
  }

  /** Read so that instructions are found in either of the two encodings Word files may have. */
  private static String words(byte[] content) {
    boolean wide =
        content.length > 1
            && (content[0] == 0 || content[1] == 0 || content[0] == -1 || content[0] == -2);
    return new String(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}

package org.vigil.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of office file, and what one of them may hold. Its parts are looked through before anything reads them: no more
 * than an office program makes, no programs, no document type (which could name files or expand without end).
 *
 * @param name what people call it, in small letters
 * @param mainPart how the name of the part begins that every file of the kind has, in small letters
 * @param mostBytes unpacked, in all
 * @param mostBytesOfText unpacked, of the parts with words; pictures may be larger
 * @param sendInstead what to do where the kind does not serve
 * @param savedAs without programs
 * @param tooLarge what is said where it is larger unpacked
 * @param another what is said of an archive of another kind
 * @param damaged what is said where it cannot be unpacked
 */
public record OfficePackage(
    String name,
    String mainPart,
    int mostParts,
    long mostBytes,
    long mostBytesOfText,
    String sendInstead,
    String savedAs,
    Refusal tooLarge,
    Refusal another,
    Refusal damaged) {
  private static final int LONGEST_DECLARATION = 10;

  /** A reason, and what to do next. */
  public record Refusal(String reason, String toDo) {
    public UnreadableFile told() {
      return new UnreadableFile(reason, toDo);
    }
  }

  /**
   * The names of its parts, in small letters.
   *
   * @throws UnreadableFile where it is not of the kind, is not whole, or holds what none of the kind needs
   */
  public Set<String> partsOf(byte[] content) {
    var parts = new HashSet<String>();
    var unpacked = new Unpacked();
    try {
      ZippedParts.of(
          content,
          mostParts,
          (part, bytes) -> {
            var called = part.toLowerCase(Locale.ROOT);
            parts.add(called);
            refuseName(called);
            inflate(called, bytes, unpacked);
          });
    } catch (UnreadableFile told) {
      throw told;
    } catch (ZippedParts.TooMany tooMany) {
      throw new UnreadableFile(
          "The %s has more parts than a %s has.".formatted(name, name), sendInstead);
    } catch (IOException | RuntimeException broken) {
      throw damaged.told();
    }
    if (parts.stream().noneMatch(part -> part.startsWith(mainPart))) {
      throw another.told();
    }
    return parts;
  }

  private void refuseName(String part) {
    if (part.contains("..") || part.startsWith("/") || part.contains("\\")) {
      throw new UnreadableFile(
          "The %s names a part outside itself.".formatted(name),
          "Do not open this file; tell whoever sent it.");
    }
    if (part.endsWith("vbaproject.bin")) {
      throw new UnreadableFile(
          "The %s carries a program (a macro).".formatted(name),
          "Save it as %s without macros.".formatted(savedAs));
    }
  }

  private void inflate(String called, InputStream part, Unpacked unpacked) throws IOException {
    boolean isText = called.endsWith(".xml") || called.endsWith(".rels");
    var buffer = new byte[16 * 1024];
    var beforeThis = "";
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      unpacked.bytes += read;
      unpacked.text += isText ? read : 0;
      if (unpacked.bytes > mostBytes || unpacked.text > mostBytesOfText) {
        throw tooLarge.told();
      }
      if (isText) {
        var text =
            beforeThis + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
          throw new UnreadableFile(
              "The %s holds instructions that no %s needs (a document type).".formatted(name, name),
              "Do not open this file; tell whoever sent it.");
        }
        beforeThis = text.substring(Math.max(0, text.length() - LONGEST_DECLARATION));
      }
    }
  }

  /** How much of a file has been unpacked so far. */
  private static final class Unpacked {
    private long bytes;
    private long text;
  }
}

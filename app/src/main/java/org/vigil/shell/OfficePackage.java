package org.vigil.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;

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
    int count = 0;
    long bytes = 0;
    long text = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        var called = part.getName().toLowerCase(Locale.ROOT);
        parts.add(called);
        if (++count > mostParts) {
          throw new UnreadableFile(
              "The %s has more parts than a %s has.".formatted(name, name), sendInstead);
        }
        refuseName(called);
        boolean isText = called.endsWith(".xml") || called.endsWith(".rels");
        long most = mostBytes - bytes;
        long read = inflate(zip, isText ? Math.min(mostBytesOfText - text, most) : most, isText);
        bytes += read;
        text += isText ? read : 0;
      }
    } catch (IOException | IllegalArgumentException broken) {
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

  private long inflate(ZipInputStream part, long most, boolean isText) throws IOException {
    var buffer = new byte[16 * 1024];
    long total = 0;
    var beforeThis = "";
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      total += read;
      if (total > most) {
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
    return total;
  }
}

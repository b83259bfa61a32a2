package org.vigil.shell;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text file's letters. UTF-8 where its bytes are UTF-8; UTF-16 where its byte order mark says so;
 * else Windows-1252, the letters of older British spreadsheets. Never a replacement character.
 */
record Letters(String text, String encoding) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static Letters decode(byte[] content) {
    var letters = firstThatFits(content);
    if (letters.text().isBlank()) {
      throw new UnreadableFile("The file is empty.", "Ask the partner to send it again.");
    }
    int nul = letters.text().indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableFile(
          "Line %d holds a NUL character, which no text has."
              .formatted(lineAt(letters.text(), nul)),
          "Save the file again as \"CSV UTF-8\" and import that.");
    }
    return letters;
  }

  private static Letters firstThatFits(byte[] content) {
    if (FirstBytes.are(content, 0xFF, 0xFE)) {
      return strictly(content, 2, StandardCharsets.UTF_16LE, "UTF-16");
    }
    if (FirstBytes.are(content, 0xFE, 0xFF)) {
      return strictly(content, 2, StandardCharsets.UTF_16BE, "UTF-16");
    }
    if (FirstBytes.are(content, 0xEF, 0xBB, 0xBF)) {
      return strictly(content, 3, StandardCharsets.UTF_8, "UTF-8");
    }
    try {
      return new Letters(decode(content, 0, StandardCharsets.UTF_8), "UTF-8");
    } catch (CharacterCodingException notUtf8) {
      return strictly(content, 0, WINDOWS_1252, "Windows-1252");
    }
  }

  private static Letters strictly(byte[] content, int from, Charset charset, String name) {
    try {
      return new Letters(decode(content, from, charset), name);
    } catch (CharacterCodingException broken) {
      throw new UnreadableFile(
          "The letters are not %s, and nothing else that is known.".formatted(name),
          "Save the file again as \"CSV UTF-8\" and import that.");
    }
  }

  private static String decode(byte[] content, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content, from, content.length - from))
        .toString();
  }

  static long lineAt(String text, int index) {
    return text.substring(0, index).lines().count()
        + (index > 0 && text.charAt(index - 1) == '\n' ? 1 : 0);
  }
}

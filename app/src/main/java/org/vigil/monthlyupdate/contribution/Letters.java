package org.vigil.monthlyupdate.contribution;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a reply as letters that can be shown and printed, and what had to be guessed or left out on the way.
 *
 * @param remarks in whole sentences
 */
record Letters(String text, List<String> remarks) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Turn the direction of writing, or cannot be seen: they make words look like others. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD]");

  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]");

  Letters {
    remarks = List.copyOf(remarks);
  }

  /**
   * By what the bytes are said to be, where that is true; else as what they can be.
   *
   * @param said the name of an encoding; null where none was given
   */
  static Letters of(byte[] bytes, @Nullable String said) {
    var remarks = new ArrayList<String>();
    var named = named(said);
    var text = named == null ? null : strictly(bytes, named);
    if (text == null) {
      text = strictly(bytes, StandardCharsets.UTF_8);
      if (said != null && !bytesAreAscii(bytes)) {
        remarks.add(
            "The letters are not in the encoding the reply names. Read accents and signs with care.");
      }
    }
    if (text == null) {
      text = new String(bytes, WINDOWS_1252);
    }
    return cleaned(text, remarks);
  }

  static Letters of(String text) {
    return cleaned(text, new ArrayList<>());
  }

  private static Letters cleaned(String text, List<String> remarks) {
    if (TURNING.matcher(text).find()) {
      remarks.add(
          "It held signs that turn the direction of writing. They are left out; read the words with care.");
    }
    var seen = UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    return new Letters(
        CONTROL
            .matcher(
                seen.replace('\u2028', '\n')
                    .replace('\u2029', '\n')
                    .replace('\u0085', '\n')
                    .replace('\f', '\n')
                    .replace('\u00A0', ' '))
            .replaceAll(""),
        remarks);
  }

  /** Programs say ISO-8859-1 or ASCII and mean Windows-1252, or UTF-8 where that fits. */
  private static @Nullable Charset named(@Nullable String said) {
    if (said == null) {
      return null;
    }
    try {
      var charset = Charset.forName(said.strip().replace("\"", ""));
      if (charset.equals(StandardCharsets.ISO_8859_1)) {
        return WINDOWS_1252;
      }
      return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException another) {
      return null;
    }
  }

  private static boolean bytesAreAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }
}

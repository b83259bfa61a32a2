package org.vigil.monthlyupdate.contribution;

import java.util.Arrays;
import org.vigil.shell.ReceivedFile;

/**
 * A reply as it came, byte for byte.
 *
 * @param fileName what to call it when it is taken away again
 */
public record Received(As as, String fileName, byte[] content) {

  /** How it came. */
  public enum As {
    FILE("as a file"),
    PASTED("pasted"),
    LINK("by the one-time link");

    private final String words;

    As(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static Received file(String fileName, byte[] content) {
    return new Received(As.FILE, ReceivedFile.of(fileName, content).name(), content);
  }

  public static Received pasted(String words) {
    return new Received(
        As.PASTED, "pasted.txt", words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static Received byLink(String words) {
    return new Received(
        As.LINK, "by-link.txt", words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Received received
        && as == received.as
        && fileName.equals(received.fileName)
        && Arrays.equals(content, received.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** Without the content: it may hold what is not for a log. */
  @Override
  public String toString() {
    return "Received[" + as + ", " + content.length + " bytes]";
  }
}

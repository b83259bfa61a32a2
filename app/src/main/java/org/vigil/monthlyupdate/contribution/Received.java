package org.vigil.monthlyupdate.contribution;

import java.nio.charset.StandardCharsets;
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
    return new Received(As.PASTED, "pasted.txt", words.getBytes(StandardCharsets.UTF_8));
  }

  static Received byLink(String words) {
    return new Received(As.LINK, "by-link.txt", words.getBytes(StandardCharsets.UTF_8));
  }

  /** The same file, byte for byte, or the same words: line ends and blanks change on the way through a clipboard. */
  boolean saysTheSameAs(Received other) {
    return as == other.as
        && (as == As.PASTED
            ? words().equals(other.words())
            : Arrays.equals(content, other.content));
  }

  private String words() {
    return new String(content, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
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

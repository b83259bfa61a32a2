package org.vigil.shell;

/** What the first bytes of a file say it is, whatever its name says. */
public final class FirstBytes {
  private FirstBytes() {}

  /** Whether a file begins with these, each from 0 to 255. */
  public static boolean are(byte[] content, int... first) {
    if (content.length < first.length) {
      return false;
    }
    for (int at = 0; at < first.length; at++) {
      if ((content[at] & 0xFF) != first[at]) {
        return false;
      }
    }
    return true;
  }

  /** Of the compound files of older Office programs: .doc, .xls, .msg, and anything they locked with a password. MS-CFB, 2.2. */
  public static boolean areOfOldOffice(byte[] content) {
    return are(content, 0xD0, 0xCF, 0x11, 0xE0);
  }
}

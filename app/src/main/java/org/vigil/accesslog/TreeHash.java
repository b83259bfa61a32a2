package org.vigil.accesslog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash as the log keeps it, compared byte by byte. SHA-256 throughout. */
public final class TreeHash {
  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes any length: a stored hash that somebody shortened must be readable to be found wrong. */
  static TreeHash of(byte[] bytes) {
    return new TreeHash(bytes.clone());
  }

  static TreeHash fromHex(String hex) {
    return new TreeHash(HexFormat.of().parseHex(hex));
  }

  static TreeHash sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return new TreeHash(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Enough of it to compare by eye: {@code 9f41 c07a 52de 88b3 … 1d6e 40aa}. */
  public String inShort() {
    var groups = hex().replaceAll("(.{4})(?=.)", "$1 ").split(" ");
    if (groups.length < 8) {
      return String.join(" ", groups);
    }
    return String.join(" ", Arrays.copyOf(groups, 4))
        + " … "
        + groups[groups.length - 2]
        + " "
        + groups[groups.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}

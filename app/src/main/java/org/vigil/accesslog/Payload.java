package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;

/** Detail that may be erased, with the salt that keeps its commitment from being guessed once it is gone. */
record Payload(byte[] salt, byte[] content) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 32;

  static Payload salted(String text) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new Payload(salt, text.getBytes(UTF_8));
  }

  TreeHash commitment() {
    return TreeHash.sha256(salt, content);
  }

  String text() {
    return new String(content, UTF_8);
  }

  @Override
  public String toString() {
    return "Payload[hidden]";
  }
}

package org.vigil.shell;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238, six digits, 30 seconds), as every authenticator app makes them. */
final class OneTimeCodes {
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_CHARACTERS = 32;

  private OneTimeCodes() {}

  static String newSecret() {
    var secret = new StringBuilder();
    for (int i = 0; i < SECRET_CHARACTERS; i++) {
      secret.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
    }
    return secret.toString();
  }

  /** The time step whose code this is: now, or one step to either side for clocks that differ. */
  static OptionalLong stepOf(String code, String secret, Instant now) {
    long step = GENERATOR.getTimeStep().toSeconds();
    for (int offset = -1; offset <= 1; offset++) {
      var moment = now.plusSeconds(offset * step);
      if (MessageDigest.isEqual(
          codeAt(secret, moment).getBytes(), code.strip().replace(" ", "").getBytes())) {
        return OptionalLong.of(moment.getEpochSecond() / step);
      }
    }
    return OptionalLong.empty();
  }

  static String codeAt(String secret, Instant moment) {
    try {
      var key = new SecretKeySpec(decode(secret), GENERATOR.getAlgorithm());
      return "%06d".formatted(GENERATOR.generateOneTimePassword(key, moment));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a code secret must be Base32", e);
    }
  }

  static String address(String username, String secret) {
    return "otpauth://totp/Vigil:" + username + "?secret=" + secret + "&issuer=Vigil";
  }

  private static byte[] decode(String secret) {
    var bytes = new byte[secret.length() * 5 / 8];
    long buffer = 0;
    int bits = 0;
    int at = 0;
    for (char c : secret.toCharArray()) {
      buffer = (buffer << 5) | BASE32.indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }
}

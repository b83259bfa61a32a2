package org.vigil.pages;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** The authenticator app on someone's telephone. */
record CodeGenerator(String key) {
  private static final TimeBasedOneTimePasswordGenerator APP =
      new TimeBasedOneTimePasswordGenerator();
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  String now() {
    return at(Instant.now());
  }

  /** The code that follows; the house allows a clock that is one step ahead. */
  String next() {
    return at(Instant.now().plus(APP.getTimeStep()));
  }

  private String at(Instant moment) {
    try {
      return APP.generateOneTimePasswordString(
          new SecretKeySpec(bytes(), APP.getAlgorithm()), moment);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the key shown on the page is no Base32", e);
    }
  }

  private byte[] bytes() {
    var letters = key.replace(" ", "");
    var number = BigInteger.ZERO;
    for (char letter : letters.toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
    }
    int length = letters.length() * 5 / 8;
    var padded = new byte[length];
    var plain = number.toByteArray();
    var start = plain.length > length ? plain.length - length : 0;
    var kept = Arrays.copyOfRange(plain, start, plain.length);
    System.arraycopy(kept, 0, padded, length - kept.length, kept.length);
    return padded;
  }
}

package org.vigil.linkage.clk;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that the agencies who encode have agreed on. There is none by default.
 *
 * <p>Whoever holds it can encode a list of all likely names and dates and read the filters by comparison. So it must never reach whoever compares the
 * filters, must be kept apart from them, and must be changed for every exchange: filters under one key can be told against each other for good.
 */
public final class ClkKey {

  private static final int LEAST_BYTES = 16;
  private static final int RANDOM_BYTES = 32;

  private final byte[] secret;

  private ClkKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * @param secret at least 16 bytes from a random source, not a password; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public static ClkKey agreed(byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "a key has at least %d random bytes, got %d".formatted(LEAST_BYTES, secret.length));
    }
    return new ClkKey(secret.clone());
  }

  /** 32 new random bytes, for the agency that sets up an exchange; {@link #secret} gives them to be handed over. */
  public static ClkKey random() {
    var secret = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(secret);
    return new ClkKey(secret);
  }

  /** A key that stands in print, for checking against published cases. What is encoded with it is open to all. */
  public static ClkKey published(String text) {
    return new ClkKey(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A key of its own for each purpose: HMAC-SHA-256 of the purpose under this one, 32 bytes.
   *
   * <p>For filters of single fields, one for each field, so that a forename cannot be recognised in the surnames. For salting, the year of birth: the
   * commonest names can then not be counted over all records, at the price that records of different years are never alike.
   */
  public ClkKey forPurpose(String purpose) {
    return new ClkKey(mac("HmacSHA256").doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
  }

  /** A copy, to be handed over by a safe way. */
  public byte[] secret() {
    return secret.clone();
  }

  /** Ready for use by one thread. */
  Mac mac(String algorithm) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(
          algorithm + " is needed to encode, and this Java platform does not offer it", e);
    }
  }

  @Override
  public String toString() {
    return "ClkKey[hidden]";
  }
}

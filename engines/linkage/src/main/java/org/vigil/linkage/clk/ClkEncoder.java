package org.vigil.linkage.clk;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Encodes fields, or a record's fields together, as a {@link Clk}: every two letters side by side, the field having a space before and behind, set k bits
 * of a Bloom filter.
 *
 * <p>The places are (h₁ + i · h₂) mod bits for i from 0 to k − 1, h₁ and h₂ being the HMAC-SHA-1 and HMAC-MD5 of the two letters in UTF-8, read as
 * unsigned numbers, the first byte the highest (double hashing; Schnell, Bachteler and Reiher 2009, <i>Privacy-preserving record linkage using Bloom
 * filters</i>). Both hashes are broken for signatures but sound under a secret key, and are what other encoders of this kind use.
 *
 * <p>Fields are encoded as given, so both agencies must write them alike: names folded, dates as 1960-01-30. What is null or empty sets no bit. All
 * agencies need the same key, bits and k. Immutable; safe for use by many threads.
 */
public final class ClkEncoder {

  private static final int BITS = 1024;
  private static final int HASHES = 30;

  private final ClkKey key;
  private final int bits;
  private final int hashes;

  private ClkEncoder(ClkKey key, int bits, int hashes) {
    this.key = key;
    this.bits = bits;
    this.hashes = hashes;
  }

  /** 1024 bits and k = 30: a name and a date of birth fill about half of it. */
  public static ClkEncoder with(ClkKey key) {
    return new ClkEncoder(key, BITS, HASHES);
  }

  /** @param bits a multiple of 64 */
  public ClkEncoder withBits(int bits) {
    if (bits <= 0 || bits % Long.SIZE != 0) {
      throw new IllegalArgumentException("a filter has a multiple of 64 bits, got " + bits);
    }
    return new ClkEncoder(key, bits, hashes);
  }

  /** @param hashes k, bits set for two letters; at least 1 */
  public ClkEncoder withHashes(int hashes) {
    if (hashes < 1) {
      throw new IllegalArgumentException("two letters set at least one bit, got " + hashes);
    }
    return new ClkEncoder(key, bits, hashes);
  }

  /**
   * One field by itself, so that it can be a comparison by itself. Easier to read for an attacker than a whole record: use a key of its own for each field
   * ({@link ClkKey#forPurpose}), and prefer {@link #record}.
   */
  public Clk field(@Nullable String value) {
    return record(Collections.singletonList(value));
  }

  /** All the fields in one filter. Which field two letters came from is not kept: swapped names are alike. */
  public Clk record(Collection<? extends @Nullable String> fields) {
    var words = new long[bits / Long.SIZE];
    var sha1 = key.mac("HmacSHA1");
    var md5 = key.mac("HmacMD5");
    for (var pair : pairsOf(fields)) {
      var bytes = pair.getBytes(StandardCharsets.UTF_8);
      var place = remainder(sha1, bytes);
      var step = remainder(md5, bytes);
      for (var i = 0; i < hashes; i++) {
        words[place / Long.SIZE] |= Long.MIN_VALUE >>> place % Long.SIZE;
        place = (place + step) % bits;
      }
    }
    return new Clk(words);
  }

  private static Set<String> pairsOf(Collection<? extends @Nullable String> fields) {
    var pairs = new HashSet<String>();
    for (var field : fields) {
      if (field != null && !field.isEmpty()) {
        var letters = (" " + field + " ").codePoints().toArray();
        for (var i = 0; i + 1 < letters.length; i++) {
          pairs.add(new String(letters, i, 2));
        }
      }
    }
    return pairs;
  }

  /** What is left of the hash on division by the bits. */
  private int remainder(Mac mac, byte[] bytes) {
    var rest = 0L;
    for (var digit : mac.doFinal(bytes)) {
      rest = (rest << Byte.SIZE | Byte.toUnsignedInt(digit)) % bits;
    }
    return (int) rest;
  }
}

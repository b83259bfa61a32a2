package org.vigil.linkage.clk;

import java.util.Arrays;

/**
 * A cryptographic long-term key: a Bloom filter of what identifies a person (Schnell, Bachteler and Reiher 2011, <i>A novel error-tolerant anonymous
 * linking code</i>). Alike for records that are alike.
 *
 * <p><b>It is not anonymous.</b> How often each bit is set follows how common names are, by which filters over several identifiers have been read without
 * the key (Kroll and Steinmetzer 2015; anonlink issue 40). Treat it as personal data under a pseudonym: by agreement, for one purpose, deleted after.
 * {@link #folded} and {@link ClkKey#forPurpose} make such attacks harder, not impossible.
 */
public final class Clk {

  /** Bit 0 is the highest of the first word. */
  private final long[] words;

  Clk(long[] words) {
    this.words = words;
  }

  /**
   * @param hex as {@link #toHex} writes it; 16 digits for every 64 bits, at least 16
   * @throws IllegalArgumentException if it is anything else; the text is not repeated
   */
  public static Clk ofHex(String hex) {
    if (hex.isEmpty() || hex.length() % 16 != 0 || !hex.matches("[0-9a-fA-F]+")) {
      throw new IllegalArgumentException(
          "an encoding is 16 hexadecimal digits for every 64 bits, got %d characters"
              .formatted(hex.length()));
    }
    var words = new long[hex.length() / 16];
    for (var i = 0; i < words.length; i++) {
      words[i] = Long.parseUnsignedLong(hex, i * 16, (i + 1) * 16, 16);
    }
    return new Clk(words);
  }

  /** Lower case, bit 0 the most significant bit of the first digit. */
  public String toHex() {
    var hex = new StringBuilder(words.length * 16);
    for (var word : words) {
      hex.append("%016x".formatted(word));
    }
    return hex.toString();
  }

  /** Its length in bits. */
  public int bits() {
    return words.length * Long.SIZE;
  }

  /** How many of them are set. */
  public int bitsSet() {
    return Arrays.stream(words).mapToInt(Long::bitCount).sum();
  }

  /**
   * Dice's coefficient, from 0 (no bit in common) to 1 (the same bits): 2 |a ∩ b| / (|a| + |b|). Where neither has a bit set, nothing was told, and it
   * is 0.
   *
   * <p>Records of different people are far from 0, since their filters are half full: of 20,000 pairs of invented records (forename, surname, date of
   * birth; 1024 bits, k = 30) half reached 0.59, one in a hundred 0.70, the highest 0.81. Levels begin above that.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public double dice(Clk other) {
    if (words.length != other.words.length) {
      throw new IllegalArgumentException(
          "encodings of one length are compared, got %d and %d bits"
              .formatted(bits(), other.bits()));
    }
    var shared = 0;
    for (var i = 0; i < words.length; i++) {
      shared += Long.bitCount(words[i] & other.words[i]);
    }
    var set = bitsSet() + other.bitsSet();
    return set == 0 ? 0 : 2.0 * shared / set;
  }

  /**
   * Half as long: each bit of the first half, exclusive or with the bit at the same place of the second (Schnell and Borgs 2016, <i>XOR-folding for Bloom
   * filter-based encryptions</i>). Harder to read, a little worse at finding; both sides must fold. A person's record may fold to no bit where all told
   * was alike.
   *
   * @throws IllegalArgumentException unless the length is a multiple of 128 bits
   */
  public Clk folded() {
    if (words.length % 2 != 0) {
      throw new IllegalArgumentException("a multiple of 128 bits can be folded, got " + bits());
    }
    var half = Arrays.copyOf(words, words.length / 2);
    for (var i = 0; i < half.length; i++) {
      half[i] ^= words[half.length + i];
    }
    return new Clk(half);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Clk clk && Arrays.equals(words, clk.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  /** It stands for a person, so it is not printed by mistake. */
  @Override
  public String toString() {
    return "Clk[hidden]";
  }
}

package org.vigil.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log, in the form of C2SP signed-note: {@code name+hash+base64(0x01 || key)}. With it, anyone
 * can check a checkpoint.
 */
record LogKey(String name, byte[] id, PublicKey key) {
  private static final byte ED25519 = 1;
  private static final int KEY_BYTES = 32;

  /** What stands before the 32 bytes of the key in the encoding Java reads (RFC 8410). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  static LogKey of(PublicKey key) {
    var fingerprint = TreeHash.sha256(raw(key)).hex().substring(0, 8);
    var name = "vigil/access-log/" + fingerprint;
    return new LogKey(name, id(name, raw(key)), key);
  }

  static LogKey parse(String text) {
    var parts = text.strip().split("\\+", 3);
    try {
      if (parts.length != 3) {
        throw new IllegalArgumentException("a public key has three parts");
      }
      var typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
        throw new IllegalArgumentException("a public key is one of Ed25519");
      }
      var raw = Arrays.copyOfRange(typed, 1, typed.length);
      var id = id(parts[0], raw);
      if (!HexFormat.of().formatHex(id).equals(parts[1])) {
        throw new IllegalArgumentException("a public key agrees with its own fingerprint");
      }
      return new LogKey(parts[0], id, fromRaw(raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  boolean signed(byte[] text, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException notASignatureAtAll) {
      return false;
    }
  }

  private static byte[] id(String name, byte[] raw) {
    var hash = TreeHash.sha256((name + "\n").getBytes(UTF_8), new byte[] {ED25519}, raw).bytes();
    return Arrays.copyOf(hash, 4);
  }

  private static byte[] raw(PublicKey key) {
    if (!(key instanceof EdECPublicKey)) {
      throw new IllegalArgumentException("a log is signed with Ed25519, got " + key.getAlgorithm());
    }
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }

  private static PublicKey fromRaw(byte[] raw) throws GeneralSecurityException {
    var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
    System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public String toString() {
    var typed = new byte[KEY_BYTES + 1];
    typed[0] = ED25519;
    System.arraycopy(raw(key), 0, typed, 1, KEY_BYTES);
    return name
        + "+"
        + HexFormat.of().formatHex(id)
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }
}

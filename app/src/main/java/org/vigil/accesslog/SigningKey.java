package org.vigil.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key this installation signs its log with. The private half is in a file only the owner of the process reads. */
final class SigningKey {
  private static final String PRIVATE_FILE = "access-log.key";
  static final String PUBLIC_FILE = "access-log.vkey";

  private final PrivateKey privateKey;
  private final LogKey publicKey;

  private SigningKey(PrivateKey privateKey, LogKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Reads the key pair, or makes one where there is none; the public half lies beside the checkpoints. */
  static SigningKey in(Path secrets, Path checkpoints) {
    var privateFile = secrets.resolve(PRIVATE_FILE);
    var publicFile = checkpoints.resolve(PUBLIC_FILE);
    try {
      Files.createDirectories(secrets);
      Files.createDirectories(checkpoints);
      if (!Files.exists(privateFile)) {
        make(privateFile, publicFile);
      }
      return read(privateFile, publicFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the key in " + privateFile, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key in " + privateFile + " cannot be used", e);
    }
  }

  private static void make(Path privateFile, Path publicFile)
      throws IOException, GeneralSecurityException {
    if (Files.exists(publicFile)) {
      throw new IOException(
          "the checkpoints are signed, but the key that signed them is missing: " + privateFile);
    }
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var secret =
        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + LogKey.of(pair.getPublic())
            + "\n";
    var fresh = Files.createTempFile(privateFile.getParent(), "access-log", ".new");
    restrict(fresh);
    Files.writeString(fresh, secret);
    Files.move(fresh, privateFile, StandardCopyOption.ATOMIC_MOVE);
  }

  private static SigningKey read(Path privateFile, Path publicFile)
      throws IOException, GeneralSecurityException {
    var lines = Files.readAllLines(privateFile);
    var encoded = Base64.getDecoder().decode(lines.get(0));
    var privateKey =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    var publicKey = LogKey.parse(lines.get(1));
    if (!Files.exists(publicFile)) {
      Files.writeString(publicFile, publicKey + "\n");
    }
    return new SigningKey(privateKey, publicKey);
  }

  private static void restrict(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  LogKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign a checkpoint", e);
    }
  }
}

package org.vigil.accesslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.vigil.shell.VigilHome;

/** The key this installation signs its log with. The private half is in a file only the owner of the process reads. */
final class SigningKey {
  private static final String PRIVATE_FILE = "access-log.key";
  private static final String SIGNED_FILE = "access-log.signed";
  static final String PUBLIC_FILE = "access-log.vkey";

  private final Path signedFile;
  private final PrivateKey privateKey;
  private final LogKey publicKey;

  private SigningKey(Path signedFile, PrivateKey privateKey, LogKey publicKey) {
    this.signedFile = signedFile;
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Reads the key pair, or makes one where there is none. */
  static SigningKey in(Path secrets, Path checkpoints) {
    var privateFile = secrets.resolve(PRIVATE_FILE);
    var publicFile = checkpoints.resolve(PUBLIC_FILE);
    try {
      Files.createDirectories(secrets);
      Files.createDirectories(checkpoints);
      if (!Files.exists(privateFile)) {
        make(privateFile, publicFile);
      }
      return read(privateFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the key in " + privateFile, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key in " + privateFile + " cannot be used", e);
    }
  }

  private static void make(Path privateFile, Path publicFile)
      throws IOException, GeneralSecurityException {
    if (Files.exists(publicFile) || Files.exists(privateFile.resolveSibling(SIGNED_FILE))) {
      throw new IOException(
          "the checkpoints are signed, but the key that signed them is missing: " + privateFile);
    }
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var secret =
        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + LogKey.of(pair.getPublic())
            + "\n";
    VigilHome.writeOnce(privateFile, secret);
  }

  private static SigningKey read(Path privateFile) throws IOException, GeneralSecurityException {
    var lines = Files.readAllLines(privateFile);
    var encoded = Base64.getDecoder().decode(lines.get(0));
    var privateKey =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    return new SigningKey(
        privateFile.resolveSibling(SIGNED_FILE), privateKey, LogKey.parse(lines.get(1)));
  }

  LogKey publicKey() {
    return publicKey;
  }

  /** Puts the public half beside the checkpoints. */
  void publish(Path checkpoints) {
    writePublicKey(checkpoints.resolve(PUBLIC_FILE));
  }

  boolean isPublishedIn(Path checkpoints) {
    return Files.exists(checkpoints.resolve(PUBLIC_FILE));
  }

  /** Notes beside the private half that a checkpoint was signed with it. */
  void noteSigned() {
    writePublicKey(signedFile);
  }

  boolean hasSigned() {
    return Files.exists(signedFile);
  }

  void moveNote(Path folder) throws IOException {
    if (hasSigned()) {
      Files.move(signedFile, folder.resolve(SIGNED_FILE));
    }
  }

  private void writePublicKey(Path file) {
    try {
      if (!Files.exists(file)) {
        VigilHome.writeOnce(file, publicKey + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
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

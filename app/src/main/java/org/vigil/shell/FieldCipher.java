package org.vigil.shell;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/** Seals single values before they reach the database: AES-256 in GCM, the key in {@code VIGIL_HOME}. */
@Component
public class FieldCipher {
  private final TextEncryptor encryptor;

  FieldCipher(VigilHome home) {
    var secrets = new Secrets(home.secrets());
    this.encryptor = Encryptors.delux(secrets.named("field-key"), secrets.named("field-salt"));
  }

  public String seal(String value) {
    return encryptor.encrypt(value);
  }

  /** The value; a sealed value that was touched is refused with an exception. */
  public String open(String sealed) {
    return encryptor.decrypt(sealed);
  }
}

package org.vigil.shell;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Works on so many passwords at once and no more: each takes its memory, and a hundred at once would take all there is. */
final class FewAtOnce implements PasswordEncoder {
  private final PasswordEncoder encoder;
  private final Semaphore places;
  private final Duration patience;

  FewAtOnce(PasswordEncoder encoder, int places, Duration patience) {
    this.encoder = encoder;
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    return inTurn(() -> encoder.matches(password, encoded));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return encoder.upgradeEncoding(encoded);
  }

  private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** Too many others sign in just now. */
  static final class Busy extends AuthenticationServiceException {
    private static final long serialVersionUID = 1;

    Busy() {
      super("too many passwords at once");
    }
  }
}

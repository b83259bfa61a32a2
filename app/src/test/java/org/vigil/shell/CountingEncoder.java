package org.vigil.shell;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The hash of a password is the password. It knows how many were worked on at once. */
final class CountingEncoder implements PasswordEncoder {
  private final Work work;
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  CountingEncoder(Work work) {
    this.work = work;
  }

  /** What each takes. */
  interface Work {
    void run() throws InterruptedException;
  }

  int mostAtOnce() {
    return most.get();
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    worked();
    return password == null ? null : password.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    worked();
    return password != null && password.toString().equals(encoded);
  }

  private void worked() {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      now.decrementAndGet();
    }
  }
}

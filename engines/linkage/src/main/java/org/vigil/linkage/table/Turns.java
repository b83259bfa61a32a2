package org.vigil.linkage.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets threads hand on what they did in the order of the work. When one fails, the others stop, and the failure is told. */
final class Turns {

  private int turn;
  private @Nullable Throwable failure;

  void guard(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** Waits until everything before this piece is done; false if something failed meanwhile. */
  synchronized boolean await(int piece) {
    while (turn != piece && failure == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        fail(e);
      }
    }
    return failure == null;
  }

  synchronized void done() {
    turn++;
    notifyAll();
  }

  synchronized boolean failed() {
    return failure != null;
  }

  void join(List<Thread> threads) {
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        fail(e);
        Thread.currentThread().interrupt();
      }
    }
    synchronized (this) {
      if (failure != null) {
        throw new IllegalStateException("scoring stopped before its end", failure);
      }
    }
  }

  private synchronized void fail(Throwable e) {
    if (failure == null) {
      failure = e;
    }
    notifyAll();
  }
}

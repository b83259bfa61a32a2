package org.vigil.shell;

/** There is no such page or thing, or it is not this person's to see: both look the same from outside. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotFound() {
    super("not found");
  }
}

package org.vigil.drugtesting;

import java.util.Optional;
import java.util.UUID;

/** Names one return. */
public record ReturnId(UUID value) {
  static ReturnId random() {
    return new ReturnId(UUID.randomUUID());
  }

  /** Empty where the text is no such name. */
  public static Optional<ReturnId> parse(String text) {
    try {
      return Optional.of(new ReturnId(UUID.fromString(text)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.vigil.notification;

import java.util.UUID;

/** Names one committed batch of notifications. */
public record BatchId(UUID value) {
  public static BatchId random() {
    return new BatchId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.vigil.notification;

import java.util.UUID;

/** Names one notification. Says nothing about the person. */
public record NotificationId(UUID value) {
  public static NotificationId random() {
    return new NotificationId(UUID.randomUUID());
  }

  public static NotificationId parse(String text) {
    return new NotificationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

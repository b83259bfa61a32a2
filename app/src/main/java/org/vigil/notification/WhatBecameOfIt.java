package org.vigil.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the rooms further down made of a notification. They answer; this room only asks. */
public interface WhatBecameOfIt {

  /** Empty while it is still being matched. */
  Optional<Outcome> of(NotificationId id);

  /** The references of the case files that many went to; those still being matched are left out. */
  Map<NotificationId, String> references(Collection<NotificationId> ids);

  /**
   * Which case file it went to.
   *
   * @param sentence as "A new case file was made" or "Linked to a case file already open"
   * @param others how many other notifications that case file has
   */
  record Outcome(String sentence, String reference, String href, int others) {}
}

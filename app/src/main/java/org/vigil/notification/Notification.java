package org.vigil.notification;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one partner told us once. It never changes.
 *
 * @param feed the way it came, or {@link #PHONE} for a death recorded on a page
 * @param key the natural key, or the row's hash and occurrence
 * @param row the row of its file; null when typed
 * @param asTold the words as they came, by header
 * @param isDeath false for someone who survived
 */
public record Notification(
    NotificationId id,
    BatchId batch,
    String feed,
    String organisation,
    String key,
    @Nullable Integer row,
    Map<String, String> asTold,
    Facts facts,
    List<Fault> faults,
    boolean isDeath,
    Instant receivedAt,
    String receivedBy) {
  /** The feed of what is typed from a call. */
  public static final String PHONE = "phone";

  /** The heading under which a call keeps who told it. */
  public static final String TOLD_BY = "Told by";

  public Notification {
    asTold = Collections.unmodifiableMap(new LinkedHashMap<>(asTold));
    faults = List.copyOf(faults);
  }

  @Override
  public String toString() {
    return "Notification[" + id + "]";
  }
}

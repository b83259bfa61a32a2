package org.vigil.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what strangers do, by whatever tells them apart, so that whoever does too much of it can be made to wait. A count
 * begins with the first and is forgotten when its time is over. So many are remembered and no more, and the longest untouched
 * goes first: what strangers make up must not fill the memory.
 */
public final class Tally {
  private static final int REMEMBERED = 10_000;
  private static final int LONGEST_KEY = 200;

  private final Duration time;
  private final Map<String, Count> counts = new Recent();

  public Tally(Duration time) {
    this.time = time;
  }

  /** Counts one more. */
  public synchronized void add(String key, Instant now) {
    counts.put(shortened(key), new Count(of(key, now) + 1, since(key, now)));
  }

  /** How many there were in the time that runs. */
  public synchronized int of(String key, Instant now) {
    var count = counts.get(shortened(key));
    return count == null || isOver(count, now) ? 0 : count.number();
  }

  public synchronized void forget(String key) {
    counts.remove(shortened(key));
  }

  private Instant since(String key, Instant now) {
    var count = counts.get(shortened(key));
    return count == null || isOver(count, now) ? now : count.since();
  }

  private boolean isOver(Count count, Instant now) {
    return !now.isBefore(count.since().plus(time));
  }

  private static String shortened(String key) {
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
  }

  private record Count(int number, Instant since) {}

  private static final class Recent extends LinkedHashMap<String, Count> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > REMEMBERED;
    }
  }
}

package org.vigil.shell;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number counted from 1
 * @param total of all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {
  public static final int USUAL_SIZE = 25;

  public Page {
    items = List.copyOf(items);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public long first() {
    return total == 0 ? 0 : (long) (number - 1) * size + 1;
  }

  public long last() {
    return first() + items.size() - (total == 0 ? 0 : 1);
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  public boolean hasNext() {
    return number < pages();
  }

  /** The rows to leave out before this page begins. */
  public static int offset(int number, int size) {
    return (Math.max(1, number) - 1) * size;
  }
}
